import { expect, test } from 'vitest';
import mtbf from '../../src/calculators/mtbf.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

/** The fleet's failures that a query is drawn as. */
function calendar(query: string) {
  const { values, results } = evaluateQuery(mtbf, query);
  const [picture] = mtbf.pictures?.(values, results, mtbf.compute) ?? [];
  if (picture?.kind !== 'calendar') throw new Error('Failures are drawn in a calendar.');
  return { ...picture, expected: results.fleetFailuresYear };
}

test('a fleet’s year has a stroke for each failure that is expected in it', () => {
  const { marks, expected, row, says } = calendar('mttf=10000h&mttr=8h&units=400');
  expect(row).toBe('a month');
  expect(marks).toHaveLength(Math.floor(expected));
  expect(says).toMatch(
    /^A fleet of 400 has 350 failures in a year, one every 1\u00a0d 1\u00a0h 1\u00a0min in the long run\./,
  );
});

test('where less than one is expected in a year, the picture is of more years', () => {
  const { marks, row, says } = calendar('');
  expect([row, marks.length]).toEqual(['a year', 1]);
  expect(says).toMatch(/^One unit has 1\.05 failures in 12 years, one every 11\.4\u00a0years/);
});

test('where they could not be told apart, it is of less than a year, and still of no more than can be', () => {
  const { marks, row } = calendar('mttf=1000h&units=50000');
  expect(row).toBe('an hour');
  expect(marks.length).toBeLessThanOrEqual(720);
});

test('the chart has reliability, availability, and for a fleet its chance of no failure', () => {
  const labels = (query: string) => {
    const { values } = evaluateQuery(mtbf, query);
    return mtbf.chart?.(values, mtbf.compute).series.map(({ label }) => label);
  };
  expect(labels('')).toEqual(['R(t)', 'A(t)']);
  expect(labels('units=400')).toEqual(['R(t)', 'A(t)', 'none of 400 failed']);
});
