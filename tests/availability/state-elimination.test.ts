import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseEliminations } from '../../src/availability/dense-elimination.ts';
import { EliminationOrder } from '../../src/availability/elimination-order.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { eliminateStates } from '../../src/availability/state-elimination.ts';
import { birthDeath, fullRates, largestError, sideBySide, type Transition } from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

/** A chain of some hundred states, each leading to three at random. */
function scattered(states: number, seed: number) {
  const random = seededRandom(seed);
  const transitions: Transition[] = [];
  for (let from = 0; from < states; from++) {
    for (let k = 0; k < 3; k++)
      transitions.push([from, Math.floor(random() * states), 10 ** (12 * random() - 6)]);
  }
  return { states, transitions };
}

describe('elimination of states', () => {
  it('takes every state once, and links it with later ones only', () => {
    const steps = eliminateStates(rateMatrix(scattered(300, 5), 'f'), new Float64Array(300).fill(1));
    const turn = new Map(steps.map(({ state }, k) => [state, k]));
    expect(turn.size).toBe(300);
    steps.forEach(({ successors, predecessors }, k) => {
      for (const other of [...successors, ...predecessors]) expect(turn.get(other)!).toBeGreaterThan(k);
    });
  });

  it('shares out all that leaves a state, the part that leaves for good included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 41, max: 90 }), fc.nat(), (states, seed) => {
        const killing = new Float64Array(states);
        killing[seed % states] = 1;
        const chain = scattered(states, seed);
        for (const { successorShares } of eliminateStates(rateMatrix(chain, 'f'), killing)) {
          const onward = successorShares.reduce((sum, share) => sum + share, 0);
          expect(onward).toBeGreaterThanOrEqual(0);
          expect(onward).toBeLessThan(1 + 1e-14);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leaves the same chain censored to a few states whichever way the others go', () => {
    // The last two states to go, in both orders of arithmetic: the rate between them depends on the chain alone.
    const states = 60;
    const chain = scattered(states, 11);
    const matrix = rateMatrix(chain, 'f');
    const sparse = eliminateStates(matrix, new Float64Array(states));
    const [first, last] = [sparse[states - 2]!, sparse[states - 1]!];
    const order = [last.state, first.state];
    for (let i = 0; i < states; i++) if (!order.includes(i)) order.push(i);
    const full = fullRates(chain);
    const rows = {
      targets: full.map((row) => row.flatMap((rate, to) => (rate > 0 ? [to] : []))),
      rates: full.map((row) => row.filter((rate) => rate > 0)),
      killing: new Float64Array(states),
    };
    const dense = denseEliminations(rows, order)[states - 2]!;
    expect(dense.state).toBe(first.state);
    expectNear(dense.exitRate, first.exitRate, 1e-13);
    expect(largestError(dense.predecessorRates, first.predecessorRates)).toBeLessThan(1e-13);
  });

  it.each([
    ['a row', 10_000, 3],
    ['a grid', 30 * 30, 30],
  ])('keeps %s sparse', (name, states, links) => {
    const row = (length: number) =>
      birthDeath(
        length,
        () => 1,
        () => 2,
      );
    const chain = name === 'a row' ? row(states) : sideBySide(row(30), row(30));
    const steps = eliminateStates(rateMatrix(chain, 'f'), new Float64Array(states));
    const entries = steps.reduce(
      (sum, { successors, predecessors }) => sum + successors.length + predecessors.length,
      0,
    );
    expect(entries).toBeLessThan(links * states);
  });
});

describe('the order of elimination', () => {
  it('is by the product of predecessors and successors, as last told', () => {
    const order = new EliminationOrder(4);
    order.put(0, 3, 3);
    order.put(1, 2, 2);
    order.put(2, 5, 5);
    order.put(3, 1, 1);
    order.put(3, 4, 4);
    order.put(2, 1, 2);
    expect([order.take(), order.take(), order.take()]).toEqual([2, 1, 0]);
    expect([0, 1, 2, 3].map((state) => order.waits(state))).toEqual([false, false, false, true]);
    expect(order.take()).toBe(3);
  });
});
