import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  percentageFromComplement,
  percentageFromFraction,
  readPercentage,
} from '../../src/availability/index.ts';
import {
  formatCounted,
  formatFixed,
  formatMoney,
  formatPercentage,
  formatShare,
  formatSignificant,
  type Rounding,
} from '../../src/scenario/format.ts';

const often = { numRuns: 5000 };
const NO_BREAK = '\u00a0';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Twelve digits are exact, the rest is the noise of binary arithmetic: what is shown may be off by so much. */
const NOISE = 1e-11;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const smallShare = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 1, max: 40 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const percentages = fc.oneof(
  share.map(percentageFromComplement),
  smallShare.map(percentageFromComplement),
  smallShare.map(percentageFromFraction),
);

/** A text with its power of ten as programs write it. */
function withoutPower(text: string): string {
  return text.replace(
    /\u00a0×\u00a010⁻(.+)$/,
    (_, raised: string) => `e-${[...raised].map((sign) => RAISED.indexOf(sign)).join('')}`,
  );
}

/** What a percentage's text says, both sides exact. */
function said(text: string): { readonly fraction: number; readonly complement: number } {
  const distance = text.split(`100${NO_BREAK}%${NO_BREAK}−${NO_BREAK}`)[1];
  if (distance) {
    const { fraction, complement } = said(distance);
    return { fraction: complement, complement: fraction };
  }
  const read = readPercentage(withoutPower(text.replace(`${NO_BREAK}%`, '')));
  if (!read) throw new Error(`“${text}” is no percentage`);
  return read;
}

describe('a percentage', () => {
  it.each([
    [0.001, '99.9'],
    [0.0005, '99.95'],
    [0, '100'],
    [1, '0'],
    [0.5, '50'],
    [1e-11, '99.999999999'],
    [1e-30, `99.${'9'.repeat(28)}`],
    // design.md 7: 0.999999 printed as "100 %" is a lie; 17: 0.9999995 is a rollover.
    [1e-6, '99.9999'],
    [5e-7, '99.99995'],
    [0.000_999_95, '99.9'],
    [0.000_999_4, '99.9'],
    [0.001_000_4, '99.899'],
    [0.123_456, '87.6'],
    [0.5 + 1e-9, '49.9'],
    [0.5 - 1e-9, '50'],
    [2e-13, '99.99999999998'],
    // Past thirty-two nines nobody counts them.
    [3.2e-40, `100${NO_BREAK}%${NO_BREAK}−${NO_BREAK}3.2${NO_BREAK}×${NO_BREAK}10⁻³⁸`],
  ])('with %s missing is “%s %”', (complement, text) => {
    expect(formatPercentage(percentageFromComplement(complement))).toBe(`${text}${NO_BREAK}%`);
  });

  it.each([
    [5e-7, '0.00005'],
    [0.333_39, '33.3'],
    // Zeros are counted up to a ten-thousand-millionth; below that a power says it.
    [1.239e-10, '0.0000000123'],
    [9.999e-11, `9.99${NO_BREAK}×${NO_BREAK}10⁻⁹`],
    [2.479e-24, `2.47${NO_BREAK}×${NO_BREAK}10⁻²²`],
    [1e-30, `1${NO_BREAK}×${NO_BREAK}10⁻²⁸`],
  ])('of a share of %s that is rounded down is “%s %”', (fraction, text) => {
    expect(formatPercentage(percentageFromFraction(fraction))).toBe(`${text}${NO_BREAK}%`);
  });

  it.each([
    [0.001, '0.1'],
    [0.000_123_45, '0.0124'],
    [0.000_000_1, '0.00001'],
    [0, '0'],
    [1, '100'],
    [0.999_999_5, '99.99995'],
    [0.123_01, '12.4'],
    // The double next to the whole: 1.1e-16 short of it.
    [1 - 2 ** -53, `over${NO_BREAK}99.9999999`],
    [1 - 0.9e-9, `over${NO_BREAK}99.9999999`],
    [1 - 1.2e-9, '99.99999988'],
  ])('of a plain fraction of %s, rounded up, is “%s %”', (fraction, text) => {
    expect(formatShare(fraction)).toBe(`${text}${NO_BREAK}%`);
  });

  it('of a plain fraction is “100 %” and “0 %” for exactly these, whichever way it is rounded', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          share,
          smallShare,
          smallShare.map((side) => 1 - side),
        ),
        fc.constantFrom<Rounding>('up', 'down', 'nearest'),
        (fraction, rounding) => {
          const text = formatShare(fraction, rounding);
          expect(text === `100${NO_BREAK}%`).toBe(fraction === 1);
          expect(text === `0${NO_BREAK}%`).toBe(fraction === 0);
        },
      ),
      often,
    );
  });

  it('is “100 %” for exactly no unavailability, and nothing else, whichever way it is rounded', () => {
    fc.assert(
      fc.property(percentages, fc.constantFrom<Rounding>('up', 'down', 'nearest'), (value, rounding) => {
        const isWhole = formatPercentage(value, rounding) === `100${NO_BREAK}%`;
        expect(isWhole).toBe(value.complement === 0);
      }),
      often,
    );
  });

  it('is “0 %” for exactly nothing, and nothing else, whichever way it is rounded', () => {
    fc.assert(
      fc.property(percentages, fc.constantFrom<Rounding>('up', 'down', 'nearest'), (value, rounding) => {
        expect(formatPercentage(value, rounding) === `0${NO_BREAK}%`).toBe(value.fraction === 0);
      }),
      often,
    );
  });

  it('never rounds an availability up', () => {
    fc.assert(
      fc.property(percentages, (value) => {
        const shown = said(formatPercentage(value));
        expect(shown.complement).toBeGreaterThanOrEqual(value.complement * (1 - NOISE));
        expect(shown.fraction).toBeLessThanOrEqual(value.fraction * (1 + NOISE));
      }),
      often,
    );
  });

  it('never rounds a share down that is to be rounded up', () => {
    fc.assert(
      fc.property(percentages, (value) => {
        const shown = said(formatPercentage(value, 'up'));
        expect(shown.fraction).toBeGreaterThanOrEqual(value.fraction * (1 - NOISE));
        expect(shown.complement).toBeLessThanOrEqual(value.complement * (1 + NOISE));
      }),
      often,
    );
  });

  it('keeps three digits of its smaller side', () => {
    fc.assert(
      fc.property(percentages, fc.constantFrom<Rounding>('up', 'down', 'nearest'), (value, rounding) => {
        const shown = said(formatPercentage(value, rounding));
        const smaller = Math.min(value.fraction, value.complement);
        const off = Math.abs(Math.min(shown.fraction, shown.complement) - smaller);
        expect(off).toBeLessThanOrEqual(smaller * 0.01 * (1 + 1e-9));
      }),
      often,
    );
  });
});

describe('a number to so many digits', () => {
  it.each([
    [1_234_567, 3, 'nearest', '1,230,000'],
    [1_234_567, 3, 'up', '1,240,000'],
    [1_239_999, 3, 'down', '1,230,000'],
    [0.001_234, 3, 'nearest', '0.00123'],
    [9.999, 3, 'nearest', '10'],
    [9.991, 3, 'up', '10'],
    [9.999, 3, 'down', '9.99'],
    [0.9999995, 3, 'nearest', '1'],
    [0.9999995, 3, 'down', '0.999'],
    [-5, 3, 'nearest', '−5'],
    [-1234.5, 2, 'nearest', '−1,200'],
    [0, 3, 'nearest', '0'],
    [-0, 3, 'nearest', '−0'],
    [1e21, 3, 'nearest', '1,000,000,000,000,000,000,000'],
    [Number.POSITIVE_INFINITY, 3, 'nearest', '∞'],
    [Number.NEGATIVE_INFINITY, 3, 'nearest', '−∞'],
  ] as const)('%s to %s digits, rounded %s, is “%s”', (value, digits, rounding, text) => {
    expect(formatSignificant(value, digits, rounding)).toBe(text === '−0' ? '0' : text);
  });

  it('has no noise of binary arithmetic in it', () => {
    expect(formatSignificant(0.1 + 0.2, 3, 'up')).toBe('0.3');
    expect(formatSignificant(0.1 + 0.2, 15)).toBe('0.3');
    expect(formatSignificant(3 * 1.1, 3, 'up')).toBe('3.3');
    expect(formatSignificant(1 - 0.9, 3, 'down')).toBe('0.1');
  });

  it('shows whole numbers whole, as far as doubles hold fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
        expect(formatSignificant(value, 15).replaceAll(',', '')).toBe(String(value));
      }),
      often,
    );
  });

  it('errs only in the direction that is asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (value, digits) => {
          const number = (rounding: Rounding) =>
            Number(withoutPower(formatSignificant(value, digits, rounding)).replaceAll(',', ''));
          expect(number('up')).toBeGreaterThanOrEqual(value * (1 - NOISE));
          expect(number('down')).toBeLessThanOrEqual(value * (1 + NOISE));
          expect(number('nearest')).toBeGreaterThanOrEqual(number('down'));
          expect(number('nearest')).toBeLessThanOrEqual(number('up'));
        },
      ),
      often,
    );
  });
});

describe('a number to so many places', () => {
  it.each([
    [3, 2, 'nearest', '3.00'],
    [1234.56, 1, 'nearest', '1,234.6'],
    // models.md 2(a): 99.95 % has 3.30 nines.
    [3.301_029_995_663_981, 2, 'down', '3.30'],
    [2.999, 2, 'down', '2.99'],
    [2.999, 2, 'nearest', '3.00'],
    [2.999_999_999_999_9, 2, 'down', '3.00'],
    [0.001, 2, 'up', '0.01'],
    [-1.5, 0, 'nearest', '−2'],
    [Number.POSITIVE_INFINITY, 2, 'down', '∞'],
    [Number.NEGATIVE_INFINITY, 2, 'down', '−∞'],
  ] as const)('%s to %s places, rounded %s, is “%s”', (value, places, rounding, text) => {
    expect(formatFixed(value, places, rounding)).toBe(text);
  });
});

describe('an amount of money', () => {
  it.each([
    [1000, '1,000'],
    [47_500, '47,500'],
    [99.5, '99.50'],
    [99, '99'],
    [0.01, '0.01'],
    [0, '0'],
    [100.4, '100'],
    [1_234_567.89, '1,234,568'],
    [-961_707.96, '−961,708'],
    [-12.345, '−12.35'],
    [0.005, '0.01'],
    [0.0049, `under${NO_BREAK}0.01`],
    [-1e-9, `over${NO_BREAK}−0.01`],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('of %s is “%s”', (value, text) => {
    expect(formatMoney(value)).toBe(text);
  });
});

describe('a number that is mostly noughts', () => {
  it.each([
    [0, '0'],
    [1.234_5, '1.23'],
    [0.000_001, '0.000001'],
    [0.000_000_999, '9.99 × 10⁻⁷'],
    [1.684_2e-9, '1.68 × 10⁻⁹'],
    [1.19e-31, '1.19 × 10⁻³¹'],
    [-1.684_2e-9, '−1.68 × 10⁻⁹'],
    [-0.000_001, '−0.000001'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('such as %s is “%s”', (value, text) => {
    expect(formatSignificant(value, 3).replaceAll(NO_BREAK, ' ')).toBe(text);
  });
});

describe('things that are counted', () => {
  it('are one where 1 is what is read', () => {
    expect(formatCounted(1, 'failure')).toBe('1 failure');
    expect(formatCounted(1.0004, 'failure', 3)).toBe('1 failure');
    expect(formatCounted(1.0004, 'failure')).toBe('1.0004 failures');
    expect(formatCounted(1.0004, 'year', 3, 'up')).toBe('1.01 years');
    expect(formatCounted(0, 'failure')).toBe('0 failures');
    expect(formatCounted(1234, 'failure')).toBe('1,234 failures');
    expect(formatCounted(2e-9, 'time', 3).replaceAll(NO_BREAK, ' ')).toBe('2 × 10⁻⁹ times');
  });
});
