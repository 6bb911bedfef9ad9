import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculators, evaluate } from '../../src/calculators/index.ts';
import { mathml, workedMathml } from '../../src/components/formula.ts';
import {
  defaultValues,
  evaluateQuery,
  type PlainValue,
  plainOutputs,
  readQuery,
  writeQuery,
} from '../../src/scenario/index.ts';
import { readVectors } from '../vectors/read.ts';
import { contractInputs, contractOutputs, contractSlugs } from './contract.ts';
import { corners, extremes, isOptional, scenarios } from './scenarios.ts';
import { figures, inspect, sentences } from './soundness.ts';

const every = Object.entries(calculators);
/** Those that are tested: all, or the one that the environment names, as mutation testing does. */
const chosen = every.filter(([slug]) => [slug, '', undefined].includes(process.env.CALCULATOR));

/** Of what is tried by the hundred, as many; fewer against every mutant, which the rest of the tests find sooner. */
const tries = process.env.CALCULATOR ? 50 : 500;

interface Vector {
  readonly calculator: string;
  readonly query: string;
  readonly outputs: { readonly [key: string]: PlainValue };
  readonly rel: number;
}
const vectors = readVectors('calculators.json') as readonly Vector[];

/**
 * Worked answers that are further from the truth than they allow an answer to be from them.
 *
 * raid6 of 12 disks with λ = 1e-6/h and μ = 1/24/h: d₀ = 1/12λ, d₁ = (1 + μd₀)/11λ, d₂ = (1 + μd₁)/10λ, and the sum of
 * the three in fractions of whole numbers is 4,737,349,472,121,212 s; vectors/calculators.json has 1.09e-9 more, and
 * allows 1e-9.
 */
const exact: Readonly<Record<string, Vector['outputs']>> = {
  'storage?design=array&redundancy=raid6&disks=12': { mttdl: 4_737_349_472_121_212 },
};

function isNear(actual: number | undefined, expected: number, relative: number): boolean {
  if (actual === undefined) return false;
  if (!Number.isFinite(expected)) return actual === expected;
  // An expected 0 is a sum in doubles that came out as none: the true value may be too small for it to tell.
  return Math.abs(actual - expected) <= Math.max(relative * Math.abs(expected), 1e-15);
}

/** The figures of an answer that differ from those expected. */
function deviations(
  actual: { readonly [key: string]: PlainValue },
  { outputs, rel }: Pick<Vector, 'outputs' | 'rel'>,
) {
  const found = new Map(Object.entries(actual).flatMap(([key, value]) => figures(key, value)));
  return Object.entries(outputs)
    .flatMap(([key, value]) => figures(key, value))
    .filter(([name, expected]) => !isNear(found.get(name), expected, rel))
    .map(([name, expected]) => `${name}: ${found.get(name)}, expected ${expected}`);
}

describe('the list of calculators', () => {
  // Fails until all fourteen are in; it is the one that says which are missing.
  it('holds the contract’s fourteen', () => {
    expect(Object.keys(calculators).sort()).toEqual([...contractSlugs].sort());
  });

  it('has each under its own slug', () => {
    expect(every.filter(([slug, calculator]) => calculator.slug !== slug).map(([slug]) => slug)).toEqual([]);
  });

  it('has worked answers for each', () => {
    const worked = new Set(vectors.map(({ calculator }) => calculator));
    expect(Object.keys(calculators).filter((slug) => !worked.has(slug))).toEqual([]);
  });
});

describe.each(chosen)('the calculator %s', { timeout: 0 }, (slug, calculator) => {
  const { inputs, outputs, groups, presets, examples } = calculator;
  const inputKeys = Object.keys(inputs);
  const queries = ['', ...[...presets, ...examples].map(({ query }) => query)];
  const own = vectors.filter((vector) => vector.calculator === slug);

  it.each(own.map((vector) => [decodeURIComponent(vector.query), vector] as const))(
    'gives the worked answers for “%s”',
    (_, vector) => {
      const answer = evaluate(slug, vector.query);
      expect(answer.problems).toEqual([]);
      const truth = exact[`${slug}?${vector.query}`] ?? {};
      expect(deviations(answer.outputs, { ...vector, outputs: { ...vector.outputs, ...truth } })).toEqual([]);
      expect(deviations(answer.outputs, { ...vector, rel: 2 * vector.rel })).toEqual([]);
    },
  );

  it('takes the contract’s inputs by their names', () => {
    expect(Object.keys(contractInputs[slug] ?? {}).filter((key) => !inputKeys.includes(key))).toEqual([]);
  });

  it('takes the contract’s defaults, and its units for bare numbers', () => {
    for (const [key, text] of Object.entries(contractInputs[slug] ?? {})) {
      const { problems, values } = readQuery(calculator, new URLSearchParams({ [key]: text }));
      expect(problems).toEqual([]);
      expect([key, inputs[key]?.write(values[key])]).toEqual([key, inputs[key]?.write(inputs[key].fallback)]);
    }
  });

  it('has sliders that stop at what the page starts with', () => {
    for (const [key, input] of Object.entries(inputs)) {
      const stops = input.stops?.map((stop) => input.write(stop));
      if (stops) expect([key, stops]).toEqual([key, expect.arrayContaining([input.write(input.fallback)])]);
    }
  });

  it('gives the contract’s outputs by their names', () => {
    const missing = (contractOutputs[slug] ?? []).filter((key) => !Object.hasOwn(outputs, key));
    expect(missing).toEqual([]);
  });

  it('starts within its own ranges, without a problem', () => {
    const start = defaultValues(calculator);
    expect(calculator.check?.(start) ?? []).toEqual([]);
    for (const [key, input] of Object.entries(inputs)) {
      expect([key, input.read(input.write(input.fallback)).ok]).toEqual([key, true]);
    }
  });

  it('reads its own ends, choices and stops back, the stops in order', () => {
    for (const [key, input] of Object.entries(inputs)) {
      const all = [...extremes(calculator, key), ...(input.stops ?? [])];
      for (const value of all) {
        const reading = input.read(input.write(value));
        expect([key, reading.ok && input.write(reading.value)]).toEqual([key, input.write(value)]);
      }
      const sizes = (input.stops ?? []).map(sizeOf);
      // What a slider stops at: fewer would make it a switch.
      if (input.stops) expect([key, sizes.length > 2]).toEqual([key, true]);
      expect([key, sizes]).toEqual([key, [...sizes].sort((a, b) => a - b)]);
      expect([key, new Set(sizes).size]).toEqual([key, sizes.length]);
    }
  });

  it('reads what it shows in its fields', () => {
    for (const [key, input] of Object.entries(inputs)) {
      if (input.kind === 'choice') continue;
      for (const value of [input.fallback, ...extremes(calculator, key), ...(input.stops ?? [])]) {
        const reading = input.read(input.show(value));
        expect([key, input.show(value), reading.ok && input.write(reading.value)]).toEqual([
          key,
          input.show(value),
          input.write(value),
        ]);
      }
    }
  });

  it('refuses what is outside of its ranges, and goes on with the default', () => {
    for (const [key, input] of Object.entries(inputs)) {
      const bad =
        input.kind === 'choice'
          ? ['none of these']
          : input.kind === 'formula'
            ? ['(']
            : ['soon', '-1e300', '1e300'];
      for (const text of [...bad, ...(isOptional(input) ? [] : [''])]) {
        const { problems, values } = readQuery(calculator, new URLSearchParams({ [key]: text }));
        expect([key, text, problems.map((problem) => problem.key)]).toEqual([key, text, [key]]);
        expect(values[key]).toEqual(input.fallback);
      }
    }
  });

  it('has one primary output', () => {
    expect(Object.values(outputs).filter(({ primary }) => primary)).toHaveLength(1);
  });

  it('asks each of its inputs in one group, once', () => {
    expect(groups.flatMap(({ keys }) => keys).sort()).toEqual([...inputKeys].sort());
    for (const { label, keys } of groups)
      expect([label, keys.length > 0 && label !== '']).toEqual([label, true]);
  });

  it('has words for all that it shows', () => {
    const labels = [calculator.title, calculator.question, calculator.about, calculator.formula.symbols];
    const parts = [...Object.values(inputs), ...Object.values(outputs)].map(({ label }) => label);
    expect([...labels, ...parts].filter((text) => text.trim().length < 2)).toEqual([]);
    expect(calculator.question).toMatch(/\?$/);
    expect(calculator.assumptions.length).toBeGreaterThan(0);
    for (const line of calculator.assumptions) expect(line).toMatch(/^[\s\S]*[.?]$/);
  });

  it('has presets that are links: known keys, and no problems', () => {
    expect(presets.length).toBeGreaterThan(0);
    for (const { label, query, note } of presets) {
      expect([label, note].filter((text) => text.length < 2 || text !== text.trim())).toEqual([]);
      const unknown = [...new URLSearchParams(query).keys()].filter((key) => !inputKeys.includes(key));
      expect([label, unknown, readQuery(calculator, query).problems]).toEqual([label, [], []]);
    }
    expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length);
  });

  it('has examples, each with its source', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter(({ source }) => source.trim().length < 10)).toEqual([]);
    expect(examples.filter((example) => Object.keys(example.outputs).length === 0)).toEqual([]);
  });

  it.each(examples.map((example) => [example.query, example] as const))(
    'holds its example “%s”',
    (query, example) => {
      const unknown = [...new URLSearchParams(query).keys()].filter((key) => !inputKeys.includes(key));
      const answer = evaluate(slug, query);
      expect([unknown, answer.problems]).toEqual([[], []]);
      // An example names figures inside a table by their place: "groups.db".
      const found = new Map(Object.entries(answer.outputs).flatMap(([key, value]) => figures(key, value)));
      const off = Object.entries(example.outputs)
        .filter(([key, expected]) => !isNear(found.get(key), expected, example.within ?? 1e-9))
        .map(([key, expected]) => `${key}: ${found.get(key)}, expected ${expected}`);
      expect(off).toEqual([]);
      // A deviation that lets anything pass would be no test.
      expect(example.within ?? 1e-9).toBeLessThanOrEqual(0.05);
    },
  );

  it('names only terms that the glossary has', () => {
    const terms = [...Object.values(inputs), ...Object.values(outputs)].flatMap(({ term }) => term ?? []);
    const entry = (term: string) => new URL(`../../content/glossary/${term}.md`, import.meta.url);
    expect(terms.filter((term) => !existsSync(entry(term)))).toEqual([]);
  });

  it('has inputs that decide for others only where these exist', () => {
    const wrong = inputKeys.filter((key) => {
      const { insteadOf } = inputs[key] ?? {};
      return insteadOf !== undefined && !inputKeys.includes(insteadOf);
    });
    expect(wrong).toEqual([]);
  });

  it('renders its formula, in symbols and with figures', () => {
    for (const query of queries) {
      const worked = workedMathml(calculator, query);
      expect(worked).toMatch(/^<math[\s\S]*<\/math>$/);
      expect(worked).not.toMatch(/@(?:in|out)\.|NaN|undefined|mathcolor/);
    }
    expect(mathml(calculator.formula.symbols)).toMatch(/^<math[\s\S]*<\/math>$/);
    expect(mathml(calculator.formula.symbols)).not.toContain('@');
    expect(calculator.formula.where.length).toBeGreaterThan(0);
  });

  it('follows the reader’s figures in its formula', () => {
    expect(workedMathml(calculator, '')).toContain(`data-follow="${slug}.out.`);
  });

  it('answers at its defaults with every figure that the contract names', () => {
    const { outputs: answer } = evaluate(slug);
    const optional = slug === 'chain' ? ['frequencyYear', 'mut', 'mdt'] : slug === 'migration' ? ['irr'] : [];
    const missing = (contractOutputs[slug] ?? []).filter(
      (key) => !(key in answer) && !optional.includes(key),
    );
    expect(missing).toEqual([]);
  });

  it('sums its answer up in one sentence', () => {
    for (const query of queries) {
      const { values, results } = evaluateQuery(calculator, query);
      expect(sentences(calculator.summary(values, results))).toHaveLength(1);
    }
  });

  it('has a picture with something on it, and two marks at least on each axis, wherever it sends people', () => {
    for (const query of queries) {
      const chart = calculator.chart?.(readQuery(calculator, query).values, calculator.compute);
      if (!chart) continue;
      const lengths = [chart.x.ticks, chart.y.ticks, ...chart.series.map(({ points }) => points)].map(
        ({ length }) => length,
      );
      expect([query, Math.min(...lengths) >= 2]).toEqual([query, true]);
    }
  });

  it('is sound at its defaults, and wherever its presets and examples lead', () => {
    for (const query of queries) {
      inspect(calculator, readQuery(calculator, query).values);
    }
  });

  it('is sound at every corner of its ranges', () => {
    const all = corners(calculator);
    const every = process.env.CALCULATOR ? Math.ceil(all.length / tries) : 1;
    for (const values of all.filter((_, i) => i % every === 0)) inspect(calculator, values);
  });

  it(`is sound over ${tries} random inputs`, () => {
    fc.assert(
      fc.property(scenarios(calculator), (values) => inspect(calculator, values)),
      { numRuns: tries },
    );
  });

  it('computes without a change to what it was given', () => {
    const values = Object.freeze({ ...defaultValues(calculator) });
    const before = writeQuery(calculator, values);
    const once = plainOutputs(calculator, calculator.compute(values));
    expect(plainOutputs(calculator, calculator.compute(values))).toEqual(once);
    expect(writeQuery(calculator, values)).toBe(before);
  });
});

/** What the order of stops is told by. */
function sizeOf(value: unknown): number {
  if (typeof value === 'object' && value !== null && 'complement' in value) return -Number(value.complement);
  return Number(value);
}
