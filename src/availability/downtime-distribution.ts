import { type DowntimeModel, type WholeDowntimeModel, wholeDowntimeModel } from './downtime-model.ts';
import { downtimeTails } from './downtime-tails.ts';
import { leastReaching } from './least-reaching.ts';
import { meanDowntime } from './mean-downtime.ts';

export type { DowntimeModel } from './downtime-model.ts';

/** Distribution of D, the total downtime within the period, from 0 to T. All times in hours. */
export interface DowntimeDistribution {
  /** P(D ≤ x). Throws RangeError for NaN. */
  cdf(x: number): number;
  /** P(D > x), computed by itself and so relatively exact in the far tail. Throws RangeError for NaN. */
  exceeds(x: number): number;
  /** The least x with P(D ≤ x) ≥ p. Throws RangeError for p outside 0 to 1. */
  quantile(p: number): number;
  /** E[D]; computed when first asked for. */
  readonly mean: number;
}

function requireTime(x: number): void {
  if (Number.isNaN(x)) throw new RangeError('downtimeDistribution requires a number of hours, got NaN');
}

function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`downtimeDistribution requires a probability from 0 to 1, got ${p}`);
}

/** The distribution of a downtime that is the same in every period. */
function certainDowntime(hours: number): DowntimeDistribution {
  return {
    cdf(x) {
      requireTime(x);
      return x >= hours ? 1 : 0;
    },
    exceeds(x) {
      requireTime(x);
      return x >= hours ? 0 : 1;
    },
    quantile(p) {
      requireProbability(p);
      return p === 0 ? 0 : hours;
    },
    mean: hours,
  };
}

/**
 * A place near the quantile: of a lognormal curve with about the mean and variance of D, by Tukey's lambda for the
 * normal one.
 */
// Stryker disable all: the guess decides how long the search takes, not what it finds.
function guessQuantile({ mttf, mttr, spread, horizon }: WholeDowntimeModel, p: number): number {
  const cycle = mttf + mttr;
  const variance = ((1 + spread * spread) * (mttf / cycle) ** 2 * cycle) / horizon;
  const normal = (p ** 0.135 - (1 - p) ** 0.135) / 0.1975;
  const logVariance = Math.log1p(variance);
  const guess = ((horizon * mttr) / cycle) * Math.exp(normal * Math.sqrt(logVariance) - logVariance / 2);
  return Math.min(Math.max(guess, 1e-290), horizon / 2);
}
// Stryker restore all

/**
 * Distribution of the total downtime D within [0, T] of a service with exponential up times and gamma-distributed
 * repairs.
 *
 * Up at the start: P(D ≤ x) = Σ Poisson(n; (T − x)/MTTF)·Fₙ(x) for 0 ≤ x < T, with Fₙ the distribution function of
 * the sum of n repairs, F₀ = 1; P(D > x) is the same sum with 1 − Fₙ. (D ≤ x if and only if the repairs begun within
 * the first T − x hours of up time make up no more than x.) Steady: A times that sum, and u times the same with Fₙ₊₁.
 * Source: H. C. Tijms, A First Course in Stochastic Models, 2003, Theorem 8.3.1 eq. (8.3.2) and Corollary 8.3.2; the
 * method is L. Takács, "On certain sojourn time problems in the theory of stochastic processes", 1957.
 *
 * `cdf` and `exceeds` are each relatively exact to 1e-11 or better down to 1e-290, below which they run out to 0; a
 * spread from 1e-8 to 1e-6 costs digits, as the rounding of x then shows beside the spread of the repairs. Repairs
 * all alike make D jump at whole multiples of the MTTR; an x within a relative 1e-12 below a multiple counts as
 * reaching it. `quantile` is as exact wherever p determines it so well; it is 0 for p up to P(D = 0), and T for p = 1
 * and wherever only D = T reaches p. For `mean` see `meanDowntime`.
 *
 * @param model means in hours and spread; MTTR 0 or an infinite MTTF give D = 0, MTTF 0 gives D = T.
 * @throws RangeError for anything outside what `DowntimeModel` allows.
 */
export function downtimeDistribution(model: DowntimeModel): DowntimeDistribution {
  const whole = wholeDowntimeModel(model);
  const { mttf, mttr, spread, horizon } = whole;
  if (mttr === 0 || mttf === Infinity) return certainDowntime(0);
  if (mttf === 0) return certainDowntime(horizon);

  const { atMost, exceeds } = downtimeTails(whole);
  let mean: number | undefined;

  return {
    cdf(x) {
      requireTime(x);
      return atMost(x);
    },
    exceeds(x) {
      requireTime(x);
      return exceeds(x);
    },
    quantile(p) {
      requireProbability(p);
      // The smaller of p and 1 − p decides: it is the one that rounding has left whole.
      const low = p <= 0.5;
      const rest = 1 - p;
      if (low ? p <= atMost(0) : rest >= exceeds(0)) return 0;
      const x = leastReaching({
        excess: low ? (t) => Math.log(atMost(t) / p) : (t) => Math.log(rest / exceeds(t)),
        guess: guessQuantile(whole, p),
        limit: horizon,
      });
      const jump = Math.round(x / mttr) * mttr;
      return spread === 0 && Math.abs(x - jump) <= 2e-12 * x ? Math.min(jump, horizon) : x;
    },
    get mean() {
      mean ??= meanDowntime(whole, exceeds);
      return mean;
    },
  };
}
