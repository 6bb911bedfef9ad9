import fc from 'fast-check';
import { expect } from 'vitest';
import { reachableStates } from '../../src/availability/communicating-classes.ts';
import { initialDistribution, type MarkovChain } from '../../src/availability/markov-chain.ts';
import { partOf, rateMatrix } from '../../src/availability/rate-matrix.ts';
import { uniformRate } from '../../src/availability/uniformisation.ts';
import { readVectors } from '../vectors/read.ts';
import { seededRandom } from './worked-answers.ts';

export type Transition = [from: number, to: number, rate: number];

/** The PRISM workstation cluster with N = 4 and its known answers, see models.md, T28. */
export interface ClusterVector extends MarkovChain {
  readonly initial: number;
  readonly premium: readonly number[];
  readonly belowMinimum: readonly number[];
  readonly expected: {
    readonly steadyPremium: number;
    readonly reachBelowMinimum200h: number;
    readonly reachBelowMinimum2000h: number;
  };
}

export const cluster = readVectors('cluster.json') as ClusterVector;

/** A chain with its states in a row: i → i + 1 with `up(i)`, i → i − 1 with `down(i)`. */
export function birthDeath(
  states: number,
  up: (state: number) => number,
  down: (state: number) => number,
): MarkovChain {
  const transitions: Transition[] = [];
  for (let i = 0; i + 1 < states; i++) transitions.push([i, i + 1, up(i)], [i + 1, i, down(i + 1)]);
  return { states, transitions };
}

/** Two chains side by side that know nothing of one another; state (i, j) has the number i·(states of b) + j. */
export function sideBySide(a: MarkovChain, b: MarkovChain): MarkovChain {
  const transitions: Transition[] = [];
  for (let i = 0; i < a.states; i++) {
    for (const [from, to, rate] of b.transitions)
      transitions.push([i * b.states + from, i * b.states + to, rate]);
  }
  for (let j = 0; j < b.states; j++) {
    for (const [from, to, rate] of a.transitions)
      transitions.push([from * b.states + j, to * b.states + j, rate]);
  }
  return { states: a.states * b.states, transitions };
}

/** A machine that fails and is repaired, per hour. */
export interface Machine {
  readonly fails: number;
  readonly repaired: number;
}

/** Independent machines, all up at first; bit b of a state is 1 where machine b is down. */
export function machinesChain(machines: readonly Machine[]): MarkovChain {
  const states = 2 ** machines.length;
  const transitions: Transition[] = [];
  for (let state = 0; state < states; state++) {
    machines.forEach(({ fails, repaired }, b) => {
      transitions.push([state, state ^ (1 << b), (state >> b) & 1 ? repaired : fails]);
    });
  }
  return { states, transitions };
}

/** The closed form for `machinesChain`: a product of A(t) = μ/(λ+μ) + λ/(λ+μ)·e^(−(λ+μ)t) and complements (Tijms 2003, eq. 8.3.1). */
export function machinesAt(machines: readonly Machine[], time: number): Float64Array {
  const shares = machines.map(({ fails, repaired }) => {
    const sum = fails + repaired;
    const gone = Math.exp(-sum * time);
    return { up: repaired / sum + (fails / sum) * gone, down: -(fails / sum) * Math.expm1(-sum * time) };
  });
  return Float64Array.from({ length: 2 ** machines.length }, (_, state) =>
    shares.reduce((product, { up, down }, b) => product * ((state >> b) & 1 ? down : up), 1),
  );
}

/** Sum of the entries of some states. */
export function sumOver(vector: ArrayLike<number>, states: Iterable<number>): number {
  let sum = 0;
  for (const state of states) sum += vector[state]!;
  return sum;
}

/** The largest relative difference between entries; where the expected one is below `least`, the other has to be too. */
export function largestError(actual: ArrayLike<number>, expected: ArrayLike<number>, least = 1e-250): number {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  for (let i = 0; i < actual.length; i++) {
    if (expected[i]! < least) {
      expect(actual[i]).toBeLessThan(1.01 * least);
      continue;
    }
    const error = Math.abs(actual[i]! / expected[i]! - 1);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

/** Small chains of every kind: with several classes, absorbing states, and rates up to `decades` apart. */
export function smallChains(decades: number, most = 7): fc.Arbitrary<MarkovChain> {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer(), fc.constantFrom(0.3, 0.5, 0.9))
    .map(([states, seed, density]) => {
      const random = seededRandom(seed);
      const transitions: Transition[] = [];
      for (let from = 0; from < states; from++) {
        for (let to = 0; to < states; to++) {
          if (random() < density) transitions.push([from, to, 10 ** ((random() - 0.5) * decades)]);
        }
      }
      return { states, transitions };
    });
}

/** The same, all of whose states can be reached from one another. */
export function irreducibleChains(decades: number, most = 7): fc.Arbitrary<MarkovChain> {
  return smallChains(decades, most).map(({ states, transitions }) => ({
    states,
    transitions: [
      ...transitions,
      ...Array.from({ length: states }, (_, i): Transition => [i, (i + 1) % states, 10 ** -(decades / 2)]),
    ],
  }));
}

/** Rates by [from][to], without those from a state to itself. */
export function fullRates({ states, transitions }: MarkovChain): number[][] {
  const rates = Array.from({ length: states }, () => new Array<number>(states).fill(0));
  for (const [from, to, rate] of transitions) if (from !== to) rates[from]![to]! += rate;
  return rates;
}

/** One run of a chain: calls `visit` with each state and the hours spent in it, until `visit` returns false. */
export function simulate(
  chain: MarkovChain,
  start: number,
  random: () => number,
  visit: (state: number, hours: number) => boolean,
): void {
  const rates = fullRates(chain);
  for (let state = start; ; ) {
    const row = rates[state]!;
    const exit = row.reduce((sum, rate) => sum + rate, 0);
    if (!visit(state, -Math.log(random()) / exit) || exit === 0) return;
    let left = random() * exit;
    let next = row.findIndex((rate) => {
      left -= rate;
      return rate > 0 && left <= 0;
    });
    if (next < 0) next = row.findLastIndex((rate) => rate > 0);
    state = next;
  }
}

/** The part of a chain that can be reached from state 0, and a time in which it jumps about so often. */
export function prepared(chain: MarkovChain, jumps: number) {
  const whole = rateMatrix(chain, 'f');
  const matrix = partOf(whole, reachableStates(whole, [0]));
  const start = initialDistribution(matrix.states, 0, 'f');
  return { matrix, start, time: jumps / Math.max(uniformRate(matrix), 1e-300) };
}
