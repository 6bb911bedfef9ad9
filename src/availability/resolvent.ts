import type { EliminatedState } from './eliminated-state.ts';
import type { RateMatrix } from './rate-matrix.ts';
import { eliminateStates } from './state-elimination.ts';

/** A chain that is left for good at some rate from some states, made ready for many starts: its elimination in flat arrays. */
export interface Resolvent {
  readonly order: Int32Array;
  readonly exitRates: Float64Array;
  readonly successors: Links;
  readonly predecessors: Links;
}

/** Per step of the elimination, the states it is linked with, and the share or rate of each link. */
interface Links {
  readonly starts: Int32Array;
  readonly states: Int32Array;
  readonly values: Float64Array;
}

function links(
  eliminated: readonly EliminatedState[],
  statesOf: (step: EliminatedState) => readonly number[],
  valuesOf: (step: EliminatedState) => readonly number[],
): Links {
  const starts = new Int32Array(eliminated.length + 1);
  eliminated.forEach((step, k) => {
    starts[k + 1] = starts[k]! + statesOf(step).length;
  });
  const states = new Int32Array(starts[eliminated.length]!);
  const values = new Float64Array(starts[eliminated.length]!);
  eliminated.forEach((step, k) => {
    states.set(statesOf(step), starts[k]!);
    values.set(valuesOf(step), starts[k]!);
  });
  return { starts, states, values };
}

// Arithmetic below 1e-308 is a hundred times slower, and amounts that lead there matter to nothing that is asked for.
const NEGLIGIBLE = 1e-290;

/**
 * Prepares κ − Q, κ the killing rates, for `hoursBeforeKilling`.
 *
 * @param matrix rates by rows, per hour.
 * @param killing rate at which the chain is left for good, per state; from every state one above 0 must be reachable.
 * @returns the factors.
 */
export function resolvent(matrix: RateMatrix, killing: Float64Array): Resolvent {
  const eliminated = eliminateStates(matrix, killing);
  return {
    order: Int32Array.from(eliminated, ({ state }) => state),
    exitRates: Float64Array.from(eliminated, ({ exitRate }) => exitRate),
    successors: links(
      eliminated,
      (step) => step.successors,
      (step) => step.successorShares,
    ),
    predecessors: links(
      eliminated,
      (step) => step.predecessors,
      (step) => step.predecessorRates,
    ),
  };
}

/**
 * Expected hours in each state until the chain is left for good: v·(κ − Q)⁻¹.
 *
 * The factors are positive, so a positive start gives hours with full relative precision in every state.
 *
 * @param factors the prepared chain.
 * @param start amount in each state at the start, v; of either sign.
 * @returns amount-hours per state.
 */
export function hoursBeforeKilling(factors: Resolvent, start: Float64Array): Float64Array {
  const { order, exitRates, successors, predecessors } = factors;
  const hours = start.slice();
  for (let k = 0; k < order.length; k++) {
    const amount = hours[order[k]!]!;
    if (Math.abs(amount) < NEGLIGIBLE) continue;
    for (let e = successors.starts[k]!, end = successors.starts[k + 1]!; e < end; e++) {
      hours[successors.states[e]!]! += amount * successors.values[e]!;
    }
  }
  for (let k = order.length - 1; k >= 0; k--) {
    let sum = hours[order[k]!]!;
    for (let e = predecessors.starts[k]!, end = predecessors.starts[k + 1]!; e < end; e++) {
      sum += hours[predecessors.states[e]!]! * predecessors.values[e]!;
    }
    hours[order[k]!] = Math.abs(sum) < NEGLIGIBLE ? 0 : sum / exitRates[k]!;
  }
  return hours;
}
