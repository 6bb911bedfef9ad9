import { type MarkovChain, requireState, requireStates } from './markov-chain.ts';

/**
 * The transition rates of a chain by rows: those out of state i stand at `starts[i]` to `starts[i + 1] − 1` of
 * `targets` and `rates`, each target once, all above 0; `exitRates[i]` is their sum. Rates are per hour.
 */
export interface RateMatrix {
  readonly states: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly rates: Float64Array;
  readonly exitRates: Float64Array;
}

/**
 * Brings a chain into rows, after checking it.
 *
 * @param chain states and transitions, rates per hour.
 * @param caller name of the function that the error messages speak for.
 * @returns its rates by rows, parallel transitions added up.
 * @throws RangeError where the number of states is no integer ≥ 1, a transition leaves the range of states, a rate
 *   is negative or not finite, or the rates out of one state add up to more than 1e300.
 */
export function rateMatrix(chain: MarkovChain, caller: string): RateMatrix {
  requireStates(chain, caller);
  const { states, transitions } = chain;
  const starts = new Int32Array(states + 1);
  for (const [from, to, rate] of transitions) {
    requireState(states, from, caller);
    requireState(states, to, caller);
    if (!(rate >= 0 && rate < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${caller} requires finite rates ≥ 0, got ${rate} from ${from} to ${to}`);
    }
    if (from !== to && rate > 0) starts[from + 1]! += 1;
  }
  for (let i = 0; i < states; i++) starts[i + 1]! += starts[i]!;
  const targets = new Int32Array(starts[states]!);
  const rates = new Float64Array(starts[states]!);
  const next = starts.slice(0, states);
  for (const [from, to, rate] of transitions) {
    if (from === to || rate === 0) continue;
    const at = next[from]!;
    targets[at] = to;
    rates[at] = rate;
    next[from] = at + 1;
  }
  return merged({ states, starts, targets, rates }, caller);
}

/** Adds up the entries of a row that share a target, and sums each row. */
function merged(rows: Omit<RateMatrix, 'exitRates'>, caller: string): RateMatrix {
  const { states, starts, targets, rates } = rows;
  const exitRates = new Float64Array(states);
  const place = new Int32Array(states).fill(-1);
  const mergedStarts = new Int32Array(states + 1);
  let end = 0;
  for (let i = 0; i < states; i++) {
    const first = end;
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const j = targets[e]!;
      const rate = rates[e]!;
      exitRates[i]! += rate;
      if (place[j]! >= first) {
        rates[place[j]!]! += rate;
      } else {
        place[j] = end;
        targets[end] = j;
        rates[end] = rate;
        end++;
      }
    }
    mergedStarts[i + 1] = end;
    if (exitRates[i]! > 1e300) {
      throw new RangeError(
        `${caller} requires rates that add up to at most 1e300, got ${exitRates[i]} out of ${i}`,
      );
    }
  }
  return {
    states,
    starts: mergedStarts,
    targets: targets.slice(0, end),
    rates: rates.slice(0, end),
    exitRates,
  };
}

/**
 * The part of a chain that is made of some of its states; transitions to other states are left out.
 *
 * @param matrix the whole chain by rows.
 * @param kept the states to be kept, each once; the state `kept[i]` becomes state i of the part.
 * @returns the rates among them; the exit rates are sums within the part.
 */
export function partOf(matrix: RateMatrix, kept: ArrayLike<number>): RateMatrix {
  const numbers = new Int32Array(matrix.states).fill(-1);
  for (let i = 0; i < kept.length; i++) numbers[kept[i]!] = i;
  const starts = new Int32Array(kept.length + 1);
  const targets: number[] = [];
  const rates: number[] = [];
  const exitRates = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const from = kept[i]!;
    for (let e = matrix.starts[from]!; e < matrix.starts[from + 1]!; e++) {
      const to = numbers[matrix.targets[e]!]!;
      if (to < 0) continue;
      targets.push(to);
      rates.push(matrix.rates[e]!);
      exitRates[i]! += matrix.rates[e]!;
    }
    starts[i + 1] = targets.length;
  }
  return {
    states: kept.length,
    starts,
    targets: Int32Array.from(targets),
    rates: Float64Array.from(rates),
    exitRates,
  };
}
