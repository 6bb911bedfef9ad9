/** What a contract counts: the year it means, the hours of service it agrees and the maintenance it excludes. */
export interface ServiceAgreement {
  /** Length of the year in hours, see `hoursPerYear`. */
  readonly yearHours: number;
  /** Agreed hours of service in a week, above 0 and at most 168. */
  readonly weeklyHours: number;
  /** Announced maintenance a year, in hours of agreed service time that do not count; less than those agreed. */
  readonly maintenanceHours: number;
}

const HOURS_PER_WEEK = 168;

function checkAgreement(name: string, { yearHours, weeklyHours, maintenanceHours }: ServiceAgreement): void {
  if (!(yearHours > 0 && yearHours < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} requires a year of finite length above 0 h, got ${yearHours}`);
  }
  if (!(weeklyHours > 0 && weeklyHours <= HOURS_PER_WEEK)) {
    throw new RangeError(`${name} requires 0 < weekly hours ≤ 168, got ${weeklyHours}`);
  }
  if (!(maintenanceHours >= 0 && maintenanceHours < (yearHours * weeklyHours) / HOURS_PER_WEEK)) {
    throw new RangeError(
      `${name} requires less maintenance than agreed service time, got ${maintenanceHours} h`,
    );
  }
}

/**
 * Agreed service time of a year before maintenance: G = Y·service/168.
 *
 * @param agreement year and weekly hours; maintenance plays no part in the result.
 * @returns hours a year.
 * @throws RangeError for an agreement that leaves no service time.
 */
export function agreedHours(agreement: ServiceAgreement): number {
  checkAgreement('agreedHours', agreement);
  return (agreement.yearHours * agreement.weeklyHours) / HOURS_PER_WEEK;
}

/** Hours of a period in which downtime counts: its share of agreed time, less its share of the year's maintenance. */
function countedHours(name: string, periodHours: number, agreement: ServiceAgreement): number {
  checkAgreement(name, agreement);
  if (!(periodHours > 0 && periodHours < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} requires a period of finite length above 0 h, got ${periodHours}`);
  }
  const agreed = (agreement.yearHours * agreement.weeklyHours) / HOURS_PER_WEEK;
  const inPeriod = (periodHours * agreement.weeklyHours) / HOURS_PER_WEEK;
  return (inPeriod * (agreed - agreement.maintenanceHours)) / agreed;
}

/**
 * Downtime that an unavailability allows in a period: u · period · (service/168) · (1 − M/G).
 *
 * ITIL's (agreed service time − downtime) / agreed service time, solved for the downtime, with announced maintenance
 * taken out of the agreed time. Spreads service hours and maintenance evenly over the year: an allowance, not a calendar.
 *
 * @param unavailability u, a fraction from 0 to 1.
 * @param periodHours length of the period in hours.
 * @param agreement what the contract counts.
 * @returns hours.
 * @throws RangeError for a share outside 0 to 1, a period of no length, or an agreement that leaves no service time.
 */
export function allowedDowntime(
  unavailability: number,
  periodHours: number,
  agreement: ServiceAgreement,
): number {
  if (!(unavailability >= 0 && unavailability <= 1)) {
    throw new RangeError(`allowedDowntime requires an unavailability from 0 to 1, got ${unavailability}`);
  }
  return unavailability * countedHours('allowedDowntime', periodHours, agreement);
}

/**
 * Unavailability that a downtime in a period amounts to: the reverse of `allowedDowntime`.
 *
 * @param downtimeHours downtime in the period, in hours of agreed service time.
 * @param periodHours length of the period in hours.
 * @param agreement what the contract counts.
 * @returns u, a fraction; above 1 where the downtime is longer than the time that counts, for the caller to refuse.
 * @throws RangeError for a negative downtime, a period of no length, or an agreement that leaves no service time.
 */
export function unavailabilityFromDowntime(
  downtimeHours: number,
  periodHours: number,
  agreement: ServiceAgreement,
): number {
  if (!(downtimeHours >= 0)) {
    throw new RangeError(
      `unavailabilityFromDowntime requires a downtime of 0 h or more, got ${downtimeHours}`,
    );
  }
  return downtimeHours / countedHours('unavailabilityFromDowntime', periodHours, agreement);
}

/**
 * Share of agreed time in which people find the service away, maintenance included: (u·(G − M) + M)/G.
 *
 * What a contract leaves out, people still sit through. Of the two figures AWS (Reliability Pillar, "Availability")
 * advises to report this one.
 *
 * @param unavailability u as the contract counts it, a fraction from 0 to 1.
 * @param agreement what the contract counts.
 * @returns a fraction from u to 1.
 * @throws RangeError for a share outside 0 to 1 or an agreement that leaves no service time.
 */
export function userSeenUnavailability(unavailability: number, agreement: ServiceAgreement): number {
  if (!(unavailability >= 0 && unavailability <= 1)) {
    throw new RangeError(
      `userSeenUnavailability requires an unavailability from 0 to 1, got ${unavailability}`,
    );
  }
  const planned = agreement.maintenanceHours / agreedHours(agreement);
  // The sum is never far below either term, so that rounding 1 − u costs nothing, and it cannot pass 1.
  return unavailability + (1 - unavailability) * planned;
}
