import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hoursPerPeriod,
  hoursPerUnit,
  hoursPerYear,
  type Period,
  type YearKind,
} from '../../src/availability/durations.ts';
import {
  agreedHours,
  allowedDowntime,
  type ServiceAgreement,
  unavailabilityFromDowntime,
  userSeenUnavailability,
} from '../../src/availability/service-agreement.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

const often = { numRuns: 2000 };
const periods: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
const kinds: readonly YearKind[] = ['gregorian', '365', 'julian', 'leap'];

function agreement(kind: YearKind, weeklyHours = 168, maintenanceHours = 0): ServiceAgreement {
  return { yearHours: hoursPerYear(kind), weeklyHours, maintenanceHours };
}

/** Round the clock, nothing left out: what published tables mean. */
function allowance(unavailability: number, period: Period, kind: YearKind): number {
  return allowedDowntime(unavailability, hoursPerPeriod(period, kind), agreement(kind));
}

const agreements = fc
  .record({
    kind: fc.constantFrom(...kinds),
    weeklyHours: fc.double({ min: 1, max: 168, noNaN: true }),
    leftOut: fc.double({ min: 0, max: 0.99, noNaN: true }),
  })
  .map(({ kind, weeklyHours, leftOut }) => {
    const whole = agreement(kind, weeklyHours);
    return { ...whole, maintenanceHours: leftOut * agreedHours(whole) };
  });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the downtime that an availability allows', () => {
  it.each([
    { query: '', u: 0.001, terms: agreement('gregorian') },
    { query: 'availability=99.99&year=365', u: 0.0001, terms: agreement('365') },
    {
      query: 'availability=99.9&service=40&maintenance=12h',
      u: 0.001,
      terms: agreement('gregorian', 40, 12),
    },
    { query: 'availability=100', u: 0, terms: agreement('gregorian') },
    { query: 'availability=99.999999999', u: 1e-11, terms: agreement('gregorian') },
  ])('is the worked answer for uptime?$query', ({ query, u, terms }) => {
    const expected = workedAnswer('uptime', query);
    const lengths = {
      Day: 24,
      Week: 168,
      Month: terms.yearHours / 12,
      Quarter: terms.yearHours / 4,
      Year: terms.yearHours,
    };
    for (const [period, length] of Object.entries(lengths)) {
      expectNear(allowedDowntime(u, length, terms) * 3600, expected[`downtime${period}`]);
    }
    expectNear(1 - userSeenUnavailability(u, terms), expected.userSeenAvailability);
  });

  // models.md T1: Site Reliability Engineering, appendix A (year of 365 days, quarter of 90, month of 30, rounded);
  // per unavailability the minutes of a year, a quarter, a month, a week, a day and an hour.
  const sreBook: readonly (readonly [number, ...number[]])[] = [
    [0.1, 36.5 * 1440, 9 * 1440, 3 * 1440, 16.8 * 60, 2.4 * 60, 6],
    [0.05, 18.25 * 1440, 4.5 * 1440, 1.5 * 1440, 8.4 * 60, 1.2 * 60, 3],
    [0.01, 3.65 * 1440, 21.6 * 60, 7.2 * 60, 1.68 * 60, 14.4, 36 / 60],
    [0.005, 1.83 * 1440, 10.8 * 60, 3.6 * 60, 50.4, 7.2, 18 / 60],
    [0.001, 8.76 * 60, 2.16 * 60, 43.2, 10.1, 1.44, 3.6 / 60],
    [0.0005, 4.38 * 60, 1.08 * 60, 21.6, 5.04, 43.2 / 60, 1.8 / 60],
    [0.0001, 52.6, 12.96, 4.32, 60.5 / 60, 8.64 / 60, 0.36 / 60],
    [0.000_01, 5.26, 1.3, 25.9 / 60, 6.05 / 60, 0.87 / 60, 0.04 / 60],
  ];
  it.each(sreBook)('agrees with the table of the SRE book at u = %s', (u, ...minutes) => {
    const lengths = [8760, 90 * 24, 30 * 24, 168, 24, 1];
    lengths.forEach((length, i) => {
      // Rounded to two or three digits there; 0.87 s should be 0.86 and 0.04 s is one digit of 0.036.
      const within = u < 0.0001 && i === 5 ? 0.12 : 0.008;
      expectNear(allowedDowntime(u, length, agreement('365')) * 60, minutes[i], within);
    });
  });

  it.each([
    // models.md T2: uptime.is, 99 %: 14m24s, 1h40m48s, 7h18m17s, 21h54m52s, 3d15h39m30s, to whole seconds.
    { period: 'day', seconds: 14 * 60 + 24 },
    { period: 'week', seconds: 3600 + 40 * 60 + 48 },
    { period: 'month', seconds: 7 * 3600 + 18 * 60 + 17 },
    { period: 'quarter', seconds: 21 * 3600 + 54 * 60 + 52 },
    { period: 'year', seconds: 87 * 3600 + 39 * 60 + 30 },
  ] as const)('agrees with uptime.is at 99 % a $period', ({ period, seconds }) => {
    expect(Math.round(allowance(0.01, period, 'gregorian') * 3600)).toBe(seconds);
  });

  it.each([
    // models.md T3: the Stratus meter, years of 365.25 days.
    { u: 0.01, minutes: 87 * 60 + 40 },
    { u: 0.005, minutes: 43 * 60 + 50 },
    { u: 0.0005, minutes: 4 * 60 + 23 },
    { u: 0.000_05, minutes: 26 + 18 / 60 },
    { u: 0.000_01, minutes: 5 + 16 / 60 },
    { u: 0.000_001, minutes: 31.6 / 60 },
  ])('agrees with the meter of Stratus at u = $u', ({ u, minutes }) => {
    expectNear(allowance(u, 'year', 'julian') * 60, minutes, 2e-3);
  });

  it.each([
    // models.md T4: Proxmox, ha-manager.adoc, years of 365 days.
    { u: 1e-2, seconds: 3.65 * 86_400 },
    { u: 1e-3, seconds: 8.76 * 3600 },
    { u: 1e-4, seconds: 52.56 * 60 },
    { u: 1e-5, seconds: 5.26 * 60 },
    { u: 1e-6, seconds: 31.5 },
    { u: 1e-7, seconds: 3.15 },
  ])('agrees with the table of Proxmox at u = $u', ({ u, seconds }) => {
    expectNear(allowance(u, 'year', '365') * 3600, seconds, 2e-3);
  });

  it.each([
    // models.md T5: AWS, Reliability Pillar, cut to whole hours or minutes. It says 4 h 22 min for 99.95 %, which is
    // that of 365 days; of the mean year it would be 4 h 22 min 58 s.
    { u: 0.01, minutes: (3 * 24 + 15) * 60, unit: 60 },
    { u: 0.001, minutes: 8 * 60 + 45, unit: 1 },
    { u: 0.0005, minutes: 4 * 60 + 22, unit: 1 },
    { u: 0.0001, minutes: 52, unit: 1 },
    { u: 0.000_01, minutes: 5, unit: 1 },
  ])('agrees with the table of AWS at u = $u', ({ u, minutes, unit }) => {
    expect(Math.floor((allowance(u, 'year', '365') * 60) / unit) * unit).toBe(minutes);
  });

  it.each([
    // models.md T6: 200 days of 8 hours are 1600 h of agreed service.
    { u: 0.01, seconds: 16 * 3600 },
    { u: 0.001, seconds: 1.6 * 3600 },
    { u: 0.0001, seconds: 9.6 * 60 },
    { u: 0.000_01, seconds: 58 },
    { u: 0.000_001, seconds: 5.8 },
  ])('agrees with a published table for 1600 h a year at u = $u', ({ u, seconds }) => {
    const terms = agreement('365', (1600 * 168) / 8760);
    expectNear(agreedHours(terms), 1600);
    expectNear(allowedDowntime(u, terms.yearHours, terms) * 3600, seconds, 1e-2);
  });

  it('is 124.8 min of 2080 h at 99.9 %', () => {
    // models.md 2(a): 8×5 over 52 weeks.
    const terms: ServiceAgreement = { yearHours: 52 * 168, weeklyHours: 40, maintenanceHours: 0 };
    expectNear(agreedHours(terms), 2080);
    expectNear(allowedDowntime(0.001, terms.yearHours, terms) * 60, 124.8);
  });

  it.each([
    // models.md 2(a): 99.9 % of each kind of year.
    { kind: '365', seconds: 8 * 3600 + 45 * 60 + 36 },
    { kind: 'julian', seconds: 8 * 3600 + 45 * 60 + 57.6 },
    { kind: 'gregorian', seconds: 8 * 3600 + 45 * 60 + 56.952 },
    { kind: 'leap', seconds: 8 * 3600 + 47 * 60 + 2.4 },
  ] as const)('is $seconds s at 99.9 % of a $kind year', ({ kind, seconds }) => {
    expectNear(allowance(0.001, 'year', kind) * 3600, seconds, 1e-14);
  });

  it('is nothing at 100 % and all the time that counts at 0 %', () => {
    const terms = agreement('365', 40, 80);
    expect(allowedDowntime(0, 8760, terms)).toBe(0);
    expectNear(allowedDowntime(1, 8760, terms), (8760 * 40) / 168 - 80);
  });

  it('keeps its digits at thirty nines', () => {
    expectNear(allowance(1e-30, 'year', '365'), 8.76e-27, 1e-15);
  });

  it('grows in proportion to the unavailability and to the period', () => {
    fc.assert(
      fc.property(agreements, share, fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (terms, u, hours) => {
        const whole = allowedDowntime(u, hours, terms);
        expect(allowedDowntime(u / 2, hours, terms)).toBeCloseTo(whole / 2, 9);
        expect(allowedDowntime(u, hours * 2, terms)).toBeCloseTo(whole * 2, 9);
      }),
      often,
    );
  });

  it('is never longer with maintenance left out than without', () => {
    fc.assert(
      fc.property(agreements, share, (terms, u) => {
        const without = allowedDowntime(u, terms.yearHours, { ...terms, maintenanceHours: 0 });
        expect(allowedDowntime(u, terms.yearHours, terms)).toBeLessThanOrEqual(without);
      }),
      often,
    );
  });

  it('refuses what is no share, no period or no agreement', () => {
    const terms = agreement('365');
    for (const u of [-0.1, 1.1, Number.NaN]) {
      expect(() => allowedDowntime(u, 24, terms)).toThrow(/allowedDowntime requires an unavailability/);
    }
    for (const hours of [0, -1, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(() => allowedDowntime(0.1, hours, terms)).toThrow(/allowedDowntime requires a period/);
    }
    for (const weeklyHours of [0, -1, 168.1, Number.NaN]) {
      expect(() => allowedDowntime(0.1, 24, { ...terms, weeklyHours })).toThrow(/0 < weekly hours ≤ 168/);
    }
    for (const maintenanceHours of [-1, 8760, 1e9, Number.NaN]) {
      expect(() => allowedDowntime(0.1, 24, { ...terms, maintenanceHours })).toThrow(/less maintenance/);
    }
    for (const yearHours of [0, -1, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(() => agreedHours({ ...terms, yearHours })).toThrow(
        `agreedHours requires a year of finite length above 0 h, got ${yearHours}`,
      );
    }
  });
});

describe('the availability that a downtime amounts to', () => {
  it('is the worked answer for 45 minutes a month', () => {
    const expected = workedAnswer('uptime', 'downtime=45min&per=month');
    const terms = agreement('gregorian');
    const u = unavailabilityFromDowntime(0.75, hoursPerPeriod('month', 'gregorian'), terms);
    expectNear(u, expected.unavailability);
  });

  it.each([
    // models.md T10: Pingdom, 1 January to 30 April 2008, 121 days.
    { who: 'Twitter', minutes: 37 * 60 + 16, percent: '98.72' },
    { who: 'MySpace', minutes: 65, percent: '99.96' },
    { who: 'Facebook', minutes: 2 * 60 + 29, percent: '99.91' },
  ])('is $percent % for $who’s downtime in 121 days', ({ minutes, percent }) => {
    const u = unavailabilityFromDowntime(minutes / 60, 121 * hoursPerUnit.d, agreement('leap'));
    expect((100 * (1 - u)).toFixed(2)).toBe(percent);
  });

  it('is the reverse of the allowance, whatever is agreed', () => {
    fc.assert(
      fc.property(
        agreements,
        fc.double({ min: 1e-30, max: 1, noNaN: true }),
        fc.constantFrom(...periods),
        fc.constantFrom(...kinds),
        (terms, u, period, kind) => {
          const hours = hoursPerPeriod(period, kind);
          expectNear(unavailabilityFromDowntime(allowedDowntime(u, hours, terms), hours, terms), u, 1e-14);
        },
      ),
      often,
    );
  });

  it('is above the whole where the downtime is longer than the time that counts', () => {
    expectNear(unavailabilityFromDowntime(48, 24, agreement('365')), 2);
    expect(unavailabilityFromDowntime(Number.POSITIVE_INFINITY, 24, agreement('365'))).toBe(Infinity);
  });

  it('is 100 % where nothing was down', () => {
    expect(unavailabilityFromDowntime(0, 24, agreement('365', 40, 12))).toBe(0);
  });

  it('refuses a negative downtime, and one that is no number', () => {
    for (const downtime of [-1, Number.NaN]) {
      expect(() => unavailabilityFromDowntime(downtime, 24, agreement('365'))).toThrow(
        /unavailabilityFromDowntime requires a downtime of 0 h or more/,
      );
    }
    expect(() => unavailabilityFromDowntime(1, 0, agreement('365'))).toThrow(
      /^unavailabilityFromDowntime requires /,
    );
  });
});

describe('what users see', () => {
  it('is what the contract counts where no maintenance is left out', () => {
    fc.assert(
      fc.property(agreements, share, (terms, u) => {
        expect(userSeenUnavailability(u, { ...terms, maintenanceHours: 0 })).toBe(u);
      }),
      often,
    );
  });

  it('is the contract’s downtime and the maintenance together, over the agreed time', () => {
    // models.md 2(a): "user-seen" = (P − M − D)/P.
    fc.assert(
      fc.property(agreements, share, (terms, u) => {
        const downtime = allowedDowntime(u, terms.yearHours, terms);
        const seen = (downtime + terms.maintenanceHours) / agreedHours(terms);
        expect(userSeenUnavailability(u, terms)).toBeCloseTo(seen, 12);
      }),
      often,
    );
  });

  it('is never better than what the contract counts, and never worse than nothing at all', () => {
    fc.assert(
      fc.property(agreements, share, (terms, u) => {
        const seen = userSeenUnavailability(u, terms);
        expect(seen).toBeGreaterThanOrEqual(u);
        expect(seen).toBeLessThanOrEqual(1);
      }),
      often,
    );
  });

  it('refuses what is no share', () => {
    for (const u of [-0.1, 1.1, Number.NaN]) {
      expect(() => userSeenUnavailability(u, agreement('365'))).toThrow(
        `userSeenUnavailability requires an unavailability from 0 to 1, got ${u}`,
      );
    }
  });
});

describe('months and quarters', () => {
  it('make the year, whatever its length', () => {
    for (const kind of kinds) {
      const year = allowance(0.001, 'year', kind);
      expectNear(12 * allowance(0.001, 'month', kind), year, 1e-15);
      expectNear(4 * allowance(0.001, 'quarter', kind), year, 1e-15);
    }
  });
});
