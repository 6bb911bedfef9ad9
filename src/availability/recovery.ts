import { requireAmounts } from './argument-rules.ts';

/**
 * Speed of light in optical fibre, in km/s: the speed in vacuum over a group index of 1.468, about 4.9 µs/km.
 *
 * 1.468 is typical of standard single-mode fibre at 1550 nm.
 */
export const lightInFibreKmPerSecond = 299_792.458 / 1.468;

const SECONDS_PER_HOUR = 3600;

/** How a copy is kept: `sync` with each write, `async` behind by a lag, or as a `backup` taken at intervals. */
export type ReplicationMode = 'sync' | 'async' | 'backup';

/** What a write goes through where a copy is kept at a distance. */
export interface ReplicatedWrite {
  readonly mode: ReplicationMode;
  /** Length of the fibre route one way, in km; always more than the straight line. */
  readonly distanceKm: number;
  /** Trips there and back that one write takes: 1 to 4, by protocol. */
  readonly roundTrips: number;
  /** Delay that equipment on the way adds to a write, in hours. */
  readonly equipmentHours: number;
  /** Time that the write takes without a copy, in hours. */
  readonly localWriteHours: number;
}

/** Delays of one write, in hours. */
export interface WriteDelay {
  /** Light there and back once. */
  readonly roundTripHours: number;
  /** What the distance adds to the write: nothing unless the copy is synchronous. */
  readonly penaltyHours: number;
  /** The write with its penalty. */
  readonly latencyHours: number;
}

/** How old the copy can be: the lag of an asynchronous one, or how often a backup starts and how long it runs. */
export interface CopyAge {
  readonly lagHours: number;
  readonly intervalHours: number;
  readonly copyHours: number;
}

/** The steps of a recovery, one after the other, in hours. */
export interface RecoverySteps {
  readonly detectHours: number;
  readonly decideHours: number;
  readonly startHours: number;
  readonly verifyHours: number;
}

function requireMode(caller: string, mode: ReplicationMode): void {
  if (mode !== 'sync' && mode !== 'async' && mode !== 'backup') {
    throw new RangeError(`${caller} requires sync, async or backup, got ${mode}`);
  }
}

/**
 * Time that light takes along a fibre and back: 2d/v. A lower bound; repeaters, switches and queues come on top.
 *
 * @param distanceKm length of the route one way, in km.
 * @returns hours.
 * @throws RangeError for a negative or infinite distance.
 */
export function roundTripHours(distanceKm: number): number {
  requireAmounts('roundTripHours', { distanceKm });
  return (2 * distanceKm) / (lightInFibreKmPerSecond * SECONDS_PER_HOUR);
}

/**
 * What a distance does to a write: round trips · 2d/v + equipment where the copy is synchronous, else nothing.
 *
 * @returns the round trip of light, the penalty and the write with it, in hours.
 * @throws RangeError for an unknown mode or a negative or infinite amount.
 */
export function writeDelay(write: ReplicatedWrite): WriteDelay {
  const { mode, distanceKm, roundTrips, equipmentHours, localWriteHours } = write;
  requireMode('writeDelay', mode);
  requireAmounts('writeDelay', { distanceKm, roundTrips, equipmentHours, localWriteHours });
  const trip = roundTripHours(distanceKm);
  const penaltyHours = mode === 'sync' ? roundTrips * trip + equipmentHours : 0;
  return { roundTripHours: trip, penaltyHours, latencyHours: localWriteHours + penaltyHours };
}

/**
 * Recovery point: how much of the last work the copy lacks at worst.
 *
 * 0 for `sync`, the lag for `async`, and interval + copy for `backup`: just before a backup ends, the last whole one
 * is as old as that. Holds for the loss of a site; deletion and corruption are copied too, and a synchronous copy that
 * goes on without its link is none.
 *
 * @param mode how the copy is kept.
 * @param age lag, interval and copy time, in hours; what the mode has no use for plays no part.
 * @returns hours.
 * @throws RangeError for an unknown mode or a negative or infinite amount.
 */
export function recoveryPointHours(mode: ReplicationMode, age: CopyAge): number {
  requireMode('recoveryPointHours', mode);
  const { lagHours, intervalHours, copyHours } = age;
  requireAmounts('recoveryPointHours', { lagHours, intervalHours, copyHours });
  if (mode === 'sync') return 0;
  return mode === 'async' ? lagHours : intervalHours + copyHours;
}

/**
 * Recovery time: detect + decide + start + verify, one after the other.
 *
 * @returns hours; without the way back.
 * @throws RangeError for a negative or infinite step.
 */
export function recoveryTimeHours(steps: RecoverySteps): number {
  const { detectHours, decideHours, startHours, verifyHours } = steps;
  requireAmounts('recoveryTimeHours', { detectHours, decideHours, startHours, verifyHours });
  return detectHours + decideHours + startHours + verifyHours;
}

/**
 * Longest fibre route over which a synchronous write stays within its budget:
 * (budget − local write − equipment) / (round trips · 2/v), not below 0.
 *
 * @param writeBudgetHours longest time that a write may take, in hours.
 * @param write round trips, equipment and local write; distance and mode play no part.
 * @returns km; Infinity where no round trip is needed and the budget holds.
 * @throws RangeError for a negative or infinite amount.
 */
export function longestRouteKm(
  writeBudgetHours: number,
  { roundTrips, equipmentHours, localWriteHours }: Omit<ReplicatedWrite, 'mode' | 'distanceKm'>,
): number {
  requireAmounts('longestRouteKm', { writeBudgetHours, roundTrips, equipmentHours, localWriteHours });
  const spareHours = writeBudgetHours - localWriteHours - equipmentHours;
  if (spareHours < 0) return 0;
  if (roundTrips === 0) return Infinity;
  return spareHours / (roundTrips * roundTripHours(1));
}
