import type { WholeDowntimeModel } from './downtime-model.ts';
import { integral } from './gauss-legendre.ts';
import { averageAvailability } from './repairable-unit.ts';

/** e^(−24) of what is left out: 4e-11. */
const SETTLED = 24;

/**
 * Whether the mean at T has come so close to its asymptote that the rest is below 1e-10 of it.
 *
 * The rest dies out as e^(−rT), −r being the singularity nearest to 0, save 0 itself, of the Laplace transform 1/(s +
 * λ − λg(s)) of the probability of being up, where g(s) = (1 + c²s·MTTR)^(−1/c²) and c is the spread. For c ≥ 1 that
 * is the branch point, r·MTTR = 1/c² exactly, as such repairs are a mixture of exponentials. For c < 1 its complex
 * poles, found numerically for c from 0 to 1 and ℓ = MTTR/MTTF from 0.01 to 100, all have r·MTTR > v/(1 + v), v =
 * 12(1/ℓ² + c²); their part of the mean is no more than 1/(πℓ) MTTR.
 */
function isSettled({ mttf, mttr, spread, horizon }: WholeDowntimeModel): boolean {
  const steps = horizon / mttr;
  if (spread >= 1) return steps > SETTLED * spread * spread;
  const load = mttr / mttf;
  const v = 12 * (1 / (load * load) + spread * spread);
  // v/(1 + v), written so that v may be infinite.
  const rate = 1 / (1 + 1 / v);
  return steps * rate + Math.log1p((Math.PI * horizon) / mttf) > SETTLED;
}

/** Standard deviations of a sum of repairs to either side of its mean, beyond which next to nothing of its step is left. */
const STEP = 8;

/**
 * Repairs to either side of their mean number among which P(D > x) falls from 1 to 0: at least twelve standard
 * deviations, as one is no more than 2.5 repairs for as long as the state has not settled (found numerically, as above).
 */
const AROUND = 30;

/**
 * Places between which P(D > x) is smooth, or which show a quadrature where it falls.
 *
 * Powers of 4 of the MTTF back from T, where that is short beside T; and, for a spread below 1, both ends of the steps
 * that P(D > x) has at the whole numbers of repairs near the mean. The nearer to alike repairs are, the steeper these are:
 * an end in the middle of one would hide half of it on either side from any quadrature.
 */
function placesToSplit({ mttf, mttr, spread, horizon }: WholeDowntimeModel): number[] {
  const places: number[] = [];
  for (let part = mttf / 4; part < horizon; part *= 4) places.push(horizon - part);
  if (spread < 1) {
    const middle = horizon / (mttf + mttr);
    const last = Math.min(middle + AROUND, horizon / mttr);
    for (let n = Math.max(1, Math.floor(middle - AROUND)); n < last; n++) {
      const width = STEP * spread * Math.sqrt(n);
      places.push((n - width) * mttr, (n + width) * mttr);
    }
  }
  const inside = places.filter((place) => place > 0 && place < horizon);
  return [0, ...inside.sort((a, b) => a - b), horizon];
}

/**
 * Mean downtime E[D] within [0, T], in hours.
 *
 * - Steady start: u·T.
 * - Exponential repairs: u·T − u/(λ + μ)·(1 − e^(−(λ+μ)T)), without its cancellation (Tijms, A First Course in
 *   Stochastic Models, 2003, eq. (8.3.1) integrated).
 * - Other repairs, once the state at T has settled: u·(T − A·MTTR·(1 + c²)/2), the two terms at s = 0 of the Laplace
 *   transform of the renewal argument (D. R. Cox, Renewal Theory, 1962, chapter 4).
 * - Before that: the integral of P(D > x).
 *
 * Relative error below 1e-9, mostly 1e-11. The integral takes milliseconds, up to a tenth of a second where repairs
 * are nearly alike and longer than the up times.
 *
 * @param model whole, with MTTF and MTTR above 0 and finite.
 * @param exceeds P(D > x) of the same model.
 */
export function meanDowntime(model: WholeDowntimeModel, exceeds: (x: number) => number): number {
  const { mttf, mttr, spread, horizon, start } = model;
  const unavailability = mttr / (mttf + mttr);
  if (start === 'steady') return unavailability * horizon;
  if (spread === 1) {
    return averageAvailability({ mttfHours: mttf, mttrHours: mttr }, horizon).complement * horizon;
  }
  if (isSettled(model)) {
    return unavailability * (horizon - ((mttf / (mttf + mttr)) * mttr * (1 + spread * spread)) / 2);
  }
  return integral(exceeds, placesToSplit(model));
}
