import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { textsLostInPanel, textsOffThePage } from './lost-texts.ts';
import { Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();

/** A calculator's panel at a scenario, awake, in a page of its own or in one that is open. */
async function panelOf(slug: string, query: string, width: number, open?: Page): Promise<Panel> {
  const page = open ?? (await site.page());
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.address}/calculators/${slug}/?${query}`);
  const panel = await new Panel(page, calculators[slug]).wake();
  // The pictures' script comes after the panel's, and draws an address's figures a frame later.
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return panel;
}

describe.each(['restart', 'recovery', 'vdi', 'year', 'mtbf', 'storage'])('the pictures of %s', (slug) => {
  test('lose no text at 320 pixels, wherever a preset leads, nor at 1280', async () => {
    const queries = calculators[slug]?.presets.map(({ query }) => query) ?? [];
    const page = await site.page();
    for (const [i, query] of ['', ...queries].entries()) {
      const panel = await panelOf(slug, query, i > 0 ? 320 : 1280, page);
      await panel.root.locator('.instrument-pictures').scrollIntoViewIfNeeded();
      expect(await textsOffThePage(page), query).toEqual([]);
      expect(await textsLostInPanel(page), query).toEqual([]);
    }
  });
});

describe('a key in an article', () => {
  test.each([
    ['storage-guarantee-and-the-host', '.cover-key'],
    ['no-rac-no-risc-no-problem', '.picture-fills'],
  ])('of %s has all that is in a line on one height', async (slug, key) => {
    const page = await site.open(`/articles/${slug}/`);
    const heights = await page
      .locator(`${key} >> nth=0`)
      .locator('li')
      .evaluateAll((entries) => entries.map((entry) => entry.getBoundingClientRect().top));
    expect(heights.length).toBeGreaterThan(1);
    expect(new Set(heights).size).toBe(1);
  });
});

describe('the restart', () => {
  test('has a bar for each machine, the names of all groups in the key, and the sentence as its text', async () => {
    const panel = await panelOf('restart', '', 1280);
    const picture = panel.root.locator('.picture-timeline');
    expect(await picture.locator('.lane-span').count()).toBe(14);
    expect(await picture.locator('.picture-fills').textContent()).toMatch(
      /Tier 1: db.*Tier 2: app.*Tier 3: web/,
    );
    const drawing = picture.getByRole('img');
    expect(await drawing.getAttribute('aria-label')).toBe(
      await picture.locator('.picture-note').textContent(),
    );
    expect(await picture.locator('.span-text').allTextContents()).toEqual(
      expect.arrayContaining(['db', 'app', 'web']),
    );
  });

  test('follows its list, to one machine and to ten thousand', async () => {
    const panel = await panelOf('restart', '', 1280);
    const picture = panel.root.locator('.picture-timeline');
    await panel.root.getByText('As text').click();
    await panel.set('vms', 'one:1x1@60s');
    await expect.poll(() => picture.locator('.lane-span').count()).toBe(1);
    await panel.set('vms', 'many:1x10000@60s');
    await expect.poll(() => picture.locator('.lane-span').count()).toBe(12);
    await expect
      .poll(() => picture.locator('.picture-note').textContent())
      .toContain('A bar is up to 834 machines');
  });
});

test('the recovery puts what is lost before the failure and the downtime after it', async () => {
  const panel = await panelOf('recovery', 'mode=backup', 1280);
  const picture = panel.root.locator('.picture-timeline');
  const box = async (selector: string) => {
    const found = await picture.locator(selector).first().boundingBox();
    if (!found) throw new Error(`The picture has no ${selector}.`);
    return found;
  };
  const lost = await box('.lane-track .fill-striped.ink-ink rect');
  const noticing = await box('.lane-track .ink-down rect');
  // Their edges are a pixel wide, and lie on each other.
  expect(Math.abs(lost.x + lost.width - noticing.x)).toBeLessThan(2);
  // 26 h of work and 70 min of downtime on one scale.
  const down = await picture.locator('.lane-track .ink-down rect').all();
  const widths = await Promise.all(down.map(async (one) => (await one.boundingBox())?.width ?? 0));
  expect(lost.width / widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo((26 * 60) / 70, -1);
});

test('a thousand desktops are a thousand dots, a hundred of them on the failed host', async () => {
  const panel = await panelOf('vdi', '', 1280);
  const picture = panel.root.locator('.picture-dots');
  const dots = () =>
    picture
      .locator('.crowd')
      .evaluateAll((crowds) =>
        crowds.map((crowd) =>
          [...crowd.querySelectorAll('.dots')].map(
            (path) => path.getAttribute('d')?.split('M').slice(1) ?? [],
          ),
        ),
      );
  const counts = async () => (await dots()).map((groups) => groups.map((places) => places.length));
  expect(await counts()).toEqual([
    [900, 100],
    [800, 200],
  ]);
  for (const groups of await dots()) expect(new Set(groups.flat()).size).toBe(1000);
  await panel.option('tunnel', 'yes').check();
  await expect.poll(counts).toEqual([
    [900, 100],
    [0, 1000],
  ]);
});

test('a hundred years are a hundred strips, those that miss the promise framed', async () => {
  const panel = await panelOf('year', '', 1280);
  const picture = panel.root.locator('.picture-years');
  const strips = async (kind: string) =>
    ((await picture.locator(`.years-${kind}`).getAttribute('d')) ?? '').split('M').length - 1;
  expect([await strips('kept'), await strips('missed'), await strips('promise')]).toEqual([57, 43, 100]);
  await panel.set('target', '99.5');
  await expect.poll(async () => (await strips('kept')) + (await strips('missed'))).toBe(100);
  await expect.poll(() => strips('kept')).toBeGreaterThan(95);
});

test('a fleet’s failures are as many strokes as are expected', async () => {
  const panel = await panelOf('mtbf', 'mttf=10000h&mttr=8h&units=400', 1280);
  const strokes = panel.root.locator('.calendar-marks');
  const count = async () => ((await strokes.getAttribute('d')) ?? '').split('M').length - 1;
  await expect.poll(count).toBe(350);
  await panel.set('units', '40');
  await expect.poll(count).toBe(35);
});

test('the storage’s cover frames the design that is chosen', async () => {
  const panel = await panelOf('storage', '', 1280);
  const chosen = panel.root.locator('.cover thead .cover-chosen');
  expect(await chosen.textContent()).toBe('Mirror');
  await panel.option('design', 'array').check();
  await expect.poll(() => chosen.textContent()).toBe('Array');
  expect(await panel.root.locator('.cover tbody tr').count()).toBe(10);
});

test('forced colours keep what is down apart from what is up, in every kind of picture', async () => {
  const page = await site.page({ forcedColors: 'active', viewport: { width: 1280, height: 800 } });
  const pairs = [
    ['vdi', '.dots-hit', '.dots-rest', 'stroke'],
    ['year', '.years-down', '.years-kept', 'fill'],
    ['mtbf', '.calendar-marks', '.time-up', 'stroke'],
    ['storage', '.cover-open .cover-edge', '.cover-covered .cover-edge', 'stroke'],
    ['recovery', '.lane-track .ink-down rect', '.lane-track .ink-up rect', 'stroke'],
  ] as const;
  for (const [slug, down, up, property] of pairs) {
    await page.goto(`${site.address}/calculators/${slug}/`);
    const colour = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((shape, name) => getComputedStyle(shape).getPropertyValue(name), property);
    expect(await colour(down), slug).not.toBe(await colour(up));
  }
});
