import { requireAmounts, requireLifetime, requirePositive, requireShares } from './argument-rules.ts';
import type { CreditBand } from './credit-bands.ts';
import { wholeDowntimeModel } from './downtime-model.ts';
import { downtimeTails } from './downtime-tails.ts';
import { type RepairableUnit, steadyStateAvailability } from './repairable-unit.ts';

/**
 * A service with exponential up and down times, what its agreement credits, and a one-off guarantee against any
 * outage.
 */
export interface ServiceGuarantee extends RepairableUnit {
  /** Fee a month, in currency units. */
  readonly feePerMonth: number;
  /** Credit bands, highest monthly uptime first, as `readCreditBands` gives them. */
  readonly bands: readonly CreditBand[];
  /** What an hour of downtime costs the customer, in currency units. */
  readonly lossPerHour: number;
  /** Sum paid once if there is an outage within `payoutMonths`, in currency units. */
  readonly payout: number;
  /** Months that the one-off guarantee runs, any number of 0 or more. */
  readonly payoutMonths: number;
  /** Y, length of the year in hours; a month is Y/12. */
  readonly yearHours: number;
}

/** What a credit pays and what the outages cost. */
export interface ServiceCredits {
  /** For each band, in the order of the bands, the probability that a month's uptime falls below its threshold. */
  readonly breach: readonly number[];
  /** Mean credit a year, in currency units. */
  readonly creditYear: number;
  /** Mean loss a year, in currency units. */
  readonly lossYear: number;
  /** creditYear/lossYear; Infinity where credits come without loss, 0 where there is neither. */
  readonly creditShare: number;
  /** Probability of an outage within the months of the one-off guarantee, starting up. */
  readonly payoutProbability: number;
  /** payout · payoutProbability, in currency units. */
  readonly expectedPayout: number;
}

function requireBands(bands: readonly CreditBand[]): void {
  let last = -1;
  for (const { threshold, credit } of bands) {
    const { complement } = threshold;
    requireShares('serviceCredits', { threshold: complement, credit });
    if (!(complement > last)) {
      throw new RangeError(
        `serviceCredits requires bands with falling thresholds, got ${last} before ${complement} (as 1 − threshold)`,
      );
    }
    last = complement;
  }
}

/**
 * Mean credits and losses of a year under a service level agreement with credit bands.
 *
 * A month, Y/12 long and begun in the long-run state, breaches a band when its downtime exceeds (1 − threshold)·Y/12;
 * see `downtimeDistribution`. The credit is that of the lowest band breached, so its mean is Σ (creditᵢ −
 * creditᵢ₋₁)·breachᵢ, the same as Σ creditᵢ·P(in band i) but with nothing subtracted from a probability. The loss is
 * u·Y·lossPerHour. The one-off guarantee pays with probability 1 − e^(−months·(Y/12)/MTTF). Credits are not capped
 * beyond what the bands say, and every breach is taken to be claimed. Source of the question: A. Goyal and A. N.
 * Tantawi, "A measure of guaranteed availability and its numerical evaluation", IEEE Transactions on Computers 37(1),
 * 1988.
 *
 * @param guarantee the service, the bands and the sums.
 * @throws RangeError for a negative or infinite sum or MTTR, an MTTF not above 0, a year of no finite length, a
 *   credit or threshold outside 0 to 1, thresholds that do not fall, and more than 1e15 MTTF in a month.
 */
export function serviceCredits(guarantee: ServiceGuarantee): ServiceCredits {
  const { mttfHours, mttrHours, feePerMonth, bands, lossPerHour, payout, payoutMonths, yearHours } =
    guarantee;
  requireLifetime('serviceCredits', { mttfHours });
  requirePositive('serviceCredits', { yearHours });
  requireAmounts('serviceCredits', { mttrHours, feePerMonth, lossPerHour, payout, payoutMonths });
  requireBands(bands);

  const monthHours = yearHours / 12;
  const { exceeds } = downtimeTails(
    wholeDowntimeModel({ mttf: mttfHours, mttr: mttrHours, horizon: monthHours, start: 'steady' }),
  );
  const breach = bands.map(({ threshold }) => exceeds(threshold.complement * monthHours));
  const creditOfMonth = bands.reduce(
    (sum, { credit }, i) => sum + (credit - (bands[i - 1]?.credit ?? 0)) * (breach[i] as number),
    0,
  );
  const creditYear = 12 * feePerMonth * creditOfMonth;
  const lossYear = steadyStateAvailability(guarantee).complement * yearHours * lossPerHour;
  const payoutProbability = -Math.expm1((-payoutMonths * monthHours) / mttfHours);
  return {
    breach,
    creditYear,
    lossYear,
    creditShare: creditYear === 0 ? 0 : creditYear / lossYear,
    payoutProbability,
    expectedPayout: payout * payoutProbability,
  };
}
