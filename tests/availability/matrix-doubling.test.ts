import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRun } from '../../src/availability/long-run.ts';
import { doubled } from '../../src/availability/matrix-doubling.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { uniformised } from '../../src/availability/uniformisation.ts';
import {
  birthDeath,
  largestError,
  machinesAt,
  machinesChain,
  prepared,
  smallChains,
  sumOver,
} from './chains.ts';
import { expectNear } from './worked-answers.ts';

describe('squaring', { timeout: 0 }, () => {
  it('agrees with uniformisation in every entry', () => {
    fc.assert(
      fc.property(smallChains(10), fc.double({ min: -6, max: 4, noNaN: true }), (chain, exponent) => {
        const { matrix, start, time } = prepared(chain, 10 ** exponent);
        const [one, other] = [uniformised(matrix, start, time), doubled(matrix, start, time)];
        expect(largestError(one.probabilities, other.probabilities)).toBeLessThan(1e-11);
        expect(largestError(one.hours, other.hours)).toBeLessThan(1e-11);
      }),
    );
  });

  it('has the states of independent machines, stiff or not, after any time', () => {
    const machines = [
      { fails: 1e-9, repaired: 1e4 },
      { fails: 1e-3, repaired: 0.25 },
      { fails: 2, repaired: 1e-6 },
    ];
    const matrix = rateMatrix(machinesChain(machines), 'f');
    const start = Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0);
    for (const time of [1e-12, 1e-5, 1, 1e3, 1e7, 1e12]) {
      const { probabilities, hours } = doubled(matrix, start, time);
      expect(largestError(probabilities, machinesAt(machines, time))).toBeLessThan(1e-12);
      expectNear(sumOver(hours, hours.keys()), time, 1e-12);
    }
  });

  it('has each number of states, whether or not four divides it', () => {
    for (let states = 1; states <= 13; states++) {
      const row = birthDeath(
        states,
        (i) => i + 1,
        (i) => 2 * i,
      );
      const { matrix, start, time } = prepared(row, 300);
      const expected = uniformised(matrix, start, time);
      const found = doubled(matrix, start, time);
      expect(largestError(found.probabilities, expected.probabilities)).toBeLessThan(1e-12);
      expect(largestError(found.hours, expected.hours)).toBeLessThan(1e-12);
    }
  });

  it('ends with the limit, and the hours spent there, where squaring changes nothing any more', () => {
    const row = birthDeath(
      6,
      (i) => (i === 4 ? 1e-9 : 1),
      (i) => (i === 5 ? 0 : 2),
    );
    const { matrix, start } = prepared(row, 1);
    const { probabilities, hours } = doubled(matrix, start, 1e30);
    const expected = longRun(matrix, start, 'f');
    expect(largestError(probabilities, expected.probabilities)).toBeLessThan(1e-12);
    expect(largestError(hours.subarray(0, 5), expected.hours.subarray(0, 5))).toBeLessThan(1e-11);
    expectNear(hours[5]!, 1e30, 1e-14);
  });
});
