import { describe, expect, it } from 'vitest';
import { downtimeDistribution } from '../../src/availability/downtime-distribution.ts';
import { typicalDowntimes } from '../../src/availability/typical-downtimes.ts';
import { yearlyModel } from '../../src/availability/year-of-luck.ts';

const yearHours = 8765.82;

function modelOf(complement: number, outagesPerYear: number, spread: number) {
  return yearlyModel({
    availability: { fraction: 1 - complement, complement },
    outagesPerYear,
    spread,
    yearHours,
  });
}

describe('typical downtimes', () => {
  it.each([
    [1e-3, 4, 1],
    [1e-3, 0.1, 1],
    [1e-3, 52, 1],
    [1e-3, 4, 2.5],
    [1e-3, 4, 100],
    [1e-5, 2, 1],
    [0.1, 10_000, 2.5],
    [0.5, 1e6, 1],
  ])(
    'are the quantiles of an unavailability of %s, %s outages a year and a spread of %s',
    (u, outages, spread) => {
      const model = modelOf(u, outages, spread);
      const { quantile } = downtimeDistribution(model);
      const years = typicalDowntimes(model, 100);
      const longest = quantile(0.995);
      expect(years).toHaveLength(100);
      expect([years[0], years[99]]).toEqual([quantile(0.005), longest]);
      for (const i of [1, 10, 25, 50, 75, 90, 98]) {
        expect(Math.abs(years[i]! - quantile((i + 0.5) / 100)) / longest).toBeLessThan(0.01);
      }
      expect(years).toEqual([...years].sort((a, b) => a - b));
    },
  );

  it.each([6, 200, 240])('are whole numbers of outages where these are all alike, %d a year', (outages) => {
    const model = modelOf(1e-3, outages, 0);
    const { quantile } = downtimeDistribution(model);
    const years = typicalDowntimes(model, 100);
    years.forEach((hours, i) => {
      expect(hours).toBeCloseTo(quantile((i + 0.5) / 100), 9);
    });
  });

  it('are cut off by the end of the year where one repair outlasts it', () => {
    // Up and down times of two years: D = Y − t if the first failure is at t < Y, so P(D ≤ x) = e^(−(Y − x)/2Y).
    typicalDowntimes(modelOf(0.5, 0.25, 0), 100).forEach((hours, i) => {
      const exact = Math.max(0, yearHours * (1 + 2 * Math.log((i + 0.5) / 100)));
      expect(Math.abs(hours - exact) / yearHours).toBeLessThan(1e-3);
    });
  });

  it.each([
    [0.9, 0.5],
    [0.9, 12],
    [0.5, 1],
    [0.2, 4],
    [0.05, 1],
    [0.01, 1],
  ])(
    'are the quantiles where repairs are all alike and a year may end in one: u = %s, %s a year',
    (u, outages) => {
      const model = modelOf(u, outages, 0);
      const { quantile } = downtimeDistribution(model);
      const years = typicalDowntimes(model, 100);
      const longest = years.at(-1)!;
      const furthest = years.map((hours, i) => Math.abs(hours - quantile((i + 0.5) / 100)) / longest);
      expect(Math.max(...furthest)).toBeLessThan(0.01);
      expect(years).toEqual([...years].sort((a, b) => a - b));
      expect(longest).toBeLessThanOrEqual(yearHours);
    },
  );

  it.each([2, 6, 20])('are a little further off where repairs are nearly alike, %d a year', (outages) => {
    const model = modelOf(1e-3, outages, 0.01);
    const { quantile } = downtimeDistribution(model);
    const years = typicalDowntimes(model, 100);
    const furthest = years.map((hours, i) => Math.abs(hours - quantile((i + 0.5) / 100)) / years.at(-1)!);
    expect(Math.max(...furthest)).toBeLessThan(0.025);
  });

  it('have about the mean of all downtimes', () => {
    const years = typicalDowntimes(modelOf(1e-3, 12, 1), 1000);
    const mean = years.reduce((sum, hours) => sum + hours, 0) / 1000;
    expect(mean / downtimeDistribution(modelOf(1e-3, 12, 1)).mean).toBeCloseTo(1, 2);
  });

  it('are none at 100 %, and the whole year at 0 %', () => {
    for (const spread of [0, 1]) {
      expect(new Set(typicalDowntimes(modelOf(0, 4, spread), 100))).toEqual(new Set([0]));
      expect(new Set(typicalDowntimes(modelOf(1, 4, spread), 100))).toEqual(new Set([yearHours]));
    }
  });

  it('are the median where one is asked for, and cannot be none', () => {
    const model = modelOf(1e-3, 4, 1);
    expect(typicalDowntimes(model, 1)).toEqual([downtimeDistribution(model).quantile(0.5)]);
    expect(() => typicalDowntimes(model, 0)).toThrow(
      'typicalDowntimes requires whole numbers from 1, got count = 0',
    );
  });
});
