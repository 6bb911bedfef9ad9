import { expect, test } from 'vitest';
import { medianOf, spreadOf } from './median.ts';

test('figures have a middle, or two of which the mean is taken, and ends', () => {
  expect(medianOf([3])).toBe(3);
  expect(medianOf([10, 9, 100])).toBe(10);
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(spreadOf([10, 9, 100])).toEqual([9, 100]);
});
