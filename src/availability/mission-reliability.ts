import { requireAmounts, requireCounts, requireLifetime, requirePositive } from './argument-rules.ts';
import type { Percentage } from './percentage.ts';

/**
 * Probability of getting through a mission without a failure, e^(−t/MTTF), and of not doing so.
 *
 * No availability: a repair does not undo the failure that it ends.
 *
 * @param mttfHours mean time to failure, above 0; Infinity for never.
 * @param missionHours t, 0 or more.
 * @returns the reliability as `fraction` and the probability of a failure as `complement`, each of full precision.
 * @throws RangeError where the MTTF is not above 0 or the mission is negative or infinite.
 */
export function missionReliability(mttfHours: number, missionHours: number): Percentage {
  requireLifetime('missionReliability', { mttfHours });
  requireAmounts('missionReliability', { missionHours });
  const expected = missionHours / mttfHours;
  return { fraction: Math.exp(-expected), complement: -Math.expm1(-expected) };
}

/**
 * Annual failure rate, the share of a population that fails within a year: 1 − e^(−Y/MTTF).
 *
 * Assumes a constant hazard, which field data contradict (Schroeder and Gibson, "Disk failures in the real world", FAST 2007).
 *
 * @param mttfHours mean time to failure, above 0; Infinity for never.
 * @param yearHours Y, length of the year in hours.
 * @returns a probability.
 * @throws RangeError where the MTTF is not above 0 or the year has no finite length.
 */
export function annualFailureRate(mttfHours: number, yearHours: number): number {
  requireLifetime('annualFailureRate', { mttfHours });
  requirePositive('annualFailureRate', { yearHours });
  return missionReliability(mttfHours, yearHours).complement;
}

/**
 * Y/MTTF, often taken for the annual failure rate: a mean number of failures, above 1 for an MTTF shorter than the year.
 *
 * @param mttfHours mean time to failure, above 0; Infinity for never.
 * @param yearHours Y, length of the year in hours.
 * @returns failures a year of a unit that is replaced at once; no probability.
 * @throws RangeError where the MTTF is not above 0 or the year has no finite length.
 */
export function linearAnnualFailureRate(mttfHours: number, yearHours: number): number {
  requirePositive('linearAnnualFailureRate', { yearHours });
  requireLifetime('linearAnnualFailureRate', { mttfHours });
  return yearHours / mttfHours;
}

/**
 * Probability that at least one of a fleet fails within a mission that all start up: 1 − e^(−n·t/MTTF).
 *
 * @param mttfHours mean time to failure of one unit, above 0; Infinity for never.
 * @param units n, a whole number from 1.
 * @param missionHours t, 0 or more.
 * @returns the probability, with its complement: that none fails.
 * @throws RangeError for a fleet that is no whole number from 1, an MTTF not above 0 or a negative mission.
 */
export function fleetFailureProbability(mttfHours: number, units: number, missionHours: number): Percentage {
  requireCounts('fleetFailureProbability', 1, { units });
  requireLifetime('fleetFailureProbability', { mttfHours });
  requireAmounts('fleetFailureProbability', { missionHours });
  const expected = (units * missionHours) / mttfHours;
  return { fraction: -Math.expm1(-expected), complement: Math.exp(-expected) };
}
