import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolution } from '../../src/availability/evolution.ts';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { poissonExceeds, poissonProbability } from '../../src/availability/poisson.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { uniformised } from '../../src/availability/uniformisation.ts';
import {
  birthDeath,
  largestError,
  machinesChain,
  prepared,
  sideBySide,
  smallChains,
  sumOver,
  type Transition,
} from './chains.ts';
import { expectNear } from './worked-answers.ts';

const pair: MarkovChain = {
  states: 4,
  transitions: [
    [1, 3, 2],
    [3, 1, 6],
    [0, 1, 1],
  ],
};

describe('the evolution of a chain', { timeout: 0 }, () => {
  it('begins with the start, as a state or as a distribution', () => {
    const { probabilities, hours } = evolution(pair, 3, 0, 'f');
    expect([...probabilities]).toEqual([0, 0, 0, 1]);
    expect([...hours]).toEqual([0, 0, 0, 0]);
    expect([...evolution(pair, [0.5, 0.25, 0, 0.25], 0, 'f').probabilities]).toEqual([0.5, 0.25, 0, 0.25]);
  });

  it('has what was begun with where it belongs, and exactly 0 where nothing leads', () => {
    // Of 1 and 3, that lead to each other at 2/h and 6/h: 3/4 and 1/4 in the end, e^(−8t) of the way to go.
    const { probabilities, hours } = evolution(pair, 3, 0.25, 'f');
    const gone = Math.exp(-2);
    expectNear(probabilities[1]!, 0.75 * (1 - gone), 1e-14);
    expectNear(probabilities[3]!, 0.25 + 0.75 * gone, 1e-14);
    expectNear(hours[1]!, 0.75 * (0.25 - (1 - gone) / 8), 1e-13);
    expect([probabilities[0], probabilities[2], hours[0], hours[2]]).toEqual([0, 0, 0, 0]);
  });

  it('is a mixture of what begins in each state', () => {
    const [a, b] = [evolution(pair, 0, 1, 'f'), evolution(pair, 3, 1, 'f')];
    const { probabilities } = evolution(pair, [0.25, 0, 0, 0.75], 1, 'f');
    probabilities.forEach((share, i) => {
      expect(share).toBeCloseTo(0.25 * a.probabilities[i]! + 0.75 * b.probabilities[i]!, 15);
    });
  });

  it('is that of either method, whatever the time', () => {
    fc.assert(
      fc.property(smallChains(8), fc.double({ min: -3, max: 5, noNaN: true }), (chain, exponent) => {
        const { matrix, start, time } = prepared(chain, 10 ** exponent);
        const found = evolution(chain, 0, time, 'f');
        const byJumps = uniformised(matrix, start, time);
        const reached = (vector: Float64Array) => vector.filter((_, i) => found.hours[i]! > 0 || i === 0);
        expect(largestError(reached(found.probabilities), byJumps.probabilities)).toBeLessThan(1e-10);
        expect(largestError(reached(found.hours), byJumps.hours)).toBeLessThan(1e-10);
      }),
      { numRuns: 40 },
    );
  });

  it('for ever is the long run', () => {
    const { probabilities, hours } = evolution(pair, 0, Infinity, 'f');
    expect([...probabilities]).toEqual([0, 0.75, 0, 0.25]);
    expect([...hours]).toEqual([1, Infinity, 0, Infinity]);
  });

  it('of a slow row beside a quick pair is the product of both, while it goes on and once it has ended', () => {
    // 200 stages that are each left at 1e-3/h, so that a Poisson count of steps says where it is, and a unit that fails
    // and is repaired a million times in the meantime: large and stiff.
    const stages = birthDeath(
      201,
      () => 1e-3,
      () => 0,
    );
    const unit = machinesChain([{ fails: 1e3, repaired: 3e3 }]);
    for (const time of [1.9e5, 1e9]) {
      const { probabilities, hours } = evolution(sideBySide(stages, unit), 0, time, 'f');
      const mean = 1e-3 * time;
      for (let i = 0; i <= 200; i++) {
        const here = i < 200 ? poissonProbability(i, mean) : poissonExceeds(199, mean);
        if (here < 1e-250) continue;
        expectNear(probabilities[2 * i]!, 0.75 * here, 1e-10);
        expectNear(probabilities[2 * i + 1]!, 0.25 * here, 1e-10);
        if (i < 200) expectNear(hours[2 * i]! + hours[2 * i + 1]!, 1e3 * poissonExceeds(i, mean), 1e-10);
      }
      expectNear(sumOver(hours, hours.keys()), time, 1e-12);
    }
  });

  it('of a large chain goes on by jumps where it changes too quickly for long steps', () => {
    // 500 states in a ring, each of which leads on at 1/h: it goes round some ninety times and has not settled.
    const transitions: Transition[] = [];
    for (let i = 0; i < 500; i++) transitions.push([i, (i + 1) % 500, 1]);
    const chain = { states: 500, transitions };
    const time = 45_000;
    const found = evolution(chain, 0, time, 'f');
    const expected = uniformised(
      rateMatrix(chain, 'f'),
      Float64Array.from({ length: 500 }, (_, i) => (i === 0 ? 1 : 0)),
      time,
    );
    expect(largestError(found.probabilities, expected.probabilities)).toBeLessThan(1e-9);
    expect(largestError(found.hours, expected.hours)).toBeLessThan(1e-9);
  });

  it('says who asked for a time that is none, for a start that is none and for a chain that is none', () => {
    for (const time of [-1, Number.NaN])
      expect(() => evolution(pair, 0, time, 'f')).toThrow(`f requires a time ≥ 0 h, got ${time}`);
    expect(() => evolution(pair, 4, 1, 'f')).toThrow('f requires state numbers from 0 to 3, got 4');
    expect(() => evolution({ states: 0, transitions: [] }, 0, 1, 'f')).toThrow(/^f requires a whole number/);
    const untold: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 1e-290],
        [1, 0, 1],
        [1, 2, 1e-290],
        [2, 1, 1e-290],
      ],
    };
    expect(() => evolution(untold, 0, Infinity, 'f')).toThrow(/^f requires rates between states/);
  });
});
