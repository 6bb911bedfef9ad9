import { describe, expect, it } from 'vitest';
import {
  lightInFibreKmPerSecond,
  longestRouteKm,
  type ReplicatedWrite,
  recoveryPointHours,
  recoveryTimeHours,
  roundTripHours,
  writeDelay,
} from '../../src/availability/recovery.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

const ms = 1 / 3.6e6;
const min = 1 / 60;
const write: ReplicatedWrite = {
  mode: 'sync',
  distanceKm: 50,
  roundTrips: 2,
  equipmentHours: 0.2 * ms,
  localWriteHours: 0.5 * ms,
};
const age = { lagHours: 30 / 3600, intervalHours: 24, copyHours: 2 };
const steps = { detectHours: 5 * min, decideHours: 30 * min, startHours: 20 * min, verifyHours: 15 * min };

describe('recovery', () => {
  it.each([
    { query: '', changed: {}, changedAge: {} },
    {
      query: 'distance=510&mode=async&lag=15s&roundTrips=1',
      changed: { distanceKm: 510, mode: 'async', roundTrips: 1 },
      changedAge: { lagHours: 15 / 3600 },
    },
    {
      query: 'mode=backup&interval=6h&copy=90min',
      changed: { mode: 'backup' },
      changedAge: { intervalHours: 6, copyHours: 1.5 },
    },
  ] as const)('gives the worked answers for “$query”', ({ query, changed, changedAge }) => {
    const expected = workedAnswer('recovery', query);
    const replicated = { ...write, ...changed };
    const delay = writeDelay(replicated);
    expectNear(delay.roundTripHours * 3600, expected.roundTrip);
    expectNear(delay.penaltyHours * 3600, expected.writePenalty);
    expectNear(delay.latencyHours * 3600, expected.writeLatency);
    expectNear(recoveryPointHours(replicated.mode, { ...age, ...changedAge }) * 3600, expected.rpo);
    expectNear(recoveryTimeHours(steps) * 3600, expected.rto);
    expectNear(longestRouteKm(5 * ms, replicated), expected.maxDistance);
  });

  it('takes about 4.9 µs a kilometre, so that the rule of 5 µs is on the safe side', () => {
    // models.md 2(g); T45: 20 km by the rule of thumb are 200 µs there and back, 100 km at 4.9 µs are 980 µs.
    expect(1e6 / lightInFibreKmPerSecond).toBeCloseTo(4.9, 2);
    expect(roundTripHours(20) * 3.6e9).toBeGreaterThan(195);
    expect(roundTripHours(20) * 3.6e9).toBeLessThan(200);
    expect(Math.abs(roundTripHours(100) * 3.6e9 - 980)).toBeLessThan(1);
  });

  it.each([
    // models.md 2(g): 5 ms of round trip are 510 km of fibre by physics, 10 ms 1020 km.
    [5, 510.5],
    [10, 1021.1],
  ])('reaches as far in a round trip of %d ms as light does', (milliseconds, km) => {
    const reach = { roundTrips: 1, equipmentHours: 0, localWriteHours: 0 };
    expect(longestRouteKm(milliseconds * ms, reach)).toBeCloseTo(km, 0);
  });

  it('has a longest route whose write takes the whole budget', () => {
    const distanceKm = longestRouteKm(5 * ms, write);
    expectNear(writeDelay({ ...write, distanceKm }).latencyHours, 5 * ms);
  });

  it('reaches nowhere where the write alone uses the budget up, and anywhere where no round trip is needed', () => {
    expect(longestRouteKm(0.6 * ms, write)).toBe(0);
    expect(longestRouteKm(5 * ms, { ...write, roundTrips: 0 })).toBe(Infinity);
    expect(longestRouteKm(0.1 * ms, { ...write, roundTrips: 0 })).toBe(0);
    // A budget that equipment and local write use up to the last bit is kept, and leaves no time for a trip.
    const exact = { equipmentHours: 0.25, localWriteHours: 0.5 };
    expect(longestRouteKm(0.75, { ...exact, roundTrips: 0 })).toBe(Infinity);
    expect(longestRouteKm(0.75, { ...exact, roundTrips: 1 })).toBe(0);
  });

  it('costs no write anything at no distance and without equipment', () => {
    expect(writeDelay({ ...write, distanceKm: 0, equipmentHours: 0 }).penaltyHours).toBe(0);
  });

  it('loses the interval and the copy time with a backup, not the interval alone', () => {
    // models.md 2(g), mistakes.
    expect(recoveryPointHours('backup', age)).toBe(26);
  });

  it.each<[string, () => unknown]>([
    ['roundTripHours requires finite amounts of 0 or more, got distanceKm = -1', () => roundTripHours(-1)],
    [
      'writeDelay requires sync, async or backup, got mirror',
      () => writeDelay({ ...write, mode: 'mirror' as 'sync' }),
    ],
    [
      'writeDelay requires finite amounts of 0 or more, got roundTrips = NaN',
      () => writeDelay({ ...write, roundTrips: Number.NaN }),
    ],
    [
      'recoveryPointHours requires sync, async or backup, got none',
      () => recoveryPointHours('none' as 'sync', age),
    ],
    [
      'recoveryPointHours requires finite amounts of 0 or more, got lagHours = -1',
      () => recoveryPointHours('sync', { ...age, lagHours: -1 }),
    ],
    [
      'recoveryTimeHours requires finite amounts of 0 or more, got decideHours = Infinity',
      () => recoveryTimeHours({ ...steps, decideHours: Infinity }),
    ],
    [
      'longestRouteKm requires finite amounts of 0 or more, got writeBudgetHours = -1',
      () => longestRouteKm(-1, write),
    ],
  ])('%s', (message, refused) => {
    expect(refused).toThrow(message);
  });
});
