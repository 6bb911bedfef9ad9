import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonExceeds, poissonProbability } from '../../src/availability/poisson.ts';
import { poissonWeights } from '../../src/availability/poisson-weights.ts';
import { expectNear } from './worked-answers.ts';

describe('Poisson weights', () => {
  it('are the probabilities found one by one, and so are their tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 6, noNaN: true }), fc.nat(), (exponent, pick) => {
        const mean = 10 ** exponent;
        const { first, weights, above } = poissonWeights(mean);
        for (const i of [0, pick % weights.length, weights.length - 1]) {
          expectNear(weights[i]!, poissonProbability(first + i, mean), 3e-11);
          const exceeds = poissonExceeds(first + i, mean);
          // A tail lacks what is beyond the window, below 1e-300.
          if (exceeds > 1e-285) expectNear(above[i]!, exceeds, 1e-10);
          else expect(above[i]).toBeLessThan(1e-284);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([1e-300, 1e-9, 0.5, 1, 745, 1e4, 1e7])('around %d reach down to 1e-300 and add up to 1', (mean) => {
    const { first, weights, above } = poissonWeights(mean);
    expectNear(
      weights.reduce((sum, weight) => sum + weight, 0),
      1,
      1e-12,
    );
    if (first > 0) expect(weights[0]).toBeLessThan(1e-297);
    expect(weights.at(-1)! * (mean / (first + weights.length))).toBeLessThan(1e-300);
    expect(weights.every((weight) => weight > 0)).toBe(true);
    expect(above.at(-1)).toBe(0);
  });

  it('at mean 0 are a single 1', () => {
    expect(poissonWeights(0)).toEqual({ first: 0, weights: Float64Array.of(1), above: Float64Array.of(0) });
  });
});
