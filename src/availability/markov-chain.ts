/**
 * A Markov chain in continuous time: `states` numbered from 0, and transitions with their rates per hour.
 *
 * Transitions between the same two states add up. A transition from a state to itself and one with rate 0 change
 * nothing and are passed over.
 */
export interface MarkovChain {
  readonly states: number;
  readonly transitions: readonly (readonly [from: number, to: number, rate: number])[];
}

/** Where a chain starts: in a state given by its number, or in state i with probability `initial[i]`. */
export type InitialState = number | ArrayLike<number>;

/**
 * Checks the number of states.
 *
 * @param chain the chain.
 * @param caller name of the function that the error message speaks for.
 * @throws RangeError unless it is an integer ≥ 1.
 */
export function requireStates(chain: MarkovChain, caller: string): void {
  const { states } = chain;
  if (!(Number.isInteger(states) && states >= 1 && states <= 0x7ffffffe)) {
    throw new RangeError(`${caller} requires a whole number of states, at least 1, got ${states}`);
  }
}

/**
 * Checks a state number.
 *
 * @param states number of states of the chain.
 * @param state the number to be checked.
 * @param caller name of the function that the error message speaks for.
 * @throws RangeError unless `state` is an integer from 0 to `states` − 1.
 */
export function requireState(states: number, state: number, caller: string): void {
  if (!(Number.isInteger(state) && state >= 0 && state < states)) {
    throw new RangeError(`${caller} requires state numbers from 0 to ${states - 1}, got ${state}`);
  }
}

/**
 * The distribution in which a chain starts.
 *
 * @param states number of states of the chain.
 * @param initial a state number, or one probability per state, adding up to 1 within 1e-9 (they are then divided by their sum).
 * @param caller name of the function that the error messages speak for.
 * @returns one probability per state, adding up to 1.
 * @throws RangeError for a state number or a probability out of range, a wrong number of probabilities, or a wrong sum.
 */
export function initialDistribution(states: number, initial: InitialState, caller: string): Float64Array {
  const distribution = new Float64Array(states);
  if (typeof initial === 'number') {
    requireState(states, initial, caller);
    distribution[initial] = 1;
    return distribution;
  }
  if (initial.length !== states) {
    throw new RangeError(`${caller} requires ${states} initial probabilities, got ${initial.length}`);
  }
  let sum = 0;
  for (let i = 0; i < states; i++) {
    const probability = initial[i]!;
    if (!(probability >= 0 && probability <= 1 + 1e-9)) {
      throw new RangeError(
        `${caller} requires initial probabilities from 0 to 1, got ${probability} for state ${i}`,
      );
    }
    distribution[i] = probability;
    sum += probability;
  }
  if (!(Math.abs(sum - 1) <= 1e-9)) {
    throw new RangeError(`${caller} requires initial probabilities that add up to 1, got ${sum}`);
  }
  return distribution.map((probability) => probability / sum);
}
