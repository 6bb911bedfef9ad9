import { describe, expect, it } from 'vitest';
import budget from '../../src/calculators/budget.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

function warnings(query: string): string {
  const { values, results } = evaluateQuery(budget, query);
  return budget.warnings?.(values, results).join(' ') ?? '';
}

describe('warnings of the error budget', () => {
  it('are none for the usual objective', () => {
    expect(warnings('')).toBe('');
  });

  it('say that 100 % leaves nothing to burn, and nothing else', () => {
    expect(warnings('objective=100&burn=20')).toMatch(/^An objective of 100 % leaves no budget/);
  });

  it('name the alerts that a low objective keeps from tripping', () => {
    // 1/u = 10: not the 14.4 of the hour, but the 6 of six hours.
    expect(warnings('objective=90')).toMatch(/trips the alert over 1 h:/);
    expect(warnings('objective=80')).toMatch(/trips the alert over 1 h, 6 h:/);
  });

  it('name the fastest burn there can be', () => {
    expect(warnings('objective=99&burn=101')).toMatch(/the burn rate is 100\./);
    expect(warnings('objective=99&burn=99')).toBe('');
  });

  it('name the alerts that look back further than the window', () => {
    expect(warnings('window=1d')).toMatch(/alert over 1 d, 3 d looks back/);
  });
});

describe('the picture of the error budget', () => {
  it('has each alert at the share of the budget that trips it', () => {
    const { values } = evaluateQuery(budget, 'burn=0');
    const marks = budget.chart?.(values, budget.compute).marks.map(({ x, y }) => [x, y]);
    expect(marks).toEqual([
      [1, 0.02],
      [6, 0.05],
      [24, 0.1],
      [72, 0.1],
    ]);
  });

  it('draws no two lines along each other', () => {
    const { values } = evaluateQuery(budget, 'burn=14');
    const labels = budget.chart?.(values, budget.compute).series.map(({ label }) => label);
    expect(labels).toEqual(['14×: yours, 1 h alert', '6×: 6 h alert', '3×: 1 d alert', '1×: 3 d alert']);
  });
});
