import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DurationUnit, hoursPerUnit } from '../../src/availability/index.ts';
import { durationText, durationUnit, readDurationText } from '../../src/scenario/duration-text.ts';

const often = { numRuns: 5000 };
const NO_BREAK = '\u00a0';
const units = Object.keys(hoursPerUnit) as DurationUnit[];

describe('a length of time as people type it', () => {
  it.each([
    // calculators.md: units `us ms s min h d wk y`, y = 365.2425 d; a bare number has the unit of the field.
    ['5', 5],
    ['5h', 5],
    ['5 h', 5],
    ['3 min', 0.05],
    ['1,5 h', 1.5],
    ['36 s', 0.01],
    ['90 min', 1.5],
    ['2 d', 48],
    ['1 wk', 168],
    ['1 y', 8765.82],
    ['7200 ms', 0.002],
    ['36us', 1e-8],
    ['36 µs', 1e-8],
    ['36 μs', 1e-8],
    ['5 m', 5 / 60],
    ['5 Min', 5 / 60],
    ['5 MINUTES', 5 / 60],
    ['1 hour', 1],
    ['2 hrs', 2],
    ['3 days', 72],
    ['2 weeks', 336],
    ['1 year', 8765.82],
    ['30 secs', 1 / 120],
    ['1 000 h', 1000],
    ['1.234.567,8 h', 1_234_567.8],
    ["100'000 h", 100_000],
    [`5${NO_BREAK}000\u202fh`, 5000],
    ['1e5', 100_000],
    ['1e5h', 100_000],
    ['1.5e3 h', 1500],
    ['1e-3h', 0.001],
    ['0', 0],
    ['.5 h', 0.5],
    ['-1 h', -1],
    ['8 h 30 min', 8.5],
    ['8h30min', 8.5],
    ['1 h and 30 min', 1.5],
    ['1 h & 30 min', 1.5],
    ['1 d 12 h', 36],
    ['1 minute 30 s', 0.025],
    ['30 min 8 h', 8.5],
  ])('“%s” is %s h', (text, hours) => {
    expect(readDurationText(text, 'h')).toBe(hours);
  });

  it('“8 h 45 min 57 s” is its three parts together', () => {
    expect(readDurationText('8 h 45 min 57 s', 'h')).toBeCloseTo(8 + 45 / 60 + 57 / 3600, 14);
  });

  it.each(units)('has the unit %s where none is typed and the field is in it', (unit) => {
    expect(readDurationText('2.5', unit)).toBe(readDurationText(`2.5${unit}`, 'h'));
    expect(readDurationText('1', unit)).toBeCloseTo(hoursPerUnit[unit], 15);
  });

  it.each([
    '',
    ' ',
    'h',
    'abc',
    '5 x',
    '5 month',
    '5 mo',
    '1:30',
    '8 h 45',
    '8 45 min x',
    'h 5',
    '5 h h',
    '1 h -30 min',
    "5'30 min",
    'NaN',
    'Infinity',
    '1e999 h',
    '1e308 y',
    '5 h 1e999 s',
    '∞',
    '½ h',
    '5 %',
    '12,34,56 h',
  ])('“%s” is no length of time', (text) => {
    expect(readDurationText(text, 'h')).toBeUndefined();
  });

  it('is finite or nothing for any text', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123456789.,eE+-hmindswkyuµ& '), maxLength: 16 });
    fc.assert(
      fc.property(
        fc.oneof(nearly, fc.string({ unit: 'binary' })),
        fc.constantFrom(...units),
        (text, unit) => {
          const hours = readDurationText(text, unit);
          if (hours !== undefined) expect(Number.isFinite(hours)).toBe(true);
        },
      ),
      often,
    );
  });
});

describe('the text of a length of time', () => {
  it.each([
    [5000, 'h', '5000h'],
    [0.05, 'min', '3min'],
    [0.05, 'h', '3min'],
    [24, 'h', '24h'],
    [24, 'min', '1440min'],
    [720, 'd', '30d'],
    [8765.82, 'h', '1y'],
    [8765.82 * 5, 'y', '5y'],
    // recovery’s equipment and localWrite in calculators.md.
    [0.2 / 3.6e6, 'ms', '0.2ms'],
    [0.5 / 3.6e6, 'ms', '500us'],
    [1e-8, 'h', '36us'],
    [0.01, 's', '36s'],
    [0, 'h', '0h'],
    [0, 's', '0s'],
    [1.5, 'h', '90min'],
    [1.23, 'h', '1.23h'],
    // guarantee’s mttf in vectors/calculators.json.
    [8751.24, 'h', '8751.24h'],
    [333_332.333, 'h', '333332.333h'],
    [0.75, 'h', '45min'],
    [1 / 3, 'h', '20min'],
    [100_000, 'h', '100000h'],
  ] as const)('of %s h, in %s for preference, is “%s”', (hours, preferred, text) => {
    expect(durationText(hours, preferred)).toBe(text);
  });

  it.each([
    [5000, 'h', `5,000${NO_BREAK}h`],
    [1e-8, 'us', `36${NO_BREAK}µs`],
    [0.75, 'min', `45${NO_BREAK}min`],
    [1_234_567.5, 'h', `1,234,567.5${NO_BREAK}h`],
    [123_456_789_012_345, 'h', `123,456,789,012,345${NO_BREAK}h`],
  ] as const)('for people, of %s h in %s, is “%s”', (hours, preferred, text) => {
    expect(durationText(hours, preferred, NO_BREAK)).toBe(text);
    expect(readDurationText(text, 'h')).toBe(hours);
  });

  const finite = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true });
  const everySize = fc
    .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -300, max: 300 }))
    .map(([digits, power]) => Number(`${digits}e${power}`));
  const inUnits = fc
    .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(...units))
    .map(([amount, unit]) => amount * hoursPerUnit[unit]);
  it.each([
    ['any double', finite],
    ['a length of any size', everySize],
    ['a whole number of some unit', inUnits],
  ])('reads back to exactly the same hours, for %s', (_, lengths) => {
    fc.assert(
      fc.property(lengths, fc.constantFrom(...units), (hours, unit) => {
        expect(readDurationText(durationText(hours, unit), 'h')).toBe(hours);
      }),
      often,
    );
  });

  it.each([Number.MIN_VALUE, Number.MAX_VALUE, 2 ** -1022, 1e21, 1e-7, 1 / 3, 0.1 + 0.2])(
    'reads back to exactly the same hours for the odd double %s',
    (hours) => {
      for (const unit of units) expect(readDurationText(durationText(hours, unit), 'h')).toBe(hours);
    },
  );

  it('is about as short as the hours written out, unless the unit asked for gives a whole number', () => {
    fc.assert(
      fc.property(everySize, fc.constantFrom(...units), (hours, unit) => {
        const text = durationText(hours, unit);
        const whole = text.endsWith(unit) && Number.isInteger(Number.parseFloat(text));
        // A whole number may take three characters more than a fraction: 90min for 1.5h.
        expect(whole || text.length <= `${hours}h`.length + 3).toBe(true);
      }),
      often,
    );
  });

  it('stays as it is when it is read and written again', () => {
    fc.assert(
      fc.property(everySize, fc.constantFrom(...units), (hours, unit) => {
        const text = durationText(hours, unit);
        expect(durationText(readDurationText(text, 'h') ?? Number.NaN, unit)).toBe(text);
      }),
      often,
    );
  });
});

describe('the unit of a declared length of time', () => {
  it.each([
    ['30d', 'd'],
    ['0.2ms', 'ms'],
    ['100000h', 'h'],
    ['10min', 'min'],
    ['1y', 'y'],
    ['18s', 's'],
    ['5', 'h'],
  ])('of “%s” is %s', (text, unit) => {
    expect(durationUnit(text)).toBe(unit);
  });
});
