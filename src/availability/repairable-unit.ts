import { requireAmounts, requireCounts, requireLifetime, requirePositive } from './argument-rules.ts';
import type { Percentage } from './percentage.ts';

/**
 * A unit that fails and is repaired, with exponential up and down times where more than their means matters.
 *
 * λ = 1/MTTF, μ = 1/MTTR, u = MTTR/(MTTF + MTTR), A = 1 − u.
 */
export interface RepairableUnit {
  /** Mean time to failure: mean length of an up time, in hours, above 0; Infinity for a unit that never fails. */
  readonly mttfHours: number;
  /** Mean time to repair: mean length of a down time, in hours, finite; 0 for a repair that takes no time. */
  readonly mttrHours: number;
}

function requireUnit(caller: string, { mttfHours, mttrHours }: RepairableUnit): void {
  requireLifetime(caller, { mttfHours });
  requireAmounts(caller, { mttrHours });
}

/** (λ + μ)·t, the number of relaxation times in t. */
function relaxations({ mttfHours, mttrHours }: RepairableUnit, hours: number): number {
  return hours === 0 ? 0 : hours / mttfHours + hours / mttrHours;
}

/**
 * Mean time between failures: MTTF + MTTR, from one failure to the next.
 *
 * Many sources call the MTTF so; with those, A = MTBF/(MTBF + MTTR), and here A = MTTF/MTBF.
 *
 * @returns hours.
 * @throws RangeError where the MTTF is not above 0 or the MTTR is negative or infinite.
 */
export function meanTimeBetweenFailures(unit: RepairableUnit): number {
  requireUnit('meanTimeBetweenFailures', unit);
  return unit.mttfHours + unit.mttrHours;
}

/**
 * Long-run availability and unavailability: A = MTTF/(MTTF + MTTR), u = MTTR/(MTTF + MTTR).
 *
 * Holds for any distributions with those means (renewal reward theorem; Tijms, A First Course in Stochastic Models, 2003).
 *
 * @returns A as `fraction` and u as `complement`, each of full precision; u = 0 for an infinite MTTF or an MTTR of 0.
 * @throws RangeError where the MTTF is not above 0 or the MTTR is negative or infinite.
 */
export function steadyStateAvailability(unit: RepairableUnit): Percentage {
  requireUnit('steadyStateAvailability', unit);
  const { mttfHours, mttrHours } = unit;
  // An MTTR of 0 makes the second ratio infinite, and the unavailability 0, as an infinite MTTF does.
  return { fraction: 1 / (1 + mttrHours / mttfHours), complement: 1 / (1 + mttfHours / mttrHours) };
}

/** Both sides from their own sums. Where down is the smaller, 1 − down loses nothing and keeps up from passing 1. */
function percentage(up: number, down: number): Percentage {
  return { fraction: down <= 0.5 ? 1 - down : up, complement: down };
}

/**
 * Probability of being up, and of being down, at time t after starting up: down is u·(1 − e^(−(λ+μ)t)).
 *
 * Source: Tijms, A First Course in Stochastic Models, 2003, Theorem 8.3.1, eq. (8.3.1).
 *
 * @param hours t, 0 or more.
 * @returns A(t) as `fraction` and its complement, each a sum or product of positive terms.
 * @throws RangeError where the MTTF is not above 0, or the MTTR or t is negative or infinite.
 */
export function availabilityAt(unit: RepairableUnit, hours: number): Percentage {
  requireUnit('availabilityAt', unit);
  requireAmounts('availabilityAt', { hours });
  const { fraction, complement } = steadyStateAvailability(unit);
  const x = relaxations(unit, hours);
  return percentage(fraction + complement * Math.exp(-x), complement * -Math.expm1(-x));
}

/** 1 − (1 − e^(−x))/x, the part of the long-run unavailability that an average over x relaxation times has. */
function averageRise(x: number): number {
  if (x > 1) return 1 + Math.expm1(-x) / x;
  // Below 1 the two terms would cancel; the series x/2 − x²/6 + x³/24 − … has no such trouble.
  let term = x / 2;
  let sum = term;
  for (let k = 3; Math.abs(term) > sum * 1e-17; k++) {
    term *= -x / k;
    sum += term;
  }
  return sum;
}

/**
 * Mean share of [0, t] spent up, and down, starting up: up is A + u·(1 − e^(−x))/x with x = (λ+μ)t.
 *
 * The integral of `availabilityAt` divided by t; at t = 0 its limit, fully up.
 *
 * @param hours t, 0 or more.
 * @returns the average availability as `fraction` and the average unavailability as `complement`, each without cancellation.
 * @throws RangeError where the MTTF is not above 0, or the MTTR or t is negative or infinite.
 */
export function averageAvailability(unit: RepairableUnit, hours: number): Percentage {
  requireUnit('averageAvailability', unit);
  requireAmounts('averageAvailability', { hours });
  const { fraction, complement } = steadyStateAvailability(unit);
  const x = relaxations(unit, hours);
  const stillUp = x === 0 ? 1 : -Math.expm1(-x) / x;
  return percentage(fraction + complement * stillUp, complement * averageRise(x));
}

/**
 * Long-run failures a year of a fleet: n·Y/(MTTF + MTTR).
 *
 * @param units n, a whole number from 1.
 * @param yearHours Y, length of the year in hours.
 * @returns failures a year; a unit under repair does not fail.
 * @throws RangeError for a fleet that is no whole number from 1, a year of no finite length or a unit as above.
 */
export function fleetFailuresPerYear(unit: RepairableUnit, units: number, yearHours: number): number {
  requireUnit('fleetFailuresPerYear', unit);
  requireCounts('fleetFailuresPerYear', 1, { units });
  requirePositive('fleetFailuresPerYear', { yearHours });
  return (units * yearHours) / meanTimeBetweenFailures(unit);
}

/**
 * Long-run mean downtime a year: u·Y.
 *
 * @param yearHours Y, length of the year in hours.
 * @returns hours a year.
 * @throws RangeError for a year of no finite length or a unit as above.
 */
export function downtimePerYear(unit: RepairableUnit, yearHours: number): number {
  requirePositive('downtimePerYear', { yearHours });
  return steadyStateAvailability(unit).complement * yearHours;
}
