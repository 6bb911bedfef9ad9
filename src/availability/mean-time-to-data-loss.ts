import { requireAmounts, requireCounts, requireLifetime } from './argument-rules.ts';

/** How disks keep what they hold: not at all twice, in mirrored pairs, or with one (RAID-5) or two (RAID-6) disks' worth of parity. */
export type DiskRedundancy = 'none' | 'mirror' | 'raid5' | 'raid6';

/** A group of like disks with independent, exponential lives. */
export interface DiskGroup {
  readonly disks: number;
  readonly redundancy: DiskRedundancy;
  /** Mean time to failure of one disk, in hours, above 0; Infinity for disks that never fail. */
  readonly mttfHours: number;
  /** Mean time until a failed disk is replaced and rebuilt, in hours. */
  readonly rebuildHours: number;
}

const TOLERANCES = { none: 0, mirror: 1, raid5: 1, raid6: 2 } as const;

/**
 * Mean time until one more disk than tolerated has failed, from all in order: a birth-death chain, i → i + 1 with
 * (n − i)λ and i → i − 1 with μ (one repairer). The time from i to i + 1 is h(i) = (1 + μ·h(i − 1))/((n − i)λ).
 */
function hoursToLoss(disks: number, tolerance: number, { mttfHours, rebuildHours }: DiskGroup): number {
  let hours = 0;
  let onward = 0;
  for (let failed = 0; failed <= tolerance; failed++) {
    const repeated = onward === 0 ? 0 : onward / rebuildHours;
    onward = ((1 + repeated) * mttfHours) / (disks - failed);
    hours += onward;
  }
  return hours;
}

/**
 * Mean time to data loss (MTTDL) of a group of disks, by the exact chain with one repairer.
 *
 * No redundancy: MTTF/n. RAID-5: ((2n − 1)λ + μ)/(n(n − 1)λ²). RAID-6: the same chain one failure longer. Mirror: n/2
 * independent pairs, each with a repairer of its own and (3λ + μ)/(2λ²), taken together as MTTDL of a pair over n/2,
 * which supposes what is true of any disk worth buying: that a rebuild is short against a disk's life.
 * Source: D. Patterson, G. Gibson and R. Katz, "A case for redundant arrays of inexpensive disks (RAID)", SIGMOD 1988,
 * for the model. Limits: K. Greenan, J. Plank and J. Wylie, "Mean time to meaningless: MTTDL, Markov models, and storage
 * system reliability", HotStorage 2010: no unreadable sectors, no wear, no failures in common; it ranks designs and
 * is no forecast.
 *
 * @param group disks, redundancy, MTTF and rebuild time.
 * @returns hours; Infinity where disks never fail, or a redundant group is rebuilt in no time.
 * @throws RangeError where the MTTF is not above 0, the rebuild time is negative or infinite, or there are too few disks:
 *   1, for a mirror an even number, for RAID-5 at least 2 and for RAID-6 at least 3.
 */
export function meanTimeToDataLoss(group: DiskGroup): number {
  const { disks, redundancy, mttfHours, rebuildHours } = group;
  const tolerance = TOLERANCES[redundancy];
  if (tolerance === undefined) {
    throw new RangeError(`meanTimeToDataLoss requires none, mirror, raid5 or raid6, got ${redundancy}`);
  }
  requireCounts('meanTimeToDataLoss', tolerance + 1, { disks });
  requireLifetime('meanTimeToDataLoss', { mttfHours });
  requireAmounts('meanTimeToDataLoss', { rebuildHours });
  if (redundancy !== 'mirror') return hoursToLoss(disks, tolerance, group);
  if (disks % 2 !== 0)
    throw new RangeError(`meanTimeToDataLoss requires an even number of mirrored disks, got ${disks}`);
  return hoursToLoss(2, tolerance, group) / (disks / 2);
}

/**
 * Probability of losing data within a mission: 1 − e^(−mission/MTTDL).
 *
 * @param mttdlHours mean time to data loss in hours, above 0, possibly Infinity.
 * @param missionHours length of the mission in hours.
 * @returns a probability, precise where it is small.
 * @throws RangeError where the MTTDL is not above 0 or the mission is negative or infinite.
 */
export function dataLossProbability(mttdlHours: number, missionHours: number): number {
  requireLifetime('dataLossProbability', { mttdlHours });
  requireAmounts('dataLossProbability', { missionHours });
  return -Math.expm1(-missionHours / mttdlHours);
}
