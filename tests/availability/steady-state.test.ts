import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import {
  birthDeath,
  cluster,
  fullRates,
  irreducibleChains,
  largestError,
  machinesAt,
  machinesChain,
  sideBySide,
  simulate,
  smallChains,
  sumOver,
  type Transition,
} from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

/** The second method: squares P = I + Q/Λ until its rows agree. For rates that are not far apart. */
function byPowers(chain: MarkovChain): number[] {
  const rates = fullRates(chain);
  const exits = rates.map((row) => row.reduce((sum, rate) => sum + rate, 0));
  const fastest = 2 * Math.max(...exits, 1e-300);
  let power = rates.map((row, i) =>
    row.map((rate, j) => (i === j ? 1 - exits[i]! / fastest : rate / fastest)),
  );
  for (let k = 0; k < 40; k++) {
    power = power.map((row) =>
      row.map((_, j) => row.reduce((sum, share, m) => sum + share * power[m]![j]!, 0)),
    );
  }
  const sum = power[0]!.reduce((total, share) => total + share, 0);
  return power[0]!.map((share) => share / sum);
}

/** Product form of a birth-death chain, π(i + 1)/π(i) = up(i)/down(i + 1), multiplied out from the likeliest state. */
function productForm(states: number, up: (i: number) => number, down: (i: number) => number): Float64Array {
  let [mode, highest, log] = [0, 0, 0];
  for (let i = 1; i < states; i++) {
    log += Math.log(up(i - 1) / down(i));
    if (log > highest) [mode, highest] = [i, log];
  }
  const weights = new Float64Array(states);
  weights[mode] = 1;
  for (let i = mode + 1; i < states; i++) weights[i] = (weights[i - 1]! * up(i - 1)) / down(i);
  for (let i = mode - 1; i >= 0; i--) weights[i] = (weights[i + 1]! * down(i + 1)) / up(i);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

describe('steady state', { timeout: 0 }, () => {
  it('of a unit is μ/(λ+μ), to the last digit of either share', () => {
    const [up, down] = steadyState({
      states: 2,
      transitions: [
        [0, 1, 1e-9],
        [1, 0, 1e3],
      ],
    });
    expectNear(up!, 1e3 / (1e3 + 1e-9), 1e-15);
    expectNear(down!, 1e-9 / (1e3 + 1e-9), 1e-15);
  });

  it('agrees with powers of the transition matrix', () => {
    fc.assert(
      fc.property(irreducibleChains(2), (chain) => {
        expect(largestError(steadyState(chain), byPowers(chain))).toBeLessThan(1e-9);
      }),
    );
  });

  it('balances what flows into and out of each state, however far apart the rates are', () => {
    fc.assert(
      fc.property(irreducibleChains(16), (chain) => {
        const shares = steadyState(chain);
        const rates = fullRates(chain);
        expectNear(
          shares.reduce((sum, share) => sum + share, 0),
          1,
          1e-14,
        );
        shares.forEach((share, state) => {
          const out = share * rates[state]!.reduce((sum, rate) => sum + rate, 0);
          const into = rates.reduce((sum, row, from) => sum + shares[from]! * row[state]!, 0);
          if (chain.states > 1) expectNear(into, out, 1e-13);
        });
      }),
    );
  });

  it('does not depend on the unit of time', () => {
    fc.assert(
      fc.property(irreducibleChains(8), fc.integer({ min: -100, max: 100 }), (chain, exponent) => {
        const transitions = chain.transitions.map(
          ([from, to, rate]): Transition => [from, to, rate * 10 ** exponent],
        );
        expect(largestError(steadyState({ ...chain, transitions }), steadyState(chain))).toBeLessThan(1e-13);
      }),
    );
  });

  it.each([
    { name: 'a queue that fills up', states: 10_000, up: () => 2, down: () => 1 },
    {
      name: 'a thousand machines',
      states: 1001,
      up: (i: number) => (1000 - i) * 1e-4,
      down: (i: number) => i,
    },
    { name: 'ten thousand coins', states: 10_000, up: (i: number) => 9999 - i, down: (i: number) => i },
    { name: 'rates 12 orders apart', states: 60, up: (i: number) => 10 ** -(i % 13), down: () => 1 },
    {
      name: 'two wells',
      states: 41,
      up: (i: number) => (i < 20 ? 1e-12 : 1),
      down: (i: number) => (i < 21 ? 1 : 1e-12),
    },
  ])('of a row has the product form: $name', ({ states, up, down }) => {
    const expected = productForm(states, up, down);
    expect(largestError(steadyState(birthDeath(states, up, down)), expected, 1e-300)).toBeLessThan(1e-12);
  });

  it('of two wells alike is a half in each, however deep what lies between them', () => {
    // The bottom, 1e-720 of the tops, comes out as 0; on either side of it shares fall to 1e-12 from each to the next.
    const row = birthDeath(
      121,
      (i) => (i < 60 ? 1e-12 : 1),
      (i) => (i < 61 ? 1 : 1e-12),
    );
    const shares = steadyState(row);
    for (const top of [0, 120]) expectNear(shares[top]!, 0.5 * (1 - 1e-12), 1e-13);
    for (const next of [1, 119]) expectNear(shares[next]!, 0.5e-12 * (1 - 1e-12), 1e-13);
    expect(shares[60]).toBe(0);
  });

  it('of independent machines is the product of their shares', () => {
    const machines = Array.from({ length: 10 }, (_, b) => ({
      fails: 10 ** (b - 6),
      repaired: 10 ** (6 - b),
    }));
    expect(largestError(steadyState(machinesChain(machines)), machinesAt(machines, Infinity))).toBeLessThan(
      1e-13,
    );
  });

  it('of a grid of ten thousand states is the product of those of its sides', () => {
    const across = birthDeath(
      100,
      () => 1e-3,
      () => 1,
    );
    const along = birthDeath(
      100,
      () => 2e3,
      () => 3e3,
    );
    const [a, b] = [steadyState(across), steadyState(along)];
    const expected = Float64Array.from({ length: 10_000 }, (_, i) => a[Math.floor(i / 100)]! * b[i % 100]!);
    expect(largestError(steadyState(sideBySide(across, along)), expected)).toBeLessThan(1e-12);
  });

  it('of a full chain of 200 states is uniform where columns add up like rows', () => {
    // Rates by circulant differences, so Σ in = Σ out under equal shares.
    const transitions: Transition[] = [];
    for (let i = 0; i < 200; i++) {
      for (let d = 1; d < 200; d++) transitions.push([i, (i + d) % 200, 10 ** ((d % 13) - 6)]);
    }
    const expected = new Float64Array(200).fill(1 / 200);
    expect(largestError(steadyState({ states: 200, transitions }), expected)).toBeLessThan(1e-12);
  });

  it('of the workstation cluster is the one known from PRISM', () => {
    expectNear(sumOver(steadyState(cluster), cluster.premium), cluster.expected.steadyPremium);
  });

  it('is near the shares of time in a seeded simulation', () => {
    const chain: MarkovChain = {
      states: 4,
      transitions: [
        [0, 1, 1],
        [1, 0, 2],
        [1, 2, 1],
        [2, 3, 3],
        [3, 0, 0.5],
        [2, 0, 1],
      ],
    };
    const times = [0, 0, 0, 0];
    let visits = 0;
    simulate(chain, 0, seededRandom(1), (state, hours) => {
      times[state]! += hours;
      return ++visits < 400_000;
    });
    const total = sumOver(times, [0, 1, 2, 3]);
    // Statistical error of each share about 0.3 %.
    steadyState(chain).forEach((share, i) => {
      expectNear(times[i]! / total, share, 0.01);
    });
  });

  it('gives transient states exactly 0', () => {
    const transitions: Transition[] = [
      [0, 1, 1e6],
      [1, 2, 1],
      [2, 1, 3],
      [3, 0, 1],
    ];
    expect([...steadyState({ states: 4, transitions })]).toEqual([0, 0.75, 0.25, 0]);
    expect([...steadyState({ states: 2, transitions: [[0, 1, 1e-12]] })]).toEqual([0, 1]);
    expect([...steadyState({ states: 1, transitions: [] })]).toEqual([1]);
  });

  it('is refused where it would depend on the start', () => {
    const transitions: Transition[] = [
      [0, 1, 1],
      [0, 2, 1],
    ];
    expect(() => steadyState({ states: 3, transitions })).toThrow(/^steadyState requires /);
    expect(() => steadyState({ states: 3, transitions })).toThrow(
      'steadyState requires a chain whose long run does not depend on its start (one closed class), got 2 closed classes',
    );
  });

  it('is refused where a passage is slower than doubles can tell', () => {
    const pair: Transition[] = [
      [0, 1, 1e-290],
      [1, 0, 1],
      [1, 2, 1e-290],
      [2, 1, 1e-290],
    ];
    expect(() => steadyState({ states: 3, transitions: pair })).toThrow(
      /steadyState requires rates between states, all paths counted, within 280 orders of magnitude/,
    );
  });

  it('is refused, and not a row of what is no number, where a share that counts is below all doubles', () => {
    // Two wells, each three steps of 1e-109 above what lies between, and a state beside them as good as never entered.
    const transitions: Transition[] = [
      [2, 1, 1e-109],
      [1, 2, 1],
      [1, 6, 1e-109],
      [6, 1, 1],
      [6, 4, 1e-109],
      [4, 6, 1],
      [4, 5, 1],
      [5, 4, 1e-109],
      [5, 3, 1],
      [3, 5, 1e-109],
      [3, 0, 1],
      [0, 3, 1e-109],
      [6, 7, 1e-101],
      [7, 1, 1e-10],
    ];
    expect(() => steadyState({ states: 8, transitions })).toThrow(
      'steadyState requires rates between states, all paths counted, within 280 orders of magnitude, got 0 of the fastest',
    );
  });

  it('has only numbers from 0 to 1, or an error, for any chain', () => {
    fc.assert(
      fc.property(smallChains(400), (chain) => {
        let shares: Float64Array;
        try {
          shares = steadyState(chain);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });

  it('names itself where the chain is malformed', () => {
    expect(() => steadyState({ states: 0, transitions: [] })).toThrow(/^steadyState requires/);
    expect(() => steadyState({ states: 2, transitions: [[0, 1, -1]] })).toThrow(
      /^steadyState requires finite rates/,
    );
  });
});
