/**
 * A state that has been eliminated, in the chain censored to it and to the states eliminated after it.
 *
 * A list of these, in the order of elimination, is a triangular factorisation of the generator: row operations are in
 * `successorShares`, columns in `predecessorRates`, and all of it is positive.
 */
export interface EliminatedState {
  readonly state: number;
  /** Its exit rate, per hour: transitions back to itself not counted, killing counted. */
  readonly exitRate: number;
  /** States it leads to, and the probability that it is left for each of them. */
  readonly successors: readonly number[];
  readonly successorShares: readonly number[];
  /** States that lead to it, and the rates from them. */
  readonly predecessors: readonly number[];
  readonly predecessorRates: readonly number[];
}
