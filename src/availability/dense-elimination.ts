import type { EliminatedState } from './eliminated-state.ts';

/** Rates by rows, and the rate at which each state leaves the chain for good. */
interface SparseRows {
  readonly targets: readonly (readonly number[])[];
  readonly rates: readonly (readonly number[])[];
  readonly killing: ArrayLike<number>;
}

/**
 * Eliminates the states of a chain one by one as `eliminateStates` does, on full rows, from the last to the first.
 *
 * @param chain rates by rows.
 * @param states the states that are left; no row of theirs leads elsewhere.
 * @returns the states in the order in which they went.
 */
export function denseEliminations(chain: SparseRows, states: readonly number[]): EliminatedState[] {
  const size = states.length;
  const rows = fullRows(chain, states);
  const killing = Float64Array.from(states, (state) => chain.killing[state]!);
  const eliminated: EliminatedState[] = [];
  for (let k = size - 1; k >= 0; k--) {
    const row = rows[k]!;
    let exitRate = killing[k]!;
    for (let j = 0; j < k; j++) exitRate += row[j]!;
    const successors: number[] = [];
    const successorShares: number[] = [];
    for (let j = 0; j < k; j++) {
      if (row[j] === 0) continue;
      row[j]! /= exitRate;
      successors.push(states[j]!);
      successorShares.push(row[j]!);
    }
    const killedShare = killing[k]! > 0 ? killing[k]! / exitRate : 0;
    const predecessors: number[] = [];
    const predecessorRates: number[] = [];
    for (let i = 0; i < k; i++) {
      const before = rows[i]!;
      const rate = before[k]!;
      if (rate === 0) continue;
      predecessors.push(states[i]!);
      predecessorRates.push(rate);
      killing[i]! += rate * killedShare;
      for (let j = 0; j < k; j++) before[j]! += rate * row[j]!;
      // A path that comes back to where it began is no transition.
      before[i] = 0;
    }
    eliminated.push({
      state: states[k]!,
      exitRate,
      successors,
      successorShares,
      predecessors,
      predecessorRates,
    });
  }
  return eliminated;
}

function fullRows({ targets, rates }: SparseRows, states: readonly number[]): Float64Array[] {
  const column = new Map(states.map((state, at) => [state, at]));
  return states.map((state) => {
    const row = new Float64Array(states.length);
    targets[state]!.forEach((to, e) => {
      row[column.get(to)!] = rates[state]![e]!;
    });
    return row;
  });
}
