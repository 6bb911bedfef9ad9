import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberText } from '../../src/scenario/number-text.ts';

const often = { numRuns: 2000 };
const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

describe('a number as people type it', () => {
  it.each([
    ['99.95', '99.95', ''],
    // calculators.md: "People also type `3 min`, `1,5 h`, `99,95 %`, `1 000`: the fields accept them."
    ['99,95 %', '99.95', '%'],
    ['3 min', '3', 'min'],
    ['1,5 h', '1.5', 'h'],
    ['1 000', '1000', ''],
    [`1${NO_BREAK}000`, '1000', ''],
    [`1${NARROW_NO_BREAK}000${NARROW_NO_BREAK}000`, '1000000', ''],
    ['1\u2009000 km', '1000', 'km'],
    ['\ufeff 7\u200b ', '7', ''],
    ['\t42\n', '42', ''],
    ['1,000', '1000', ''],
    ['12,345,678', '12345678', ''],
    ['1.234.567', '1234567', ''],
    ['1.234.567,8', '1234567.8', ''],
    ['1,234,567.8', '1234567.8', ''],
    ['1,234.5', '1234.5', ''],
    ["1'000", '1000', ''],
    ['1’000’000', '1000000', ''],
    ["1'234.5", '1234.5', ''],
    ['1,5', '1.5', ''],
    ['0,125', '0.125', ''],
    ['0,5', '0.5', ''],
    [',5', '.5', ''],
    ['.5', '.5', ''],
    ['5.', '5.', ''],
    ['1.500', '1.500', ''],
    ['12,3456', '12.3456', ''],
    ['1234,567', '1234.567', ''],
    ['-3', '-3', ''],
    ['−3', '-3', ''],
    ['–3', '-3', ''],
    ['+3', '3', ''],
    ['1e5', '1e5', ''],
    ['1E-5 s', '1E-5', 's'],
    ['1.5e+3km', '1.5e+3', 'km'],
    ['5 ٪', '5', '%'],
    ['5 USERS', '5', 'users'],
    ['5h', '5', 'h'],
    ['0', '0', ''],
    ['007', '007', ''],
  ])('“%s” is %s with the unit “%s”', (text, number, unit) => {
    expect(readNumberText(text)).toEqual({ number, unit });
  });

  it.each([
    ['1,500', '1.500'],
    ['99,999', '99.999'],
    ['99.999', '99.999'],
    ['1,234,567', '1234567'],
  ])('“%s” is %s where a lone comma is decimal, as in a percentage', (text, number) => {
    expect(readNumberText(text, true).number).toBe(number);
  });

  it.each([
    '',
    ' ',
    'abc',
    '-',
    '.',
    ',',
    '%',
    'NaN',
    'Infinity',
    '∞',
    '--5',
    '1..5',
    '1,,5',
    '1.2.3',
    '1,50,000',
    '1234,567,890',
    '12345,678.9',
    '1,234.567,8',
    '1.234,567,8',
    '0.123.456',
    '0,123,456',
    "5'30",
    "1'00",
    "1'000'00",
    "12'34.5",
    '1,5.5,5',
    '٣',
    '五',
  ])('“%s” is no number', (text) => {
    expect(readNumberText(text).number).toBeUndefined();
  });

  it.each([
    ['0x10', '0', 'x10'],
    ['1e', '1', 'e'],
    ['5-3', '5', '-3'],
    ['1_000', '1', '_000'],
    ['12:30', '12', ':30'],
    ['1/2', '1', '/2'],
    ['5%%', '5', '%%'],
  ])('“%s” is %s with an unknown unit “%s”, for the input to refuse', (text, number, unit) => {
    expect(readNumberText(text)).toEqual({ number, unit });
  });

  it('is read back from the text of any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(readNumberText(String(value)).number)).toBe(value + 0);
      }),
      often,
    );
  });

  it('is read back from whole numbers grouped in the ways of English, German, Swiss and international use', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 6n, max: 10n ** 30n }),
        fc.constantFrom(',', '.', "'", '’', ' ', NO_BREAK, NARROW_NO_BREAK, '\u2009'),
        (value, mark) => {
          const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, mark);
          expect(readNumberText(grouped).number).toBe(String(value));
        },
      ),
      often,
    );
  });

  it('gives plain ASCII decimal or nothing for any text', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...`0123456789.,'’eE+-−% h${NO_BREAK}`),
      maxLength: 14,
    });
    fc.assert(
      fc.property(
        fc.oneof(digits, fc.string(), fc.string({ unit: 'binary' })),
        fc.boolean(),
        (text, comma) => {
          const { number, unit } = readNumberText(text, comma);
          if (number !== undefined) {
            expect(number).toMatch(/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i);
            expect(Number(number)).not.toBeNaN();
          }
          expect(unit).toBe(unit.toLowerCase());
        },
      ),
      often,
    );
  });
});
