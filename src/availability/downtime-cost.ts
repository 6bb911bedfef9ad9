import { requireAmounts } from './argument-rules.ts';

/** How often a service is out, and what an outage costs. */
export interface OutageCost {
  readonly outagesPerYear: number;
  /** Mean length of an outage, in hours. */
  readonly mttrHours: number;
  /** Cost of every outage, however short, in money. */
  readonly perIncident: number;
  /** Cost of an hour of outage, in money. */
  readonly perHour: number;
  /** Length past which an outage costs more, in hours: penalties, press, customers who leave. */
  readonly thresholdHours: number;
  /** What an hour past the threshold costs on top, in money. */
  readonly surchargePerHour: number;
}

function annualCost(caller: string, cost: OutageCost, pastThreshold: (cost: OutageCost) => number): number {
  const { outagesPerYear, mttrHours, perIncident, perHour, thresholdHours, surchargePerHour } = cost;
  requireAmounts(caller, {
    outagesPerYear,
    mttrHours,
    perIncident,
    perHour,
    thresholdHours,
    surchargePerHour,
  });
  return outagesPerYear * (perIncident + perHour * mttrHours + surchargePerHour * pastThreshold(cost));
}

/**
 * Expected cost of a year's outages whose lengths R are exponential:
 * outages · (perIncident + perHour·MTTR + surcharge·MTTR·e^(−threshold/MTTR)).
 *
 * The last term is E[max(0, R − threshold)]: the share of outages that pass the threshold, each of which, for want of memory,
 * then lasts a whole MTTR more on average.
 *
 * @returns money a year. Repair times that spread wider than exponential ones cost more.
 * @throws RangeError for a negative or infinite amount.
 */
export function annualDowntimeCost(cost: OutageCost): number {
  return annualCost('annualDowntimeCost', cost, ({ mttrHours, thresholdHours }) =>
    mttrHours === 0 ? 0 : mttrHours * Math.exp(-thresholdHours / mttrHours),
  );
}

/**
 * The same bill with every outage exactly as long as the mean, which leaves out most of the surcharge:
 * outages · (perIncident + perHour·MTTR + surcharge·max(0, MTTR − threshold)).
 *
 * Never above `annualDowntimeCost`: the cost is convex in the length (Jensen's inequality).
 *
 * @returns money a year.
 * @throws RangeError for a negative or infinite amount.
 */
export function downtimeCostAtMeanLength(cost: OutageCost): number {
  return annualCost('downtimeCostAtMeanLength', cost, ({ mttrHours, thresholdHours }) =>
    Math.max(0, mttrHours - thresholdHours),
  );
}
