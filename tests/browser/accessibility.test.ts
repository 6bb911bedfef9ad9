import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { livePanel, Panel } from './panel.ts';
import { article, calculator, embed, kinds, useSite } from './site.ts';

const site = useSite();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, as rule and place: by all its rules in light, and by those on colours again in dark. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The other mode is for pages with frames, and opens a page of its own each time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations, passes } = await (colorScheme === 'light'
      ? axe.withTags(tags)
      : axe.withRules(['color-contrast', 'link-in-text-block'])
    ).analyze();
    expect(passes.length).toBeGreaterThan(colorScheme === 'light' ? 15 : 0);
    for (const { id, nodes } of violations) {
      const places = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
      found.push(...places.map((place) => `${colorScheme}, ${id}: ${place}`));
    }
  }
  return found;
}

describe.each([1280, 360])('%i pixels wide, in light and in dark', (width) => {
  const look = { viewport: { width, height: 900 } };

  test('no page of any kind has a fault that axe can find', async () => {
    const page = await site.page(look);
    for (const path of kinds) {
      await page.goto(site.address + path);
      expect(await violations(page), path).toEqual([]);
    }
  });

  test.each([article, calculator, embed])(
    'nor has %s in use, with its chart drawn and something refused',
    async (path) => {
      const page = await site.open(path, look);
      const panel = await livePanel(page);
      await panel.set('downtime', '45 min');
      await panel.set('service', 'forty');
      await panel.set('maintenance', '1000');
      await panel.says('announced maintenance not counted');
      await panel.picture.getByText('The figures behind').click();
      await panel.chart.getByText('The figures behind').click();
      await panel.drawChart();
      expect(await panel.problem('service')).toContain('is not a length of time');
      expect(await violations(page)).toEqual([]);
    },
  );
});

test('no calculator’s page has one', async () => {
  const page = await site.page();
  for (const slug of Object.keys(calculators)) {
    await page.goto(`${site.address}/calculators/${slug}/`);
    await new Panel(page, calculators[slug]).wake();
    expect(await violations(page), slug).toEqual([]);
  }
});

test('what can be pressed is large enough to be hit', async () => {
  const page = await site.open(calculator, { viewport: { width: 360, height: 800 }, hasTouch: true });
  await livePanel(page);
  const small = await page.locator('.instrument :is(input, button, summary)').evaluateAll((controls) =>
    controls
      .map((control) => {
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        return { name: control.getAttribute('aria-label') ?? control.textContent ?? '', width, height };
      })
      .filter(({ width, height }) => Math.min(width, height) < 40),
  );
  expect(small).toEqual([]);
});

test('forced colours keep the fields’ edges and the pictures', async () => {
  const page = await site.open(calculator, { forcedColors: 'active' });
  const panel = await livePanel(page);
  const edge = await panel.field('availability').evaluate((field) => getComputedStyle(field).borderTopStyle);
  expect(edge).toBe('solid');
  const [down, strip] = await panel.picture.locator('svg').evaluate((svg) => {
    const fill = (selector: string) => {
      const shape = svg.querySelector(selector);
      return shape ? getComputedStyle(shape).fill : '';
    };
    return [fill('.time-down'), fill('.strip-up')];
  });
  expect(down).not.toBe(strip);
});
