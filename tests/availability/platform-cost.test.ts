import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerYear } from '../../src/availability/durations.ts';
import { breakEvenDowntimeCost, platformCost } from '../../src/availability/platform-cost.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

const parts = { capital: 60_000, annual: 12_000, unavailability: 5e-4 };
const bundle = { capital: 30_000, annual: 6000, unavailability: 1e-4 };
const lockstep = { capital: 80_000, annual: 10_000, unavailability: 1e-5 };
const term = { years: 5, yearHours: hoursPerYear('gregorian') };

describe('cost of a platform', () => {
  it('gives the worked answers', () => {
    const expected = workedAnswer('platforms', '');
    expectNear(platformCost(parts, term, 10_000), expected.partsTotal);
    expectNear(platformCost(bundle, term, 10_000), expected.bundleTotal);
    expectNear(platformCost(lockstep, term, 10_000), expected.lockstepTotal);
    expectNear(breakEvenDowntimeCost(parts, lockstep, term), expected.breakEven);
  });

  it('is the same for both at the break-even, whichever is the more available', () => {
    const platform = fc.record({
      capital: fc.integer({ min: 0, max: 1e6 }),
      annual: fc.integer({ min: 0, max: 1e5 }),
      unavailability: fc.integer({ min: 0, max: 1000 }).map((u) => u / 1e5),
    });
    fc.assert(
      fc.property(platform, platform, (first, second) => {
        const price = breakEvenDowntimeCost(first, second, term);
        fc.pre(price >= 0 && price < Infinity && first.unavailability !== second.unavailability);
        const firstCost = platformCost(first, term, price);
        expect(Math.abs(firstCost - platformCost(second, term, price))).toBeLessThan(1e-9 * (firstCost + 1));
      }),
    );
  });

  it('favours the more available one above the break-even and the other below', () => {
    const price = breakEvenDowntimeCost(parts, lockstep, term);
    for (const [factor, sign] of [
      [0.9, 1],
      [1.1, -1],
    ] as const) {
      const difference =
        platformCost(lockstep, term, price * factor) - platformCost(parts, term, price * factor);
      expect(Math.sign(difference)).toBe(sign);
    }
  });

  it('is negative where the more available one costs less anyway, and it pays at any cost of downtime', () => {
    const cheap = { ...lockstep, capital: 50_000 };
    expect(breakEvenDowntimeCost(parts, cheap, term)).toBeLessThan(0);
    expect(platformCost(cheap, term, 0)).toBeLessThan(platformCost(parts, term, 0));
  });

  it('is infinite where both are equally available and cost differently, and 0 where they cost the same', () => {
    const equal = { ...lockstep, unavailability: parts.unavailability };
    expect(breakEvenDowntimeCost(parts, equal, term)).toBe(Infinity);
    expect(breakEvenDowntimeCost(equal, parts, term)).toBe(-Infinity);
    expect(breakEvenDowntimeCost(parts, parts, term)).toBe(0);
  });

  it('is negative where the less available one costs more as well, and it never pays', () => {
    const worse = { ...lockstep, unavailability: 1e-3 };
    expect(breakEvenDowntimeCost(parts, worse, term)).toBeLessThan(0);
    expect(platformCost(worse, term, 0)).toBeGreaterThan(platformCost(parts, term, 0));
  });

  it.each<[string, () => unknown]>([
    [
      'platformCost requires finite amounts of 0 or more, got capital = -1',
      () => platformCost({ ...parts, capital: -1 }, term, 1),
    ],
    [
      'platformCost requires shares from 0 to 1, got unavailability = 2',
      () => platformCost({ ...parts, unavailability: 2 }, term, 1),
    ],
    [
      'platformCost requires finite amounts of 0 or more, got downtimeCostPerHour = NaN',
      () => platformCost(parts, term, Number.NaN),
    ],
    [
      'platformCost requires finite amounts above 0, got years = 0',
      () => platformCost(parts, { ...term, years: 0 }, 1),
    ],
    [
      'breakEvenDowntimeCost requires finite amounts of 0 or more, got annual = -1',
      () => breakEvenDowntimeCost({ ...parts, annual: -1 }, parts, term),
    ],
    [
      'breakEvenDowntimeCost requires shares from 0 to 1, got unavailability = 2',
      () => breakEvenDowntimeCost(parts, { ...parts, unavailability: 2 }, term),
    ],
    [
      'breakEvenDowntimeCost requires finite amounts above 0, got yearHours = 0',
      () => breakEvenDowntimeCost(parts, lockstep, { years: 5, yearHours: 0 }),
    ],
  ])('%s', (message, refused) => {
    expect(refused).toThrow(message);
  });
});
