import { poissonWeights } from './poisson-weights.ts';
import type { RateMatrix } from './rate-matrix.ts';

/** Where a chain is after some time, and how long it has been in each state until then. */
export interface Evolution {
  readonly probabilities: Float64Array;
  readonly hours: Float64Array;
}

const SETTLED = 1e-12;
const UNDERFLOW = 1e-260;
const NEGLIGIBLE = 1e-290;

/**
 * A rate that no exit rate exceeds, at which the chain is looked at; above the largest by a little, so that every state
 * may be found unchanged and the jumps cannot fall into step with a cycle.
 *
 * @param matrix rates by rows.
 * @returns 1.0625 times the largest exit rate, per hour.
 */
export function uniformRate({ exitRates }: RateMatrix): number {
  return 1.0625 * exitRates.reduce((largest, rate) => Math.max(largest, rate), 0);
}

/** P = I + Q/Λ by columns: what each state keeps, and its shares of other states. */
interface Jumps {
  readonly kept: Float64Array;
  readonly starts: Int32Array;
  readonly sources: Int32Array;
  readonly shares: Float64Array;
}

function jumpsAt(rate: number, { states, starts, targets, rates, exitRates }: RateMatrix): Jumps {
  const columns = new Int32Array(states + 1);
  for (const to of targets) columns[to + 1]! += 1;
  for (let j = 0; j < states; j++) columns[j + 1]! += columns[j]!;
  const next = columns.slice();
  const sources = new Int32Array(targets.length);
  const shares = new Float64Array(targets.length);
  for (let i = 0; i < states; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const at = next[targets[e]!]!;
      next[targets[e]!] = at + 1;
      sources[at] = i;
      shares[at] = rates[e]! / rate;
    }
  }
  return { kept: exitRates.map((exit) => 1 - exit / rate), starts: columns, sources, shares };
}

/** v·P: each state keeps its part and takes its shares of others. */
function jump({ kept, starts, sources, shares }: Jumps, from: Float64Array, to: Float64Array): void {
  for (let j = 0; j < kept.length; j++) {
    let sum = from[j]! * kept[j]!;
    for (let e = starts[j]!, end = starts[j + 1]!; e < end; e++) sum += from[sources[e]!]! * shares[e]!;
    // Arithmetic below 1e-308 is a hundred times slower, and nothing that is asked for depends on it.
    to[j] = sum < NEGLIGIBLE ? 0 : sum;
  }
}

/**
 * Whether a chain has come so near to its limit that it stays there.
 *
 * Within a closed class the largest and the smallest ratio of p(t) to the stationary distribution only move towards one
 * another (each jump averages them over the reversed chain), so once near 1 they stay near it, and what is still to come
 * from transient states is at most what they hold.
 *
 * @param vector probability of each state.
 * @param limit what it tends to, 0 for transient states.
 * @returns true where each entry is within a relative 1e-12 of its limit, or both are below 1e-260.
 */
export function hasSettled(vector: Float64Array, limit: Float64Array): boolean {
  for (let i = 0; i < vector.length; i++) {
    if (!(Math.abs(vector[i]! - limit[i]!) <= SETTLED * limit[i]! + UNDERFLOW)) return false;
  }
  return true;
}

/**
 * Runs a chain for some time by uniformisation: p(t) = Σ Poisson(k; Λt)·v·Pᵏ with P = I + Q/Λ, and for the time in each
 * state Σ P(N > k)·v·Pᵏ/Λ.
 *
 * All terms are positive, none is left out for being small in absolute terms, and the sum ends when what is left out
 * cannot change the smallest entry, or where `limit` is given and reached (`hasSettled`). Method: A. Jensen, "Markoff
 * chains as an aid in the study of Markoff processes", Skandinavisk Aktuarietidskrift 36, 1953.
 *
 * @param matrix rates by rows, per hour; the effort grows with its entries times Λt.
 * @param start a positive amount per state; need not add up to 1.
 * @param time hours, finite.
 * @param limit what the distribution tends to from this start, where it is known; then `start` adds up to 1.
 * @returns amounts and amount-hours per state, with a relative error of about Λt·1e-16 in each entry above 1e-280.
 */
export function uniformised(
  matrix: RateMatrix,
  start: Float64Array,
  time: number,
  limit?: Float64Array,
): Evolution {
  const { states } = matrix;
  const rate = uniformRate(matrix);
  if (rate === 0) return { probabilities: start.slice(), hours: start.map((mass) => mass * time) };
  const jumps = jumpsAt(rate, matrix);
  const mean = rate * time;
  const total = start.reduce((sum, mass) => sum + mass, 0);
  const { first, weights, above } = poissonWeights(mean);
  const probabilities = new Float64Array(states);
  const visits = new Float64Array(states);
  let vector = start.slice();
  let next = new Float64Array(states);
  for (let k = 0; k < first + weights.length; k++) {
    // Before the window nothing has a weight, and all is still to come.
    const weight = weights[k - first];
    const tail = above[k - first] ?? 1;
    for (let i = 0; i < states; i++) visits[i]! += tail * vector[i]!;
    if (weight) for (let i = 0; i < states; i++) probabilities[i]! += weight * vector[i]!;
    if (k % 64 === 63) {
      // Terms that add up to no more than some thousand times this are lost in the rounding of every entry.
      const lost = 1e20 * tail * total;
      if ([probabilities, visits].every((entries) => entries.every((entry) => entry > lost))) break;
      if (limit && k < first && hasSettled(vector, limit)) {
        return {
          probabilities: limit,
          hours: visits.map((sum, i) => (sum + limit[i]! * (mean - k - 1)) / rate),
        };
      }
    }
    jump(jumps, vector, next);
    [vector, next] = [next, vector];
  }
  return { probabilities, hours: visits.map((sum) => sum / rate) };
}
