import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { violations } from './axe.ts';
import { livePanel, Panel } from './panel.ts';
import { article, calculator, embed, kinds, useSite } from './site.ts';

const site = useSite();
describe.each([1280, 360])('%i pixels wide, in light and in dark', (width) => {
  const look = { viewport: { width, height: 900 } };

  test.each(kinds)('%s has no fault that axe can find', async (path) => {
    const page = await site.page(look);
    await page.goto(site.address + path);
    expect(await violations(page)).toEqual([]);
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

test.each(Object.keys(calculators))('the page of %s has none either', async (slug) => {
  const page = await site.page();
  await page.goto(`${site.address}/calculators/${slug}/`);
  await new Panel(page, calculators[slug]).wake();
  expect(await violations(page)).toEqual([]);
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
