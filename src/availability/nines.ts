/**
 * Number of nines of an availability: −log10(u).
 *
 * 99.95 % has 3.30 nines, not 3.5: the scale is logarithmic, and "three nines five" is a name, not a number.
 *
 * @param unavailability u, a fraction from 0 to 1.
 * @returns nines, from 0 (never available) to Infinity (always available).
 * @throws RangeError outside 0 to 1.
 */
export function nines(unavailability: number): number {
  if (!(unavailability >= 0 && unavailability <= 1)) {
    throw new RangeError(`nines requires an unavailability from 0 to 1, got ${unavailability}`);
  }
  // Adding zero turns the −0 of a unit that is always down into a plain 0.
  return -Math.log10(unavailability) + 0;
}

/**
 * Unavailability of a number of nines: 10^−n.
 *
 * @param count nines, 0 or more; need not be whole.
 * @returns u, a fraction; exactly the nearest double for whole counts.
 * @throws RangeError below 0.
 */
export function unavailabilityOfNines(count: number): number {
  if (!(count >= 0)) throw new RangeError(`unavailabilityOfNines requires 0 or more nines, got ${count}`);
  // Decimal text gives the nearest double, which Math.pow does not promise; counts whose text would need an exponent
  // give 0 either way.
  return Number.isSafeInteger(count) ? Number(`1e-${count}`) : 10 ** -count;
}
