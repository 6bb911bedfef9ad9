import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerYear } from '../../src/availability/durations.ts';
import { meanTimeTo } from '../../src/availability/mean-time-to.ts';
import {
  type DiskGroup,
  type DiskRedundancy,
  dataLossProbability,
  meanTimeToDataLoss,
} from '../../src/availability/mean-time-to-data-loss.ts';
import { birthDeath, simulate } from './chains.ts';
import { expectNear, seededRandom, workedAnswer } from './worked-answers.ts';

const group: DiskGroup = { disks: 8, redundancy: 'raid5', mttfHours: 1e6, rebuildHours: 24 };
const tolerances = { none: 0, raid5: 1, raid6: 2 } as const;

/** The second method: failed disks as a birth-death chain with one repairer. */
function byChain({ disks, mttfHours, rebuildHours }: DiskGroup, tolerance: number): number {
  const chain = birthDeath(
    tolerance + 2,
    (failed) => (disks - failed) / mttfHours,
    () => 1 / rebuildHours,
  );
  return meanTimeTo(chain, 0, [tolerance + 1]);
}

describe('mean time to data loss', () => {
  it.each([
    // models.md, T34 and T35; hours.
    [{ disks: 2, redundancy: 'mirror', mttfHours: 6e6, rebuildHours: 120 }, 150_009_000_000],
    [{ disks: 2, redundancy: 'mirror', mttfHours: 1e6, rebuildHours: 24 }, 62_504_500_000 / 3],
    [{ disks: 5, redundancy: 'raid5', mttfHours: 1e6, rebuildHours: 24 }, 6_251_350_000 / 3],
  ] as [DiskGroup, number][])('of %j is %d h', (given, expected) => {
    expectNear(meanTimeToDataLoss(given), expected, 1e-15 * 4);
  });

  it.each([
    ['', group],
    ['design=local&redundancy=mirror&disks=2', { ...group, redundancy: 'mirror', disks: 2 }],
  ] as [string, DiskGroup][])('gives the worked answer for storage?%s', (query, given) => {
    const answer = workedAnswer('storage', query);
    const hours = meanTimeToDataLoss(given);
    expectNear(hours * 3600, answer.mttdl);
    expectNear(dataLossProbability(hours, 5 * hoursPerYear('gregorian')), answer.lossProbability);
  });

  it('of twelve disks in RAID-6 is 156332532580000000/33 s', () => {
    // In rational arithmetic, 1e6 h and 24 h; the worked answer, 4737349477282779 s, is off by 1.09e-9 of that.
    const hours = meanTimeToDataLoss({ ...group, redundancy: 'raid6', disks: 12 });
    expectNear(hours * 3600, 1.563_325_325_8e17 / 33, 1e-15);
    const answer = workedAnswer('storage', 'design=array&redundancy=raid6&disks=12');
    expectNear(hours * 3600, answer.mttdl, 1.1e-9);
    expectNear(dataLossProbability(hours, 5 * hoursPerYear('gregorian')), answer.lossProbability, 1.1e-9);
  });

  it('is the mean first passage of its chain, and the closed form for one disk of tolerance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 200 }),
        fc.double({ min: 1, max: 1e8, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        fc.constantFrom('none' as const, 'raid5' as const, 'raid6' as const),
        (disks, mttfHours, rebuildHours, redundancy) => {
          const given: DiskGroup = { disks, redundancy, mttfHours, rebuildHours };
          expectNear(meanTimeToDataLoss(given), byChain(given, tolerances[redundancy]), 1e-13);
          // ((2n−1)λ+μ)/(n(n−1)λ²): Gibson and Patterson, models.md 2(h).
          const [lambda, mu] = [1 / mttfHours, 1 / rebuildHours];
          const closed = ((2 * disks - 1) * lambda + mu) / (disks * (disks - 1) * lambda ** 2);
          expectNear(meanTimeToDataLoss({ ...given, redundancy: 'raid5' }), closed, 1e-13);
        },
      ),
    );
  });

  it('is near the mean of a seeded simulation', () => {
    const given: DiskGroup = { disks: 6, redundancy: 'raid6', mttfHours: 100, rebuildHours: 10 };
    const chain = birthDeath(
      4,
      (failed) => (6 - failed) / 100,
      () => 1 / 10,
    );
    const random = seededRandom(4);
    let total = 0;
    for (let run = 0; run < 20_000; run++) {
      simulate(chain, 0, random, (state, hours) => {
        if (state < 3) total += hours;
        return state < 3;
      });
    }
    expectNear(total / 20_000, meanTimeToDataLoss(given), 0.03);
  });

  it('grows with redundancy and falls with the number of disks', () => {
    const kinds: DiskRedundancy[] = ['none', 'raid5', 'mirror', 'raid6'];
    const times = kinds.map((redundancy) => meanTimeToDataLoss({ ...group, redundancy }));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const redundancy of kinds) {
      expect(meanTimeToDataLoss({ ...group, redundancy, disks: 10 })).toBeLessThan(
        meanTimeToDataLoss({ ...group, redundancy }),
      );
    }
    expectNear(
      meanTimeToDataLoss({ ...group, redundancy: 'mirror' }) * 4,
      meanTimeToDataLoss({ ...group, redundancy: 'mirror', disks: 2 }),
      1e-15,
    );
  });

  it('is without end where disks do not fail, or are rebuilt at once', () => {
    expect(meanTimeToDataLoss({ ...group, mttfHours: Infinity })).toBe(Infinity);
    expect(meanTimeToDataLoss({ ...group, redundancy: 'raid6', rebuildHours: 0 })).toBe(Infinity);
    expect(meanTimeToDataLoss({ ...group, redundancy: 'none', rebuildHours: 0 })).toBe(125_000);
  });

  it.each([
    [{ redundancy: 'raid0' }, 'meanTimeToDataLoss requires none, mirror, raid5 or raid6, got raid0'],
    [{ disks: 1 }, 'meanTimeToDataLoss requires whole numbers from 2, got disks = 1'],
    [{ disks: 2, redundancy: 'raid6' }, 'whole numbers from 3'],
    [
      { disks: 3, redundancy: 'mirror' },
      'meanTimeToDataLoss requires an even number of mirrored disks, got 3',
    ],
    [{ mttfHours: 0 }, 'got mttfHours = 0'],
    [{ rebuildHours: Infinity }, 'got rebuildHours = Infinity'],
  ])('refuses %j', (change, message) => {
    const given = { ...group, ...change } as DiskGroup;
    expect(() => meanTimeToDataLoss(given)).toThrow(/^meanTimeToDataLoss requires /);
    expect(() => meanTimeToDataLoss(given)).toThrow(message);
  });
});

describe('probability of losing data', () => {
  it('is 2.10e-6 for a pair in five years of 8760 h', () => {
    // models.md, T35.
    expectNear(dataLossProbability(20_834_833_333.3, 43_800), 2.1e-6, 3e-3);
  });

  it('is the share of time where that is small, and 1 at last', () => {
    expectNear(dataLossProbability(1e20, 1), 1e-20, 1e-15);
    expect(dataLossProbability(1, 1e6)).toBe(1);
    expect(dataLossProbability(Infinity, 1e6)).toBeCloseTo(0, 300);
    expect(dataLossProbability(5, 0)).toBeCloseTo(0, 300);
  });

  it('is refused for a mission that is negative or without end', () => {
    expect(() => dataLossProbability(1, -1)).toThrow('got missionHours = -1');
    expect(() => dataLossProbability(1, Infinity)).toThrow(/^dataLossProbability requires /);
    expect(() => dataLossProbability(0, 1)).toThrow(/^dataLossProbability requires .*got mttdlHours = 0/);
  });
});
