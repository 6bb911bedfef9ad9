import { expect, test } from 'vitest';
import year from '../../src/calculators/year.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

const answer = (query: string) => evaluateQuery(year, query);

test('the target is the availability where none is given', () => {
  expect(answer('availability=99.95').outputs).toEqual(answer('availability=99.95&target=99.95').outputs);
});

test('outages that leave hardly any up time between them are refused', () => {
  expect(answer('availability=1e-9&outages=1000000').problems).toMatchObject([{ key: 'availability' }]);
  expect(answer('availability=0&outages=1000000')).toMatchObject({
    problems: [],
    outputs: { meetTarget: 1 },
  });
});

test('the picture reaches the answer: the mark for the target lies on the curve', () => {
  const { values, results } = answer('outages=6&spread=0&target=99.8');
  const chart = year.chart?.(values, year.compute);
  const mark = chart?.marks[0];
  expect(mark?.y).toBe(results.meetTarget);
  const before = chart?.series[0]?.points.findLast(({ x }) => x <= (mark?.x ?? 0) * (1 + 1e-9));
  expect(before?.y).toBeCloseTo(results.meetTarget, 9);
});

/** The hundred years that a query is drawn as. */
function century(query: string) {
  const { values, results } = answer(query);
  const [picture] = year.pictures?.(values, results, year.compute) ?? [];
  if (picture?.kind !== 'years') throw new Error('The years are drawn as years.');
  return { ...picture, results };
}

test('of a hundred years as many keep the promise as the exact probability says, and their downtimes agree', () => {
  for (const query of ['', 'outages=0.1', 'outages=52', 'outages=6&spread=0', 'spread=2.5', 'target=99.99']) {
    const { years, results, allowedHours } = century(query);
    const kept = years.filter((one) => one.kept);
    expect([query, years.length]).toEqual([query, 100]);
    expect(Math.abs(kept.length / 100 - results.meetTarget)).toBeLessThanOrEqual(0.005 + 1e-12);
    expect(kept.every(({ downHours }) => downHours <= allowedHours)).toBe(true);
    expect(years.filter((one) => !one.kept).every(({ downHours }) => downHours >= allowedHours)).toBe(true);
  }
});

test('the hundred years have the mean that the distribution has, but for its far end', () => {
  const { years, results } = century('outages=12');
  const mean = years.reduce((sum, { downHours }) => sum + downHours, 0) / 100;
  expect(mean / results.meanDowntime).toBeGreaterThan(0.98);
  expect(mean / results.meanDowntime).toBeLessThan(1.005);
});

test('a strip has room for the worst of the years, and for the promise where that is near', () => {
  for (const query of ['', 'outages=0.1', 'target=99', 'target=100', 'availability=100', 'availability=0']) {
    const { years, stretch } = century(query);
    const worst = Math.max(...years.map(({ downHours }) => downHours));
    expect([query, worst <= stretch.hours]).toEqual([query, true]);
  }
  const { allowedHours, stretch } = century('availability=99.95&target=99.9');
  expect(stretch.hours).toBeGreaterThan(allowedHours);
});

test('the years stand in no order', () => {
  const downs = century('').years.map(({ downHours }) => downHours);
  expect(downs).not.toEqual([...downs].sort((a, b) => a - b));
  expect(century('').years).toEqual(century('').years);
});
