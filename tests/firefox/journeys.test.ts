import { describe, expect, test } from 'vitest';
import { calculators, evaluate } from '../../src/calculators/index.ts';
import { textOf, typeInto, useFirefox } from './firefox.ts';

const article = '/articles/what-is-in-a-tenth-of-a-percent/';
const calculator = '/calculators/uptime/';
const answer = '.answer-summary';
const field = '#uptime-availability';

describe('a visitor with Firefox', () => {
  const site = useFirefox();

  test('goes from the home page to an article and reads it', async () => {
    const page = await site.open('/');
    await page.click(`main a[href="${article}"]`);
    await expect.poll(() => new URL(page.url()).pathname).toBe(article);
    await page.waitForSelector('main h1');
    expect(await textOf(page, '.prose')).toContain('that comes to 8 h 45 min 57 s of downtime a year');
    expect(await page.evaluate(() => document.fonts.check('1em "Brygada 1918"'))).toBe(true);
  });

  test('changes a figure, gets the answer and an address that keeps it, and goes back', async () => {
    const page = await site.open(calculator);
    await page.waitForSelector('[data-live]');
    expect(await textOf(page, answer)).toContain('99.9 % of the time leaves 8 h 45 min 57 s');
    await typeInto(page, field, '99.99');
    await expect.poll(() => textOf(page, answer)).toContain('99.99 % of the time leaves 52 min 35');
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?availability=99.99');
    await page.reload();
    await page.waitForSelector('[data-live]');
    await expect.poll(() => textOf(page, answer)).toContain('99.99 % of the time');
    await typeInto(page, field, 'ninety');
    await expect.poll(() => textOf(page, '.field-problem')).toContain('is not a percentage');
    expect(await textOf(page, answer)).toContain('99.99 % of the time');
  });

  test('works a calculator with the keyboard alone', async () => {
    const page = await site.open(calculator);
    await page.waitForSelector('[data-live]');
    await page.focus('input[type="range"]');
    await page.keyboard.press('End');
    await expect.poll(() => textOf(page, answer)).not.toContain('99.9 % of the time leaves 8 h');
    await page.keyboard.press('Home');
    await expect
      .poll(() => page.$eval('input[type="range"]', (slider) => slider.value))
      .toBe(await page.$eval('input[type="range"]', (slider) => slider.min || '0'));
  });

  test('sees the chart drawn when it comes into view', async () => {
    const page = await site.open(calculator);
    await page.waitForSelector('[data-live]');
    await page.$eval('.chart:last-of-type', (chart) => chart.scrollIntoView());
    const canvas = await page.waitForSelector('[data-drawn=canvas] canvas, canvas[data-drawn]');
    const box = await canvas?.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.height).toBeGreaterThan(100);
  });

  test('gets the right answer from every calculator, awake', async () => {
    for (const [slug, { outputs }] of Object.entries(calculators)) {
      const primary = Object.keys(outputs).find((key) => outputs[key]?.primary) ?? '';
      const page = await site.open(`/calculators/${slug}/`);
      await page.$eval('[data-live], astro-island', (panel) => panel.scrollIntoView());
      await page.waitForSelector('[data-live]');
      const value = await page.$eval(`output[name="${primary}"]`, (output) =>
        output.getAttribute('data-value'),
      );
      expect(value, slug).toBe(String(evaluate(slug, '').outputs[primary]));
      await page.close();
    }
  });

  test('keeps the theme that was chosen from page to page', async () => {
    const page = await site.open('/');
    const ink = () => page.$eval('body', (body) => getComputedStyle(body).color);
    const before = await ink();
    await page.click('[data-theme-switch]');
    await expect.poll(ink).not.toBe(before);
    const chosen = await ink();
    await page.goto(site.address + article);
    expect(await ink()).toBe(chosen);
  });

  test('follows an old address to the calculator with its figures', async () => {
    const page = await site.open('/go/four-nines?utm_source=letter');
    expect(new URL(page.url()).pathname).toBe('/calculators/uptime/four-nines/');
    expect(new URL(page.url()).searchParams.get('utm_source')).toBe('letter');
    expect(await textOf(page, answer)).toContain('99.99 % of the time');
  });
});

describe('a visitor with Firefox and scripts off', () => {
  const site = useFirefox({ 'javascript.enabled': false });

  test('reads the answers that the page was built with', async () => {
    const page = await site.open(calculator);
    expect(await textOf(page, answer)).toContain('99.9 % of the time leaves 8 h 45 min 57 s of downtime');
    expect(await textOf(page, '.plot-tick')).not.toBe('');
    expect(await page.$('[data-live]')).toBeNull();
  });
});
