import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulated } from '../../src/availability/accumulated.ts';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { meanTimeTo } from '../../src/availability/mean-time-to.ts';
import {
  birthDeath,
  cluster,
  fullRates,
  irreducibleChains,
  simulate,
  smallChains,
  sumOver,
} from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

/** Two active units, one crew, an uncovered fault as bad as two: state 2, 1, 0. models.md, 2(d). */
function duplex(lambda: number, mu: number, coverage: number): MarkovChain {
  return {
    states: 3,
    transitions: [
      [2, 1, 2 * lambda * coverage],
      [2, 0, 2 * lambda * (1 - coverage)],
      [1, 2, mu],
      [1, 0, lambda],
      [0, 1, mu],
    ],
  };
}

describe('mean time to a state', { timeout: 0 }, () => {
  it.each([
    // models.md, 2(d): λ = 1/5000, μ = 1/8, hours to the precision given there.
    { coverage: 1, hours: 1.57e6, precision: 2e-3 },
    { coverage: 0.999, hours: 966_151, precision: 1e-6 },
    { coverage: 0.99, hours: 216_545, precision: 3e-6 },
    { coverage: 0.95, hours: 48_674, precision: 1e-5 },
    { coverage: 0.5, hours: 5000, precision: 1e-9 },
    { coverage: 0, hours: 2500, precision: 1e-9 },
  ])('of a duplex with coverage $coverage is $hours h', ({ coverage, hours, precision }) => {
    const [lambda, mu] = [1 / 5000, 1 / 8];
    const found = meanTimeTo(duplex(lambda, mu, coverage), 2, [0]);
    expectNear(found, hours, precision);
    // [λ(1+2c)+μ]/[2λ(λ+μ(1−c))], ibid.
    expectNear(
      found,
      (lambda * (1 + 2 * coverage) + mu) / (2 * lambda * (lambda + mu * (1 - coverage))),
      1e-13,
    );
  });

  it('of a mirrored pair of disks is (3λ+μ)/(2λ²)', () => {
    // models.md, T34: 6e6 h MTTF and 120 h of repair give 150 009 000 000 h.
    const pair = birthDeath(
      3,
      (i) => (2 - i) / 6e6,
      () => 1 / 120,
    );
    expectNear(meanTimeTo(pair, 0, [2]), 150_009_000_000, 1e-13);
  });

  it.each([
    // RePyability’s tests of cold standby, units of rate 1: means of Erlang distributions.
    { units: 3, needed: 1, mean: 3 },
    { units: 4, needed: 2, mean: 1.5 },
  ])('of $units units, $needed needed and the others cold, is $mean', ({ units, needed, mean }) => {
    const failed = units - needed + 1;
    const standby = birthDeath(
      failed + 1,
      () => needed,
      () => 0,
    );
    expectNear(meanTimeTo(standby, 0, [failed]), mean, 1e-14);
  });

  it('in a row is the sum of passages from each state to the next', () => {
    // h(i) = 1/up(i) + down(i)/up(i)·h(i − 1): every term positive. Karlin and Taylor, A First Course in Stochastic Processes, ch. 4.
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 80 }),
        fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (states, up, down) => {
          let passage = 0;
          let expected = 0;
          for (let i = 0; i + 1 < states; i++) {
            passage = (1 + (i === 0 ? 0 : down * passage)) / up;
            expected += passage;
          }
          const chain = birthDeath(
            states,
            () => up,
            () => down,
          );
          if (expected < 1e300) expectNear(meanTimeTo(chain, 0, [states - 1]), expected, 1e-12);
        },
      ),
    );
  });

  it('solves m(i)·q(i) = 1 + Σ q(i,j)·m(j), however far apart the rates are', () => {
    fc.assert(
      fc.property(irreducibleChains(16), fc.nat(), (chain, pick) => {
        const target = pick % chain.states;
        const means = Array.from({ length: chain.states }, (_, i) => meanTimeTo(chain, i, [target]));
        expect(means[target]).toBe(0);
        fullRates(chain).forEach((row, i) => {
          if (i === target) return;
          const exit = row.reduce((sum, rate) => sum + rate, 0);
          expectNear(1 + row.reduce((sum, rate, j) => sum + rate * means[j]!, 0), means[i]! * exit, 1e-12);
        });
      }),
    );
  });

  it('is the time spent outside the targets where these are absorbing', () => {
    fc.assert(
      fc.property(irreducibleChains(10, 6), (chain) => {
        const target = chain.states - 1;
        if (target === 0) return;
        const ending = { ...chain, transitions: chain.transitions.filter(([from]) => from !== target) };
        const hours = accumulated(ending, 0, Infinity);
        expectNear(meanTimeTo(chain, 0, [target]), sumOver(hours, Array(target).keys()), 1e-12);
      }),
    );
  });

  it('averages over the start', () => {
    const chain = duplex(1e-3, 0.1, 0.9);
    const [two, one] = [meanTimeTo(chain, 2, [0]), meanTimeTo(chain, 1, [0])];
    expectNear(meanTimeTo(chain, [0.5, 0.25, 0.25], [0]), 0.25 * one + 0.25 * two, 1e-14);
  });

  it('is near the mean of a seeded simulation', () => {
    const chain = duplex(0.05, 1, 0.9);
    const random = seededRandom(3);
    const runs = 20_000;
    let total = 0;
    for (let run = 0; run < runs; run++) {
      simulate(chain, 2, random, (state, hours) => {
        if (state !== 0) total += hours;
        return state !== 0;
      });
    }
    // Standard error 0.7 %, as the time is nearly exponential.
    expectNear(total / runs, meanTimeTo(chain, 2, [0]), 0.03);
  });

  it('is 0 from a target', () => {
    expect(meanTimeTo(duplex(1, 1, 1), 0, [0, 1])).toBe(0);
    expect(meanTimeTo(duplex(1, 1, 1), [0.5, 0.5, 0], [0, 1])).toBe(0);
  });

  it('is finite just where the target can be reached from every state that can be', () => {
    fc.assert(
      fc.property(smallChains(6), fc.nat(), (chain, pick) => {
        const target = pick % chain.states;
        const rates = fullRates(chain);
        const reachedFrom = (state: number): Set<number> => {
          const seen = new Set([state]);
          for (const at of seen) {
            if (at === target) continue;
            rates[at]!.forEach((rate, to) => {
              if (rate > 0) seen.add(to);
            });
          }
          return seen;
        };
        const always = [...reachedFrom(0)].every((state) => reachedFrom(state).has(target));
        const hours = meanTimeTo(chain, 0, [target]);
        expect(Number.isNaN(hours)).toBe(false);
        expect(hours < Infinity).toBe(always);
      }),
      { numRuns: 500 },
    );
  });

  it('is 0 for any start within the targets, and counts no others of them', () => {
    expect(meanTimeTo(duplex(1, 1, 1), 0, [0])).toBe(0);
    expect(meanTimeTo(duplex(1, 1, 1), [0.5, 0, 0.5], [0, 2])).toBe(0);
    const half = meanTimeTo(duplex(1, 1, 1), [0.5, 0, 0.5], [0]);
    expectNear(half, meanTimeTo(duplex(1, 1, 1), 2, [0]) / 2, 1e-15);
  });

  it('is Infinity where the chain may end elsewhere', () => {
    const chain: MarkovChain = {
      states: 4,
      transitions: [
        [0, 1, 1],
        [0, 2, 1e-9],
        [3, 1, 1],
      ],
    };
    expect(meanTimeTo(chain, 0, [1])).toBe(Infinity);
    expect(meanTimeTo(chain, 0, [])).toBe(Infinity);
    expect(meanTimeTo(chain, 3, [1])).toBe(1);
    expect(meanTimeTo(chain, 0, [1, 2])).toBeCloseTo(1, 8);
    expect(meanTimeTo(chain, [0.999999, 0, 0, 1e-6], [1])).toBe(Infinity);
  });

  it('is past all numbers where it is', () => {
    const rare = birthDeath(
      60,
      () => 1e-12,
      () => 1,
    );
    expect(meanTimeTo(rare, 0, [59])).toBe(Infinity);
    const full: MarkovChain = {
      states: 60,
      transitions: [...rare.transitions, [0, 30, 1e-300], [30, 0, 1e-300]],
    };
    expect(meanTimeTo(full, 0, [59])).toBe(Infinity);
    // Rates whose products are below all numbers, so that a passage comes out at a rate of 0 and a stay without end.
    for (const [up, down, jump, back] of [
      [1e-12, 1, 1e-200, 1e-300],
      [1e-160, 1, 1, 1],
      [1e-200, 1e-160, 1e-300, 1],
    ] as const) {
      const row = birthDeath(
        60,
        () => up,
        () => down,
      );
      const leap: MarkovChain = {
        states: 60,
        transitions: [...row.transitions, [10, 58, jump], [58, 10, back]],
      };
      expect(meanTimeTo(leap, 0, [59])).toBe(Infinity);
    }
  });

  it('of the workstation cluster agrees with the hours outside the targets', () => {
    const bad = new Set(cluster.belowMinimum);
    const ending = { ...cluster, transitions: cluster.transitions.filter(([from]) => !bad.has(from)) };
    const outside = accumulated(ending, 0, Infinity).filter(Number.isFinite);
    expectNear(meanTimeTo(cluster, 0, cluster.belowMinimum), sumOver(outside, outside.keys()), 1e-11);
  });

  it('refuses targets that are no states, and malformed chains', () => {
    expect(() => meanTimeTo(duplex(1, 1, 1), 2, [3])).toThrow(
      'meanTimeTo requires state numbers from 0 to 2, got 3',
    );
    expect(() => meanTimeTo(duplex(1, 1, 1), 7, [0])).toThrow(/^meanTimeTo requires/);
    expect(() => meanTimeTo({ states: 2, transitions: [[0, 1, -1]] }, 0, [1])).toThrow(
      /^meanTimeTo requires/,
    );
  });
});
