import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerYear } from '../../src/availability/durations.ts';
import {
  annualFailureRate,
  fleetFailureProbability,
  linearAnnualFailureRate,
  missionReliability,
} from '../../src/availability/mission-reliability.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

describe('mission reliability', () => {
  it.each([
    { query: '', mttfHours: 100_000, units: 1, years: 1, year: 'gregorian' },
    {
      query: 'mttf=300000h&mttr=24h&units=200&mission=3y&year=365',
      mttfHours: 300_000,
      units: 200,
      years: 3,
      year: '365',
    },
  ] as const)('gives the worked answers for “$query”', ({ query, mttfHours, units, years, year }) => {
    const expected = workedAnswer('mtbf', query);
    const yearHours = hoursPerYear(year);
    const mission = years * hoursPerYear('gregorian');
    expectNear(missionReliability(mttfHours, mission).fraction, expected.reliability);
    expectNear(annualFailureRate(mttfHours, yearHours), expected.afr);
    expectNear(linearAnnualFailureRate(mttfHours, yearHours), expected.afrLinear);
    expectNear(fleetFailureProbability(mttfHours, units, mission).fraction, expected.fleetAnyFailure);
  });

  it('has the annual failure rates that data sheets’ MTBF figures stand for', () => {
    // models.md 2(b): 300,000 h, 2.878 % against 2.920 %; T35: 1,000,000 h, 0.8722 %.
    expect(annualFailureRate(300_000, 8760)).toBeCloseTo(0.02878, 5);
    expect(linearAnnualFailureRate(300_000, 8760)).toBeCloseTo(0.0292, 5);
    expect(annualFailureRate(1e6, 8760)).toBeCloseTo(0.008722, 6);
  });

  it('gives a linear rate of 219 % for 4000 h, which is no probability, and an annual failure rate below 1', () => {
    // models.md 2(b).
    expectNear(linearAnnualFailureRate(4000, 8760), 2.19);
    expect(annualFailureRate(4000, 8760)).toBeCloseTo(1 - Math.exp(-2.19), 12);
  });

  it('has seen 63.2 % of a population fail by its MTTF, not half', () => {
    expect(missionReliability(1000, 1000).complement).toBeCloseTo(0.632, 3);
  });

  it('keeps every digit of a very small probability', () => {
    expectNear(missionReliability(1e15, 1).complement, 1e-15, 1e-14);
    expectNear(fleetFailureProbability(1e18, 1000, 1).fraction, 1e-15, 1e-14);
  });

  it('is certain for a unit that never fails, and for no time', () => {
    expect(missionReliability(Infinity, 8760)).toEqual({ fraction: 1, complement: 0 });
    expect(missionReliability(5000, 0)).toEqual({ fraction: 1, complement: 0 });
    expect(annualFailureRate(Infinity, 8760)).toBe(0);
    expect(linearAnnualFailureRate(Infinity, 8760)).toBe(0);
    expect(fleetFailureProbability(5000, 10, 0)).toEqual({ fraction: 0, complement: 1 });
  });

  it('has a fleet fail as its independent units do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        (units, missions) => {
          const one = missionReliability(1, missions);
          const fleet = fleetFailureProbability(1, units, missions);
          expectNear(fleet.fraction, -Math.expm1(units * Math.log1p(-one.complement)));
          expectNear(fleet.complement, one.fraction ** units);
        },
      ),
    );
  });

  it.each<[string, () => unknown]>([
    ['missionReliability requires an MTTF above 0 h, got mttfHours = 0', () => missionReliability(0, 1)],
    [
      'missionReliability requires finite amounts of 0 or more, got missionHours = -1',
      () => missionReliability(1, -1),
    ],
    ['annualFailureRate requires an MTTF above 0 h, got mttfHours = 0', () => annualFailureRate(0, 1)],
    ['annualFailureRate requires finite amounts above 0, got yearHours = 0', () => annualFailureRate(1, 0)],
    [
      'linearAnnualFailureRate requires an MTTF above 0 h, got mttfHours = NaN',
      () => linearAnnualFailureRate(Number.NaN, 8760),
    ],
    [
      'linearAnnualFailureRate requires finite amounts above 0, got yearHours = Infinity',
      () => linearAnnualFailureRate(1, Infinity),
    ],
    [
      'fleetFailureProbability requires whole numbers from 1, got units = 0',
      () => fleetFailureProbability(1, 0, 1),
    ],
    [
      'fleetFailureProbability requires an MTTF above 0 h, got mttfHours = -1',
      () => fleetFailureProbability(-1, 1, 1),
    ],
    [
      'fleetFailureProbability requires finite amounts of 0 or more, got missionHours = Infinity',
      () => fleetFailureProbability(1, 1, Infinity),
    ],
  ])('%s', (message, refused) => {
    expect(refused).toThrow(message);
  });
});
