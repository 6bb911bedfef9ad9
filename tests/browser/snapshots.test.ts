import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { presetId } from '../../src/scenario/index.ts';
import { Panel } from './panel.ts';
import { useSameLetters } from './same-letters.ts';
import { useSite } from './site.ts';
import { counts, differenceFrom, expectSnapshot, keptSnapshots } from './snapshot.ts';

const site = useSite();

const looks = {
  light: { media: { colorScheme: 'light', media: 'screen' }, width: 1280 },
  dark: { media: { colorScheme: 'dark', media: 'screen' }, width: 1280 },
  // What an A4 page has between its margins.
  print: { media: { colorScheme: 'light', media: 'print' }, width: 718 },
} as const;
// Room for all pictures of a page, so that nothing has to be scrolled to.
const height = 5000;
type Look = keyof typeof looks;

/** Of each calculator's presets the one whose pictures are the least like those at the defaults. */
const telling: { readonly [slug: string]: string } = {
  uptime: 'Office hours',
  budget: 'Fast burn',
  mtbf: 'A fleet of 400 hosts',
  year: 'Rare and long',
  chain: 'Cluster on shared storage',
  pair: 'With software faults',
  restart: 'A host with 60 machines',
  recovery: 'Nightly backup',
  vdi: 'One broker, sessions through it',
  storage: 'Large archive',
  guarantee: 'One band only',
  cost: 'Many and short',
  platforms: 'A trading floor',
  migration: 'The project overruns',
};

const cases = Object.values(calculators).flatMap(({ slug, presets }) => [
  { slug, path: `/calculators/${slug}/`, name: `${slug}/defaults` },
  ...presets
    .filter(({ label }) => label === telling[slug])
    .map((preset) => ({
      slug,
      path: `/calculators/${slug}/${presetId(preset)}/`,
      name: `${slug}/${presetId(preset)}`,
    })),
]);

/** Opens a calculator's page with all pictures in view, each drawn as it stays. */
async function pictures({ slug, path }: { slug: string; path: string }): Promise<Page> {
  const page = await site.open(path, {
    viewport: { width: looks.light.width, height },
    reducedMotion: 'reduce',
    prepare: useSameLetters,
  });
  const panel = await new Panel(page, calculators[slug]).wake();
  // Sentences and tables are words, which other tests read.
  await page.evaluate(() => {
    const drawings = new CSSStyleSheet();
    drawings.replaceSync(`
      .picture-note, .picture details { display: none }
      .instrument-pictures { align-self: start }
      /* Whatever room a page leaves them, the pictures have the same here. */
      @media screen { .instrument .instrument-pictures { display: grid; width: 30rem } }
    `);
    document.adoptedStyleSheets.push(drawings);
  });
  await page.waitForLoadState('networkidle');
  const charts = panel.root.locator('.chart');
  const drawn = panel.root.locator('.chart[data-drawn=canvas]');
  await expect.poll(() => drawn.count()).toBe(await charts.count());
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The pictures of a page as PNG, one below the other. */
async function seenAs(page: Page, look: Look): Promise<Buffer> {
  const { media, width } = looks[look];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
  // One frame tells a canvas of other colours, the next one draws it.
  await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
  return page.locator('.instrument-pictures').screenshot({ animations: 'disabled' });
}

test.each(cases)('the pictures of $name look as they did, in light, in dark and in print', async (one) => {
  const page = await pictures(one);
  for (const look of Object.keys(looks) as Look[]) {
    await expectSnapshot(`${one.name}.${look}`, await seenAs(page, look));
  }
});

test('each calculator is there with its defaults and a preset, and nothing else is kept', () => {
  expect(cases).toHaveLength(2 * Object.keys(calculators).length);
  const named = cases.flatMap(({ name }) => Object.keys(looks).map((look) => `${name}.${look}`));
  const kept = keptSnapshots().filter((name) => !/^(pages|lower)\//.test(name));
  expect(kept.sort()).toEqual(named.sort());
});

describe('a snapshot notices', () => {
  const opened = async (slug: string) => {
    const page = await pictures({ slug, path: `/calculators/${slug}/` });
    const changed = async (look: Look) =>
      counts(await differenceFrom(`${slug}/defaults.${look}`, await seenAs(page, look)));
    expect(await changed('light')).toBe(false);
    return { page, changed };
  };

  // One pixel more is seen only where the bar ends between no two pixels: smoothed edges are not compared.
  test('a bar that is two pixels longer', async () => {
    const { page, changed } = await opened('migration');
    await page
      .locator('.bar-track rect')
      .first()
      .evaluate((bar) => {
        const { width } = bar.getBoundingClientRect();
        const units = Number.parseFloat(bar.getAttribute('width') ?? '');
        bar.setAttribute('width', `${(units * (width + 2)) / width}%`);
      });
    expect(await changed('light')).toBe(true);
  });

  test('another colour', async () => {
    const { page, changed } = await opened('vdi');
    await page.evaluate(() => document.documentElement.style.setProperty('--down', '#c23f14'));
    expect(await changed('light')).toBe(true);
  });

  test('a digit', async () => {
    const { page, changed } = await opened('migration');
    await page
      .locator('.bar-text, text')
      .first()
      .evaluate((text) => {
        text.textContent = (text.textContent ?? '').replace(/\d/, (digit) =>
          String((Number(digit) + 1) % 10),
        );
      });
    expect(await changed('light')).toBe(true);
  });

  test('a line of a chart that is missing, drawn and printed', async () => {
    const { page, changed } = await opened('year');
    await page
      .locator('.plot-line')
      .last()
      .evaluate((line) => line.remove());
    expect(await changed('print')).toBe(true);
  });
});
