import type { WholeDowntimeModel } from './downtime-model.ts';
import { gammaP, gammaQ } from './gamma.ts';
import { poissonAtMost, poissonExceeds } from './poisson.ts';
import { type MixtureWeight, poissonMixture } from './poisson-mixture.ts';

/** Both sides of the distribution of the downtime, each computed by itself. */
export interface DowntimeTails {
  /** P(D ≤ x), x in hours. */
  readonly atMost: (x: number) => number;
  /** P(D > x), x in hours. */
  readonly exceeds: (x: number) => number;
}

type Side = keyof DowntimeTails;

/** Room for x to lie below a multiple of the MTTR by rounding alone. */
const GRACE = 1 + 1e-12;

// Repairs that no number of failures makes up: eight times as many as there may be failures, and near where doubles
// cease to count.
const BEYOND_COUNTING = 8e15;

/**
 * Weight Fₘ(x) or 1 − Fₘ(x), m = n + earlier, of n failures: whether their repairs make up no more, or more, than x.
 *
 * The largest term is about where n^(1+k) = mean·(x/MTTR)^k (Stirling's formula for both factors), if that lies
 * between the two means.
 */
function repairsWeight(
  side: Side,
  { mean, fitting, shape, earlier }: { mean: number; fitting: number; shape: number; earlier: number },
): MixtureWeight {
  const rises = side === 'exceeds';
  const regularised = rises ? gammaQ : gammaP;
  const unlikely = rises ? fitting > mean : fitting < mean;
  const centre = unlikely ? Math.exp((Math.log(mean) + shape * Math.log(fitting)) / (1 + shape)) : mean;
  // Nine standard deviations of the repairs, in repairs; and 40 in the exponent, where there are few.
  const margin = 9 * Math.sqrt(fitting / shape) + (rises ? 40 / shape : 0);
  return {
    at: (n) => regularised(shape * (n + earlier), shape * fitting),
    rises,
    centre,
    width: Math.sqrt(centre / (1 + shape)),
    span: 2 * margin,
    saturation: (rises ? Math.ceil(fitting + margin) : Math.floor(fitting - margin)) - earlier,
  };
}

/** The tails of a downtime that is always the same. */
function certainTails(hours: number): DowntimeTails {
  return { atMost: (x) => (x >= hours ? 1 : 0), exceeds: (x) => (x >= hours ? 0 : 1) };
}

/**
 * P(D ≤ x) and P(D > x) for the downtime D within [0, T]; what they are and where from is said at
 * `downtimeDistribution`.
 *
 * @param model whole.
 */
export function downtimeTails(model: WholeDowntimeModel): DowntimeTails {
  const { mttf, mttr, spread, horizon, start } = model;
  if (mttr === 0 || mttf === Infinity) return certainTails(0);
  if (mttf === 0) return certainTails(horizon);
  const shape = 1 / (spread * spread);
  const steady = start === 'steady';
  const startsUp = steady ? mttf / (mttf + mttr) : 1;
  const startsDown = steady ? mttr / (mttf + mttr) : 0;

  function tail(side: Side, x: number): number {
    const mean = (horizon - x) / mttf;
    const fitting = x / mttr;
    if (fitting > BEYOND_COUNTING) return side === 'exceeds' ? 0 : 1;
    if (spread === 0) {
      return (side === 'exceeds' ? poissonExceeds : poissonAtMost)(Math.floor(fitting * GRACE), mean);
    }
    const mixture = (earlier: number): number =>
      poissonMixture(mean, repairsWeight(side, { mean, fitting, shape, earlier }));
    const up = startsUp * mixture(0);
    return Math.min(1, startsDown === 0 ? up : up + startsDown * mixture(1));
  }

  return {
    atMost(x) {
      if (x < 0) return 0;
      if (x >= horizon) return 1;
      return x === 0 ? startsUp * Math.exp(-horizon / mttf) : tail('atMost', x);
    },
    exceeds(x) {
      if (x < 0) return 1;
      if (x >= horizon) return 0;
      return x === 0 ? startsDown - startsUp * Math.expm1(-horizon / mttf) : tail('exceeds', x);
    },
  };
}
