import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRedirects } from '../../src/publishing/redirects.ts';
import { Panel } from './panel.ts';
import { dist, useSite } from './site.ts';

const site = useSite();
const root = dist.replace(/dist$/, '');
const written = readRedirects(readFileSync(`${root}content/redirects.yaml`, 'utf8'));
const served: typeof written = JSON.parse(readFileSync(`${root}hosts/redirects.json`, 'utf8'));

test('every old address of the list is served, but those of articles that are not out', () => {
  const missing = written.filter(({ from }) => !served.some((one) => one.from === from));
  for (const { to } of missing) expect(to).toMatch(/^\/articles\//);
  expect(served.length).toBeGreaterThan(10);
});

test.each(served)(
  '$from leads to a page, at once and for good, with the query of its visitor',
  async ({ from, to }) => {
    for (const path of [from, from.slice(0, -1)]) {
      const first = await fetch(`${site.address}${path}?utm_source=letter`, { redirect: 'manual' });
      expect(first.status).toBe(301);
      const location = first.headers.get('location') ?? '';
      const at = new URL(location, site.address);
      expect(location.startsWith(to.replace(/#.*$/, ''))).toBe(true);
      expect(at.searchParams.get('utm_source')).toBe('letter');
      const page = await fetch(at, { redirect: 'manual' });
      expect(page.status).toBe(200);
    }
  },
);

test('a campaign’s link opens the calculator with its figures, and keeps what the campaign added', async () => {
  const page = await site.open('/go/four-nines?utm_source=letter&utm_campaign=nines');
  const panel = new Panel(page);
  await panel.says('99.99 % of the time');
  await panel.set('availability', '99.95');
  await panel.says('99.95 % of the time');
  await expect.poll(() => new URL(page.url()).searchParams.get('availability')).toBe('99.95');
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe('/calculators/uptime/four-nines/');
  expect(searchParams.get('utm_source')).toBe('letter');
  expect(searchParams.get('utm_campaign')).toBe('nines');
});
