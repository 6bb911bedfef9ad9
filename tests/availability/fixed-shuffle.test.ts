import { expect, test } from 'vitest';
import { fixedShuffle } from '../../src/availability/fixed-shuffle.ts';

const hundred = Array.from({ length: 100 }, (_, i) => i);

test('a shuffle keeps every item, and is the same each time', () => {
  const shuffled = fixedShuffle(hundred);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(hundred);
  expect(fixedShuffle(hundred)).toEqual(shuffled);
});

test('a shuffle leaves the list that it was given as it was', () => {
  const given = Object.freeze([3, 1, 2]);
  expect(fixedShuffle(given)).toHaveLength(3);
  expect(given).toEqual([3, 1, 2]);
});

test('a shuffled century has as many rises as falls, and runs as chance has them', () => {
  const shuffled = fixedShuffle(hundred);
  const rises = shuffled.filter((item, i) => i > 0 && item > shuffled[i - 1]!).length;
  expect(rises).toBeGreaterThan(40);
  expect(rises).toBeLessThan(60);
  // Of 43 bad years among 100, chance puts about 25 together in groups of two or more neighbours; 49 runs in all.
  const bad = shuffled.map((item) => item >= 57);
  const runs = bad.filter((one, i) => one !== bad[i - 1]).length;
  expect(runs).toBeGreaterThan(40);
  expect(runs).toBeLessThan(59);
});

test('none and one stay as they are', () => {
  expect([fixedShuffle([]), fixedShuffle(['a'])]).toEqual([[], ['a']]);
});

test('items stay where they are as chance has it, about one of them in a list of any length', () => {
  let staying = 0;
  for (let length = 1; length <= 200; length++) {
    const list = Array.from({ length }, (_, i) => i);
    staying += fixedShuffle(list).filter((item, i) => item === i).length;
  }
  // Of the same random numbers, so that lists are alike and their sum strays from 200.
  expect(staying).toBeGreaterThan(100);
  expect(staying).toBeLessThan(300);
});
