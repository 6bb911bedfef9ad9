import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { oembed } from '../../src/publishing/oembed.ts';
import { presetId } from '../../src/scenario/index.ts';
import { site as own } from '../../src/site.ts';
import { pngSize } from '../publishing/png.ts';
import { Panel } from './panel.ts';
import { dist, useSite } from './site.ts';

const site = useSite();

const pages = Object.values(calculators).flatMap((calculator) => {
  const { slug, presets } = calculator;
  const set = presets.filter(({ query }) => query !== '');
  return [
    { path: `/calculators/${slug}/`, described: oembed(calculator) },
    ...set.map((preset) => ({
      path: `/calculators/${slug}/${presetId(preset)}/`,
      described: oembed(calculator, preset),
    })),
  ];
});

test.each(pages)(
  '$path leads to the description of its embed, of which every part is there',
  async ({ path, described }) => {
    const html = readFileSync(`${dist}${path}index.html`, 'utf8');
    const links = [
      ...html.matchAll(/<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/g),
    ];
    expect(links).toHaveLength(1);
    const address = new URL(links[0]?.[1] ?? '');
    expect(address.origin).toBe(own.url);
    const response = await fetch(site.address + address.pathname);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual(described);
    const size = { width: described.thumbnail_width, height: described.thumbnail_height };
    expect(pngSize(readFileSync(dist + new URL(described.thumbnail_url).pathname))).toEqual(size);
    const [, src = ''] = /src="([^"]+)"/.exec(described.html) ?? [];
    expect((await fetch(site.address + new URL(src).pathname)).status).toBe(200);
  },
);

test('the frame of a preset shows the answer that its page and its card show', async () => {
  const { uptime } = calculators;
  const preset = uptime?.presets.find(({ label }) => label === 'Four nines');
  if (!uptime || !preset) throw new Error('The preset “Four nines” of uptime is gone.');
  const [, src = ''] = /src="([^"]+)"/.exec(oembed(uptime, preset).html) ?? [];
  const { pathname, search } = new URL(src.replaceAll('&amp;', '&'));
  const framed = await site.open(pathname + search);
  await new Panel(framed).says('99.99 % of the time');
  const shown = await framed.locator('.answer-summary').textContent();
  const page = readFileSync(`${dist}/calculators/uptime/four-nines/index.html`, 'utf8');
  const [, alt = ''] = /<meta property="og:image:alt" content="([^"]+)"/.exec(page) ?? [];
  expect(alt).toContain(shown);
});
