import { reachableStates } from './communicating-classes.ts';
import type { EliminatedState } from './eliminated-state.ts';
import { type InitialState, initialDistribution, type MarkovChain, requireState } from './markov-chain.ts';
import { partOf, rateMatrix } from './rate-matrix.ts';
import { eliminateStates } from './state-elimination.ts';

/** Expected hours until a chain with killing is left, from each state; Infinity where it may stay for ever. */
function hoursUntilKilled(eliminated: readonly EliminatedState[]): Float64Array {
  const hours = new Float64Array(eliminated.length).fill(1);
  // `hours` first holds, per state, what a unit of its exit rate brings: the time in it and in states eliminated before.
  for (const { state, exitRate, predecessors, predecessorRates } of eliminated) {
    // Where nothing leads on, the exit rate is an exact 0, as it is a sum and no difference.
    const perVisit = hours[state]! / exitRate;
    for (let e = 0; e < predecessors.length; e++) {
      if (predecessorRates[e]! > 0) hours[predecessors[e]!]! += predecessorRates[e]! * perVisit;
    }
  }
  for (let k = eliminated.length - 1; k >= 0; k--) {
    const { state, exitRate, successors, successorShares } = eliminated[k]!;
    let sum = hours[state]! / exitRate;
    for (let e = 0; e < successors.length; e++) {
      if (successorShares[e]! > 0) sum += successorShares[e]! * hours[successors[e]!]!;
    }
    hours[state] = sum;
  }
  return hours;
}

/**
 * Mean time until a Markov chain first enters one of some states (mean first passage time), such as the mean time to
 * failure of a system that is repaired.
 *
 * m(i) = (1 + Σ q(i,j)·m(j))/q(i) over the states outside the targets, solved by elimination without subtraction (see
 * `eliminateStates`): about 15 good digits also where the passage is a million times rarer than what happens before it.
 *
 * @param chain states and rates per hour.
 * @param initial a state number, or one probability per state.
 * @param targets state numbers.
 * @returns hours; 0 when it starts in a target, Infinity when it may end where no target can be reached (and so for an
 *   empty list of targets), or past 1e308 h.
 * @throws RangeError for a malformed chain, start or target.
 */
export function meanTimeTo(chain: MarkovChain, initial: InitialState, targets: readonly number[]): number {
  const matrix = rateMatrix(chain, 'meanTimeTo');
  const start = initialDistribution(matrix.states, initial, 'meanTimeTo');
  const isTarget = new Uint8Array(matrix.states);
  for (const target of targets) {
    requireState(matrix.states, target, 'meanTimeTo');
    isTarget[target] = 1;
  }
  const from: number[] = [];
  for (let i = 0; i < start.length; i++) if (start[i]! > 0) from.push(i);
  const before = reachableStates(matrix, from, isTarget).filter((state) => !isTarget[state]);
  const killing = new Float64Array(before.length);
  before.forEach((state, i) => {
    for (let e = matrix.starts[state]!; e < matrix.starts[state + 1]!; e++) {
      if (isTarget[matrix.targets[e]!]) killing[i]! += matrix.rates[e]!;
    }
  });
  const hours = hoursUntilKilled(eliminateStates(partOf(matrix, before), killing));
  let mean = 0;
  before.forEach((state, i) => {
    if (start[state]! > 0) mean += start[state]! * hours[i]!;
  });
  return mean;
}
