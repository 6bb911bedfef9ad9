import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { canvasShows } from './canvas.ts';
import { Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();
/** A frame of the clock that only the test moves. */
const FRAME_MS = 16;
const REST_MS = 1_000;

/** A calculator with its answer, its figures and its pictures in the window, on a clock that only the test moves. */
async function whole(slug: string): Promise<{ page: Page; panel: Panel; chart(): Promise<string> }> {
  const page = await site.open(`/calculators/${slug}/`, {
    viewport: { width: 1440, height: 3000 },
    prepare: (context) => context.clock.install(),
  });
  const panel = await new Panel(page, calculators[slug]).wake();
  await panel.drawChart();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.clock.runFor(REST_MS);
  const chart = async () => (await panel.chart.getByRole('img').getAttribute('aria-label')) ?? '';
  return { page, panel, chart };
}

const figure = (panel: Panel) => panel.root.locator('.instrument-results output').first().textContent();

test('the answer and the figures are drawn in the frame after a change, and the pictures in the one after that', async () => {
  const { page, panel, chart } = await whole('pair');
  const before = {
    answer: await panel.answer.textContent(),
    figure: await figure(panel),
    chart: await chart(),
  };
  await panel.slider('mttf').press('ArrowLeft');
  await page.clock.runFor(FRAME_MS);
  expect(await panel.answer.textContent()).not.toBe(before.answer);
  expect(await figure(panel)).not.toBe(before.figure);
  expect(await chart()).toBe(before.chart);
  await page.clock.runFor(FRAME_MS);
  expect(await chart()).not.toBe(before.chart);
  expect(await chart()).toContain(await panel.answer.textContent());
});

test('pictures follow a slider that moves in every frame', async () => {
  const { page, panel, chart } = await whole('pair');
  const shown = new Set<string>();
  for (let moves = 0; moves < 8; moves++) {
    await panel.slider('mttf').press('ArrowLeft');
    await page.clock.runFor(FRAME_MS);
    shown.add(await chart());
  }
  expect(shown.size).toBeGreaterThanOrEqual(4);
});

test('a chart is the built picture while the figures change, and the library’s once they stand still', async () => {
  const { page, panel } = await whole('pair');
  const onCanvas = () => panel.chart.getAttribute('data-drawn');
  const isMarked = () => canvasShows(panel, '--down', '.plot-mark.mark-down');
  expect([await onCanvas(), await isMarked()]).toEqual(['canvas', true]);
  for (let moves = 0; moves < 8; moves++) {
    await panel.slider('mttf').press('ArrowLeft');
    await page.clock.runFor(2 * FRAME_MS);
    expect(await onCanvas()).toBe(null);
  }
  expect(await panel.chart.locator('.plot-mark').first().isVisible()).toBe(true);
  // Where the picture has its mark now, the library has none yet.
  expect(await isMarked()).toBe(false);
  await page.clock.runFor(REST_MS);
  expect([await onCanvas(), await isMarked()]).toEqual(['canvas', true]);
});
