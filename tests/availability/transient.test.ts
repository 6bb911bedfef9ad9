import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import { transient } from '../../src/availability/transient.ts';
import {
  birthDeath,
  cluster,
  fullRates,
  irreducibleChains,
  largestError,
  machinesAt,
  machinesChain,
  simulate,
  smallChains,
  sumOver,
  type Transition,
} from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

const below = new Set(cluster.belowMinimum);
/** The cluster, stopped where it falls below its minimum. */
const untilBelow: MarkovChain = {
  states: cluster.states,
  transitions: cluster.transitions.filter(([from]) => !below.has(from)),
};

/** Rates 18 orders of magnitude apart, and answers from mpmath 1.3 with 600 digits (scaling and squaring of exp(Qt)). */
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

describe('distribution after a time', { timeout: 0 }, () => {
  it.each([
    [1e-6, [0.999999999999999, 9.995001666245081e-16, 4.998333748248762e-28, 1.6662084254009128e-37]],
    [1, [0.999999999999, 9.99999998999e-13, 9.985011641271752e-19, 9.885110492476876e-24]],
    [1e6, [0.999999999998999, 9.999999989989992e-13, 9.99999997998999e-16, 9.99999997998999e-21]],
    [1e12, [0.999999999998999, 9.999999989989992e-13, 9.99999997998999e-16, 9.99999997998999e-21]],
  ])('of a chain with rates 18 orders apart is right in every entry after %d h', (time, expected) => {
    expect(largestError(transient(stiff, 0, time), expected)).toBeLessThan(1e-13);
  });

  it('of a unit is A(t), and its complement, at the published times', () => {
    // models.md, T26: λ = 0.2, μ = 1.
    const unit: MarkovChain = {
      states: 2,
      transitions: [
        [0, 1, 0.2],
        [1, 0, 1],
      ],
    };
    const values = [
      0.9248019393, 0.8835323687, 0.8484529922, 0.8378872871, 0.8337464587, 0.8333343574, 0.8333333359,
    ];
    [0.5, 1, 2, 3, 5, 10, 15].forEach((time, i) => {
      expect(Math.abs(transient(unit, 0, time)[0]! - values[i]!)).toBeLessThan(5.1e-11);
    });
  });

  it('of four disks of which three are needed is the published one after a year', () => {
    // PRISM model of saifalam/prism-probabilistic-model-checker, models/model3.pm: 0.05 failures a year for each disk,
    // one repair at a time at 365 a year: 99.99181150494746 % without a loss.
    const disks: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 4 * 0.05],
        [1, 0, 365],
        [1, 2, 3 * 0.05],
      ],
    };
    expectNear(transient(disks, 0, 1)[2]!, 1 - 0.999_918_115_049_474_6, 1e-6);
  });

  it('of one stage after another, of rates 1 and 2, is hypoexponential', () => {
    // RePyability’s test of a standby pair: 2e^(−t) − e^(−2t) still run.
    const stages: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 1],
        [1, 2, 2],
      ],
    };
    for (const t of [0.1, 1, 5]) {
      const [first = 0, second = 0] = transient(stages, 0, t);
      expectNear(first + second, 2 * Math.exp(-t) - Math.exp(-2 * t), 1e-13);
    }
  });

  it('of a unit has the closed form, from the first microsecond to the end of time', () => {
    const exponents = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(exponents, exponents, fc.double({ min: -20, max: 20, noNaN: true }), (l, m, t) => {
        const machines = [{ fails: 10 ** l, repaired: 10 ** m }];
        expect(
          largestError(transient(machinesChain(machines), 0, 10 ** t), machinesAt(machines, 10 ** t)),
        ).toBeLessThan(1e-12);
      }),
    );
  });

  // 2, 8, 64 and 512 states: squaring, and beyond 320 states uniformisation, then long steps.
  it.each([1, 3, 6, 9])(
    'of %d independent machines is the product of theirs, with rates 12 orders apart',
    (count) => {
      const machines = Array.from({ length: count }, (_, b) => {
        const exponent = count === 1 ? 6 : 6 - (12 * b) / (count - 1);
        return { fails: 10 ** -(exponent + 3), repaired: 10 ** exponent };
      });
      for (const time of count < 9 ? [1e-9, 1e-4, 1e-2, 1, 1e3, 1e9] : [1e-9, 1e-4, 1, 1e9]) {
        expect(
          largestError(transient(machinesChain(machines), 0, time), machinesAt(machines, time)),
        ).toBeLessThan(1e-11);
      }
    },
  );

  it('follows what dies out down to 1e-250', () => {
    const machines = Array.from({ length: 9 }, (_, b) => ({ fails: 10 ** (1.5 * b - 9), repaired: 0 }));
    for (const time of [1e-2, 1e4]) {
      const found = transient(machinesChain(machines), 0, time);
      const expected = machinesAt(machines, time);
      expect(largestError(found, expected)).toBeLessThan(1e-10);
      found.forEach((share, i) => {
        if (expected[i]! < 1e-250) expect(share).toBeLessThan(1e-240);
      });
    }
    // e^(−500), by squaring and by uniformisation.
    const decay: MarkovChain = { states: 2, transitions: [[0, 1, 1e-3]] };
    expectNear(transient(decay, 0, 5e5)[0]!, Math.exp(-500), 1e-11);
    const row = birthDeath(
      600,
      () => 1,
      () => 0,
    );
    expectNear(transient(row, 0, 500)[0]!, Math.exp(-500), 1e-11);
  });

  it('counts arrivals by the Poisson distribution, the unlikely ones too', () => {
    const row = birthDeath(
      400,
      () => 2,
      () => 0,
    );
    const found = transient(row, 0, 10);
    let expected = Math.exp(-20);
    for (let n = 0; n < 150; n++) {
      expectNear(found[n]!, expected, 1e-12);
      expected *= 20 / (n + 1);
    }
  });

  it('is the seeded frequency of a simulation', () => {
    const chain: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 2],
        [1, 2, 1],
        [2, 0, 0.5],
        [1, 0, 1],
      ],
    };
    const random = seededRandom(8);
    const counts = [0, 0, 0];
    for (let run = 0; run < 40_000; run++) {
      let left = 1.5;
      simulate(chain, 0, random, (state, hours) => {
        left -= hours;
        if (left <= 0) counts[state]! += 1;
        return left > 0;
      });
    }
    // Standard error about 0.25 percentage points.
    transient(chain, 0, 1.5).forEach((share, i) => {
      expect(Math.abs(counts[i]! / 40_000 - share)).toBeLessThan(0.01);
    });
  });

  it('goes on from where it has come to', () => {
    fc.assert(
      fc.property(smallChains(8), fc.double({ min: -3, max: 4, noNaN: true }), (chain, exponent) => {
        const time = 10 ** exponent;
        const half = transient(chain, 0, time / 2);
        expect(largestError(transient(chain, half, time / 2), transient(chain, 0, time))).toBeLessThan(1e-11);
      }),
    );
  });

  it('satisfies p′ = pQ, by central differences', () => {
    fc.assert(
      fc.property(smallChains(2), fc.double({ min: 0.1, max: 10, noNaN: true }), (chain, time) => {
        const step = 1e-3;
        const [before, at, after] = [time - step, time, time + step].map((t) => transient(chain, 0, t));
        const rates = fullRates(chain);
        at!.forEach((share, j) => {
          const into = rates.reduce((sum, row, i) => sum + at![i]! * row[j]!, 0);
          const out = share * rates[j]!.reduce((sum, rate) => sum + rate, 0);
          const slope = (after![j]! - before![j]!) / (2 * step);
          // Third derivative, rates up to 10 from each of six states.
          expect(Math.abs(slope - (into - out))).toBeLessThan((step ** 2 / 6) * 120 ** 3);
        });
      }),
    );
  });

  it('adds up to 1 and does not depend on the unit of time', () => {
    fc.assert(
      fc.property(
        smallChains(12),
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.integer({ min: -100, max: 100 }),
        (chain, exponent, unit) => {
          const time = 10 ** exponent;
          const found = transient(chain, 0, time);
          expectNear(sumOver(found, found.keys()), 1, 1e-12);
          const transitions = chain.transitions.map(
            ([from, to, rate]): Transition => [from, to, rate * 2 ** unit],
          );
          const other = transient({ ...chain, transitions }, 0, time / 2 ** unit);
          expect(largestError(other, found)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('is linear in the start', () => {
    fc.assert(
      fc.property(smallChains(6, 5), (chain) => {
        const start = Array.from({ length: chain.states }, () => 1 / chain.states);
        const singles = start.map((_, i) => transient(chain, i, 3));
        const expected = start.map(
          (_, j) =>
            sumOver(
              singles.map((one) => one[j]!),
              start.keys(),
            ) / chain.states,
        );
        expect(largestError(transient(chain, start, 3), expected)).toBeLessThan(1e-12);
      }),
    );
  });

  it('tends to the steady state, and is there after any long time', () => {
    fc.assert(
      fc.property(irreducibleChains(12), (chain) => {
        const limit = steadyState(chain);
        for (const time of [1e18, 1e300, Number.MAX_VALUE, Infinity]) {
          expect(largestError(transient(chain, 0, time), limit)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('after an infinite time depends on the start where there are several closed classes', () => {
    const chain: MarkovChain = {
      states: 4,
      transitions: [
        [0, 1, 3e-9],
        [0, 2, 1e-9],
        [2, 3, 1],
        [3, 2, 3],
      ],
    };
    expect(largestError(transient(chain, 0, Infinity), [0, 0.75, 0.1875, 0.0625])).toBeLessThan(1e-15);
    expect(largestError(transient(chain, 0, 1e300), [0, 0.75, 0.1875, 0.0625])).toBeLessThan(1e-13);
    expect([...transient(chain, 1, Infinity)]).toEqual([0, 1, 0, 0]);
  });

  it('gives exactly 0 to states that cannot be reached', () => {
    const chain: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 1],
        [2, 0, 1],
      ],
    };
    for (const time of [0, 1e-9, 1, 1e9]) expect(transient(chain, 0, time)[2]).toBe(0);
  });

  it('is the start at time 0 and where nothing moves', () => {
    expect([...transient(cluster, 5, 0)]).toEqual(Array.from({ length: 820 }, (_, i) => (i === 5 ? 1 : 0)));
    expect([...transient({ states: 2, transitions: [] }, [0.25, 0.75], 1e9)]).toEqual([0.25, 0.75]);
  });

  it('refuses a negative time, a wrong start and a malformed chain', () => {
    for (const time of [-1, Number.NaN, -Infinity]) {
      expect(() => transient(stiff, 0, time)).toThrow(`transient requires a time ≥ 0 h, got ${time}`);
    }
    expect(() => transient(stiff, 4, 1)).toThrow(/^transient requires state numbers/);
    expect(() => transient({ states: 2, transitions: [[0, 1, -1]] }, 0, 1)).toThrow(
      /^transient requires finite rates/,
    );
  });
});

describe('the workstation cluster of 820 states', { timeout: 0 }, () => {
  it('falls below its minimum with the probabilities known from PRISM', () => {
    const probability = (time: number) => sumOver(transient(untilBelow, 0, time), below);
    expectNear(probability(200), cluster.expected.reachBelowMinimum200h);
    expectNear(probability(2000), cluster.expected.reachBelowMinimum2000h);
  });

  it('is in its steady state after 2000 h, 1e9 h and 1e12 h', () => {
    const limit = steadyState(cluster);
    for (const time of [2000, 1e9, 1e12]) {
      expect(largestError(transient(cluster, 0, time), limit)).toBeLessThan(1e-10);
    }
    expectNear(sumOver(transient(cluster, 0, 2000), cluster.premium), cluster.expected.steadyPremium);
  });
});
