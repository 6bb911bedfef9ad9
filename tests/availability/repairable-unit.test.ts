import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerYear } from '../../src/availability/durations.ts';
import {
  availabilityAt,
  averageAvailability,
  downtimePerYear,
  fleetFailuresPerYear,
  meanTimeBetweenFailures,
  steadyStateAvailability,
} from '../../src/availability/repairable-unit.ts';
import { expectNear, seededRandom, workedAnswer } from './worked-answers.ts';

const server = { mttfHours: 5000, mttrHours: 8 };
const unitAndTime = fc.record({
  mttfHours: fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
  mttrHours: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  hours: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
});

/** ∫₀ᵗ f by Simpson's rule. */
function integral(f: (t: number) => number, end: number, steps = 2000): number {
  const h = end / steps;
  let sum = f(0) + f(end);
  for (let i = 1; i < steps; i++) sum += f(i * h) * (i % 2 === 1 ? 4 : 2);
  return (sum * h) / 3;
}

describe('a repairable unit', () => {
  it.each([
    { query: '', mttfHours: 100_000, mttrHours: 8, units: 1, years: 1, year: 'gregorian' },
    {
      query: 'mttf=300000h&mttr=24h&units=200&mission=3y&year=365',
      mttfHours: 300_000,
      mttrHours: 24,
      units: 200,
      years: 3,
      year: '365',
    },
  ] as const)(
    'gives the worked answers for “$query”',
    ({ query, mttfHours, mttrHours, units, years, year }) => {
      const expected = workedAnswer('mtbf', query);
      const unit = { mttfHours, mttrHours };
      const yearHours = hoursPerYear(year);
      const mission = years * hoursPerYear('gregorian');
      const steady = steadyStateAvailability(unit);
      expectNear(steady.fraction, expected.availability);
      expectNear(steady.complement, expected.unavailability);
      expectNear(meanTimeBetweenFailures(unit) * 3600, expected.mtbf);
      expectNear(steady.complement * yearHours * 3600, expected.downtimeYear);
      expectNear(availabilityAt(unit, mission).fraction, expected.availabilityAt);
      expectNear(averageAvailability(unit, mission).fraction, expected.averageAvailability);
      expectNear(fleetFailuresPerYear(unit, units, yearHours), expected.fleetFailuresYear);
    },
  );

  it.each([
    // models.md T26: A(t) for λ = 0.2, μ = 1.
    [0.5, 0.9248019393],
    [1, 0.8835323687],
    [2, 0.8484529922],
    [3, 0.8378872871],
    [5, 0.8337464587],
    [10, 0.8333343574],
    [15, 0.8333333359],
  ])('is up with the tabled probability at t = %d', (t, expected) => {
    expect(availabilityAt({ mttfHours: 5, mttrHours: 1 }, t).fraction).toBeCloseTo(expected, 10);
  });

  it('has an MTBF of 6 and so a failure every 6 hours with MTTF 5 and MTTR 1', () => {
    // models.md T23, RePyability's test.
    const unit = { mttfHours: 5, mttrHours: 1 };
    expect(meanTimeBetweenFailures(unit)).toBe(6);
    expectNear(fleetFailuresPerYear(unit, 1, 1), 1 / 6);
  });

  it('makes two units in series 99.98 % available, as pixelbeat’s page has it', () => {
    // models.md T22: 50,000 h and 20,000 h with repairs of 5 h and 2 h: 1.752 h a year of 8760 h.
    const down = [
      steadyStateAvailability({ mttfHours: 50_000, mttrHours: 5 }),
      steadyStateAvailability({ mttfHours: 20_000, mttrHours: 2 }),
    ].map(({ complement }) => complement);
    const series = down[0]! + down[1]! - down[0]! * down[1]!;
    expect(1 - series).toBeCloseTo(0.9998, 6);
    expect(series * 8760).toBeCloseTo(1.752, 3);
  });

  it('keeps every digit of an unavailability of 1e-15', () => {
    expectNear(steadyStateAvailability({ mttfHours: 1e15, mttrHours: 1 }).complement, 1e-15, 1e-14);
  });

  it('keeps every digit of an availability of 1e-12', () => {
    // Up with 1/e after one mean time to failure, with 1e-12 after a thousand; of a million, up for about the first.
    const unit = { mttfHours: 1, mttrHours: 1e12 };
    expectNear(availabilityAt(unit, 1).fraction, Math.exp(-1), 1e-11);
    expectNear(availabilityAt(unit, 1000).fraction, 1e-12, 1e-11);
    expectNear(averageAvailability(unit, 1e6).fraction, 1e-6 + 1e-12, 1e-11);
  });

  it('has an average that is the integral of A(t) over t, on either side', () => {
    for (const t of [0.01, 1, 7.5, 8, 20, 500]) {
      const average = averageAvailability(server, t);
      expectNear(average.complement, integral((x) => availabilityAt(server, x).complement, t) / t, 1e-8);
      expectNear(average.fraction, integral((x) => availabilityAt(server, x).fraction, t) / t, 1e-12);
    }
  });

  it('agrees with a seeded simulation of up and down times', () => {
    const random = seededRandom(1);
    const unit = { mttfHours: 5, mttrHours: 1 };
    const runs = 40_000;
    const end = 2;
    let upAtEnd = 0;
    let downTime = 0;
    for (let run = 0; run < runs; run++) {
      let up = true;
      for (let t = 0; t < end; up = !up) {
        const length = -(up ? unit.mttfHours : unit.mttrHours) * Math.log(random());
        if (!up) downTime += Math.min(length, end - t);
        t += length;
        if (t >= end && up) upAtEnd++;
      }
    }
    // Four standard deviations of the means: about 0.36/200 each.
    expect(Math.abs(upAtEnd / runs - availabilityAt(unit, end).fraction)).toBeLessThan(0.0072);
    expect(Math.abs(downTime / runs / end - averageAvailability(unit, end).complement)).toBeLessThan(0.0072);
  });

  it('is down for λt of a very short time and for half of that on average', () => {
    const hours = 1e-12;
    expectNear(availabilityAt(server, hours).complement, hours / 5000);
    expectNear(averageAvailability(server, hours).complement, hours / 10_000);
  });

  it('has the averages that the series and the closed form agree on around one relaxation time', () => {
    // (λ + μ)t = 1 where the evaluation changes from one to the other; 1 − (1 − 1/e) = 1/e.
    const unit = { mttfHours: 2, mttrHours: 2 };
    for (const t of [1 - 1e-12, 1, 1 + 1e-12]) {
      expectNear(averageAvailability(unit, t).complement, 0.5 * Math.exp(-1), 1e-11);
    }
  });

  it('forgets that it started up', () => {
    const steady = steadyStateAvailability(server);
    expectNear(availabilityAt(server, 1e9).complement, steady.complement, 1e-15);
    // The average lags by u/((λ + μ)t), here 1.6e-12 of it.
    expectNear(averageAvailability(server, 1e13).complement, steady.complement, 2e-12);
  });

  it('starts up', () => {
    for (const unit of [server, { mttfHours: 5, mttrHours: 0 }, { mttfHours: Infinity, mttrHours: 8 }]) {
      expect(availabilityAt(unit, 0)).toEqual({ fraction: 1, complement: 0 });
      expect(averageAvailability(unit, 0)).toEqual({ fraction: 1, complement: 0 });
    }
  });

  it('is always up where it never fails or is repaired in no time', () => {
    for (const unit of [
      { mttfHours: Infinity, mttrHours: 8 },
      { mttfHours: 5, mttrHours: 0 },
      { mttfHours: Infinity, mttrHours: 0 },
    ]) {
      expect(steadyStateAvailability(unit)).toEqual({ fraction: 1, complement: 0 });
      expect(availabilityAt(unit, 100)).toEqual({ fraction: 1, complement: 0 });
      expect(averageAvailability(unit, 100)).toEqual({ fraction: 1, complement: 0 });
    }
    expect(fleetFailuresPerYear({ mttfHours: Infinity, mttrHours: 0 }, 400, 8760)).toBe(0);
  });

  it('has two sides that add up to 1, and is better off on average than at the end, and there than for ever', () => {
    fc.assert(
      fc.property(unitAndTime, ({ hours, ...unit }) => {
        const steady = steadyStateAvailability(unit);
        const end = availabilityAt(unit, hours);
        const average = averageAvailability(unit, hours);
        for (const { fraction, complement } of [steady, end, average]) {
          expect(Math.abs(fraction + complement - 1)).toBeLessThan(1e-15);
        }
        const rounding = 1 + 1e-14;
        expect(average.complement).toBeLessThanOrEqual(end.complement * rounding);
        expect(end.complement).toBeLessThanOrEqual(steady.complement * rounding);
      }),
    );
  });

  const lifeless = { mttfHours: 0, mttrHours: 1 };
  it.each<[string, () => unknown]>([
    [
      'steadyStateAvailability requires an MTTF above 0 h, got mttfHours = 0',
      () => steadyStateAvailability(lifeless),
    ],
    [
      'steadyStateAvailability requires finite amounts of 0 or more, got mttrHours = -1',
      () => steadyStateAvailability({ mttfHours: 1, mttrHours: -1 }),
    ],
    ['availabilityAt requires an MTTF above 0 h, got mttfHours = 0', () => availabilityAt(lifeless, 1)],
    ['availabilityAt requires finite amounts of 0 or more, got hours = -1', () => availabilityAt(server, -1)],
    [
      'averageAvailability requires an MTTF above 0 h, got mttfHours = 0',
      () => averageAvailability(lifeless, 1),
    ],
    [
      'averageAvailability requires finite amounts of 0 or more, got hours = -1',
      () => averageAvailability(server, -1),
    ],
    [
      'meanTimeBetweenFailures requires finite amounts of 0 or more, got mttrHours = Infinity',
      () => meanTimeBetweenFailures({ mttfHours: 1, mttrHours: Infinity }),
    ],
    [
      'fleetFailuresPerYear requires an MTTF above 0 h, got mttfHours = 0',
      () => fleetFailuresPerYear(lifeless, 1, 1),
    ],
    [
      'fleetFailuresPerYear requires whole numbers from 1, got units = 1.5',
      () => fleetFailuresPerYear(server, 1.5, 8760),
    ],
    [
      'fleetFailuresPerYear requires finite amounts above 0, got yearHours = 0',
      () => fleetFailuresPerYear(server, 1, 0),
    ],
  ])('%s', (message, refused) => {
    expect(refused).toThrow(message);
  });
});

describe('mean downtime a year', () => {
  it.each(['', 'mttf=300000h&mttr=24h&units=200&mission=3y&year=365'])(
    'gives the worked answer for “%s”',
    (query) => {
      const unit = query === '' ? { mttfHours: 1e5, mttrHours: 8 } : { mttfHours: 3e5, mttrHours: 24 };
      const year = hoursPerYear(query === '' ? 'gregorian' : '365');
      expectNear(downtimePerYear(unit, year) * 3600, workedAnswer('mtbf', query).downtimeYear);
    },
  );

  it('is none of a unit that never fails, and refuses a year of no length', () => {
    expect(downtimePerYear({ mttfHours: Infinity, mttrHours: 8 }, 8760)).toBe(0);
    expect(() => downtimePerYear(server, 0)).toThrow(/downtimePerYear requires .* yearHours = 0/);
  });
});
