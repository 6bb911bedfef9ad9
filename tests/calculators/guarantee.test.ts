import { expect, test } from 'vitest';
import guarantee from '../../src/calculators/guarantee.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

const answer = (query: string) => evaluateQuery(guarantee, query);

test('credits that exceed the loss are shown as more than 100 %, and without a loss as infinite', () => {
  const { creditShare } = guarantee.outputs;
  expect(creditShare.show(answer('lossPerHour=1&fee=100000').results.creditShare)).toMatch(/^[\d,]{4,}\s%$/);
  expect(creditShare.show(answer('lossPerHour=0').results.creditShare)).toBe('∞');
  expect(answer('lossPerHour=0').outputs.uncovered).toBe(0);
});

test('breaches come by band, the threshold easiest to miss first, whatever the order in which they are given', () => {
  const sorted = answer('').outputs.breach as readonly number[];
  expect(answer('bands=95:100,99.99:10,99:30').outputs.breach).toEqual(sorted);
  expect([...sorted].sort((a, b) => b - a)).toEqual(sorted);
});

test('bands that credit less for less uptime are pointed out', () => {
  const { values, results } = answer('bands=99.9:30,99:10');
  expect(guarantee.warnings?.(values, results)).toContainEqual(expect.stringContaining('bands'));
  const usual = answer('');
  expect(guarantee.warnings?.(usual.values, usual.results)).toEqual([]);
});
