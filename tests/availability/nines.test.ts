import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nines, unavailabilityOfNines } from '../../src/availability/nines.ts';
import { expectNear } from './worked-answers.ts';

const often = { numRuns: 2000 };

describe('the number of nines', () => {
  it.each([
    { unavailability: 1, count: 0 },
    { unavailability: 0.1, count: 1 },
    { unavailability: 0.001, count: 3 },
    // vectors/calculators.json, uptime?availability=99.999999999.
    { unavailability: 1e-11, count: 11 },
    { unavailability: 1e-30, count: 30 },
    { unavailability: 0, count: Number.POSITIVE_INFINITY },
  ])('is exactly $count for u = $unavailability', ({ unavailability, count }) => {
    expect(nines(unavailability)).toBe(count);
  });

  it('is 3.30 for 99.95 %, which is called “three nines five”, not 3.5', () => {
    // models.md 2(a).
    expectNear(nines(0.0005), 3.301_029_995_663_981, 1e-15);
    expect(nines(0.0005)).toBeLessThan(3.5);
  });

  it('is about 3.5 for 99.968 %', () => {
    // 10^−3.5 = 0.000316.
    expect(nines(1 - 0.999_684)).toBeCloseTo(3.5, 3);
  });

  it('grows by one when nine tenths of the downtime go away', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), (u) => {
        expect(nines(u / 10) - nines(u)).toBeCloseTo(1, 9);
      }),
      often,
    );
  });

  it('falls, or stays, when the unavailability grows', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(nines(Math.max(a, b))).toBeLessThanOrEqual(nines(Math.min(a, b)));
      }),
      often,
    );
  });

  it.each([-1e-300, 1.000_000_1, -1, Number.NaN, Number.POSITIVE_INFINITY])('is refused for u = %s', (u) => {
    expect(() => nines(u)).toThrow(/^nines requires /);
    expect(() => nines(u)).toThrow(/nines requires an unavailability from 0 to 1/);
  });
});

describe('the unavailability of a number of nines', () => {
  it('is the double nearest to the power of ten for every whole number of nines', () => {
    for (let count = 0; count <= 330; count++) {
      expect(unavailabilityOfNines(count)).toBe(Number(`1e-${count}`));
    }
  });

  it('has exactly so many nines, as far as doubles keep all their digits', () => {
    // Below 2.2e-308 doubles lose digits, and the count its last decimals.
    for (let count = 0; count <= 308; count++) expect(nines(unavailabilityOfNines(count))).toBe(count);
  });

  it('comes back from its nines', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), (u) => {
        // An error of one unit in the last place of some hundred nines is 1e-14 of them, times ln 10 of the answer.
        expectNear(unavailabilityOfNines(nines(u)), u, 2e-13);
      }),
      often,
    );
  });

  it.each([400, 1e15, 1e21, 1e300, Number.POSITIVE_INFINITY])('is 0 for %s nines', (count) => {
    expect(unavailabilityOfNines(count)).toBe(0);
  });

  it.each([-1, -1e-9, Number.NaN])('is refused for %s nines', (count) => {
    expect(() => unavailabilityOfNines(count)).toThrow(/^unavailabilityOfNines requires /);
  });
});
