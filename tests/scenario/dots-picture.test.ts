import { expect, test } from 'vitest';
import { eachDot } from '../../src/scenario/index.ts';

test.each([
  [1, 1],
  [999, 1],
  [1000, 1],
  [1001, 2],
  [2000, 2],
  [2001, 5],
  [10_000, 10],
  [10_000_000, 10_000],
])('of %s things a dot stands for %s', (count, each) => {
  expect(eachDot(count)).toBe(each);
});
