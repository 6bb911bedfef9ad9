import { expect, test } from 'vitest';
import { calculators, evaluate } from '../../src/calculators/index.ts';
import type { PlainValue } from '../../src/scenario/index.ts';
import { readVectors } from '../vectors/read.ts';
import { expectFigures, Panel } from './panel.ts';
import { useSite } from './site.ts';

const site = useSite();
const all = Object.values(calculators);

interface Vector {
  readonly calculator: string;
  readonly query: string;
  readonly outputs: { readonly [name: string]: PlainValue };
  readonly rel: number;
}

const vectors = readVectors('calculators.json') as Vector[];

/** Each figure of an answer by its full name, such as `importance.web-1.raw`. */
function flat(outputs: { readonly [name: string]: PlainValue }, before = ''): Record<string, number> {
  const each = Object.entries(outputs).map(([name, value]) =>
    typeof value === 'number'
      ? { [before + name]: value }
      : flat(Object.fromEntries(Object.entries(value)), `${before}${name}.`),
  );
  return Object.assign({}, ...each);
}

test.each(all)(
  '$slug wakes with the figures it was built with, draws, refuses rubbish, and fits a phone',
  async (calculator) => {
    const { slug } = calculator;
    const page = await site.open(`/calculators/${slug}/`, { viewport: { width: 320, height: 640 } });
    const panel = await new Panel(page, calculator).wake();
    await expectFigures(panel, flat(evaluate(slug).outputs), slug);
    const summary = await panel.summary();
    expect(summary).toMatch(/\d.*\.$/);
    if ((await panel.chart.count()) > 0) {
      await panel.drawChart();
      expect(await panel.chart.getByRole('img').getAttribute('aria-label')).toBeTruthy();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);

test('all answers of the contract come out where they are opened as links', async () => {
  const page = await site.page();
  for (const { calculator: slug, query, outputs, rel } of vectors) {
    await page.goto(`${site.address}/embed/${slug}/?${query}`);
    const panel = await new Panel(page, calculators[slug]).wake();
    // How far the contract's own answers are off, in their ninth digit or in a 0, is for the calculators' test.
    await expectFigures(panel, flat(outputs), `${slug}?${query}`, { rel: Math.max(rel, 2e-9), abs: 1e-15 });
  }
});
