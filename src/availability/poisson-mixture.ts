import { poissonAtMost, poissonExceeds } from './poisson.ts';
import { saddlePoint } from './saddle-point.ts';

/** A weight for every count, and where in the sum over the counts it matters. */
export interface MixtureWeight {
  /** Weight of count n, from 0 to 1, monotone in n. */
  readonly at: (count: number) => number;
  /** Whether it rises with n to 1, or falls from 1. */
  readonly rises: boolean;
  /** About the count with the largest term. */
  readonly centre: number;
  /** About the standard deviation of the terms around it, were they a normal curve. */
  readonly width: number;
  /** A count from which on (rising), or up to which (falling), the weight is 1 to the last digit. */
  readonly saturation: number;
  /** About how many counts lie where the weight is neither 0 nor 1. */
  readonly span: number;
}

// Below this a term at n = 0 could still count, e^(−centre), and the sum may not be thinned.
const LEAST_THINNED = 64;
// Standard deviations at which a normal curve is below the last digit of its sum.
const REACH = 8.5;

/** Every how many counts to sum: 1 where the terms are few or the weight so steep that a closed tail saves more. */
function thinning({ centre, width, span }: MixtureWeight): number {
  const stride = Math.floor(width / 2);
  const thinnedTerms = (2 * REACH * Math.sqrt(centre)) / stride;
  // A stride of 0 counts as infinitely many terms.
  return centre >= LEAST_THINNED && thinnedTerms < span ? stride : 1;
}

/**
 * Mean of a weight over a Poisson count: Σ Poisson(n; mean)·weight(n), summed outwards from where the terms are
 * largest.
 *
 * The terms must be log-concave in n, as Poisson probabilities times incomplete gamma functions of shape ∝ n are:
 * once they fall by a ratio r, what is left out is less than the last times r/(1 − r), and the sum ends when that is
 * below its last digit. Where the weight is 1 to the last digit, the rest is a Poisson tail. Where the terms form a
 * wide smooth hump, every hth of them, times h, is the same sum: it is the trapezoidal rule, whose error
 * 2e^(−2π²(width/h)²) is below 1e-30 for h = width/2 (L. N. Trefethen and J. A. C. Weideman, "The exponentially
 * convergent trapezoidal rule", 2014). So the work grows with the fourth root of the mean at most.
 *
 * @param mean of the Poisson count, 0 or more.
 * @param weight monotone in the count.
 * @returns the sum, with the relative accuracy of its terms; 0 where it is below about 1e-300.
 */
export function poissonMixture(mean: number, weight: MixtureWeight): number {
  const { rises, centre, saturation } = weight;
  const stride = thinning(weight);
  const thinned = stride > 1;
  const edge = rises ? Math.min(centre, saturation) : Math.max(centre, saturation);
  const start = Math.max(0, Math.round(thinned ? centre : edge));
  let sum = 0;

  function run(first: number, step: number): void {
    const up = step > 0;
    let last = 0;
    for (let n = first; n >= 0; n += step) {
      const factor = weight.at(n);
      if (factor === 1 && up === rises && !thinned) {
        sum += up ? saddlePoint(n, mean) + poissonExceeds(n, mean) : poissonAtMost(n, mean);
        return;
      }
      const term = factor * saddlePoint(n, mean);
      sum += term;
      const ratio = term / last;
      const pastCentre = up ? n > centre : n < centre;
      if (pastCentre && (term === 0 || term * ratio <= 1e-17 * sum * (1 - ratio))) return;
      last = term;
    }
  }

  // The side that may end in a closed tail first, so that the other knows how little of it matters.
  if (rises) {
    run(start, stride);
    run(start - stride, -stride);
  } else {
    run(start, -stride);
    run(start + stride, stride);
  }
  return sum * stride;
}
