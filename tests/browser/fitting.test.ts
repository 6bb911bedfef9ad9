import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { textsLostInPanel, textsOffThePage } from './lost-texts.ts';
import { livePanel, Panel } from './panel.ts';
import { article, calculator, embed, kinds, useSite } from './site.ts';

const site = useSite();

describe('at 320 pixels', () => {
  const narrow = { viewport: { width: 320, height: 640 } };

  test('no kind of page scrolls sideways, and no text is lost at the side', async () => {
    const page = await site.page(narrow);
    for (const path of kinds) {
      await page.goto(site.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      expect(await textsOffThePage(page), path).toEqual([]);
    }
  });

  test.each([article, calculator, embed])(
    'the panel of %s fits with long figures and a sentence of refusal',
    async (path) => {
      const page = await site.open(path, narrow);
      const panel = await livePanel(page);
      await panel.set('availability', '99.123456789');
      await panel.set('service', '39 h 59 min');
      await panel.set('maintenance', '1000000 h');
      await panel.says('99.123');
      await panel.drawChart();
      expect(await panel.problem('maintenance')).toContain('is too much');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await textsOffThePage(page)).toEqual([]);
      expect(await textsLostInPanel(page)).toEqual([]);
    },
  );
});

test.each(['restart', 'guarantee'])('the cells of %s show what stands in them on a phone', async (slug) => {
  const page = await site.open(`/calculators/${slug}/`, { viewport: { width: 360, height: 800 } });
  const cells = page.locator('.rows-table .field-text');
  const bootTime = page.getByRole('textbox', { name: 'Boot time, row 2', exact: true });
  if (slug === 'restart') {
    await new Panel(page, calculators[slug]).wake();
    await bootTime.fill('7.5 min');
  }
  expect(await cells.count()).toBeGreaterThan(5);
  const cut = await cells.evaluateAll((all) =>
    (all as HTMLInputElement[])
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ value }) => value),
  );
  expect(cut).toEqual([]);
});

describe('with text twice as large', () => {
  test.each([
    { path: article, width: 1280 },
    { path: calculator, width: 1280 },
    { path: calculator, width: 768 },
    { path: embed, width: 640 },
  ])('$path at $width pixels loses nothing of its panel', async ({ path, width }) => {
    const page = await site.open(path, { viewport: { width, height: 900 } });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const panel = await livePanel(page);
    await panel.set('availability', '99.95');
    await panel.set('maintenance', 'nonsense');
    await panel.says('99.95 %');
    await panel.drawChart();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await textsOffThePage(page)).toEqual([]);
    expect(await textsLostInPanel(page)).toEqual([]);
  });

  test('no kind of page scrolls sideways', async () => {
    const page = await site.page();
    for (const path of kinds) {
      await page.goto(site.address + path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(1280);
      expect(await textsOffThePage(page), path).toEqual([]);
    }
  });
});

test.each([360, 768, 1280, 1600])(
  'nothing in the panel lies on anything else at %i pixels',
  async (width) => {
    const page = await site.open(calculator, { viewport: { width, height: 900 } });
    const panel = await livePanel(page);
    await panel.drawChart();
    for (const availability of ['90', '99.9', '99.99999', '50', '0']) {
      await panel.set('availability', availability);
      await panel.says(`${availability} %`);
      expect(await textsLostInPanel(page), availability).toEqual([]);
    }
  },
);

describe('on paper', () => {
  test('the answer, its figures and the pictures stand, and what can only be pressed does not', async () => {
    const page = await site.open(`${article}?availability=99.95`);
    const panel = await livePanel(page);
    await panel.drawChart();
    await page.emulateMedia({ media: 'print' });
    expect(await panel.answer.isVisible()).toBe(true);
    expect(await panel.summary()).toContain('99.95 % of the time leaves 4 h 22 min 59 s');
    expect(await panel.field('availability').isVisible()).toBe(true);
    expect(await panel.chart.locator('.plot-line').first().isVisible()).toBe(true);
    expect(await panel.chart.locator('.plot-mark').first().isVisible()).toBe(true);
    for (const name of ['Copy link', 'Undo', 'Redo', 'Reset'] as const) {
      expect(await panel.action(name).isVisible(), name).toBe(false);
    }
    expect(await panel.root.locator('.field-slider').first().isVisible()).toBe(false);
    expect(await panel.root.locator('canvas').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Dark theme' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    const address = await page
      .getByRole('region', { name: 'Sources' })
      .getByRole('link', { name: /./ })
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('http');
  });

  test('a dark page is printed as ink on white', async () => {
    const page = await site.open(calculator, { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.emulateMedia({ media: 'print' });
    const colours = await page
      .locator('body')
      .evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  test('the article prints as a document of several pages', async () => {
    const page = await site.open(article);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThan(20);
  });
});
