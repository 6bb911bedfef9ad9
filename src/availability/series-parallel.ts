import { requireShares } from './argument-rules.ts';

/**
 * Unavailability of independent parts that are all needed: 1 − Π(1 − u), as −expm1(Σ log1p(−u)).
 *
 * The plain product rounds each 1 − u to 16 digits and leaves none of an unavailability of 1e-17.
 *
 * @param unavailabilities of the parts, fractions from 0 to 1; none at all make a system that is always up.
 * @returns a fraction, never below the largest of the unavailabilities but by rounding.
 * @throws RangeError where an unavailability lies outside 0 to 1.
 */
export function seriesUnavailability(unavailabilities: readonly number[]): number {
  let logarithm = 0;
  for (const unavailability of unavailabilities) {
    requireShares('seriesUnavailability', { unavailability });
    logarithm += Math.log1p(-unavailability);
  }
  return Math.max(0, -Math.expm1(logarithm));
}

/**
 * Unavailability of independent parts of which one is enough: Πu.
 *
 * @param unavailabilities of the parts, fractions from 0 to 1; none at all make a system that is always down.
 * @returns a fraction, never above the smallest of the unavailabilities.
 * @throws RangeError where an unavailability lies outside 0 to 1.
 */
export function parallelUnavailability(unavailabilities: readonly number[]): number {
  let product = 1;
  for (const unavailability of unavailabilities) {
    requireShares('parallelUnavailability', { unavailability });
    product *= unavailability;
  }
  return product;
}
