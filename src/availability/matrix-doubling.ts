import type { RateMatrix } from './rate-matrix.ts';
import { type Evolution, uniformised, uniformRate } from './uniformisation.ts';

// Two successive powers this near to each other, entry by entry, are the limit: see `doubled`.
const SETTLED = 1e-12;
const UNDERFLOW = 1e-290;

/** a·b for square matrices by rows, both without negative entries. */
function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  const even = size - (size % 4);
  for (let i = 0; i < size; i++) {
    const out = result.subarray(i * size, (i + 1) * size);
    const row = a.subarray(i * size, (i + 1) * size);
    // Four rows of b at a time, as writing `out` is what costs.
    for (let k = 0; k < even; k += 4) {
      const [a0, a1, a2, a3] = [row[k]!, row[k + 1]!, row[k + 2]!, row[k + 3]!];
      if (a0 + a1 + a2 + a3 === 0) continue;
      const at = k * size;
      for (let j = 0, b0 = at, b1 = at + size, b2 = b1 + size, b3 = b2 + size; j < size; j++) {
        out[j]! += a0 * b[b0 + j]! + a1 * b[b1 + j]! + (a2 * b[b2 + j]! + a3 * b[b3 + j]!);
      }
    }
    for (let k = even; k < size; k++) {
      const factor = row[k]!;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) out[j]! += factor * b[k * size + j]!;
    }
  }
  return result;
}

/** Makes each row add up to 1 again, as it does but for rounding. */
function normalise(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    const row = matrix.subarray(i * size, (i + 1) * size);
    let sum = 0;
    for (const entry of row) sum += entry;
    for (let j = 0; j < size; j++) row[j]! /= sum;
  }
}

/**
 * exp(Q·time) where Λ·time is below 1: the uniformised series, term by term until no entry changes, without its factor
 * e^(−Λ·time), which rows get when they are made to add up to 1.
 */
function shortTransitions(matrix: RateMatrix, time: number): Float64Array {
  const { states, starts, targets, rates, exitRates } = matrix;
  const rate = uniformRate(matrix);
  let term = new Float64Array(states * states);
  for (let i = 0; i < states; i++) term[i * states + i] = 1;
  const sum = term.slice();
  for (let k = 1, grows = true; grows; k++) {
    const next = new Float64Array(states * states);
    const step = time / k;
    for (let i = 0; i < states; i++) {
      const row = i * states;
      for (let m = 0; m < states; m++) {
        const amount = term[row + m]! * step;
        if (amount === 0) continue;
        next[row + m]! += amount * (rate - exitRates[m]!);
        for (let e = starts[m]!; e < starts[m + 1]!; e++) next[row + targets[e]!]! += amount * rates[e]!;
      }
    }
    grows = false;
    for (let i = 0; i < sum.length; i++) {
      const before = sum[i]!;
      sum[i] = before + next[i]!;
      if (sum[i]! > before) grows = true;
    }
    term = next;
  }
  normalise(sum, states);
  return sum;
}

/** from·matrix for a row vector. */
function applied(from: Float64Array, matrix: Float64Array): Float64Array {
  const size = from.length;
  const to = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const mass = from[i]!;
    if (mass === 0) continue;
    for (let j = 0; j < size; j++) to[j]! += mass * matrix[i * size + j]!;
  }
  return to;
}

function sameEntries(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) {
    if (!(Math.abs(a[i]! - b[i]!) <= SETTLED * b[i]! + UNDERFLOW)) return false;
  }
  return true;
}

/**
 * Runs a chain for some time by scaling and squaring: exp(Qt) = (exp(Qt/2ⁿ))^(2ⁿ), where the short step has Λt/2ⁿ ≤ ½.
 *
 * For chains that are stiff but small: Λt = 1e12 takes 41 squarings. Nothing is subtracted, and rows are made to add up
 * to 1 after each squaring, so errors add up over squarings instead of doubling with each: a transition of 1e-20
 * beside entries near 1 keeps its digits. When squaring changes no entry, relatively, the matrix is the limit, for one
 * that still leaks anywhere would have the leak doubled. Hours follow from ∫exp = (I + M)(I + M²)(I + M⁴)…∫short, whose
 * factors commute, so that vectors are enough.
 *
 * On scaling and squaring: C. Moler and C. Van Loan, "Nineteen dubious ways to compute the exponential of a matrix,
 * twenty-five years later", SIAM Review 45(1), 2003; on entrywise precision for such matrices: J. Xue and Q. Ye,
 * "Computing exponentials of essentially non-negative matrices entrywise to high relative accuracy", Mathematics of
 * Computation 82, 2013.
 *
 * @param matrix rates by rows, per hour; the effort grows with the cube of the number of states.
 * @param start the probability of each state.
 * @param time hours, finite.
 * @returns probabilities and hours per state, with a relative error of about 1e-14·(1 + log₂ Λt) in each entry above
 *   1e-290, or 1e-15 times its exponent where it is that of a decay (1e-12 at e^(−500)).
 */
export function doubled(matrix: RateMatrix, start: Float64Array, time: number): Evolution {
  const { states } = matrix;
  const exponent = Math.max(0, Math.ceil(Math.log2(uniformRate(matrix)) + Math.log2(time)) + 1);
  const half = Math.floor(exponent / 2);
  const short = time / 2 ** half / 2 ** (exponent - half);
  let power = shortTransitions(matrix, short);
  let visits = start;
  for (let k = 0; k < exponent; k++) {
    const later = applied(visits, power);
    visits = visits.map((sum, i) => sum + later[i]!);
    const square = product(power, power, states);
    normalise(square, states);
    const settled = sameEntries(square, power);
    power = square;
    if (!settled) continue;
    const probabilities = applied(start, power);
    const rest = time - short * 2 ** (k + 1);
    const hours = uniformised(matrix, visits, short).hours.map((sum, i) => sum + rest * probabilities[i]!);
    return { probabilities, hours };
  }
  return { probabilities: applied(start, power), hours: uniformised(matrix, visits, short).hours };
}
