import fc from 'fast-check';
import '../property-seed.ts';
import type { Calculator, Input } from '../../src/scenario/index.ts';

/**
 * Numbers as nobody should write them. What a program prints when it goes wrong is written here in another case, so
 * that it cannot be a part's name, which the page rightly shows.
 */
const numbers = [
  ...['nan', 'infinity', '-infinity', 'undef', 'null', '1e999', '1e-400', '-0', '--1', '+1', '0x10', '1_000'],
  ...[
    '1,2,3',
    '1.2.3',
    '.',
    '.5',
    '5.',
    '1e',
    '½',
    '١٢٣',
    '１２３',
    '−5',
    '1/0',
    '0',
    '-1',
    '1e308',
    '5e-324',
  ],
  ...[
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
    '1e21',
    '99.99999999999999999',
    '100.0000000001',
    '1 000 000',
  ],
];
const units = [
  '%',
  'h',
  'ms',
  'µs',
  'y',
  'd',
  'min',
  'parsec',
  'km',
  '€',
  'USD',
  'rpm',
  '%%',
  'h h',
  ' ',
  '/h',
  '‰',
];
const strange = [
  ...['', ' ', '\t', '\n', '\0', '\u200b', '\u202e', '\ufeff', '\u00a0', '💥', '👩‍👩‍👧‍👦', 'ÅÄÖ', '不', 'ﷺ'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '$\u007b7*7}',
    '{{7*7}}',
    "' OR 1=1 --",
    '=1+1',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '[object Object]',
    '../../etc/passwd',
    '\\',
    '%s',
  ],
];
/** What the languages of systems, lists of machines and bands are made of, in no order. */
const tokens = [
  ...[
    '(',
    ')',
    ',',
    ':',
    '%',
    '@',
    '>',
    '<',
    '*',
    '+',
    'x',
    'any(',
    'all(',
    '2of(',
    '0of(',
    '99of(',
    '1000000*',
  ],
  ...[
    'beta=5',
    'beta=',
    'a:101',
    'a:0',
    'a:100',
    'a:5h/0h',
    'a:0h/5h',
    ':1x1@1s',
    'a:1x1000000@1s',
    '1e9x',
    'a:9',
  ],
  ...[
    '>a',
    '0x',
    ';',
    '\n',
    'any(any(any(',
    '))))',
    '99.9:10',
    '100:100',
    '0:0',
    'a'.repeat(300),
    '😀',
    '-',
    '1e400',
  ],
];

/** A text with some of it taken out, and something in its place. */
function spoilt(texts: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const place = fc.nat(400);
  const change = fc.tuple(place, fc.nat(6), fc.constantFrom('', ...pieces));
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((sofar, [at, taken, put]) => {
        const from = at % (sofar.length + 1);
        return sofar.slice(0, from) + put + sofar.slice(from + taken);
      }, text),
    );
}

/** Texts that an input understands: its own ends, stops and choices, and what presets and examples give it. */
function understood({ presets, examples }: Calculator, key: string, input: Input<unknown>): string[] {
  const { least, most, stops = [], options = [], fallback } = input;
  const values = [least, most, fallback, ...stops, ...options.map(({ value }) => value)];
  const given = [...presets, ...examples].map(({ query }) => new URLSearchParams(query).get(key));
  return [
    ...values.filter((value) => value !== undefined).map((value) => input.write(value)),
    ...given.filter((text) => text !== null),
  ];
}

function rubbishFor(calculator: Calculator, key: string, input: Input<unknown>): fc.Arbitrary<string> {
  const texts = understood(calculator, key, input);
  const asNumber = fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom('', ...units))
    .map((both) => both.join(''));
  const ofAnyKind = [
    // Understood, so that ends and choices meet in ways that nobody thought of.
    { weight: 4, arbitrary: fc.constantFrom(...texts) },
    { weight: 2, arbitrary: spoilt(texts, [...units, ...numbers, ...strange]) },
    { weight: 3, arbitrary: asNumber },
    { weight: 1, arbitrary: fc.constantFrom(...strange) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('9', 'a', '(', '💥', 'all('), fc.nat(900))
        .map(([one, n]) => one.repeat(n)),
    },
  ];
  if (input.kind !== 'formula') return fc.oneof(...ofAnyKind);
  return fc.oneof({ weight: 12, arbitrary: spoilt(texts, tokens) }, ...ofAnyKind);
}

const broken = [
  '%',
  '%E0%A4',
  '%zz',
  '&&&',
  '=',
  '?',
  ';',
  '&=1',
  '=&',
  '%00',
  '+++',
  '&amp;',
  '[]=1',
  '%uD83D',
];

/** The address of a query, with what cannot be written in one put right and the rest left as it is. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/**
 * Queries for a calculator's page that no link of ours would carry: values that are none, of another kind, at and over
 * their ends, in every language but the right one; keys that are unknown, repeated, or meant for another calculator;
 * comparisons with such things; and addresses that are no addresses. The same ones each time, by the seed of all
 * properties.
 */
export function rubbishQueries(calculator: Calculator, count: number): string[] {
  const own = Object.entries(calculator.inputs).map(([key, input]) =>
    rubbishFor(calculator, key, input).map((text) => [key, text] as const),
  );
  const one = fc.oneof(...own);
  const setting = fc
    .tuple(one, fc.constantFrom('bare', 'bare', 'bare', 'bare', 'named', 'other', 'loud'))
    .map(([[key, text], how]) => {
      const name = {
        bare: key,
        named: `${calculator.slug}.${key}`,
        other: `other.${key}`,
        loud: key.toUpperCase(),
      }[how];
      return `${name}=${encoded(text)}`;
    });
  const settings = fc.array(setting, { minLength: 1, maxLength: 6 }).map((all) => all.join('&'));
  const comparison = fc
    .oneof(settings, fc.constantFrom(...strange, ...broken))
    .map((text) => `compare=${encoded(text)}`);
  const piece = fc.oneof(
    { weight: 12, arbitrary: settings },
    { weight: 2, arbitrary: comparison },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'utm_source=x',
        '__proto__=1',
        'constructor=1',
        'compare',
        'compare=&compare=',
      ),
    },
  );
  const query = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('&'));
  return fc.sample(query, count);
}
