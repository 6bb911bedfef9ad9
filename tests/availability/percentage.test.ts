import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nines } from '../../src/availability/nines.ts';
import {
  percentageFromComplement,
  percentageFromFraction,
  percentageText,
  readPercentage,
} from '../../src/availability/percentage.ts';

const often = { numRuns: 3000 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Shares of every size down to 1e-300: a plain double between 0 and 1 is hardly ever a small one. */
const smallShare = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 2, max: 300 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));

describe('reading a percentage', () => {
  it.each([
    { text: '99.9', fraction: 0.999, complement: 0.001 },
    { text: '99.95', fraction: 0.9995, complement: 0.0005 },
    { text: '0', fraction: 0, complement: 1 },
    { text: '100', fraction: 1, complement: 0 },
    { text: '100.000', fraction: 1, complement: 0 },
    { text: '50', fraction: 0.5, complement: 0.5 },
    { text: '5', fraction: 0.05, complement: 0.95 },
    { text: '.5', fraction: 0.005, complement: 0.995 },
    { text: '5.', fraction: 0.05, complement: 0.95 },
    { text: '0099.9', fraction: 0.999, complement: 0.001 },
    { text: '1e-3', fraction: 1e-5, complement: 0.999_99 },
    { text: '9.99E1', fraction: 0.999, complement: 0.001 },
    { text: '1e2', fraction: 1, complement: 0 },
    { text: '0e999', fraction: 0, complement: 1 },
  ])(
    'takes “$text” for a share of $fraction that is $complement short of the whole',
    ({ text, ...expected }) => {
      expect(readPercentage(text)).toEqual(expected);
    },
  );

  it('gives 99.999999999 exactly eleven nines, where 100 − x in floating point would not', () => {
    // calculators.md: "99.999999999 has exactly 11 nines".
    const eleven = readPercentage('99.999999999');
    expect(eleven?.complement).toBe(1e-11);
    expect(nines(eleven?.complement ?? 1)).toBe(11);
    expect((100 - 99.999_999_999) / 100).not.toBe(1e-11);
  });

  it('gives twenty-eight nines behind the point exactly thirty in all', () => {
    const thirty = readPercentage(`99.${'9'.repeat(28)}`);
    expect(thirty).toEqual({ fraction: 1, complement: 1e-30 });
    expect(nines(thirty?.complement ?? 1)).toBe(30);
  });

  it('is exact for every number of nines that a double can tell from none', () => {
    for (let count = 3; count <= 300; count++) {
      expect(readPercentage(`99.${'9'.repeat(count - 2)}`)?.complement).toBe(Number(`1e-${count}`));
    }
  });

  it.each([
    '',
    ' ',
    '.',
    '-1',
    '+1',
    '100.0000001',
    '101',
    '1e3',
    '1e999',
    '99,9',
    '99.9%',
    ' 99.9',
    '0x10',
    'NaN',
    'Infinity',
    '1e',
    '1e1.5',
    '1e1000',
    '9.9.9',
    '٩٩',
    '1'.repeat(401),
  ])('refuses “%s”', (text) => {
    expect(readPercentage(text)).toBeUndefined();
  });

  it('takes a text of up to 400 characters, past which there is nothing to tell from none', () => {
    expect(readPercentage(`99.${'9'.repeat(397)}`)).toEqual({ fraction: 1, complement: 0 });
    expect(readPercentage(`99.${'9'.repeat(398)}`)).toBeUndefined();
    expect(readPercentage('0'.repeat(400))).toEqual({ fraction: 0, complement: 1 });
    expect(readPercentage('0'.repeat(401))).toBeUndefined();
  });

  it('never takes a text for a share outside 0 to 1, nor for one without a number', () => {
    const anyText = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.eE+-'), maxLength: 12 }),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readPercentage(text);
        if (read === undefined) return;
        for (const side of [read.fraction, read.complement]) {
          expect(side).toBeGreaterThanOrEqual(0);
          expect(side).toBeLessThanOrEqual(1);
        }
        expect(read.fraction + read.complement).toBeCloseTo(1, 15);
      }),
      often,
    );
  });
});

describe('the text of a percentage', () => {
  it.each([
    { complement: 0.001, text: '99.9' },
    { complement: 0, text: '100' },
    { complement: 1, text: '0' },
    { complement: 0.5, text: '50' },
    { complement: 1e-11, text: '99.999999999' },
    { complement: 1e-30, text: `99.${'9'.repeat(28)}` },
    { complement: 0.75, text: '25' },
    { complement: 0.0005, text: '99.95' },
  ])('is “$text” where $complement is missing', ({ complement, text }) => {
    expect(percentageText(percentageFromComplement(complement))).toBe(text);
  });

  it('carries the digits of a small share as it does those of a small distance from the whole', () => {
    expect(percentageText(percentageFromFraction(1e-30))).toBe(`0.${'0'.repeat(27)}1`);
    expect(percentageText(percentageFromFraction(0.05))).toBe('5');
    expect(percentageText(percentageFromFraction(0.1))).toBe('10');
  });

  it.each([
    ['any share', share.map(percentageFromComplement)],
    ['a small distance from the whole', smallShare.map(percentageFromComplement)],
    ['a small share', smallShare.map(percentageFromFraction)],
  ])('is read back to exactly the same smaller side, for %s', (_, percentages) => {
    fc.assert(
      fc.property(percentages, (percentage) => {
        const read = readPercentage(percentageText(percentage));
        const side = percentage.fraction <= percentage.complement ? 'fraction' : 'complement';
        expect(read?.[side]).toBe(percentage[side]);
        const other = side === 'fraction' ? 'complement' : 'fraction';
        expect(Math.abs((read?.[other] ?? 0) - percentage[other])).toBeLessThanOrEqual(2 ** -53);
      }),
      often,
    );
  });

  it('stays as it is when it is read and written again', () => {
    fc.assert(
      fc.property(share, (complement) => {
        const text = percentageText(percentageFromComplement(complement));
        const read = readPercentage(text);
        expect(read && percentageText(read)).toBe(text);
      }),
      often,
    );
  });

  it('is plain decimal for the smallest of doubles, too', () => {
    const text = percentageText({ fraction: 1, complement: Number.MIN_VALUE });
    expect(text).toMatch(/^99\.9+5$/);
    expect(readPercentage(text)?.complement).toBe(Number.MIN_VALUE);
  });

  it.each([
    { fraction: 1.1, complement: 0 },
    { fraction: 0.5, complement: 2 },
    { fraction: -0.1, complement: 1.1 },
    { fraction: 1, complement: -1e-17 },
    { fraction: Number.NaN, complement: 0 },
    { fraction: 0, complement: Number.NaN },
  ])('is refused for $fraction and $complement', (percentage) => {
    expect(() => percentageText(percentage)).toThrow(/^percentageText requires /);
    expect(() => percentageText(percentage)).toThrow(/percentageText requires shares from 0 to 1/);
  });
});

describe('a percentage from one of its sides', () => {
  it('keeps the side that is given, to the last digit', () => {
    fc.assert(
      fc.property(fc.oneof(share, smallShare), (side) => {
        expect(percentageFromComplement(side)).toEqual({ fraction: 1 - side, complement: side });
        expect(percentageFromFraction(side)).toEqual({ fraction: side, complement: 1 - side });
      }),
      often,
    );
  });

  it.each([-1e-9, 1.000_000_1, Number.NaN, Number.POSITIVE_INFINITY])('is refused for %s', (side) => {
    expect(() => percentageFromComplement(side)).toThrow(/^percentageFromComplement requires /);
    expect(() => percentageFromFraction(side)).toThrow(/^percentageFromFraction requires /);
  });
});
