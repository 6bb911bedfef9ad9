import { describe, expect, it } from 'vitest';
import {
  hoursPerPeriod,
  hoursPerUnit,
  hoursPerYear,
  type Period,
  type YearKind,
} from '../../src/availability/durations.ts';
import { expectNear } from './worked-answers.ts';

const kinds: readonly YearKind[] = ['gregorian', '365', 'julian', 'leap'];

describe('the length of a year', () => {
  it.each([
    // models.md 2(a): seconds of each kind of year.
    { kind: '365', seconds: 31_536_000 },
    { kind: 'julian', seconds: 31_557_600 },
    { kind: 'gregorian', seconds: 31_556_952 },
    { kind: 'leap', seconds: 31_622_400 },
  ] as const)('is $seconds s for $kind', ({ kind, seconds }) => {
    expect(hoursPerYear(kind) * 3600).toBe(seconds);
  });

  it('is that of the calendar’s cycle of 400 years for the Gregorian mean', () => {
    // 97 leap years in 400: 146,097 days.
    expectNear(hoursPerYear('gregorian') * 400, 146_097 * 24, 1e-15);
  });

  it('is the unit y for the Gregorian mean, to the last digit', () => {
    expect(hoursPerYear('gregorian')).toBe(hoursPerUnit.y);
  });

  it.each(['lunar', '', 'toString', '__proto__', '366'])('is refused for “%s”', (kind) => {
    expect(() => hoursPerYear(kind as YearKind)).toThrow(/^hoursPerYear requires /);
    expect(() => hoursPerYear(kind as YearKind)).toThrow(`got ${kind}`);
  });
});

describe('the length of a period', () => {
  it.each(kinds)('is a twelfth of a year for a month and a fourth for a quarter, in a %s year', (kind) => {
    // calculators.md, uptime: month = Y/12, quarter = Y/4.
    const year = hoursPerYear(kind);
    expect(hoursPerPeriod('year', kind)).toBe(year);
    expect(hoursPerPeriod('month', kind)).toBe(year / 12);
    expect(hoursPerPeriod('quarter', kind)).toBe(year / 4);
  });

  it.each(kinds)('is 24 h for a day and 168 h for a week, in a %s year as in any', (kind) => {
    expect(hoursPerPeriod('day', kind)).toBe(24);
    expect(hoursPerPeriod('week', kind)).toBe(168);
  });

  it.each(['hour', '', 'constructor', 'hasOwnProperty'])('is refused for “%s”', (period) => {
    expect(() => hoursPerPeriod(period as Period, '365')).toThrow(/^hoursPerPeriod requires /);
    expect(() => hoursPerPeriod(period as Period, '365')).toThrow(`got ${period}`);
  });

  it('is refused in a kind of year that there is none of', () => {
    expect(() => hoursPerPeriod('day', 'mars' as YearKind)).toThrow(/hoursPerYear requires .* got mars/);
  });
});

describe('the units of time', () => {
  it('are those of the contract, in hours', () => {
    // calculators.md: `us ms s min h d wk y`, y = 365.2425 d.
    expect(Object.keys(hoursPerUnit)).toEqual(['us', 'ms', 's', 'min', 'h', 'd', 'wk', 'y']);
    expectNear(hoursPerUnit.us * 3600, 1e-6, 1e-15);
    expectNear(hoursPerUnit.ms * 3600, 1e-3, 1e-15);
    expectNear(hoursPerUnit.s * 3600, 1, 1e-15);
    expectNear(hoursPerUnit.min * 60, 1, 1e-15);
    expect([hoursPerUnit.h, hoursPerUnit.d, hoursPerUnit.wk]).toEqual([1, 24, 168]);
    expect([hoursPerUnit.y, hoursPerYear('gregorian')]).toEqual([8765.82, 8765.82]);
  });
});
