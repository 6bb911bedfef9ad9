import { requireShares } from './argument-rules.ts';
import { kOutOfNAvailability } from './k-out-of-n.ts';
import { type Percentage, percentageFromComplement, percentageFromFraction } from './percentage.ts';
import { seriesUnavailability } from './series-parallel.ts';

/**
 * Splits a part by the beta-factor model: q_c = βQ strikes the whole group, q_i = (1 − β)Q the part alone.
 *
 * The two blocks in series are slightly better than Q, by β(1 − β)Q²: the model's own approximation, kept
 * because the published values are computed with it. Source: Fleming, "A reliability model for common mode
 * failures in redundant safety systems", 1975.
 *
 * @param part availability and unavailability Q of one part.
 * @param beta the share β of Q that is common, and its complement.
 * @returns availability and unavailability of the common block and of the part alone, both sides without
 *   subtraction.
 * @throws RangeError where a share lies outside 0 to 1.
 */
export function commonCauseSplit(
  part: Percentage,
  beta: Percentage,
): { readonly common: Percentage; readonly own: Percentage } {
  requireShares('commonCauseSplit', part);
  requireShares('commonCauseSplit', beta);
  return {
    common: {
      fraction: beta.complement + beta.fraction * part.fraction,
      complement: beta.fraction * part.complement,
    },
    own: {
      fraction: beta.fraction + beta.complement * part.fraction,
      complement: beta.complement * part.complement,
    },
  };
}

/**
 * Unavailability of n like parts of which k are needed, with common-cause failures by the beta-factor model:
 * 1 − (1 − βQ)·A_k-of-n((1 − β)Q).
 *
 * One β for a group of any size overstates how often all of a large group go together and leaves out that
 * some of it may; the multiple Greek letter model (NUREG/CR-4780, 1988) tells these apart.
 *
 * @param group `k` parts needed of `n`, `unavailability` Q of one part and `beta`, fractions from 0 to 1.
 * @returns a fraction.
 * @throws RangeError where k or n is no whole number, k lies outside 1 to n or a share outside 0 to 1.
 */
export function commonCauseUnavailability({
  k,
  n,
  unavailability,
  beta,
}: {
  readonly k: number;
  readonly n: number;
  readonly unavailability: number;
  readonly beta: number;
}): number {
  const { common, own } = commonCauseSplit(
    percentageFromComplement(unavailability),
    percentageFromFraction(beta),
  );
  return seriesUnavailability([common.complement, kOutOfNAvailability(k, n, own).complement]);
}
