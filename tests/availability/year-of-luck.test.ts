import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Percentage, readPercentage } from '../../src/availability/percentage.ts';
import { type YearlyService, yearlyModel, yearOfLuck } from '../../src/availability/year-of-luck.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

function percent(text: string): Percentage {
  const percentage = readPercentage(text);
  if (!percentage) throw new Error(`${text} is no percentage`);
  return percentage;
}

/** The defaults of the calculator `year`, whose target is the availability. */
const usual: YearlyService = {
  availability: percent('99.9'),
  outagesPerYear: 4,
  spread: 1,
  yearHours: 8765.82,
};

describe('one year’s luck', () => {
  it.each<[string, Partial<YearlyService>, string]>([
    ['year=365&outages=1', { yearHours: 8760, outagesPerYear: 1 }, '99.9'],
    ['year=365&outages=12', { yearHours: 8760, outagesPerYear: 12 }, '99.9'],
    [
      'availability=99.99&outages=3&target=99.95&spread=2',
      { availability: percent('99.99'), outagesPerYear: 3, spread: 2 },
      '99.95',
    ],
    ['outages=6&spread=0', { outagesPerYear: 6, spread: 0 }, '99.9'],
  ])('is that of the worked answer %s', (query, part, target) => {
    const expected = workedAnswer('year', query);
    const luck = yearOfLuck({ ...usual, ...part }, percent(target));
    // Times are seconds there, and found by halving to a relative 1e-12.
    for (const key of ['median', 'p90', 'p95', 'p99', 'meanDowntime'] as const) {
      if (expected[key] !== undefined) expectNear(luck[key] * 3600, expected[key], 1e-11);
    }
    expectNear(luck.meetTarget, expected.meetTarget, 1e-12);
    expectNear(luck.noOutage, expected.noOutage, 1e-12);
    expectNear(luck.promise95.fraction, expected.promise95, 1e-12);
  });

  it.each([
    [0.1, '0.9135', 0.9133],
    [0.2, '0.8487', 0.8487],
    [1, '0.6543', 0.6541],
    [2, '0.6035', 0.6043],
    [4, '0.5717', 0.5716],
    [12, '0.5409', 0.5405],
  ])(
    'meets three nines with %d outages a year as often as models.md 2(k) has it',
    (outagesPerYear, exact, simulated) => {
      const { meetTarget } = yearOfLuck({ ...usual, outagesPerYear, yearHours: 8760 }, percent('99.9'));
      expect(meetTarget.toFixed(4)).toBe(exact);
      // 400 000 simulated years: four standard errors are 0.003.
      expect(Math.abs(meetTarget - simulated)).toBeLessThan(0.003);
    },
  );

  it('has the mean of the alternating process', () => {
    // u·Y − u/(λ + μ)·(1 − e^(−(λ+μ)Y)), with the last term e^(−4000).
    const cycle = 8765.82 / 4;
    const relaxation = 1 / (1 / (0.999 * cycle) + 1 / (0.001 * cycle));
    expectNear(yearOfLuck(usual, percent('99.9')).meanDowntime, 0.001 * (8765.82 - relaxation), 1e-12);
  });

  it('promises less the more sure it has to be, and leaves p95 of the year below the promise', () => {
    const services = fc.record({
      availability: fc
        .double({ min: 50, max: 99.999, noNaN: true })
        .map((value) => percent(value.toFixed(6))),
      outagesPerYear: fc.double({ min: 0.01, max: 1000, noNaN: true }),
      spread: fc.constantFrom(0, 0.5, 1, 3),
      yearHours: fc.constantFrom(8760, 8765.82),
    });
    fc.assert(
      fc.property(services, (service) => {
        const target = service.availability;
        const { meetTarget, missTarget, noOutage, median, p90, p95, p99, promise95 } = yearOfLuck(
          service,
          target,
        );
        expect(Math.abs(meetTarget + missTarget - 1)).toBeLessThan(1e-12);
        expect(meetTarget).toBeGreaterThanOrEqual(noOutage * (1 - 1e-12));
        expect([median, p90, p95, p99]).toEqual([median, p90, p95, p99].sort((a, b) => a - b));
        expectNear(promise95.complement * service.yearHours, p95, 1e-15);
        const kept = yearOfLuck(service, promise95).meetTarget;
        expect(kept).toBeGreaterThanOrEqual(0.95 * (1 - 1e-11));
      }),
      { numRuns: 100 },
    );
  });

  it('counts as met a target equal to the availability where a year of repairs all alike makes just that', () => {
    // With spread 0 and n outages a year, n of them are exactly (1 − availability)·Y; rounding may not lose the nth.
    for (const outagesPerYear of [1, 3, 6, 7, 11, 12, 49, 97]) {
      const { meetTarget } = yearOfLuck({ ...usual, outagesPerYear, spread: 0 }, percent('99.9'));
      const { meetTarget: lenient } = yearOfLuck(
        { ...usual, outagesPerYear, spread: 0 },
        percent('99.8999999'),
      );
      expectNear(meetTarget, lenient, 1e-6);
    }
  });

  it('is dull at both ends: always met at 100 %, down all year at 0 %', () => {
    const perfect = yearOfLuck({ ...usual, availability: percent('100') }, percent('100'));
    expect(perfect).toMatchObject({ meetTarget: 1, missTarget: 0, median: 0, p99: 0, meanDowntime: 0 });
    expect(perfect.promise95).toEqual({ fraction: 1, complement: 0 });
    expectNear(perfect.noOutage, Math.exp(-4), 1e-15);
    const hopeless = yearOfLuck({ ...usual, availability: percent('0') }, percent('99'));
    expect(hopeless).toMatchObject({
      meetTarget: 0,
      missTarget: 1,
      noOutage: 0,
      median: 8765.82,
      meanDowntime: 8765.82,
    });
    expect(yearOfLuck({ ...usual, availability: percent('0') }, percent('0')).meetTarget).toBe(1);
  });

  it('meets a target of 100 % only in years without an outage', () => {
    const { meetTarget, noOutage } = yearOfLuck(usual, percent('100'));
    expect(meetTarget).toBe(noOutage);
  });

  it('keeps the odds of a breach that 1 − p would lose', () => {
    // 17.5 h allowed, outages of 13 min: more than e^(−80) for one of them, less by far than 1 − p can show.
    const { missTarget, noOutage } = yearOfLuck(
      { ...usual, availability: percent('99.99') },
      percent('99.8'),
    );
    expect(missTarget).toBeGreaterThan(4 * noOutage * Math.exp(-80));
    expect(missTarget).toBeLessThan(1e-20);
  });

  it('is one model, with the cycle of a year over its outages', () => {
    expect(yearlyModel({ ...usual, outagesPerYear: 2, yearHours: 8000 })).toEqual({
      mttf: 0.999 * 4000,
      mttr: 0.001 * 4000,
      spread: 1,
      horizon: 8000,
    });
  });

  it.each<[Partial<YearlyService>, string]>([
    [{ outagesPerYear: 0 }, 'yearlyModel requires finite amounts above 0, got outagesPerYear = 0'],
    [
      { outagesPerYear: Infinity },
      'yearlyModel requires finite amounts above 0, got outagesPerYear = Infinity',
    ],
    [{ yearHours: -1 }, 'yearlyModel requires finite amounts above 0, got yearHours = -1'],
    [{ availability: { fraction: 1.1, complement: -0.1 } }, 'yearlyModel requires shares from 0 to 1'],
    [{ spread: -1 }, 'yearlyModel requires finite amounts of 0 or more, got spread = -1'],
    [{ spread: 1000 }, 'downtimeDistribution requires a spread from 0 to 100, got 1000'],
  ])('refuses %o', (part, message) => {
    expect(() => yearOfLuck({ ...usual, ...part }, percent('99.9'))).toThrow(message);
  });

  it('refuses a target that is no share', () => {
    expect(() => yearOfLuck(usual, { fraction: 2, complement: -1 })).toThrow(
      'yearOfLuck requires shares from 0 to 1',
    );
  });
});
