import { requireAmounts, requirePositive, requireShares } from './argument-rules.ts';
import { downtimeDistribution } from './downtime-distribution.ts';
import type { DowntimeModel } from './downtime-model.ts';
import { type Percentage, percentageFromComplement } from './percentage.ts';

/** A service known by its availability and by how often it fails. */
export interface YearlyService {
  /** Long-run availability. */
  readonly availability: Percentage;
  /** Long-run outages a year, finite, above 0. */
  readonly outagesPerYear: number;
  /** Coefficient of variation of the gamma-distributed repairs: 1 exponential, 0 all alike. */
  readonly spread: number;
  /** Y, length of the year in hours. */
  readonly yearHours: number;
}

/** What one year may bring. */
export interface YearOfLuck {
  /** Probability that the year's availability reaches the target. */
  readonly meetTarget: number;
  /** Probability that it doesn't, relatively exact where it is small. */
  readonly missTarget: number;
  /** Probability of a year without an outage, e^(−Y/MTTF). */
  readonly noOutage: number;
  /** Downtime, in hours, that half the years don't exceed. */
  readonly median: number;
  /** Downtime, in hours, that 90 % of the years don't exceed. */
  readonly p90: number;
  /** Downtime, in hours, that 95 % of the years don't exceed. */
  readonly p95: number;
  /** Downtime, in hours, that 99 % of the years don't exceed. */
  readonly p99: number;
  /** Availability that 95 % of the years reach: 1 − p95/Y. */
  readonly promise95: Percentage;
  /** Mean downtime of a year that starts up, in hours. */
  readonly meanDowntime: number;
}

/**
 * The year of a service as a downtime model: cycle = Y/outages, MTTR = u·cycle, MTTF = A·cycle, up at the start.
 *
 * @param service availability, outages a year, spread and length of the year.
 * @returns a model for `downtimeDistribution`. At an availability of 100 % outages take no time; at 0 % there is no
 *   up time.
 * @throws RangeError for an availability outside 0 to 1, outages or a year not finite and above 0.
 */
export function yearlyModel({
  availability,
  outagesPerYear,
  spread,
  yearHours,
}: YearlyService): DowntimeModel {
  requirePositive('yearlyModel', { outagesPerYear, yearHours });
  requireShares('yearlyModel', {
    availability: availability.fraction,
    unavailability: availability.complement,
  });
  requireAmounts('yearlyModel', { spread });
  const cycle = yearHours / outagesPerYear;
  return {
    mttf: availability.fraction * cycle,
    mttr: availability.complement * cycle,
    spread,
    horizon: yearHours,
  };
}

/**
 * How much the downtime of single years varies about what the long-run availability says.
 *
 * Exponential up times, gamma-distributed repairs, up at the start of the year; see `downtimeDistribution` for
 * formula, source and accuracy. At an availability of 100 % outages still come but take no time, so every target is
 * met while `noOutage` stays e^(−outages); at 0 % the service is down all year.
 *
 * @param service availability, outages a year, spread and length of the year.
 * @param target availability to be reached over the year; 100 % means not a moment of downtime.
 * @returns probabilities as fractions, times in hours.
 * @throws RangeError for shares outside 0 to 1, outages or a year not finite and above 0, a spread outside 0 to 100,
 *   and more than 1e15 MTTF in a year.
 */
export function yearOfLuck(service: YearlyService, target: Percentage): YearOfLuck {
  const model = yearlyModel(service);
  requireShares('yearOfLuck', { target: target.fraction, 'target complement': target.complement });
  const { cdf, exceeds, quantile, mean } = downtimeDistribution(model);
  const { yearHours } = service;
  const allowed = target.complement * yearHours;
  const p95 = quantile(0.95);
  return {
    meetTarget: cdf(allowed),
    missTarget: exceeds(allowed),
    noOutage: Math.exp(-yearHours / model.mttf),
    median: quantile(0.5),
    p90: quantile(0.9),
    p95,
    p99: quantile(0.99),
    promise95: percentageFromComplement(p95 / yearHours),
    meanDowntime: mean,
  };
}
