import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { textsLostInPanel, textsOffThePage } from './lost-texts.ts';
import { Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();

/** A calculator's panel at a scenario, awake. */
async function panelOf(slug: string, query: string, width: number): Promise<Panel> {
  const page = await site.open(`/calculators/${slug}/?${query}`, { viewport: { width, height: 800 } });
  return new Panel(page, calculators[slug]).wake();
}

describe.each(['restart', 'recovery'])('the pictures of %s', (slug) => {
  test('lose no text at 320 pixels, wherever a preset leads, nor at 1280', async () => {
    const queries = calculators[slug]?.presets.map(({ query }) => query) ?? [];
    for (const [i, query] of ['', ...queries].entries()) {
      const panel = await panelOf(slug, query, i > 0 ? 320 : 1280);
      const page = panel.root.page();
      await panel.root.locator('.instrument-pictures').scrollIntoViewIfNeeded();
      expect(await textsOffThePage(page), query).toEqual([]);
      expect(await textsLostInPanel(page), query).toEqual([]);
    }
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
