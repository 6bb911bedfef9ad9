import { gammaP, gammaQ } from './gamma.ts';
import { saddlePoint } from './saddle-point.ts';

function requireCount(caller: string, count: number, mean: number): void {
  if (!(Number.isSafeInteger(count) && count >= 0 && mean >= 0 && mean < Infinity)) {
    throw new RangeError(
      `${caller} requires a whole count ≥ 0 and a finite mean ≥ 0, got ${count} and ${mean}`,
    );
  }
}

/**
 * Probability that a Poisson variable takes the value `count`: mean^n·e^(−mean)/n!.
 *
 * Relative error a few 1e-15, 1e-13 near 1e-300; runs out to 0 below. Saddle-point form after C. Loader, "Fast and
 * accurate computation of binomial probabilities", 2000, so counts of a million neither overflow nor cancel.
 *
 * @param count n, a whole number of 0 or more.
 * @param mean finite, 0 or more.
 * @returns a probability from 0 to 1.
 * @throws RangeError for any other count or mean.
 */
export function poissonProbability(count: number, mean: number): number {
  requireCount('poissonProbability', count, mean);
  return saddlePoint(count, mean);
}

/**
 * Probability that a Poisson variable is at most `count`, Q(n + 1, mean), relatively accurate where it is small.
 *
 * @param count n, a whole number of 0 or more.
 * @param mean finite, 0 or more.
 * @returns a probability from 0 to 1, of the accuracy of `gammaQ`.
 * @throws RangeError for any other count or mean.
 */
export function poissonAtMost(count: number, mean: number): number {
  requireCount('poissonAtMost', count, mean);
  return gammaQ(count + 1, mean);
}

/**
 * Probability that a Poisson variable exceeds `count`, P(n + 1, mean), relatively accurate where it is small.
 *
 * @param count n, a whole number of 0 or more.
 * @param mean finite, 0 or more.
 * @returns a probability from 0 to 1, of the accuracy of `gammaP`.
 * @throws RangeError for any other count or mean.
 */
export function poissonExceeds(count: number, mean: number): number {
  requireCount('poissonExceeds', count, mean);
  return gammaP(count + 1, mean);
}
