import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseEliminations } from '../../src/availability/dense-elimination.ts';
import { EliminationOrder } from '../../src/availability/elimination-order.ts';
import { fixedShuffle } from '../../src/availability/fixed-shuffle.ts';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { eliminateStates } from '../../src/availability/state-elimination.ts';
import { birthDeath, fullRates, largestError, sideBySide, type Transition } from './chains.ts';
import { expectNear, seededRandom } from './worked-answers.ts';

/** A chain each of whose states leads to three at random, some of them to one twice. */
function scattered(states: number, seed: number) {
  const random = seededRandom(seed);
  const transitions: Transition[] = [];
  for (let from = 0; from < states; from++) {
    for (let k = 0; k < 3; k++)
      transitions.push([from, Math.floor(random() * states), 10 ** (12 * random() - 6)]);
  }
  return { states, transitions };
}

/** The numbers of some states, in no order. */
function shuffled(states: number): number[] {
  return fixedShuffle(Array.from({ length: states }, (_, i) => i));
}

/** States that lead to and fro along the branches of a tree. */
function tree(states: number): MarkovChain {
  const random = seededRandom(states);
  const numbers = shuffled(states);
  const transitions: Transition[] = [];
  for (let i = 1; i < states; i++) {
    const [twig, branch] = [numbers[i]!, numbers[Math.floor(random() * i)]!];
    transitions.push([twig, branch, 1], [branch, twig, 2]);
  }
  return { states, transitions };
}

/** States in a ring, at rates from 1e-300 to 1e300, so that many a path through it is at a rate below all numbers. */
function ring(states: number, seed: number): MarkovChain {
  const random = seededRandom(seed);
  const rate = () => 10 ** (600 * random() - 300);
  const transitions: Transition[] = [];
  shuffled(states).forEach((state, i, numbers) => {
    const next = numbers[(i + 1) % states]!;
    transitions.push([state, next, rate()], [next, state, rate()]);
  });
  return { states, transitions };
}

/** Killing rates, of which some are 0. */
function killingRates(states: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: states }, () => Math.max(0, random() - 0.5));
}

/** Linked states in the order of their numbers, and their values in the same. */
function inOrder(states: readonly number[], values: readonly number[]) {
  const order = [...states.keys()].sort((a, b) => states[a]! - states[b]!);
  return { states: order.map((e) => states[e]!), values: order.map((e) => values[e]!) };
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

  it('comes to what full rows come to in the same order, killing included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.nat(), (states, seed) => {
        const chain = scattered(states, seed);
        const killing = killingRates(states, seed + 1);
        const steps = eliminateStates(rateMatrix(chain, 'f'), killing);
        const full = fullRates(chain);
        const rows = {
          targets: full.map((row) => row.flatMap((rate, to) => (rate > 0 ? [to] : []))),
          rates: full.map((row) => row.filter((rate) => rate > 0)),
          killing,
        };
        const order = steps.map(({ state }) => state).reverse();
        denseEliminations(rows, order).forEach((dense, k) => {
          const step = steps[k]!;
          expect(step.state).toBe(dense.state);
          expectNear(step.exitRate, dense.exitRate, 1e-12);
          for (const [listed, expected] of [
            [
              inOrder(step.successors, step.successorShares),
              inOrder(dense.successors, dense.successorShares),
            ],
            [
              inOrder(step.predecessors, step.predecessorRates),
              inOrder(dense.predecessors, dense.predecessorRates),
            ],
          ] as const) {
            expect(listed.states).toEqual(expected.states);
            expect(largestError(listed.values, expected.values)).toBeLessThan(1e-12);
          }
        });
      }),
      { numRuns: 30 },
    );
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

  it('comes to numbers where products of rates are below all numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90 }), fc.nat(), (states, seed) => {
        const killing = killingRates(states, seed).map((rate) => rate * 1e-300);
        const steps = eliminateStates(rateMatrix(ring(states, seed), 'f'), killing);
        for (const { exitRate, successorShares, predecessorRates } of steps) {
          for (const rate of [exitRate, ...predecessorRates]) expect(rate).toBeGreaterThanOrEqual(0);
          for (const share of successorShares) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
    );
  });

  it('leaves the rates that it was given as they were', () => {
    const matrix = rateMatrix(scattered(60, 3), 'f');
    const killing = killingRates(60, 3);
    const before = structuredClone({ matrix, killing });
    eliminateStates(matrix, killing);
    expect({ matrix, killing }).toEqual(before);
  });

  const row = (length: number) =>
    birthDeath(
      length,
      () => 1,
      () => 2,
    );
  it.each<[string, MarkovChain, number]>([
    ['a row', row(10_000), 2.1],
    ['a tree', tree(3000), 2.1],
    ['a grid', sideBySide(row(30), row(30)), 30],
  ])('keeps %s sparse', (_, chain, links) => {
    const steps = eliminateStates(rateMatrix(chain, 'f'), new Float64Array(chain.states));
    const entries = steps.reduce(
      (sum, { successors, predecessors }) => sum + successors.length + predecessors.length,
      0,
    );
    expect(entries).toBeLessThan(links * chain.states);
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
