import { expect, test } from 'vitest';
import { MINIMAL_STANDARD_LARGEST, nextMinimalStandard } from '../../src/availability/minimal-standard.ts';

test('the 10,000th number after 1 is the one that Park and Miller give for a right implementation', () => {
  let state = 1;
  for (let n = 0; n < 10_000; n++) state = nextMinimalStandard(state);
  // "Random number generators: good ones are hard to find", 1988.
  expect(state).toBe(1_043_618_065);
});

test('the largest number is followed by the one that mirrors what follows 1', () => {
  // (m − 1)·a ≡ −a (mod m).
  expect(nextMinimalStandard(MINIMAL_STANDARD_LARGEST)).toBe(
    MINIMAL_STANDARD_LARGEST + 1 - nextMinimalStandard(1),
  );
});
