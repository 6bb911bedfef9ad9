import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parallelUnavailability, seriesUnavailability } from '../../src/availability/series-parallel.ts';
import { unavailability } from './random-systems.ts';

const lists = fc.array(unavailability, { minLength: 1, maxLength: 20 });

describe('parts in series', () => {
  it('give the published products', () => {
    // Azure: 0.9995 × 0.9999 (models.md T15); slamax: 99.95, 99.95, 99 and 95 % → 93.956 % (T18); Socratic (T21).
    expect(1 - seriesUnavailability([0.0005, 0.0001])).toBeCloseTo(0.99940005, 12);
    expect(1 - seriesUnavailability([0.0005, 0.0005, 0.01, 0.05])).toBeCloseTo(0.93956, 5);
    expect(1 - seriesUnavailability([0.01, 0.05, 0.00951])).toBeCloseTo(0.93156, 5);
  });

  it('keep unavailabilities too small for 1 − u to hold', () => {
    // 3u − 3u² + u³ with u = 1e-17; the plain product of availabilities gives 0.
    expect(seriesUnavailability([1e-17, 1e-17, 1e-17])).toBeCloseTo(3e-17, 30);
  });

  it('are never better than the weakest of them', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(seriesUnavailability(list)).toBeGreaterThanOrEqual(Math.max(...list) * (1 - 1e-14));
        expect(seriesUnavailability(list)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are up for certain where there are none, and down where one always is', () => {
    expect(seriesUnavailability([])).toBe(0);
    expect(seriesUnavailability([0, 0])).toBe(0);
    expect(seriesUnavailability([0.1, 1])).toBe(1);
  });
});

describe('parts in parallel', () => {
  it('give the published products of unavailabilities', () => {
    // AWS Eq. 5: two at 99 % → 99.99 % (T13); Azure: 1 − 0.0001 × 0.001 (T15).
    expect(parallelUnavailability([0.01, 0.01])).toBeCloseTo(1e-4, 18);
    expect(parallelUnavailability([0.0001, 0.001])).toBeCloseTo(1e-7, 20);
  });

  it('keep the 1e-18 of three parts of 1e-6', () => {
    expect(parallelUnavailability([1e-6, 1e-6, 1e-6]) / 1e-18).toBeCloseTo(1, 12);
  });

  it('are never worse than the best of them', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(parallelUnavailability(list)).toBeLessThanOrEqual(Math.min(...list));
      }),
    );
  });

  it('are not what multiplying availabilities gives', () => {
    // javadeveloper.io takes 0.995 × 0.995 for two zones (models.md 3.7, 5); Azure docs #1367 has 1 − 0.9995² (3.7, 6).
    expect(1 - parallelUnavailability([0.005, 0.005])).toBeCloseTo(0.999975, 12);
    expect(1 - parallelUnavailability([0.005, 0.005])).not.toBeCloseTo(0.99, 2);
    expect(1 - parallelUnavailability([0.0005, 0.0005])).toBeCloseTo(0.99999975, 12);
    expect(parallelUnavailability([0.0005, 0.0005])).not.toBeCloseTo(1 - 0.9995 ** 2, 6);
  });
});

describe.each([
  ['seriesUnavailability', seriesUnavailability],
  ['parallelUnavailability', parallelUnavailability],
])('%s', (name, combine) => {
  it.each([-0.1, 1.5, Number.NaN])('refuses %s and says so', (value) => {
    expect(() => combine([0.1, value])).toThrow(
      `${name} requires shares from 0 to 1, got unavailability = ${value}`,
    );
  });
});
