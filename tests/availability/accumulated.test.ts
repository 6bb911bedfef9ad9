import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulated } from '../../src/availability/accumulated.ts';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { averageAvailability } from '../../src/availability/repairable-unit.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import { transient } from '../../src/availability/transient.ts';
import {
  birthDeath,
  cluster,
  irreducibleChains,
  largestError,
  machinesChain,
  simulate,
  smallChains,
  sumOver,
  type Transition,
} from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

/** Rates 18 orders of magnitude apart, and answers from mpmath 1.3 with 600 digits (exp of the doubled matrix [Q I; 0 0]). */
const stiff: MarkovChain = {
  states: 4,
  transitions: [
    [0, 1, 1e-9],
    [1, 0, 1e3],
    [1, 2, 1e-6],
    [2, 3, 1e-3],
    [3, 0, 100],
    [2, 0, 1e-12],
  ],
};

describe('hours spent in each state', { timeout: 0 }, () => {
  it.each([
    [1e-6, [9.999999999999995e-7, 4.9983337499150125e-22, 1.666250082902446e-34, 4.1657501533106107e-44]],
    [1, [0.999999999999001, 9.98999999001002e-13, 4.988348733280406e-19, 4.889497628355638e-24]],
    [1e6, [999999.999998999, 9.99999997998999e-7, 9.98999997002e-10, 9.989999870020001e-15]],
    [1e12, [999999999998.999, 0.999999998998998, 0.000999999996998998, 9.999999969989881e-9]],
  ])('of a chain with rates 18 orders apart are right in every entry after %d h', (time, expected) => {
    expect(largestError(accumulated(stiff, 0, time), expected)).toBeLessThan(1e-13);
  });

  it('are the integral of the distribution', () => {
    // Gauss-Legendre with 3 points in 40 panels: exact to degree 5 in each.
    const points = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)];
    const weights = [5 / 9, 8 / 9, 5 / 9];
    fc.assert(
      fc.property(smallChains(2, 5), fc.double({ min: 0.01, max: 1, noNaN: true }), (chain, time) => {
        const expected = new Float64Array(chain.states);
        const half = time / 80;
        for (let panel = 0; panel < 40; panel++) {
          points.forEach((point, k) => {
            transient(chain, 0, half * (2 * panel + 1 + point)).forEach((share, i) => {
              expected[i]! += weights[k]! * half * share;
            });
          });
        }
        expect(largestError(accumulated(chain, 0, time), expected, 1e-6)).toBeLessThan(1e-7);
      }),
      { numRuns: 30 },
    );
  });

  it('of a unit are those of its closed form', () => {
    const exponents = fc.double({ min: -9, max: 3, noNaN: true });
    fc.assert(
      fc.property(exponents, exponents, fc.double({ min: -12, max: 15, noNaN: true }), (l, m, exponent) => {
        const [fails, repaired, time] = [10 ** l, 10 ** m, 10 ** exponent];
        const rate = fails + repaired;
        const x = rate * time;
        // λ/(λ+μ)·(t − (1 − e^(−x))/(λ+μ)); where x is small, by the series of x − 1 + e^(−x).
        const short = x ** 2 * (1 / 2 - x / 6 + x ** 2 / 24 - x ** 3 / 120 + x ** 4 / 720 - x ** 5 / 5040);
        const down = (fails / rate ** 2) * (x < 0.01 ? short : x + Math.expm1(-x));
        const found = accumulated(machinesChain([{ fails, repaired }]), 0, time);
        expectNear(found[1]!, down, 1e-11);
      }),
    );
  });

  it('over the time are the average availability of a unit', () => {
    const found = accumulated(machinesChain([{ fails: 1 / 50, repaired: 1 / 5 }]), 0, 20);
    expectNear(found[1]! / 20, averageAvailability({ mttfHours: 50, mttrHours: 5 }, 20).complement, 1e-13);
  });

  it('add up to the time, in proportion to its unit', () => {
    fc.assert(
      fc.property(
        smallChains(12),
        fc.double({ min: -8, max: 15, noNaN: true }),
        fc.integer({ min: -100, max: 100 }),
        (chain, exponent, unit) => {
          const time = 10 ** exponent;
          const found = accumulated(chain, 0, time);
          expectNear(sumOver(found, found.keys()), time, 1e-12);
          const transitions = chain.transitions.map(
            ([from, to, rate]): Transition => [from, to, rate * 2 ** unit],
          );
          const other = accumulated({ ...chain, transitions }, 0, time / 2 ** unit);
          expect(
            largestError(
              other.map((hours) => hours * 2 ** unit),
              found,
            ),
          ).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('continue from where the chain has come to', () => {
    fc.assert(
      fc.property(smallChains(8), fc.double({ min: -3, max: 6, noNaN: true }), (chain, exponent) => {
        const time = 10 ** exponent;
        const before = accumulated(chain, 0, time / 2);
        const after = accumulated(chain, transient(chain, 0, time / 2), time / 2);
        const whole = accumulated(chain, 0, time);
        expect(
          largestError(
            whole,
            before.map((hours, i) => hours + after[i]!),
          ),
        ).toBeLessThan(1e-11);
      }),
    );
  });

  it('become the shares of the steady state', () => {
    fc.assert(
      fc.property(irreducibleChains(6), (chain) => {
        const average = accumulated(chain, 0, 1e90).map((hours) => hours / 1e90);
        expect(largestError(average, steadyState(chain))).toBeLessThan(1e-9);
      }),
    );
  });

  it('are near those of a seeded simulation', () => {
    const chain: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 2],
        [1, 2, 1],
        [2, 0, 0.5],
        [1, 0, 1],
      ],
    };
    const random = seededRandom(21);
    const hoursIn = [0, 0, 0];
    for (let run = 0; run < 20_000; run++) {
      let left = 2;
      simulate(chain, 0, random, (state, hours) => {
        hoursIn[state]! += Math.min(hours, left) / 20_000;
        left -= hours;
        return left > 0;
      });
    }
    accumulated(chain, 0, 2).forEach((hours, i) => {
      expectNear(hoursIn[i]!, hours, 0.02);
    });
  });

  it('of states that are left for good are finite for ever', () => {
    const chain: MarkovChain = {
      states: 4,
      transitions: [
        [0, 1, 2],
        [1, 0, 1],
        [1, 2, 1],
      ],
    };
    // Visits: 0 and 1 are each entered twice on average.
    expect([...accumulated(chain, 0, Infinity)]).toEqual([1, 1, Infinity, 0]);
    const long = accumulated(chain, 0, 1e15);
    expect(largestError(long, [1, 1, 1e15 - 2, 0])).toBeLessThan(1e-13);
  });

  it('in a long row of rare passages are the mean times of the passages', () => {
    // Each of 400 states is left after 1/rate h, rates from 1 to 1e-6: squaring would be slow, so long steps.
    const rate = (i: number) => 10 ** -(i % 7);
    const row = birthDeath(400, rate, () => 0);
    const found = accumulated(row, 0, 1e12);
    const expected = Array.from({ length: 399 }, (_, i) => 1 / rate(i));
    expect(largestError(found.subarray(0, 399), expected)).toBeLessThan(1e-10);
  });

  it('of the workstation cluster tend to those of its steady state', () => {
    const found = accumulated(cluster, 0, 1e9);
    expectNear(sumOver(found, found.keys()), 1e9, 1e-12);
    const limit = steadyState(cluster);
    expect(
      largestError(
        found.map((hours) => hours / 1e9),
        limit,
      ),
    ).toBeLessThan(1e-6);
    expectNear(sumOver(found, cluster.premium) / 1e9, cluster.expected.steadyPremium);
  });

  it('are 0 at time 0, and linear where nothing moves', () => {
    expect([...accumulated(stiff, 0, 0)]).toEqual([0, 0, 0, 0]);
    expect([...accumulated({ states: 2, transitions: [] }, [0.25, 0.75], 8)]).toEqual([2, 6]);
  });

  it('refuse a negative time, by name', () => {
    expect(() => accumulated(stiff, 0, -1)).toThrow('accumulated requires a time ≥ 0 h, got -1');
    expect(() => accumulated(stiff, 9, 1)).toThrow(/^accumulated requires state numbers/);
  });
});
