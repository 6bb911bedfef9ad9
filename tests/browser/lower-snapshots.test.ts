import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { Panel } from './panel.ts';
import { article, calculator, useSite } from './site.ts';
import { counts, differenceFrom, expectSnapshot, keptSnapshots } from './snapshot.ts';
import { imagesOf, openStill, paperWidth } from './still-page.ts';

const site = useSite();

interface Look {
  readonly look: string;
  readonly width: number;
  readonly media: { readonly colorScheme: 'light' | 'dark'; readonly media: 'screen' | 'print' };
}

/** Below what the snapshots of whole pages show: from the top of one element on, up to that of another or to the end. */
interface Part {
  readonly name: string;
  readonly path: string;
  readonly from: string;
  readonly to?: string;
  readonly looks: readonly Look[];
}

const light = { colorScheme: 'light', media: 'screen' } as const;
const small = { look: '360.light', width: 360, media: light };
const middle = { look: '768.light', width: 768, media: light };
const large = { look: '1440.light', width: 1440, media: light };

const parts: readonly Part[] = [
  { name: 'article', path: article, from: '#the-years-luck', to: '.sources', looks: [small, middle, large] },
  { name: 'sources', path: article, from: '.sources', to: '.article-end', looks: [middle] },
  {
    // What to read with it, its place in the series, and the footer, which is below every page.
    name: 'end',
    path: article,
    from: '.article-end',
    looks: [
      small,
      middle,
      large,
      { look: '768.dark', width: 768, media: { ...light, colorScheme: 'dark' } },
      { look: 'print', width: paperWidth, media: { ...light, media: 'print' } },
    ],
  },
  // What stands below a panel, from the formula on.
  {
    name: 'calculator',
    path: calculator,
    from: '.sheet > section',
    to: '.footer',
    looks: [small, middle, large],
  },
  { name: 'method', path: '/method/', from: '#pair', to: '#restart', looks: [small, large] },
  {
    name: 'glossary',
    path: '/glossary/',
    from: '[aria-labelledby="M"]',
    to: '[aria-labelledby="O"]',
    looks: [small, large],
  },
];
const panelLooks = [middle, large];

const height = 1200;

/** A screenshot at half its size: letters are held by their rows, in a third of the room. */
async function halved(screenshot: Buffer): Promise<Buffer> {
  const { width } = await sharp(screenshot).metadata();
  return sharp(screenshot)
    .resize(Math.round(width / 2))
    .png()
    .toBuffer();
}

async function shownOf(page: Page, { from, to }: Part): Promise<Buffer> {
  await imagesOf(page);
  const clip = await page.evaluate(
    ([first = '', end]) => {
      const topOf = (selector: string) => {
        const found = document.querySelector(selector);
        if (!found) throw new Error(`There is no ${selector}.`);
        return Math.round(found.getBoundingClientRect().top + scrollY);
      };
      const root = document.documentElement;
      const y = topOf(first);
      return { x: 0, y, width: root.clientWidth, height: (end ? topOf(end) : root.scrollHeight) - y };
    },
    [from, to],
  );
  return halved(await page.screenshot({ fullPage: true, clip, animations: 'disabled' }));
}

test.each(parts)('the lower part of $name looks as it did', async (part) => {
  const page = await openStill(site, part.path, height);
  for (const { look, width, media } of part.looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia(media);
    await expectSnapshot(`lower/${part.name}.${look}`, await shownOf(page, part));
  }
});

test('a panel with many inputs looks as it did', async () => {
  // Room for all pictures, so that nothing has to be scrolled to.
  const page = await openStill(site, '/calculators/migration/', 6000);
  const { root } = await new Panel(page, calculators.migration).wake();
  const charts = await root.locator('.chart').count();
  await expect.poll(() => root.locator('.chart[data-drawn=canvas]').count()).toBe(charts);
  for (const { look, width, media } of panelLooks) {
    await page.setViewportSize({ width, height: 6000 });
    await page.emulateMedia(media);
    await expectSnapshot(
      `lower/panel.${look}`,
      await halved(await root.screenshot({ animations: 'disabled' })),
    );
  }
});

test('every part is there once, and nothing else is kept', () => {
  const named = [
    ...parts.flatMap((part) => part.looks.map(({ look }) => `lower/${part.name}.${look}`)),
    ...panelLooks.map(({ look }) => `lower/panel.${look}`),
  ];
  const kept = keptSnapshots().filter((name) => name.startsWith('lower/'));
  expect(kept.sort()).toEqual(named.sort());
});

describe('a snapshot of a lower part notices', () => {
  test.each([
    ['a source that is two pixels lower', 'sources', '.sources li:last-child { padding-top: 2px }'],
    ['another colour of a rule', 'end', '.footer .year-rule { border-color: var(--ink-soft) }'],
    ['a step of the series that lost its rule', 'end', '.series-step { border-top-color: transparent }'],
  ])('%s', async (_, lower, css) => {
    const part = parts.find(({ name }) => name === lower);
    if (!part) throw new Error(`There is no part ${lower}.`);
    const page = await openStill(site, part.path, height);
    await page.setViewportSize({ width: 768, height });
    await page.emulateMedia(light);
    const changed = async () =>
      counts(await differenceFrom(`lower/${part.name}.768.light`, await shownOf(page, part)));
    expect(await changed()).toBe(false);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    }, css);
    expect(await changed()).toBe(true);
  });
});
