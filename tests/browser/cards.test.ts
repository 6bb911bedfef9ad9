import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { calculatorCard, cardAlt, cardPath, termCard } from '../../src/publishing/card.ts';
import { cardPng, cardSvg } from '../../src/publishing/card-picture.ts';
import { site as own } from '../../src/site.ts';
import { cardFaults } from '../publishing/card-faults.ts';
import { pngSize } from '../publishing/png.ts';
import { builtFiles, builtPages, dist, useSite } from './site.ts';

const site = useSite();
const pages = builtPages();
const cards = builtFiles('.png').filter((path) => path.startsWith('/cards/'));

function metaOf(path: string, name: string): string | undefined {
  const html = readFileSync(dist + path.replace(/\/$/, '/index.html'), 'utf8');
  const content = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return content?.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

describe('every page', () => {
  test('names a picture that is there, with its size and what it shows', () => {
    for (const path of pages) {
      const picture = metaOf(path, 'og:image') ?? '';
      expect(picture.startsWith(`${own.url}/cards/`), path).toBe(true);
      expect(metaOf(path, 'twitter:image'), path).toBe(picture);
      const size = pngSize(readFileSync(dist + new URL(picture).pathname));
      expect(size, path).toEqual({ width: 1200, height: 630 });
      expect([metaOf(path, 'og:image:width'), metaOf(path, 'og:image:height')], path).toEqual([
        '1200',
        '630',
      ]);
      expect(metaOf(path, 'og:image:alt')?.length, path).toBeGreaterThan(20);
    }
  });

  test('of an article, a calculator or a term has a picture of its own; an embed has its calculator’s', () => {
    const particular = pages.filter((path) => /^\/(articles|calculators|glossary)\/[^/]+\/$/.test(path));
    expect(particular.length).toBeGreaterThan(30);
    for (const path of particular) expect(metaOf(path, 'og:image'), path).toBe(own.url + cardPath(path));
    for (const slug of Object.keys(calculators)) {
      expect(metaOf(`/embed/${slug}/`, 'og:image')).toBe(`${own.url}/cards/calculators/${slug}.png`);
    }
  });
});

describe('the card of a calculator', () => {
  test.each(Object.values(calculators).map((one) => [one.slug, one] as const))(
    'of %s shows the answer that its page shows',
    async (slug, calculator) => {
      const card = calculatorCard(calculator);
      const drawn = readFileSync(`${dist}/cards/calculators/${slug}.png`);
      expect(Buffer.compare(drawn, await cardPng(card))).toBe(0);
      expect(metaOf(`/calculators/${slug}/`, 'og:image:alt')).toBe(cardAlt(card));
      const html = readFileSync(`${dist}/calculators/${slug}/index.html`, 'utf8').replaceAll('&amp;', '&');
      expect(html).toContain(card.answer?.summary);
      expect(html).toContain(card.answer?.figure);
    },
  );
});

describe('no card’s words leave the room that they have', () => {
  test('of dozens of cards', () => {
    expect(cards.length).toBeGreaterThan(40);
  });

  test.each(cards)('%s', (path) => {
    expect(cardFaults(readFileSync(dist + path))).toEqual([]);
  });
});

test('the serif has every letter that stands on a card', async () => {
  const letters = [...new Set(pages.flatMap((path) => [...(metaOf(path, 'og:image:alt') ?? '')]))].join('');
  const missing: string[] = [];
  await cardSvg(termCard({ term: letters, short: letters }), (some) => missing.push(some));
  expect(missing).toEqual([]);
});

test('a picture may be shown by any other site, and a page still may not', async () => {
  const policy = async (path: string) =>
    (await fetch(site.address + path)).headers.get('cross-origin-resource-policy');
  expect(await policy('/cards/site.png')).toBe('cross-origin');
  expect(await policy('/')).toBe('same-origin');
});
