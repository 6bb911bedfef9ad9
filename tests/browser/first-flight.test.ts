import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dist, useSite } from './site.ts';

/** What a server may send before it hears from the browser: ten packets. */
const FLIGHT = 14 * 1024;
const site = useSite();
const bytes = (content: string | Buffer) => brotliCompressSync(content).length;
const articles = readdirSync(`${dist}/articles`, { withFileTypes: true }).filter((one) => one.isDirectory());

/** What holds text that is read, in the order of the page. */
const held = ['p', 'li', 'label', 'legend', 'dt', 'figcaption', 'summary'];

/** The first of these in a page's main part that begins below so many pixels, by its number there. */
function belowOf([selector, end]: readonly [string, number]): number {
  return [...document.querySelectorAll(selector)].findIndex((one) => {
    const { top, height } = one.getBoundingClientRect();
    return height > 0 && top + scrollY > end && !one.closest('aside, .contents, .visually-hidden');
  });
}

test.each(articles.map(({ name }) => name))(
  'the style and the first two screens of the article %s are in the first flight',
  async (name) => {
    const path = `/articles/${name}/`;
    const html = readFileSync(`${dist}${path}index.html`, 'utf8');
    const main = html.indexOf('<main');
    const begins = new RegExp(`<(?:${held.join('|')})[ >]`, 'g');
    const starts = [...html.slice(main).matchAll(begins)].map(({ index }) => main + index);
    const selector = held.map((tag) => `main ${tag}`).join(', ');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, sheet = '']) =>
      bytes(readFileSync(dist + sheet)),
    );
    for (const [width, height] of [
      [1280, 800],
      [412, 823],
    ] as const) {
      const page = await site.page({ viewport: { width, height }, fresh: true, javaScriptEnabled: false });
      await page.goto(site.address + path);
      const below = await page.evaluate(belowOf, [selector, 2 * height] as const);
      expect(below).toBeGreaterThan(0);
      const size = sheets.reduce((sum, one) => sum + one, bytes(html.slice(0, starts[below])));
      expect(size, `${width} wide`).toBeGreaterThan(8 * 1024);
      expect(size, `${width} wide`).toBeLessThanOrEqual(FLIGHT);
    }
  },
);
