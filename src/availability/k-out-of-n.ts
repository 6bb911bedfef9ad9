import { requireShares } from './argument-rules.ts';
import { type Percentage, percentageFromComplement } from './percentage.ts';

function requireNeeded(caller: string, k: number, n: number): void {
  if (!(Number.isInteger(k) && Number.isInteger(n) && 1 <= k && k <= n)) {
    throw new RangeError(`${caller} requires whole numbers with 1 ≤ k ≤ n, got k = ${k}, n = ${n}`);
  }
}

/**
 * C(n, j) · p^j · q^(n−j); the factors are taken in an order that keeps the product from over- and
 * underflowing.
 */
function binomialTerm(j: number, n: number, p: number, q: number): number {
  let term = 1;
  let spare = n - j;
  for (let i = 1; i <= j; i++) {
    term *= ((n - j + i) / i) * p;
    for (; term > 1 && spare > 0; spare--) term *= q;
  }
  return term * q ** spare;
}

/**
 * P(at least `least` of n), each with probability p = 1 − q: the tail summed from its largest term outwards.
 */
function binomialTail(least: number, n: number, p: number, q: number): number {
  const peak = Math.min(n, Math.max(least, Math.floor((n + 1) * p)));
  const largest = binomialTerm(peak, n, p, q);
  let sum = largest;
  // Terms only fall on the way out, so the rest is below the last digit once one term is.
  for (let j = peak, term = largest; j < n && term > sum * 1e-18; j++) {
    term *= ((n - j) / (j + 1)) * (p / q);
    sum += term;
  }
  for (let j = peak, term = largest; j > least && term > sum * 1e-18; j--) {
    term *= (j / (n - j + 1)) * (q / p);
    sum += term;
  }
  return Math.min(1, sum);
}

/** P(at least `least` of the parts), `p` and `q` naming the side counted and the other one. */
function mixedTail(least: number, parts: readonly { readonly p: number; readonly q: number }[]): number {
  // counted[j] is P(exactly j so far), but the last entry is P(least or more).
  const counted = new Float64Array(least + 1);
  counted[0] = 1;
  for (const { p, q } of parts) {
    counted[least]! += counted[least - 1]! * p;
    for (let j = least - 1; j > 0; j--) counted[j] = counted[j]! * q + counted[j - 1]! * p;
    counted[0]! *= q;
  }
  return Math.min(1, counted[least]!);
}

/**
 * Availability and unavailability of n identical, independent parts of which k are needed.
 *
 * Each side is its own binomial tail, Σ C(n, i) pⁱ qⁿ⁻ⁱ, of positive terms only, so the smaller side keeps
 * all its digits. Source: Rausand and Høyland, System Reliability Theory, 2nd ed. 2004, chapter 4.
 *
 * @param k parts needed, a whole number from 1 (parallel) to n (series).
 * @param n parts there are.
 * @param part availability (`fraction`) and unavailability (`complement`) of one part.
 * @returns the same pair for the group; relative error about n · 1e-16. Below 1e-300 a side may come out as
 *   0.
 * @throws RangeError where k or n is no whole number, k lies outside 1 to n or a share outside 0 to 1.
 */
export function kOutOfNAvailability(k: number, n: number, part: Percentage): Percentage {
  requireNeeded('kOutOfNAvailability', k, n);
  requireShares('kOutOfNAvailability', part);
  const { fraction, complement } = part;
  const up = binomialTail(k, n, fraction, complement);
  const down = binomialTail(n - k + 1, n, complement, fraction);
  // The larger side is nearer to one minus the smaller than a sum of many terms comes.
  return up > down ? { fraction: 1 - down, complement: down } : { fraction: up, complement: 1 - up };
}

/**
 * Unavailability of n identical, independent parts of which k are needed: P(at least n − k + 1 are down).
 *
 * @param k parts needed, a whole number from 1 (parallel) to n (series).
 * @param n parts there are.
 * @param unavailability of one part, a fraction from 0 to 1.
 * @returns a fraction, as `kOutOfNAvailability` gives it.
 * @throws RangeError where k or n is no whole number, k lies outside 1 to n or the unavailability outside 0
 *   to 1.
 */
export function kOutOfNUnavailability(k: number, n: number, unavailability: number): number {
  requireNeeded('kOutOfNUnavailability', k, n);
  const { fraction, complement } = percentageFromComplement(unavailability);
  return binomialTail(n - k + 1, n, complement, fraction);
}

/**
 * Availability and unavailability of independent parts, alike or not, of which k are needed.
 *
 * A dynamic programme over the parts holds the probabilities of j being down (up), in O(n · k) additions and
 * products of positive numbers. Source: Barlow and Heidtmann, "Computing k-out-of-n system reliability", IEEE
 * Transactions on Reliability R-33, 1984.
 *
 * @param k parts needed, a whole number from 1 (parallel) to the number of parts (series).
 * @param parts availability (`fraction`) and unavailability (`complement`) of each.
 * @returns the same pair for the group; relative error about n · 1e-16.
 * @throws RangeError where k lies outside 1 to the number of parts or a share outside 0 to 1.
 */
export function mixedKOutOfNAvailability(k: number, parts: readonly Percentage[]): Percentage {
  requireNeeded('mixedKOutOfNAvailability', k, parts.length);
  for (const part of parts) requireShares('mixedKOutOfNAvailability', part);
  return {
    fraction: mixedTail(
      k,
      parts.map(({ fraction, complement }) => ({ p: fraction, q: complement })),
    ),
    complement: mixedTail(
      parts.length - k + 1,
      parts.map(({ fraction, complement }) => ({ p: complement, q: fraction })),
    ),
  };
}

/**
 * Unavailability of independent parts, alike or not, of which k are needed.
 *
 * @param k parts needed, a whole number from 1 (parallel) to the number of parts (series).
 * @param unavailabilities of the parts, fractions from 0 to 1.
 * @returns a fraction, as `mixedKOutOfNAvailability` gives it.
 * @throws RangeError where k lies outside 1 to the number of parts or an unavailability outside 0 to 1.
 */
export function mixedKOutOfNUnavailability(k: number, unavailabilities: readonly number[]): number {
  return mixedKOutOfNAvailability(k, unavailabilities.map(percentageFromComplement)).complement;
}
