import { evolution } from './evolution.ts';
import type { InitialState, MarkovChain } from './markov-chain.ts';

/**
 * The distribution of a Markov chain after a given time: p(t) = p(0)·exp(Qt).
 *
 * All methods behind it work with positive numbers only, so the smallest probabilities are as precise as the largest:
 * the relative error of each entry above 1e-250 stays below 1e-9, for rates and times any number of orders of magnitude
 * apart. See `evolution` for the choice of method. Effort: chains up to 320 states take at most a second or so whatever
 * the time; larger ones seconds where they are sparse in the way rows, trees, grids and products of small chains are (a
 * stiff grid of 10,000 states half a minute), minutes for thousands of states that each lead to random others.
 *
 * @param chain states and rates per hour.
 * @param initial a state number, or one probability per state.
 * @param time hours, ≥ 0; Infinity gives the limit, which with several closed classes depends on the start.
 * @returns one probability per state; exactly 0 for states that cannot be reached.
 * @throws RangeError for a malformed chain or start, and for a negative time.
 */
export function transient(chain: MarkovChain, initial: InitialState, time: number): Float64Array {
  return evolution(chain, initial, time, 'transient').probabilities;
}
