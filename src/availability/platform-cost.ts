import { requireAmounts, requirePositive, requireShares } from './argument-rules.ts';

/** What a platform costs and how often it is down. */
export interface Platform {
  /** Paid once, in money. */
  readonly capital: number;
  /** Paid every year, in money. */
  readonly annual: number;
  /** Long-run unavailability, a fraction from 0 to 1. */
  readonly unavailability: number;
}

/** How long a platform is judged over. */
export interface PlatformTerm {
  /** Years in service, above 0. */
  readonly years: number;
  /** Length of a year in hours. */
  readonly yearHours: number;
}

function requirePlatform(caller: string, { capital, annual, unavailability }: Platform): void {
  requireAmounts(caller, { capital, annual });
  requireShares(caller, { unavailability });
}

/**
 * Cost of a platform over its years: capital + years·annual + years·u·Y·downtime cost; expected, undiscounted.
 *
 * @param platform what it costs and its unavailability.
 * @param term years and the length of one.
 * @param downtimeCostPerHour money lost in an hour of downtime.
 * @returns money.
 * @throws RangeError for a negative or infinite amount, a share outside 0 to 1 or a term of no length.
 */
export function platformCost(platform: Platform, term: PlatformTerm, downtimeCostPerHour: number): number {
  requirePlatform('platformCost', platform);
  const { years, yearHours } = term;
  requirePositive('platformCost', { years, yearHours });
  requireAmounts('platformCost', { downtimeCostPerHour });
  const downtimePerYear = platform.unavailability * yearHours * downtimeCostPerHour;
  return platform.capital + years * (platform.annual + downtimePerYear);
}

/**
 * Cost of an hour's downtime at which two platforms cost the same:
 * ((c₂ − c₁) + years·(a₂ − a₁)) / (years·(u₁ − u₂)·Y), with capital c, annual cost a and unavailability u.
 *
 * Read it as follows where `second` is the more available one:
 *
 * - above 0: the second pays where an hour costs more than this, the first where it costs less;
 * - 0 or less: the second pays at any cost of downtime, as it is no dearer to buy and run;
 *
 * where both are equally available, downtime decides nothing:
 *
 * - Infinity: the second is dearer and never pays; −Infinity: it is cheaper and always does; 0: they cost the same;
 *
 * and where `second` is the less available one the roles are exchanged: above 0 it pays *below* the figure, and below 0
 * never.
 *
 * @param first the platform to beat.
 * @param second the one that should pay for itself by failing less.
 * @param term years and the length of one.
 * @returns money an hour, of either sign, or an infinity. Where the unavailabilities nearly agree the figure is as uncertain
 *   as their difference.
 * @throws RangeError for a negative or infinite amount, a share outside 0 to 1 or a term of no length.
 */
export function breakEvenDowntimeCost(first: Platform, second: Platform, term: PlatformTerm): number {
  requirePlatform('breakEvenDowntimeCost', first);
  requirePlatform('breakEvenDowntimeCost', second);
  const { years, yearHours } = term;
  requirePositive('breakEvenDowntimeCost', { years, yearHours });
  const extraCost = second.capital - first.capital + years * (second.annual - first.annual);
  const hoursSaved = years * (first.unavailability - second.unavailability) * yearHours;
  return extraCost === 0 ? 0 : extraCost / hoursSaved;
}
