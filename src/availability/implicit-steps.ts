import type { RateMatrix } from './rate-matrix.ts';
import { hoursBeforeKilling, type Resolvent, resolvent } from './resolvent.ts';
import { type Evolution, hasSettled } from './uniformisation.ts';

const ORDER = 24;
// 1/γ. A root of the Laguerre polynomial of that degree, so that a long step forgets what decays within it; of the
// roots, the one that gives the smallest error among those that amplify no mode (|r(iy)| ≤ 1.0004).
const SHIFT = 4.665083703467171;
// The last terms of a good step, relative to the result in each state; below QUIET they are rounding.
const TOLERANCE = 2e-13;
const QUIET = 3e-14;
// Entries that need not be precise; far above what `hoursBeforeKilling` leaves out.
const UNDERFLOW = 1e-260;
// Good steps between a step found too long and the next attempt at its length.
const PATIENCE = 16;

/** cₙ = (−1)ⁿ·Lₙ⁽⁻¹⁾(1/γ), for which e^z = Σ cₙ·wⁿ with w = γz/(1 − γz): the generating function of Laguerre polynomials. */
const COEFFICIENTS = laguerreCoefficients();

function laguerreCoefficients(): Float64Array {
  const laguerre = new Float64Array(ORDER + 1);
  laguerre[0] = 1;
  laguerre[1] = -SHIFT;
  for (let n = 2; n <= ORDER; n++) {
    laguerre[n] = ((2 * n - 2 - SHIFT) * laguerre[n - 1]! - (n - 2) * laguerre[n - 2]!) / n;
  }
  return laguerre.map((value, n) => (n % 2 === 0 ? value : -value));
}

/** One step, and the largest of its last terms relative to the result. */
interface Step extends Evolution {
  readonly error: number;
}

function step(factors: Resolvent, from: Float64Array, length: number): Step {
  const killing = SHIFT / length;
  const probabilities = from.slice();
  const hours = from.map((mass) => mass * COEFFICIENTS[1]!);
  let term = from;
  let before = from;
  for (let n = 1; n <= ORDER; n++) {
    before = term;
    const onward = hoursBeforeKilling(factors, before);
    term = onward.map((amount, i) => amount * killing - before[i]!);
    const weight = COEFFICIENTS[n]!;
    const hourWeight = weight + (COEFFICIENTS[n + 1] ?? 0);
    for (let i = 0; i < from.length; i++) {
      probabilities[i]! += weight * term[i]!;
      hours[i]! += hourWeight * term[i]!;
    }
  }
  let error = 0;
  for (let i = 0; i < from.length; i++) {
    const last = Math.abs(COEFFICIENTS[ORDER]! * term[i]!);
    const lastButOne = Math.abs(COEFFICIENTS[ORDER - 1]! * before[i]!);
    const size = Math.max(probabilities[i]!, UNDERFLOW);
    error = Math.max(error, last / size, lastButOne / size / 10);
  }
  return {
    probabilities: addingUpTo(1, probabilities),
    hours: addingUpTo(length, hours),
    error,
  };
}

/** The vector without what rounding has left below 0, scaled to a sum that is known. */
function addingUpTo(total: number, vector: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) {
    if (vector[i]! < 0) vector[i] = 0;
    sum += vector[i]!;
  }
  return vector.map((amount) => (amount / sum) * total);
}

/** Where a chain is after `elapsed` hours, and how long it has been in each state until then. */
export interface Progress extends Evolution {
  readonly elapsed: number;
}

/**
 * Runs a chain on from a time at which it already has run for many jumps, in long steps, each of them a sum of powers of
 * w = γHQ·(1 − γHQ)⁻¹, with one sparse elimination for all powers.
 *
 * For chains that are stiff and large. The length H of a step is set so that the last terms are below 2e-13 of the
 * result in every state: it follows the time scales that are still felt, however much faster the rest has settled.
 * Method: approximation of the exponential by a rational function with one real pole (S. Nørsett, "Restricted Padé
 * approximations to the exponential function", SIAM Journal on Numerical Analysis 15(5), 1978); the control of the
 * error in each state relatively is ours and is a measure, not a bound.
 *
 * @param matrix rates by rows, per hour.
 * @param begun probabilities (adding up to 1) and hours at the beginning, which is after more than 0 h.
 * @param end hours, finite.
 * @param shortest hours; it stops where a step would have to be shorter.
 * @param limit what the distribution tends to from this start.
 * @returns probabilities and hours per state at the end, or as far as it has come; a relative error below 1e-10 in
 *   entries above 1e-250.
 */
export function implicitSteps(
  matrix: RateMatrix,
  begun: Progress,
  end: number,
  shortest: number,
  limit: Float64Array,
): Progress {
  const prepared = new Map<number, Resolvent>();
  const factorsFor = (length: number) => {
    const known =
      prepared.get(length) ?? resolvent(matrix, new Float64Array(matrix.states).fill(SHIFT / length));
    prepared.set(length, known);
    // Lengths go up and down by a factor of two, so the oldest is not asked for again soon.
    if (prepared.size > 4) prepared.delete(prepared.keys().next().value!);
    return known;
  };
  let { probabilities, elapsed } = begun;
  const hours = begun.hours.slice();
  let length = elapsed / 8;
  let patience = 0;
  while (elapsed < end && !hasSettled(probabilities, limit)) {
    const current = Math.min(length, end - elapsed);
    const next = step(factorsFor(current), probabilities, current);
    if (!(next.error <= TOLERANCE)) {
      length = current / 2;
      patience = PATIENCE;
      if (length < shortest) return { probabilities, hours, elapsed };
      continue;
    }
    probabilities = next.probabilities;
    for (let i = 0; i < hours.length; i++) hours[i]! += next.hours[i]!;
    elapsed = current === length ? elapsed + current : end;
    patience--;
    if (next.error < QUIET && patience <= 0) length *= 2;
  }
  if (elapsed >= end) return { probabilities, hours, elapsed: end };
  return {
    probabilities: limit,
    hours: hours.map((sum, i) => sum + limit[i]! * (end - elapsed)),
    elapsed: end,
  };
}
