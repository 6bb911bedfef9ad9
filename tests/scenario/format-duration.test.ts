import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerUnit } from '../../src/availability/index.ts';
import type { Rounding } from '../../src/scenario/format.ts';
import { formatDuration } from '../../src/scenario/format-duration.ts';

const often = { numRuns: 10_000 };
/** Twelve digits are exact, the rest is the noise of binary arithmetic: what is shown may be off by so much. */
const NOISE = 1e-11;

/** Breaks may stand or fall in these tables; that no number is parted from its unit is a test of its own. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

const secondsPer: Readonly<Record<string, number>> = {
  d: 86_400,
  h: 3600,
  min: 60,
  s: 1,
  ms: 1e-3,
  µs: 1e-6,
  ns: 1e-9,
  years: hoursPerUnit.y * 3600,
  'million years': hoursPerUnit.y * 3600e6,
  'billion years': hoursPerUnit.y * 3600e9,
};

/** The seconds that a text says, or NaN where a part of it says nothing. */
function said(text: string): number {
  return text.split(' ').reduce((sum, part) => {
    const [, amount = '', unit = ''] = /^([\d.,]+) (.+)$/.exec(plain(part)) ?? [];
    return sum + Number(amount.replaceAll(',', '')) * (secondsPer[unit] ?? Number.NaN);
  }, 0);
}

describe('a duration for people', () => {
  it.each([
    // models.md 2(a): 99.9 % of a mean Gregorian year, rounded up to the second; and its month, 43 min 49.746 s.
    [31_556.952, '8 h 45 min 57 s'],
    [2629.746, '43 min 49.8 s'],
    // Nine nines of a day, vectors/calculators.json: 8.64e-7 s at eleven nines.
    [8.64e-7, '864 ns'],
    [8.64e-5, '86.4 µs'],
    [0, '0 s'],
    [1, '1 s'],
    [86.4, '1 min 26.4 s'],
    [604.8, '10 min 4.8 s'],
    [2700, '45 min'],
    [5256, '1 h 27 min 36 s'],
    [3600, '1 h'],
    [3601, '1 h 1 s'],
    [7200.5, '2 h 1 s'],
    [86_400, '1 d'],
    [86_401, '1 d 1 min'],
    [315_569.52, '3 d 15 h 40 min'],
    [864_000, '10 d'],
    [864_001, '10 d 1 h'],
    [8_640_000, '100 d'],
    [8_640_001, '101 d'],
    // Rollovers, design.md 17.
    [59.9, '59.9 s'],
    [59.95, '1 min'],
    [59.96, '1 min'],
    [59.999_999, '1 min'],
    [119.95, '2 min'],
    [3599.9, '59 min 59.9 s'],
    [3599.95, '1 h'],
    [3599.999, '1 h'],
    [86_399, '23 h 59 min 59 s'],
    [86_399.5, '1 d'],
    [863_999, '10 d'],
    [8_639_999, '100 d'],
    [0.999_999_5, '1 s'],
    [0.000_999_95, '1 ms'],
    [9.999e-7, '1 µs'],
    [0.9995, '1 s'],
    [0.123_41, '124 ms'],
    [36, '36 s'],
  ])('of %s s is “%s”, rounded up', (seconds, text) => {
    expect(plain(formatDuration(seconds / 3600))).toBe(text);
  });

  it.each([
    [59.96, 'down', '59.9 s'],
    [59.96, 'nearest', '1 min'],
    [59.94, 'nearest', '59.9 s'],
    [3599.95, 'down', '59 min 59.9 s'],
    [3599.94, 'nearest', '59 min 59.9 s'],
    [3599.96, 'nearest', '1 h'],
    [86_399.9, 'down', '23 h 59 min 59 s'],
    [0.999_999_5, 'down', '999 ms'],
    [0.000_999_95, 'down', '999 µs'],
    [31_556.952, 'down', '8 h 45 min 56 s'],
    [31_556.952, 'nearest', '8 h 45 min 57 s'],
    [863_999, 'down', '9 d 23 h 59 min'],
  ] as const)('of %s s, rounded %s, is “%s”', (seconds, rounding, text) => {
    expect(plain(formatDuration(seconds / 3600, rounding))).toBe(text);
  });

  it.each([
    [9.99, '3,649 d'],
    [10, '10 years'],
    [11.41, '11.5 years'],
    [114.08, '115 years'],
    [999_001, '1 million years'],
    [999_999.9, '1 million years'],
    [2_100_000, '2.1 million years'],
    [999_999_999, '1 billion years'],
    [1e9, '1 billion years'],
    [1e15, '1,000,000 billion years'],
  ])('of %s years is “%s”', (years, text) => {
    expect(plain(formatDuration(years * hoursPerUnit.y))).toBe(text);
  });

  it('has no second too many from the noise of binary arithmetic', () => {
    // 1.1 · 3600 is 3960.0000000000005, and 0.07 · 3600 is 252.00000000000003.
    expect(1.1 * 3600).toBeGreaterThan(3960);
    expect(plain(formatDuration(1.1))).toBe('1 h 6 min');
    expect(plain(formatDuration(0.07))).toBe('4 min 12 s');
    expect(plain(formatDuration(2.3 / 3600))).toBe('2.3 s');
  });

  it('without an end is for ever', () => {
    expect(plain(formatDuration(Number.POSITIVE_INFINITY))).toBe('for ever');
  });

  it('below zero bears a minus sign', () => {
    expect(plain(formatDuration(-1.5))).toBe('−1 h 30 min');
  });

  it('never parts a number from its unit at the end of a line', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e20, noNaN: true }), (hours) => {
        for (const part of formatDuration(hours).split(' ')) expect(part).toMatch(/^[\d.,]+\u00a0\D+$/);
      }),
      often,
    );
  });

  // Shortest and longest that anybody will meet: a nanosecond's fraction, and far past the age of the universe.
  const lengths = fc.oneof(
    fc.double({ min: 1e-12, max: 10, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
    fc.double({ min: 1, max: 1e18, noNaN: true }),
    fc.integer({ min: 1, max: 20_000_000 }).map((tenths) => tenths / 36_000),
    fc
      .tuple(
        fc.constantFrom(60, 3600, 86_400, 864_000, 8_640_000, 1e-3, 1e-6),
        fc.double({ min: -0.06, max: 0.06, noNaN: true }),
      )
      .map(([edge, off]) => (edge * (1 + off / 10)) / 3600),
  );

  it('of a downtime is rounded up, never to less than it is', () => {
    fc.assert(
      fc.property(lengths, (hours) => {
        expect(said(formatDuration(hours))).toBeGreaterThanOrEqual(hours * 3600 * (1 - NOISE));
      }),
      often,
    );
  });

  it('that is rounded down is never more than it is', () => {
    fc.assert(
      fc.property(lengths, (hours) => {
        expect(said(formatDuration(hours, 'down'))).toBeLessThanOrEqual(hours * 3600 * (1 + NOISE));
      }),
      often,
    );
  });

  it('is off by a hundredth at the most, however it is rounded', () => {
    fc.assert(
      fc.property(lengths, fc.constantFrom<Rounding>('up', 'down', 'nearest'), (hours, rounding) => {
        // Ten days are shown to the hour, 0.4 %; a hundred to the day and a unit of three digits, 1 %.
        const seconds = hours * 3600;
        expect(Math.abs(said(formatDuration(hours, rounding)) - seconds)).toBeLessThanOrEqual(
          seconds * 0.010_001,
        );
      }),
      often,
    );
  });

  it('never shows sixty of a unit that has a larger one, nor a unit of which there are none', () => {
    fc.assert(
      fc.property(lengths, fc.constantFrom<Rounding>('up', 'down', 'nearest'), (hours, rounding) => {
        const text = plain(formatDuration(hours, rounding));
        expect(text).not.toMatch(
          /(?<![\d.,])(?:[6-9]\d (?:s|min)|(?:2[4-9]|[3-9]\d) h|1,000 (?:ms|µs|ns))\b/,
        );
        expect(text).not.toMatch(/(?:^| )0 /);
      }),
      often,
    );
  });

  it('grows, or stays, when the duration does', () => {
    fc.assert(
      fc.property(lengths, lengths, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(said(formatDuration(less))).toBeLessThanOrEqual(said(formatDuration(more)) * (1 + NOISE));
      }),
      often,
    );
  });
});
