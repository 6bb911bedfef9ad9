import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextProblem } from '../../src/availability/index.ts';
import { type Input, input, yearInput } from '../../src/scenario/index.ts';

const NO_BREAK = '\u00a0';
const often = { numRuns: 2000 };

const repair = input.duration({
  label: 'Repair time',
  fallback: '8h',
  least: '1s',
  most: '1000h',
  example: '4 h',
  stops: ['30min', '1h', '8h'],
});
const promise = input.percentage({
  label: 'Availability',
  fallback: '99.9',
  least: '0',
  most: '100',
  example: '99.95',
});
const narrow = input.percentage({
  label: 'Coverage',
  fallback: '95',
  least: '50',
  most: '99.999',
  example: '90',
});
const hosts = input.count({
  label: 'Hosts',
  fallback: '10',
  least: '1',
  most: '10000',
  example: '12',
  units: ['hosts'],
});
const fee = input.money({ label: 'Fee', fallback: '1000', least: '0', most: '1e9', example: '2 500' });
const distance = input.quantity({
  label: 'Distance',
  fallback: '50',
  least: '0',
  most: '20000',
  example: '120 km',
  unit: 'km',
  units: ['kilometres', 'kilo metres'],
});
const policy = input.choice({
  label: 'Policy',
  fallback: 'ready',
  options: [
    { value: 'ready', label: 'When ready' },
    { value: 'none', label: 'As listed' },
  ],
});
const system = input.formula({
  label: 'System',
  fallback: 'a b',
  parse(text) {
    if (text.includes('!')) {
      throw new TextProblem(`There is a “!” at character ${text.indexOf('!') + 1}. Leave it out.`, {
        position: text.indexOf('!'),
        expected: 'a name',
      });
    }
    if (text.includes('boom')) throw new TypeError('boom');
    return text.trim().split(/\s+/);
  },
});

function value<Value>(of: Input<Value>, text: string): Value {
  const reading = of.read(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

function message<Value>(of: Input<Value>, text: string): string {
  const reading = of.read(text);
  return reading.ok ? 'was read' : reading.message;
}

describe('an input of a duration', () => {
  it.each([
    ['8', 8],
    ['8 h', 8],
    ['1,5 h', 1.5],
    ['3 min', 0.05],
    [` 2${NO_BREAK}d `, 48],
    ['1 s', 1 / 3600],
    ['1000 h', 1000],
    ['41 d 16 h', 1000],
  ])('reads “%s” as %s h', (text, hours) => {
    expect(value(repair, text)).toBe(hours);
  });

  it('is told its range and default as texts, and knows them as hours', () => {
    expect([repair.fallback, repair.least, repair.most]).toEqual([8, 1 / 3600, 1000]);
    expect(repair.stops).toEqual([0.5, 1, 8]);
    expect(repair.kind).toBe('duration');
  });

  it.each([
    ['', 'Nothing is given here.'],
    ['   ', 'Nothing is given here.'],
    ['soon', '“soon” is not a length of time.'],
    ['5 parsecs', '“5 parsecs” is not a length of time.'],
    ['-1 h', '“-1 h” is too little.'],
    ['0', '“0” is too little.'],
    ['999 ms', '“999 ms” is too little.'],
    ['1001 h', '“1001 h” is too much.'],
    ['1e300 y', '“1e300 y” is too much.'],
    ['1e308 y', '“1e308 y” is not a length of time.'],
  ])('refuses “%s”, and says what to type', (text, what) => {
    const rule = `Type a length of time from 1${NO_BREAK}s to 1,000${NO_BREAK}h, such as 4 h.`;
    expect(message(repair, text)).toBe(`${what} ${rule}`);
  });

  it('writes itself for an address and for people', () => {
    expect(repair.write(8)).toBe('8h');
    expect(repair.write(0.05)).toBe('3min');
    expect(repair.show(8)).toBe(`8${NO_BREAK}h`);
    expect(repair.show(0.05)).toBe(`3${NO_BREAK}min`);
  });

  it('prefers the unit of its default, which is also that of a bare number', () => {
    const wait = input.duration({ label: 'x', fallback: '600s', least: '0s', most: '1h', example: '10 min' });
    expect(value(wait, '90')).toBe(0.025);
    expect(wait.write(0.025)).toBe('90s');
  });
});

describe('an input of a percentage', () => {
  it.each([
    ['99.95', 0.9995, 0.0005],
    ['99,95 %', 0.9995, 0.0005],
    [`99.95${NO_BREAK}%`, 0.9995, 0.0005],
    ['99.95 percent', 0.9995, 0.0005],
    ['99.95 per cent', 0.9995, 0.0005],
    ['99,999', 0.999_99, 0.000_01],
    ['99.999999999', 0.999_999_999_99, 1e-11],
    ['1e-1', 0.001, 0.999],
    ['9995e-2', 0.9995, 5e-4],
    ['0', 0, 1],
    ['-0', 0, 1],
    ['100', 1, 0],
    ['1e2', 1, 0],
    ['5.', 0.05, 0.95],
  ])('reads “%s” as %s, %s short of the whole', (text, fraction, complement) => {
    expect(value(promise, text)).toEqual({ fraction, complement });
  });

  it.each([
    ['', 'Nothing is given here.'],
    ['-1', '“-1” is too little.'],
    ['-1e-30', '“-1e-30” is too little.'],
    ['101', '“101” is too much.'],
    ['100.0000000000000000001', '“100.0000000000000000001” is too much.'],
    ['1e999', '“1e999” is too much.'],
    ['99.9 h', '“99.9 h” is not a percentage.'],
    ['three nines', '“three nines” is not a percentage.'],
    ['NaN', '“NaN” is not a percentage.'],
    ['Infinity', '“Infinity” is not a percentage.'],
    ['99.9%%', '“99.9%%” is not a percentage.'],
  ])('refuses “%s”, and says what to type', (text, what) => {
    const rule = `Type a percentage from 0${NO_BREAK}% to 100${NO_BREAK}%, such as 99.95.`;
    expect(message(promise, text)).toBe(`${what} ${rule}`);
  });

  it('keeps to a range within the whole', () => {
    expect(value(narrow, '50').fraction).toBe(0.5);
    expect(value(narrow, '99.999').complement).toBe(1e-5);
    expect(message(narrow, '49.999999999999')).toContain('too little');
    expect(message(narrow, '99.9990000000001')).toContain('too much');
    expect(message(narrow, '100')).toContain('too much');
  });

  it('writes the decimal that it read', () => {
    expect(promise.write(value(promise, '99,9500 %'))).toBe('99.95');
    expect(promise.show(value(promise, '99.999999999'))).toBe(`99.999999999${NO_BREAK}%`);
  });
});

describe('an input of a count', () => {
  it.each([
    ['12', 12],
    ['1 000', 1000],
    ['1,000', 1000],
    ["1'000", 1000],
    ['1e3', 1000],
    ['3.0', 3],
    ['12 Hosts', 12],
  ])('reads “%s” as %s', (text, count) => {
    expect(value(hosts, text)).toBe(count);
  });

  it.each([
    ['2.5', '“2.5” is not a whole number.'],
    ['1,5', '“1,5” is not a whole number.'],
    ['0', '“0” is too little.'],
    ['-3', '“-3” is too little.'],
    ['10001', '“10001” is too much.'],
    ['1e400', '“1e400” is not a whole number.'],
    ['12 racks', '“12 racks” is not a whole number.'],
    ['0x10', '“0x10” is not a whole number.'],
  ])('refuses “%s”, and says what to type', (text, what) => {
    expect(message(hosts, text)).toBe(`${what} Type a whole number from 1 to 10,000, such as 12.`);
  });

  it('shows every digit of a large count', () => {
    const requests = input.count({ label: 'x', fallback: '0', least: '0', most: '1e15', example: '1' });
    expect(requests.show(1_234_567_890_123)).toBe('1,234,567,890,123');
    expect(value(requests, requests.show(1_234_567_890_123))).toBe(1_234_567_890_123);
  });
});

describe('an input of money', () => {
  it.each([
    ['1000', 1000],
    ['€ 2.500,50', 2500.5],
    ['2,500.50 EUR', 2500.5],
    ['$1,000', 1000],
    ['£99.99', 99.99],
    ['usd 5', 5],
    // The same amount as typed in Germany; without a currency the point is one of decimals.
    ['60.000 €', 60_000],
    ['€60.000', 60_000],
    ['60.000', 60],
    ['0.125 €', 0.125],
    ['500k', 500_000],
    ['1,5 m', 1_500_000],
    ['$0.3bn', 300_000_000],
  ])('reads “%s” as %s', (text, amount) => {
    expect(value(fee, text)).toBe(amount);
  });

  it.each([
    ['a lot', '“a lot” is not an amount.'],
    ['-5', '“-5” is too little.'],
    ['2e9', '“2e9” is too much.'],
    ['5 kg', '“5 kg” is not an amount.'],
    ['2bn', '“2bn” is too much.'],
    ['€', '“€” is not an amount.'],
  ])('refuses “%s”, and says what to type', (text, what) => {
    expect(message(fee, text)).toBe(`${what} Type an amount from 0 to 1,000,000,000, such as 2 500.`);
  });
});

describe('an input of a quantity', () => {
  it.each([
    ['50', 50],
    ['50 km', 50],
    ['50KM', 50],
    ['1.5 kilometres', 1.5],
    ['2 Kilo Metres', 2],
    ['0', 0],
  ])('reads “%s” as %s', (text, amount) => {
    expect(value(distance, text)).toBe(amount);
  });

  it.each([
    ['50 miles', '“50 miles” is not a number.'],
    ['-1', '“-1” is too little.'],
    ['20001 km', '“20001 km” is too much.'],
    ['NaN', '“NaN” is not a number.'],
    ['1e999', '“1e999” is not a number.'],
  ])('refuses “%s”, and says what to type', (text, what) => {
    const rule = `Type a number from 0${NO_BREAK}km to 20,000${NO_BREAK}km, such as 120 km.`;
    expect(message(distance, text)).toBe(`${what} ${rule}`);
  });

  it('takes a minus before nothing for a plain nothing', () => {
    // By −0 the maths would divide to −∞.
    expect(Object.is(value(distance, '-0'), 0)).toBe(true);
    expect(Object.is(value(fee, '−0'), 0)).toBe(true);
  });

  it('is shown with its unit, and without one where it has none', () => {
    expect(distance.show(1234.5)).toBe(`1,234.5${NO_BREAK}km`);
    const burn = input.quantity({ label: 'x', fallback: '1', least: '0', most: '1000', example: '14.4' });
    expect(burn.show(14.4)).toBe('14.4');
    expect(burn.write(14.4)).toBe('14.4');
  });

  it('is shown in the singular at 1, where its unit has one', () => {
    const months = input.quantity({
      label: 'Runs',
      fallback: '6',
      least: '0',
      most: '1200',
      example: '12',
      unit: 'months',
      units: ['month'],
    });
    expect([0.5, 1, 2].map(months.show)).toEqual([
      `0.5${NO_BREAK}months`,
      `1${NO_BREAK}month`,
      `2${NO_BREAK}months`,
    ]);
    expect(distance.show(1)).toBe(`1${NO_BREAK}km`);
  });
});

describe('an input of a choice', () => {
  it.each(['ready', 'READY', ' ready '])('reads “%s”', (text) => {
    expect(value(policy, text)).toBe('ready');
  });

  it.each(['', 'later', 'When ready', 'toString', 'ready,none'])(
    'refuses “%s”, and names the choices',
    (text) => {
      expect(message(policy, text)).toBe(`“${text}” is not one of the choices: ready, none.`);
    },
  );

  it('is written by its value and shown by its label', () => {
    expect(policy.write('none')).toBe('none');
    expect(policy.show('none')).toBe('As listed');
  });
});

describe('an input of a formula', () => {
  it('reads a text and tidies its white space', () => {
    expect(value(system, '  a \n b  ')).toEqual({ text: 'a b', parsed: ['a', 'b'] });
    expect(system.fallback).toEqual({ text: 'a b', parsed: ['a', 'b'] });
    expect(system.write(value(system, 'x'))).toBe('x');
    expect(system.show(value(system, 'x'))).toBe('x');
  });

  it('refuses with the sentence of its own language', () => {
    expect(message(system, 'a!')).toBe('There is a “!” at character 2. Leave it out.');
  });

  it('does not hide a fault of the program behind a sentence for the visitor', () => {
    expect(() => system.read('boom')).toThrow(TypeError);
  });
});

describe('an optional input', () => {
  const downtime = input.optional(repair);

  it('may be left empty, which is its default', () => {
    expect(downtime.fallback).toBeUndefined();
    expect(value(downtime, '')).toBeUndefined();
    expect(value(downtime, '  ')).toBeUndefined();
    expect(downtime.write(undefined)).toBe('');
    expect(downtime.show(undefined)).toBe('');
  });

  it('is like any other when it is given', () => {
    expect(value(downtime, '3 min')).toBe(0.05);
    expect(downtime.write(0.05)).toBe('3min');
    expect(message(downtime, '-3 min')).toContain('too little');
    expect(downtime.least).toBe(1 / 3600);
  });
});

describe('the kind of year', () => {
  it.each(['gregorian', '365', 'julian', 'leap'] as const)('may be %s', (kind) => {
    expect(value(yearInput, kind)).toBe(kind);
    expect(yearInput.show(kind)).not.toBe(kind);
  });

  it('is the mean Gregorian year unless one is named', () => {
    expect(yearInput.fallback).toBe('gregorian');
  });

  it('refuses a year that there is none of', () => {
    expect(message(yearInput, '2026')).toBe(
      '“2026” is not one of the choices: gregorian, 365, julian, leap.',
    );
  });
});

describe('every kind of input', () => {
  const all: readonly Input<unknown>[] = [
    repair,
    promise,
    narrow,
    hosts,
    fee,
    distance,
    policy,
    system,
    yearInput,
    input.optional(repair),
  ] as const;

  it('refuses in whole sentences that end in a full stop, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,eE+-% hkm!'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), text, (of, typed) => {
        const reading = of.read(typed);
        if (!reading.ok) expect(reading.message).toMatch(/^\S[\s\S]*\.$/);
      }),
      often,
    );
  });

  it('quotes no more of a long text than a field is wide', () => {
    for (const of of [repair, promise, hosts, fee, distance, policy]) {
      const text = message(of as Input<unknown>, 'x'.repeat(5000));
      expect(text).toContain(`“${'x'.repeat(40)}…”`);
      expect(text.length).toBeLessThan(200);
    }
  });

  it.each([
    ['its default', { fallback: 'soon' }],
    ['its least', { least: 'never' }],
    ['its most', { most: '∞' }],
    ['a stop of its slider', { stops: ['1h', 'lunch'] }],
  ])('is refused, when it is declared, where %s is no value of its kind', (_, wrong) => {
    const declared = { label: 'Wait', fallback: '1h', least: '0h', most: '2h', example: '1 h', ...wrong };
    expect(() => input.duration(declared)).toThrow(/^Wait requires a length of time, got “/);
    expect(() => input.duration(declared)).toThrow(RangeError);
  });
});
