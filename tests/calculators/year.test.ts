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
