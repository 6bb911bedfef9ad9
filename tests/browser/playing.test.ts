import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();

describe.each([
  ['restart', 'Play in four seconds', '.lane-track'],
  ['recovery', 'Play in four seconds', '.lane-track'],
  ['pair', 'Play a failover', '.states-wide .state-token'],
  ['vdi', 'Play the queue: 7 min in four seconds', '.dots-hit'],
])('the picture of %s', (slug, label, moving) => {
  const opened = async (options = {}) => {
    const page = await site.open(`/calculators/${slug}/`, options);
    const panel = await new Panel(page, calculators[slug]).wake();
    // A picture's script comes when it is near.
    await panel.root.locator('.picture').first().scrollIntoViewIfNeeded();
    return {
      page,
      button: panel.root.getByRole('button', { name: label, exact: true }),
      moved: panel.root.locator(moving),
    };
  };

  test('plays at the press of a button, from the beginning if it is pressed again, and ends whole', async () => {
    const { page, button, moved } = await opened();
    const running = () =>
      moved.evaluateAll((all) =>
        all.flatMap((one) => one.getAnimations().map(({ currentTime }) => Number(currentTime))),
      );
    expect(await running()).toEqual([]);
    await button.click();
    await expect.poll(async () => Math.max(...(await running()))).toBeGreaterThan(600);
    await button.press('Enter');
    const again = await running();
    expect(again).not.toEqual([]);
    expect(Math.max(...again)).toBeLessThan(600);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect.poll(running).toEqual([]);
    expect(await moved.first().evaluate((one) => getComputedStyle(one).clipPath)).toBe('none');
  });

  test('has no such button for those who want no motion, nor in print', async () => {
    const { page, button } = await opened({ reducedMotion: 'reduce' });
    expect(await button.count()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await button.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await button.count()).toBe(0);
  });
});

test('who waits goes on again, one after the other, once the failure is noticed', async () => {
  const page = await site.open('/calculators/vdi/');
  const panel = await new Panel(page, calculators.vdi).wake();
  await panel.root.locator('.picture').first().scrollIntoViewIfNeeded();
  await panel.root.getByRole('button', { name: 'Play the queue' }).click();
  const queue = panel.root.locator('.dots-hit').first();
  /** How many of a hundred places show a dot of those who wait, at a moment of the playing. */
  const waitingAt = (time: number) =>
    queue.evaluate((path, at) => {
      const [playing] = path.getAnimations();
      if (!playing) throw new Error('Nothing is playing.');
      playing.pause();
      playing.currentTime = at;
      const corners = [...getComputedStyle(path).clipPath.matchAll(/([\d.]+)px ([\d.]+)px/g)].map(
        ([, x, y]) => new DOMPoint(Number(x), Number(y)),
      );
      const shape = new Path2D(`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`);
      const context = new OffscreenCanvas(50, 20).getContext('2d');
      const places = Array.from({ length: 100 }, (_, place) => [Math.floor(place / 20), place % 20] as const);
      return places.filter(([x, y]) => context?.isPointInPath(shape, x + 0.5, y + 0.5)).length;
    }, time);
  // Half a second of all going on, then four seconds for a minute of waiting and six of starting.
  expect(await waitingAt(400)).toBe(0);
  expect(await waitingAt(600)).toBe(100);
  expect(await waitingAt(1050)).toBe(100);
  expect(await waitingAt(500 + 4000 * (4 / 7))).toBe(50);
  expect(await waitingAt(4600)).toBe(0);
});

test('a picture that is passed on has no button in it', async () => {
  const page = await site.open('/calculators/restart/');
  const panel = await new Panel(page, calculators.restart).wake();
  await panel.root.locator('.picture').first().scrollIntoViewIfNeeded();
  await panel.root.getByRole('button', { name: 'Play in four seconds' }).waitFor();
  await panel.root.getByText('Share, embed, download, cite').click();
  const started = page.waitForEvent('download');
  await panel.root.getByRole('button', { name: 'Who starts where, and when as SVG', exact: true }).click();
  const svg = (await readFile(await (await started).path())).toString();
  expect(svg).toContain('Host 1');
  expect(svg).not.toContain('Play');
});
