import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { livePanel } from './panel.ts';
import { article, dist, useSite } from './site.ts';

const site = useSite();
const viewport = { width: 1280, height: 640 };

/** A page of somebody who has never been here, and the paths that their browser asks for, in order. */
async function counted(): Promise<{ page: Page; paths: string[] }> {
  const paths: string[] = [];
  const page = await site.page({ viewport, fresh: true });
  page.context().on('request', (request) => paths.push(new URL(request.url()).pathname));
  return { page, paths };
}

const isScript = (path: string) => path.endsWith('.js');
const bytes = (text: string | Buffer) => brotliCompressSync(text).length;

test('the article loads no script of its calculator until that is near', async () => {
  const { page, paths } = await counted();
  await page.goto(site.address + article, { waitUntil: 'networkidle' });
  const top = await page.locator('.instrument').evaluate((panel) => panel.getBoundingClientRect().top);
  expect(top, 'the panel is out of sight').toBeGreaterThan(viewport.height + 200);
  expect(paths.filter(isScript).filter((path) => !/\/(?:Page|Article)\./.test(path))).toEqual([]);
  expect(paths.length).toBeLessThanOrEqual(8);

  await livePanel(page);
  expect(paths.some((path) => /\/uptime\./.test(path))).toBe(true);
});

test('an article that is only read runs at most 2 KB of script', async () => {
  const { page, paths } = await counted();
  await page.goto(site.address + article, { waitUntil: 'networkidle' });
  const inline = await page
    .locator('script:not([src], [type="application/ld+json"], [type=speculationrules])')
    .evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ''));
  const files = paths.filter(isScript).map((path) => readFileSync(dist + path));
  expect(inline.length + files.length).toBeGreaterThan(1);
  const sum = [...inline, ...files].reduce((total, script) => total + bytes(script), 0);
  expect(sum).toBeLessThanOrEqual(2 * 1024);
});

test('the charting library is asked for only when the chart comes into view', async () => {
  const { page, paths } = await counted();
  await page.goto(site.address + article);
  const panel = await livePanel(page);
  await panel.set('availability', '99.95');
  await panel.says('99.95 %');
  await page.waitForLoadState('networkidle');
  const top = await panel.chart.evaluate((chart) => chart.getBoundingClientRect().top);
  expect(top, 'the chart is out of sight').toBeGreaterThan(viewport.height);
  expect(paths.filter((path) => /chart-canvas/.test(path))).toEqual([]);
  await panel.drawChart();
  expect(paths.filter((path) => /chart-canvas/.test(path))).toHaveLength(1);
});

test('pages without a calculator load no island at all', async () => {
  const { page, paths } = await counted();
  for (const path of ['/calculators/', '/glossary/', '/glossary/availability/', '/about/']) {
    paths.length = 0;
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    expect(
      paths.filter(isScript).filter((script) => !/\/Page\./.test(script)),
      path,
    ).toEqual([]);
    expect(paths.length, path).toBeLessThanOrEqual(8);
  }
});

test('the calculator, its library and all that they need stay within their sizes', async () => {
  const { page, paths } = await counted();
  await page.goto(`${site.address}${article}?availability=99.95`);
  const panel = await livePanel(page);
  await page.waitForLoadState('networkidle');
  const size = (wanted: readonly string[]) =>
    wanted.filter(isScript).reduce((sum, path) => sum + bytes(readFileSync(dist + path)), 0);
  const awake = [...paths];
  expect(size(awake)).toBeLessThanOrEqual(27.25 * 1024);
  await panel.drawChart();
  expect(size(paths.slice(awake.length))).toBeLessThanOrEqual(60 * 1024);
});

test('scripts, styles and fonts may be kept for ever, pages are asked for again', async () => {
  const page = await site.open(article);
  const files = await page
    .locator('link[rel=stylesheet], link[rel=preload], script[src]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const headers = (await page.request.get(site.address + file)).headers();
    expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable');
  }
  const headers = (await page.request.get(site.address + article)).headers();
  expect(headers['cache-control']).toBe('no-cache');
  const again = await page.request.get(site.address + article, {
    headers: { 'If-None-Match': headers.etag ?? '' },
  });
  expect(again.status()).toBe(304);
});
