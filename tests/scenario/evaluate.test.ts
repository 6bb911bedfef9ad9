import { describe, expect, it } from 'vitest';
import { calculators, evaluate } from '../../src/calculators/index.ts';
import { defineCalculator, evaluateQuery, input, output, plainOutputs } from '../../src/scenario/index.ts';

/** A calculator with an answer that isn't always there: a ratio to nothing is none. */
const ratio = defineCalculator({
  slug: 'ratio',
  title: 'A ratio',
  question: 'How many times as long?',
  about: '',
  inputs: {
    long: input.duration({ label: 'Long', fallback: '2h', least: '0h', most: '9h', example: '1 h' }),
    short: input.duration({ label: 'Short', fallback: '1h', least: '0h', most: '9h', example: '1 h' }),
  },
  groups: [{ label: 'All', keys: ['long', 'short'] }],
  outputs: {
    sum: output.duration({ label: 'Sum', primary: true }),
    times: output.number({ label: 'Times' }),
  },
  compute({ long, short }) {
    const sum = long + short;
    return (short === 0 ? { sum } : { sum, times: long / short }) as { sum: number; times: number };
  },
  summary: () => 'So many times.',
  formula: { symbols: 'x', worked: 'x', where: [] },
  assumptions: [],
  presets: [],
  examples: [],
});

describe('answering a query', () => {
  it('gives plain outputs in the contract’s units: durations in seconds', () => {
    expect(evaluateQuery(ratio, 'long=3h').outputs).toEqual({ sum: 14_400, times: 3 });
  });

  it('leaves an output out that has no meaning for the inputs', () => {
    expect(evaluateQuery(ratio, 'short=0').outputs).toEqual({ sum: 7200 });
    expect(plainOutputs(ratio, { sum: 1 } as { sum: number; times: number })).toEqual({ sum: 3600 });
  });

  it('gives the inputs that it used, and the problems of those that it could not', () => {
    const { inputs, values, results, problems } = evaluateQuery(ratio, 'long=ages&short=30min');
    expect(inputs).toEqual({ long: 2, short: 0.5 });
    expect(values).toBe(inputs);
    expect(results).toEqual({ sum: 2.5, times: 4 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ key: 'long' });
  });
});

describe('answering for a calculator by name', () => {
  it('takes the defaults without a query', () => {
    // models.md 2(a): 8 h 45 min 56.952 s.
    expect(evaluate('uptime').outputs.downtimeYear).toBeCloseTo(31_556.952, 9);
    expect(evaluate('uptime').outputs).toEqual(evaluate('uptime', '').outputs);
  });

  it('takes a query as a text, with its mark, and as it is parsed', () => {
    const expected = evaluate('uptime', 'availability=99.95');
    expect(evaluate('uptime', '?availability=99.95')).toEqual(expected);
    expect(evaluate('uptime', new URLSearchParams({ availability: '99,95 %' }))).toEqual(expected);
    expect(expected.outputs.unavailability).toBe(0.0005);
  });

  it('gives inputs, outputs and problems, and nothing else', () => {
    expect(Object.keys(evaluate('uptime', 'availability=101'))).toEqual(['inputs', 'outputs', 'problems']);
  });

  it('answers the same question in the same way twice', () => {
    for (const slug of Object.keys(calculators)) expect(evaluate(slug)).toEqual(evaluate(slug));
  });

  it.each(['', 'Uptime', 'toString', '__proto__', 'constructor', 'uptime '])(
    'has no calculator “%s”',
    (slug) => {
      expect(() => evaluate(slug)).toThrow(RangeError);
      expect(() => evaluate(slug)).toThrow(`got ${slug}`);
    },
  );
});
