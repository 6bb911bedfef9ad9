import { evolution } from './evolution.ts';
import type { InitialState, MarkovChain } from './markov-chain.ts';

/**
 * The expected time that a Markov chain spends in each state from 0 to t: ∫ p(s) ds.
 *
 * Divided by t it is the average (interval) distribution; over the down states it is the expected downtime of a mission.
 * Precision, effort and methods are those of `transient`.
 *
 * @param chain states and rates per hour.
 * @param initial a state number, or one probability per state.
 * @param time t in hours, ≥ 0; with Infinity a state that is left for good has a finite time, any other Infinity.
 * @returns hours per state, adding up to t; exactly 0 for states that cannot be reached.
 * @throws RangeError for a malformed chain or start, and for a negative time.
 */
export function accumulated(chain: MarkovChain, initial: InitialState, time: number): Float64Array {
  return evolution(chain, initial, time, 'accumulated').hours;
}
