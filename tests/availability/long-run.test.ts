import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRun } from '../../src/availability/long-run.ts';
import {
  type InitialState,
  initialDistribution,
  type MarkovChain,
} from '../../src/availability/markov-chain.ts';
import { doubled } from '../../src/availability/matrix-doubling.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import { birthDeath, irreducibleChains, largestError, prepared, smallChains } from './chains.ts';
import { expectNear } from './worked-answers.ts';

function longRunOf(chain: MarkovChain, initial: InitialState) {
  const matrix = rateMatrix(chain, 'f');
  return longRun(matrix, initialDistribution(matrix.states, initial, 'f'), 'f');
}

describe('the long run', () => {
  it('of a fair game ends in ruin as often as what is missing to the goal says', () => {
    // From i of n: the goal with i/n; and, each amount being left at 2/h, i(n − j)/n h with j ≥ i in hand, else j(n − i)/n.
    // Feller, An Introduction to Probability Theory and Its Applications I, chapter XIV.
    const inside = (i: number) => (i > 0 && i < 10 ? 1 : 0);
    const { probabilities, hours } = longRunOf(birthDeath(11, inside, inside), 3);
    expectNear(probabilities[0]!, 0.7, 1e-14);
    expectNear(probabilities[10]!, 0.3, 1e-14);
    expect([hours[0], hours[10]]).toEqual([Infinity, Infinity]);
    for (let j = 1; j < 10; j++) {
      expect(probabilities[j]).toBe(0);
      expectNear(hours[j]!, (Math.min(3, j) * (10 - Math.max(3, j))) / 10, 1e-14);
    }
  });

  it('shares out what ends in a class, or has begun there, by the class’s own long run', () => {
    const chain: MarkovChain = {
      states: 5,
      transitions: [
        [0, 1, 1],
        [0, 3, 3],
        [1, 2, 1],
        [2, 1, 4],
        [3, 4, 2],
        [4, 3, 1],
      ],
    };
    const { probabilities, hours } = longRunOf(chain, [0.4, 0, 0.1, 0.5, 0]);
    // A quarter of 0.4 and 0.1 end in the first pair, which is 4 : 1; the rest in the second, which is 1 : 2.
    [0, 0.16, 0.04, 0.8 / 3, 1.6 / 3].forEach((expected, i) => {
      expectNear(probabilities[i]!, expected, 1e-14);
    });
    expect([...hours]).toEqual([0.1, Infinity, Infinity, Infinity, Infinity]);
  });

  it('of a chain that leaves no state for good is its steady state', () => {
    fc.assert(
      fc.property(irreducibleChains(6), (chain) => {
        const { probabilities, hours } = longRunOf(chain, 0);
        expect(largestError(probabilities, steadyState(chain))).toBeLessThan(1e-14);
        expect(hours.every((time) => time === Infinity)).toBe(true);
      }),
    );
  });

  it('is where squaring arrives', () => {
    fc.assert(
      fc.property(smallChains(6), (chain) => {
        const { matrix, start } = prepared(chain, 1);
        const { probabilities, hours } = longRun(matrix, start, 'f');
        const late = doubled(matrix, start, 1e40);
        expect(largestError(late.probabilities, probabilities)).toBeLessThan(1e-11);
        hours.forEach((time, i) => {
          if (time < Infinity) expectNear(late.hours[i]!, time, 1e-10);
          else expect(late.hours[i]).toBeGreaterThan(1e25);
        });
      }),
    );
  });

  it('says who asked for what cannot be told', () => {
    const chain: MarkovChain = {
      states: 3,
      transitions: [
        [0, 1, 1e-290],
        [1, 0, 1],
        [1, 2, 1e-290],
        [2, 1, 1e-290],
      ],
    };
    expect(() => longRunOf(chain, 0)).toThrow(/^f requires rates between states/);
  });
});
