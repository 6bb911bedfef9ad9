import { describe, expect, it } from 'vitest';
import {
  requireAmounts,
  requireCounts,
  requireLifetime,
  requirePositive,
  requireShares,
} from '../../src/availability/argument-rules.ts';

type Rule = (value: number) => void;

describe.each<[string, string, Rule, readonly number[], readonly number[]]>([
  [
    'an amount',
    'finite amounts of 0 or more',
    (length) => requireAmounts('ask', { length }),
    [0, -0, 5e-324, 1, Number.MAX_VALUE],
    [-5e-324, -1, Infinity, -Infinity, Number.NaN],
  ],
  [
    'a divisor',
    'finite amounts above 0',
    (length) => requirePositive('ask', { length }),
    [5e-324, 1, Number.MAX_VALUE],
    [0, -0, -1, Infinity, Number.NaN],
  ],
  [
    'a lifetime',
    'an MTTF above 0 h',
    (length) => requireLifetime('ask', { length }),
    [5e-324, 1, Infinity],
    [0, -0, -1, -Infinity, Number.NaN],
  ],
  [
    'a share',
    'shares from 0 to 1',
    (length) => requireShares('ask', { length }),
    [0, 5e-324, 0.5, 1],
    [-5e-324, 1 + 2 ** -52, Infinity, Number.NaN],
  ],
  [
    'a count',
    'whole numbers from 2',
    (length) => requireCounts('ask', 2, { length }),
    [2, 3, Number.MAX_SAFE_INTEGER],
    [1, 0, 2.5, 2 ** 53, Infinity, Number.NaN],
  ],
])('%s', (_, rule, require, right, wrong) => {
  it.each(right)('may be %d', (value) => {
    expect(() => require(value)).not.toThrow();
  });

  it.each(wrong)('may not be %d', (value) => {
    expect(() => require(value)).toThrow(new RangeError(`ask requires ${rule}, got length = ${value}`));
  });
});

it('names the first that is wrong', () => {
  expect(() => requireAmounts('ask', { a: 1, b: -2, c: -3 })).toThrow('got b = -2');
});
