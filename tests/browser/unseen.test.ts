import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();
/** Less than the time without a change after which all is drawn. */
const MOVING_MS = 100;
const REST_MS = 1_000;
/** So low that the pictures, which stand below the fields, are far out of it. */
const LOW = { viewport: { width: 360, height: 400 }, reducedMotion: 'reduce' } as const;

/** A calculator whose pictures have been seen and are out of the window again, on a clock that only the test moves. */
async function below(slug: string): Promise<{ page: Page; panel: Panel; figures(): Promise<string[]> }> {
  const page = await site.open(`/calculators/${slug}/`, {
    ...LOW,
    prepare: (context) => context.clock.install(),
  });
  const panel = await new Panel(page, calculators[slug]).wake();
  for (const figure of await panel.root.locator('.instrument-pictures figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    // Its canvas comes with a script of its own, and would change it later.
    if (await figure.and(page.locator('.chart')).count())
      await expect.poll(() => figure.getAttribute('data-drawn')).toBe('canvas');
  }
  await panel.root.locator('.field-slider').first().scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await outOfWindow(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.clock.runFor(REST_MS);
  return { page, panel, figures: () => figuresOf(page) };
}

/** Waits until observers of the page have been told that no picture is near the window, which may take some frames. */
async function outOfWindow(page: Page): Promise<void> {
  const figures = page.locator('.instrument-pictures figure');
  await figures.evaluateAll(async (elements) => {
    const isNear = (element: Element) =>
      new Promise<boolean>((tell) => {
        const observer = new IntersectionObserver(
          ([entry]) => {
            observer.disconnect();
            tell(entry?.isIntersecting ?? true);
          },
          { rootMargin: '25%' },
        );
        observer.observe(element);
      });
    // Observers are told in the order in which they were made, so those of the page know before these.
    while ((await Promise.all(elements.map(isNear))).includes(true));
  });
}

/** The library's own notes on its canvas, and what the last change did to a figure, which a new page doesn't know. */
const ASIDE =
  /<canvas.*?<\/canvas>| data-change="\w+"|<span class="visually-hidden"> \w+ than before<\/span>/g;

/** What the pictures and the figures beside the answer show. */
async function figuresOf(page: Page): Promise<string[]> {
  const all = page.locator('.instrument-pictures figure, .instrument-results');
  const shown = await all.evaluateAll((elements) => elements.map(({ innerHTML }) => innerHTML));
  return shown.map((html) => html.replace(ASIDE, ''));
}

/** Moves the first slider by keys, so fast that the figures never stand still. */
async function move(page: Page, panel: Panel): Promise<void> {
  const slider = panel.root.locator('.field-slider').first();
  const was = await slider.inputValue();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
    await slider.press(key);
    await page.clock.runFor(MOVING_MS);
  }
  expect(await slider.inputValue()).not.toBe(was);
}

describe.each(['year', 'pair', 'cost', 'migration'])('what is not in the window of %s', (slug) => {
  test('waits while a slider moves, and is at rest what a new page with these figures shows', async () => {
    const { page, panel, figures } = await below(slug);
    const before = await figures();
    await move(page, panel);
    expect(await figures()).toEqual(before);
    await page.clock.runFor(REST_MS);
    const after = await figures();
    expect(after).not.toEqual(before);
    const again = await site.open(page.url().slice(new URL(page.url()).origin.length), LOW);
    await new Panel(again, calculators[slug]).wake();
    await expect.poll(() => figuresOf(again)).toEqual(after);
  });

  test('is drawn when it comes into it', async () => {
    const { page, panel } = await below(slug);
    const figure = panel.root.locator('.instrument-pictures figure').last();
    const before = await figure.innerHTML();
    await move(page, panel);
    expect(await figure.innerHTML()).toBe(before);
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.innerHTML()).not.toBe(before);
  });

  test('is drawn for print', async () => {
    const { page, panel, figures } = await below(slug);
    await move(page, panel);
    const before = await figures();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await figures();
    await page.clock.runFor(REST_MS);
    // The tables behind are folded away, on paper too.
    const shown = (all: string[]) => all.map((html) => html.replace(/<details.*?<\/details>/g, ''));
    expect(shown(printed)).not.toEqual(shown(before));
    expect(shown(printed)).toEqual(shown(await figures()));
  });

  test('is drawn for a file of it', async () => {
    const { page, panel } = await below(slug);
    await panel.root.getByText('Share, embed, download, cite').click();
    await panel.root.locator('.field-slider').first().scrollIntoViewIfNeeded();
    await page.clock.runFor(REST_MS);
    const figure = panel.root.locator('.instrument-pictures figure').last();
    const title = await figure.locator('.picture-title').textContent();
    const texts = () => figure.locator('svg text').allTextContents();
    const before = await texts();
    await move(page, panel);
    const started = page.waitForEvent('download');
    // Pressed by the page, as a person would first have to bring it into the window.
    await panel.root.getByRole('button', { name: `${title} as SVG`, exact: true }).dispatchEvent('click');
    const svg = await readFile(await (await started).path(), 'utf8');
    const drawn = svg.match(/(?<=<text[^>]*>)[^<]+(?=<\/text>)/g) ?? [];
    await page.clock.runFor(REST_MS);
    const after = await texts();
    expect(after).not.toEqual(before);
    expect(drawn.filter((text) => after.includes(text))).toEqual(after);
  });
});
