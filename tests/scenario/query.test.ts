import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculators, evaluate } from '../../src/calculators/index.ts';
import {
  type Calculator,
  defaultValues,
  defineCalculator,
  input,
  output,
  readQuery,
  writeQuery,
} from '../../src/scenario/index.ts';
import { seededRandom } from '../availability/worked-answers.ts';
import { essence, extremes, scenarios } from '../calculators/scenarios.ts';

const every = Object.values(calculators);

/** A small calculator of which two inputs can contradict each other. */
const shift = defineCalculator({
  slug: 'shift',
  title: 'A shift',
  question: 'How long is the shift without its break?',
  about: '',
  inputs: {
    length: input.duration({ label: 'Length', fallback: '8h', least: '1h', most: '24h', example: '8 h' }),
    rest: input.duration({
      label: 'Break',
      fallback: '30min',
      least: '0min',
      most: '24h',
      example: '45 min',
    }),
    people: input.count({ label: 'People', fallback: '1', least: '1', most: '100', example: '3' }),
    paid: input.choice({
      label: 'Paid',
      fallback: 'no',
      options: [
        { value: 'no', label: 'No' },
        { value: 'yes', label: 'Yes' },
      ],
    }),
    until: input.optional(
      input.duration({ label: 'Until', fallback: '0h', least: '0h', most: '24h', example: '17 h' }),
    ),
  },
  groups: [{ label: 'All', keys: ['length', 'rest', 'people', 'paid', 'until'] }],
  outputs: { worked: output.duration({ label: 'Worked', primary: true }) },
  check: ({ length, rest }) =>
    rest < length ? [] : [{ key: 'rest', message: 'The break is as long as the shift. Make it shorter.' }],
  compute({ length, rest, people }) {
    if (!(rest < length)) throw new RangeError('shift requires a break shorter than itself');
    return { worked: (length - rest) * people };
  },
  summary: () => 'So long.',
  formula: { symbols: 'x', worked: 'x', where: [] },
  assumptions: [],
  presets: [],
  examples: [],
});

describe('reading a query', () => {
  it('takes the default of whatever is missing', () => {
    const { values, problems, texts } = readQuery(shift, '');
    expect(values).toEqual({ length: 8, rest: 0.5, people: 1, paid: 'no', until: undefined });
    expect(values).toEqual(defaultValues(shift));
    expect([problems, texts]).toEqual([[], {}]);
  });

  it('reads what is given, as people type it, and says how it stood there', () => {
    const { values, problems, texts } = readQuery(shift, '?length=7%2C5+h&people=1%C2%A00&paid=YES&until=17');
    expect(values).toEqual({ length: 7.5, rest: 0.5, people: 10, paid: 'yes', until: 17 });
    expect(problems).toEqual([]);
    expect(texts).toEqual({ length: '7,5 h', people: '1\u00a00', paid: 'YES', until: '17' });
  });

  it.each([
    'length=7h',
    '?length=7h',
    new URLSearchParams('length=7h'),
    new URLSearchParams({ length: '7' }),
  ])('takes a query as a text, with and without its mark, and as it is parsed', (query) => {
    expect(readQuery(shift, query).values.length).toBe(7);
  });

  it('passes over keys that it does not know, whatever they are called', () => {
    const query = 'utm_source=x&__proto__=1&constructor=2&toString=3&Length=5h&length%20=6h&=7&&';
    expect(readQuery(shift, query)).toEqual({ values: defaultValues(shift), problems: [], texts: {} });
  });

  it('takes the first of a key that is given twice', () => {
    expect(readQuery(shift, 'people=2&people=3').values.people).toBe(2);
  });

  it('takes the default of a bad value, with one problem that names it and says what to type', () => {
    const { values, problems, texts } = readQuery(shift, 'length=soon&people=2.5&paid=maybe&rest=1h');
    expect(values).toEqual({ ...defaultValues(shift), rest: 1 });
    expect(problems.map(({ key }) => key)).toEqual(['length', 'people', 'paid']);
    for (const { message } of problems) expect(message).toMatch(/^“.*\.$/);
    expect(texts.length).toBe('soon');
  });

  it('takes an empty text for a bad value, except where an input may be empty', () => {
    const { values, problems } = readQuery(shift, 'length=&until=');
    expect(values).toEqual(defaultValues(shift));
    expect(problems.map(({ key }) => key)).toEqual(['length']);
  });

  it('gives up the input that contradicts another, with a problem', () => {
    const { values, problems } = readQuery(shift, 'length=4h&rest=5h&people=3');
    expect(values).toEqual({ ...defaultValues(shift), length: 4, people: 3 });
    expect(problems).toEqual([
      { key: 'rest', message: 'The break is as long as the shift. Make it shorter.' },
    ]);
  });

  it('starts from the values of a page that has a preset of its own', () => {
    const base = readQuery(shift, 'length=6h&people=5').values;
    expect(readQuery(shift, '', base).values).toEqual(base);
    expect(readQuery(shift, 'people=7', base).values).toEqual({ ...base, people: 7 });
    expect(readQuery(shift, 'people=none', base).values).toEqual(base);
  });

  it('gives up what is given where the fault is laid on an input of the page’s own preset', () => {
    // The preset's break of 5 h cannot be the one to go: it is where the page starts.
    const base = readQuery(shift, 'rest=5h').values;
    const { values, problems } = readQuery(shift, 'length=4h&people=3', base);
    expect(values).toEqual(base);
    expect(problems.map(({ key }) => key)).toEqual(['rest']);
    expect(() => shift.compute(values)).not.toThrow();
  });

  it('answers a shared link on an embed with a preset that contradicts it', () => {
    // uptime: announced maintenance of 100 h a year is more than 1 h a week leaves.
    const uptime = calculators.uptime as Calculator;
    const base = readQuery(uptime, 'maintenance=100h').values;
    const { values, problems } = readQuery(uptime, 'service=1h', base);
    expect(problems).toHaveLength(1);
    expect(() => uptime.compute(values)).not.toThrow();
  });

  it('comes to an end for a check that is never content', () => {
    const never: Calculator = {
      ...(shift as unknown as Calculator),
      check: () => [{ key: 'rest', message: 'Never.' }],
    };
    const { values, problems } = readQuery(never, 'length=4h&rest=1h');
    expect(values).toEqual(defaultValues(shift));
    expect(problems.length).toBeLessThanOrEqual(5);
  });
});

describe('writing a query', () => {
  it('leaves defaults out', () => {
    expect(writeQuery(shift, defaultValues(shift))).toBe('');
    expect(writeQuery(shift, { ...defaultValues(shift), people: 3 })).toBe('people=3');
  });

  it('writes values in their shortest text, sorted by name', () => {
    const values = { length: 7.5, rest: 0.75, people: 10, paid: 'yes' as const, until: 17 };
    expect(writeQuery(shift, values)).toBe('length=450min&paid=yes&people=10&rest=45min&until=17h');
  });

  it('keeps other keys in front, in their order, and every one of those that come twice', () => {
    const from = '?utm_source=a+b&people=9&ref=%C3%A9&utm_source=c&length=soon';
    const values = { ...defaultValues(shift), people: 3 };
    expect(writeQuery(shift, values, from)).toBe('utm_source=a+b&ref=%C3%A9&utm_source=c&people=3');
    expect(writeQuery(shift, defaultValues(shift), 'utm_medium=mail')).toBe('utm_medium=mail');
  });

  it('writes the difference from a page’s own preset, an emptied input included', () => {
    const base = readQuery(shift, 'people=5&until=17').values;
    expect(writeQuery(shift, base, '', base)).toBe('');
    expect(writeQuery(shift, { ...base, people: 1 }, '', base)).toBe('people=1');
    expect(writeQuery(shift, { ...base, until: undefined }, '', base)).toBe('until=');
    expect(readQuery(shift, 'until=', base).values.until).toBeUndefined();
  });

  it('leaves the query that it starts from as it was', () => {
    const from = new URLSearchParams('people=9&x=1');
    writeQuery(shift, defaultValues(shift), from);
    expect(from.toString()).toBe('people=9&x=1');
  });
});

describe.each(every.map((calculator) => [calculator.slug, calculator] as const))(
  'the address of %s',
  { timeout: 0 },
  (_, calculator) => {
    const { inputs } = calculator;
    const foreign = fc.constantFrom('', 'utm_source=x', '?a=1&b=%26%3D&a=2', 'ref=caf%C3%A9&x=');

    it('reads back to the same values, whatever they are', () => {
      fc.assert(
        fc.property(scenarios(calculator), foreign, (values, from) => {
          const query = writeQuery(calculator, values, from);
          const read = readQuery(calculator, query);
          expect(read.problems).toEqual([]);
          for (const [key, one] of Object.entries(inputs)) {
            expect([key, essence(one, read.values[key])]).toEqual([key, essence(one, values[key])]);
          }
        }),
        { numRuns: 150 },
      );
    });

    it('reads back to the same values from a page with any preset', () => {
      fc.assert(
        fc.property(scenarios(calculator), scenarios(calculator), (values, base) => {
          const read = readQuery(calculator, writeQuery(calculator, values, '', base), base);
          expect(read.problems).toEqual([]);
          for (const [key, one] of Object.entries(inputs)) {
            expect([key, essence(one, read.values[key])]).toEqual([key, essence(one, values[key])]);
          }
        }),
        { numRuns: 100 },
      );
    });

    it('stays as it is when it is read and written again, and keeps foreign keys', () => {
      fc.assert(
        fc.property(scenarios(calculator), foreign, (values, from) => {
          const query = writeQuery(calculator, values, from);
          expect(writeQuery(calculator, readQuery(calculator, query).values, query)).toBe(query);
          const kept = new URLSearchParams(query);
          for (const key of new URLSearchParams(from).keys()) {
            expect(kept.getAll(key)).toEqual(new URLSearchParams(from).getAll(key));
          }
        }),
        { numRuns: 100 },
      );
    });

    it('has its own keys sorted, and only those that differ', () => {
      fc.assert(
        fc.property(scenarios(calculator), (values) => {
          const keys = [...new URLSearchParams(writeQuery(calculator, values)).keys()];
          expect(keys).toEqual([...keys].sort());
          for (const key of Object.keys(inputs)) {
            const differs = inputs[key]?.write(values[key]) !== inputs[key]?.write(inputs[key].fallback);
            expect([key, keys.includes(key)]).toEqual([key, differs]);
          }
        }),
        { numRuns: 100 },
      );
    });
  },
);

/** A maker of queries that nobody should send, the same in every run. */
function rubbish(seed: number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const signs = [
    ...'0123456789.,\'eE+-−%:@/()*<>=&;#!?_~^|{}[]"\\ \t\n\u00a0\u0000abhinmsxyzKofµ∞€ßé漢😀\ud800',
  ];
  const texts = [
    ...[
      '',
      ' ',
      'NaN',
      'Infinity',
      '-Infinity',
      '∞',
      'null',
      'undefined',
      'true',
      '[object Object]',
      '__proto__',
    ],
    ...[
      '-1',
      '-0',
      '0',
      '1e308',
      '1e-308',
      '1e999',
      '-1e999',
      '5e-324',
      '0x10',
      '1_000',
      '1/0',
      '½',
      '٣',
      '1e',
      '.',
      ',',
    ],
    ...[
      '99.9999999999999999999999',
      '100.00000000000000000001',
      '100',
      '1e-400',
      '9'.repeat(350),
      '9'.repeat(5000),
    ],
    ...[
      '0.'.padEnd(420, '0'),
      '1h',
      '1e300y',
      '-5min',
      '8 h 45',
      '0us',
      '1us',
      'y',
      '%',
      '%%',
      '%00',
      '<script>',
      "' OR 1=1 --",
    ],
    ...[
      'all()',
      'any(a:99,',
      'all(a:1e999)',
      '('.repeat(300),
      'all('.repeat(100),
      'a:99.9'.repeat(50),
      '60of(60*a:99)',
    ],
    ...[
      'a:1x1@1s>a',
      'a:1x1@1s>b,b:1x1@1s>a',
      'a:1x1000000@1s',
      'a:0x0@0s',
      '99:10,99:30',
      '0:0',
      ':',
      '100:100,0:-1',
    ],
  ];
  const word = (length: number) => Array.from({ length }, () => one(signs)).join('');
  const mutated = (text: string) => {
    let result = text;
    for (let edits = 1 + below(3); edits > 0; edits--) {
      const at = below(result.length + 1);
      const cut = below(3);
      const put = one([
        () => '',
        () => one(signs),
        () => result.slice(at, at + 1 + below(6)),
        () => String(below(100)),
      ])();
      result = result.slice(0, at) + put + result.slice(at + cut);
    }
    return result;
  };
  return (calculator: Calculator): string => {
    const keys = Object.keys(calculator.inputs);
    const text = (key: string): string => {
      const declared = Object.hasOwn(calculator.inputs, key) ? calculator.inputs[key] : undefined;
      const valid =
        declared?.write(one([declared.fallback, ...extremes(calculator, key), ...(declared.stops ?? [])])) ??
        '';
      return one([
        () => one(texts),
        () => word(below(20)),
        () => mutated(valid),
        () => mutated(valid),
        () => valid,
      ])();
    };
    const pairs = Array.from({ length: 1 + below(5) }, () => {
      const key =
        random() < 0.9 ? one(keys) : one(['utm_source', '__proto__', 'constructor', '', word(5), 'NaN']);
      return [key, text(key)] as const;
    });
    if (random() < 0.1) return word(60);
    if (random() < 0.1) return pairs.map((pair) => pair.join('=')).join('&');
    return new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString();
  };
}

/** Every number in a result, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('ten thousand rubbish queries', { timeout: 0 }, () => {
  it('never throw, never give NaN, and have problems that name an input and say what to do', () => {
    const make = rubbish(2010);
    let refused = 0;
    for (let i = 0; i < 10_000; i++) {
      const calculator = every[i % every.length] as Calculator;
      const query = make(calculator);
      const about = `${calculator.slug}?${JSON.stringify(query)}`;
      let answer: ReturnType<typeof evaluate>;
      try {
        answer = evaluate(calculator.slug, query);
      } catch (error) {
        throw new Error(`${about} throws`, { cause: error });
      }
      for (const number of [...numbersIn(answer.outputs), ...numbersIn(answer.inputs)]) {
        if (Number.isNaN(number)) throw new Error(`${about} gives NaN`);
      }
      for (const { key, message } of answer.problems) {
        if (!Object.hasOwn(calculator.inputs, key)) throw new Error(`${about} finds a problem with ${key}`);
        expect(message, about).toMatch(/^\S[\s\S]*\.$/);
      }
      refused += answer.problems.length > 0 ? 1 : 0;
    }
    // Rubbish that nobody minds would be no test.
    expect(refused).toBeGreaterThan(4000);
  });
});
