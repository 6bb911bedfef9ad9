import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { hoursBeforeKilling, resolvent } from '../../src/availability/resolvent.ts';
import { birthDeath, fullRates, irreducibleChains, largestError } from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

/** What leaves each state, κ and Q together, less what comes into it: v = h·(κ − Q), from hours h. */
function startOf(
  chain: Parameters<typeof fullRates>[0],
  killing: Float64Array,
  hours: Float64Array,
): Float64Array {
  const rates = fullRates(chain);
  return hours.map((amount, j) => {
    const out = killing[j]! + rates[j]!.reduce((sum, rate) => sum + rate, 0);
    return amount * out - rates.reduce((sum, row, i) => sum + hours[i]! * row[j]!, 0);
  });
}

describe('hours before a chain is left for good', () => {
  it('of a single state are 1/κ, and of a pair those of its two equations', () => {
    const lone = rateMatrix({ states: 1, transitions: [] }, 'f');
    expect([...hoursBeforeKilling(resolvent(lone, Float64Array.of(4)), Float64Array.of(2))]).toEqual([0.5]);
    // 0 → 1 at 2/h, 1 → 0 at 3/h, left from 1 at 1/h: h₁ = 1/1, h₀ = (1 + 3·h₁)/2.
    const pair = rateMatrix(
      {
        states: 2,
        transitions: [
          [0, 1, 2],
          [1, 0, 3],
        ],
      },
      'f',
    );
    const hours = hoursBeforeKilling(resolvent(pair, Float64Array.of(0, 1)), Float64Array.of(1, 0));
    expect([...hours]).toEqual([2, 1]);
  });

  it('balance what flows in and out of every state, for starts of either sign', () => {
    fc.assert(
      fc.property(irreducibleChains(3), fc.integer(), (chain, seed) => {
        const random = seededRandom(seed);
        const killing = Float64Array.from({ length: chain.states }, () =>
          random() < 0.5 ? 0 : 10 * random(),
        );
        killing[0] = 1;
        const start = killing.map(() => 2 * random() - 1);
        const hours = hoursBeforeKilling(resolvent(rateMatrix(chain, 'f'), killing), start);
        const size = hours.reduce((sum, amount, i) => sum + Math.abs(amount) * (killing[i]! + 1000), 1);
        startOf(chain, killing, hours).forEach((amount, i) => {
          expect(Math.abs(amount - start[i]!)).toBeLessThan(1e-13 * size);
        });
      }),
    );
  });

  it('are as many as the start brings in, times the rate at which they are left', () => {
    // Two hundred states in a row, left from the last alone: a sparse elimination.
    const row = rateMatrix(
      birthDeath(
        200,
        () => 2,
        () => 1,
      ),
      'f',
    );
    const killing = new Float64Array(200);
    killing[199] = 0.5;
    const start = new Float64Array(200);
    start[0] = 3;
    const hours = hoursBeforeKilling(resolvent(row, killing), start);
    expectNear(hours[199]!, 6, 1e-13);
    // What flows on between two neighbours, less what flows back, is all that was brought in.
    for (let i = 0; i < 199; i++) expectNear(2 * hours[i]! - hours[i + 1]!, 3, 1e-12);
  });

  it('do not depend on what else is asked of the same factors, and leave the start alone', () => {
    const pair = rateMatrix(
      {
        states: 2,
        transitions: [
          [0, 1, 2],
          [1, 0, 3],
        ],
      },
      'f',
    );
    const factors = resolvent(pair, Float64Array.of(0, 1));
    const start = Float64Array.of(1, 0);
    const once = hoursBeforeKilling(factors, start);
    hoursBeforeKilling(factors, Float64Array.of(7, -5));
    expect(largestError(hoursBeforeKilling(factors, start), once)).toBe(0);
    expect([...start]).toEqual([1, 0]);
  });

  it('are 0 for amounts below 1e-290, whichever their sign, and right above', () => {
    const pair = rateMatrix(
      {
        states: 2,
        transitions: [
          [0, 1, 2],
          [1, 0, 3],
        ],
      },
      'f',
    );
    const factors = resolvent(pair, Float64Array.of(0, 1));
    for (const sign of [1, -1]) {
      expect([...hoursBeforeKilling(factors, Float64Array.of(sign * 1e-292, 0))].map(Math.abs)).toEqual([
        0, 0,
      ]);
      const hours = hoursBeforeKilling(factors, Float64Array.of(sign * 1e-285, 0));
      expectNear(hours[0]!, sign * 2e-285, 1e-14);
      expectNear(hours[1]!, sign * 1e-285, 1e-14);
    }
  });
});
