import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { canvasShows } from './canvas.ts';
import { livePanel } from './panel.ts';
import { article, calculator, embed, kinds, useSite } from './site.ts';

const site = useSite();

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** A thing that jumped, and from where to where. */
interface Jump {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Writes down everything that jumps from now on, also what a press of a key brings about. */
async function watchJumps(page: Page): Promise<() => Promise<Jump[]>> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => {
    const jumps: Jump[] = [];
    Object.assign(window, { jumps });
    const place = ({ left, right, top }: DOMRectReadOnly) => `${left} to ${right}, ${top} down`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        for (const { node, previousRect: was, currentRect: is } of (entry as LayoutShift).sources) {
          // A figure that is set flush right grows to the left, and stands where it stood.
          const flush = Math.abs(was.right - is.right) < 1 || Math.abs(was.left - is.left) < 1;
          if (flush && Math.abs(was.top - is.top) < 1) continue;
          const what = node instanceof Element ? node.className || node.tagName : (node?.textContent ?? '');
          jumps.push({ what: String(what), from: place(was), to: place(is) });
        }
      }
    }).observe({ type: 'layout-shift' });
  });
  return async () => {
    // Two frames: one that shows the last change, one after which its shifts have been reported.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return page.evaluate(() => (window as unknown as { jumps: Jump[] }).jumps);
  };
}

describe('nothing jumps', () => {
  test.each([1280, 768, 390, 360])('while the slider goes from end to end, %i pixels wide', async (width) => {
    const page = await site.open(calculator, { viewport: { width, height: 900 } });
    const panel = await livePanel(page);
    await panel.slider('availability').focus();
    const jumps = await watchJumps(page);
    await page.keyboard.press('Home');
    for (let step = 0; step < 21; step++) await page.keyboard.press('ArrowRight');
    await panel.says('99.99999 %');
    expect(await jumps()).toEqual([]);
  });

  test.each([article, embed])('while the slider of %s moves', async (path) => {
    const page = await site.open(path);
    const panel = await livePanel(page);
    await panel.slider('availability').focus();
    const jumps = await watchJumps(page);
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowLeft');
    await panel.says('99.3 %');
    expect(await jumps()).toEqual([]);
  });

  test('when the panel wakes and when the chart takes the place of its picture', async () => {
    const page = await site.open(article, { viewport: { width: 1280, height: 700 } });
    const jumps = await watchJumps(page);
    const panel = await livePanel(page);
    await panel.drawChart();
    expect(await jumps()).toEqual([]);
  });

  test('when a shared link fills in its figures', async () => {
    const page = await site.open(`${article}?availability=99.95`);
    const jumps = await watchJumps(page);
    const panel = await livePanel(page);
    await panel.says('99.95 %');
    await panel.drawChart();
    expect(await jumps()).toEqual([]);
  });

  test('while a page of any kind loads', async () => {
    const page = await site.page();
    for (const path of kinds) {
      await page.goto(site.address + path);
      await page.evaluate(() => document.fonts.ready);
      const sum = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let value = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) value += (entry as LayoutShift).value;
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(value)));
          }),
      );
      // A font that arrives late may move a line by a hair; 0.1 is what counts as good elsewhere.
      expect(sum, path).toBeLessThan(0.02);
    }
  });
});

test('the canvas marks the reader’s point where the picture had it', async () => {
  const page = await site.open(calculator);
  const panel = await livePanel(page);
  await panel.drawChart();
  for (const availability of ['99.5', '99.99']) {
    await panel.set('availability', availability);
    await panel.says(`${availability} %`);
    expect(await panel.chart.locator('.plot-mark').count()).toBe(3);
    await expect.poll(() => canvasShows(panel, '--down', '.plot-mark')).toBe(true);
  }
});

test('with reduced motion nothing moves by itself', async () => {
  const page = await site.open(article, { reducedMotion: 'reduce' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  const panel = await livePanel(page);
  await panel.drawChart();
  await panel.slider('availability').press('End');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
