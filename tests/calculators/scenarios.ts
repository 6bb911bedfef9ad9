import fc from 'fast-check';
import type { Percentage } from '../../src/availability/index.ts';
import {
  type AnyValues,
  type Calculator,
  defaultValues,
  type Input,
  readQuery,
} from '../../src/scenario/index.ts';

type AnyInput = Input<unknown>;

function isPercentage(value: unknown): value is Percentage {
  return typeof value === 'object' && value !== null && 'complement' in value;
}

/** True for an input that may be left empty. */
export function isOptional({ fallback }: AnyInput): boolean {
  return fallback === undefined;
}

/** Texts of a calculator's formula input that its declaration itself uses: its default, presets and examples. */
function formulaTexts(calculator: Calculator, key: string): unknown[] {
  const queries = [
    '',
    ...calculator.presets.map(({ query }) => query),
    ...calculator.examples.map(({ query }) => query),
  ];
  return queries.map((query) => readQuery(calculator, query).values[key]);
}

/** The values of an input that a sweep must meet: its default, its ends, every choice, nothing where it may be empty. */
export function extremes(calculator: Calculator, key: string): unknown[] {
  const input = calculator.inputs[key];
  if (!input) return [];
  if (input.options) return input.options.map(({ value }) => value);
  if (input.kind === 'formula')
    return [...new Set(formulaTexts(calculator, key).map((value) => input.write(value)))].map((text) =>
      mustRead(input, text),
    );
  const ends = [input.least, input.most].filter((value) => value !== undefined);
  return isOptional(input) ? [undefined, ...ends] : ends;
}

/** Values at the ends of every input: all combinations, or every pair of ends with the rest at three places. */
export function corners(calculator: Calculator): AnyValues[] {
  const ends = Object.keys(calculator.inputs).map((key) => [key, extremes(calculator, key)] as const);
  const all = ends.reduce((product, [, values]) => product * values.length, 1);
  if (all <= 2048) {
    return ends.reduce<AnyValues[]>(
      (some, [key, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
      [{}],
    );
  }
  const at = (pick: (values: readonly unknown[]) => unknown) =>
    Object.fromEntries(ends.map(([key, values]) => [key, pick(values)]));
  const bases = [defaultValues(calculator), at((values) => values[0]), at((values) => values.at(-1))];
  const pairs = ends.flatMap(([a, ofA], i) =>
    ends.slice(i + 1).flatMap(([b, ofB]) => ofA.flatMap((x) => ofB.map((y) => ({ [a]: x, [b]: y })))),
  );
  return [...bases, ...pairs.flatMap((pair) => bases.map((base) => ({ ...base, ...pair })))];
}

/** The value that an input reads from a text which it must be able to read. */
function mustRead(input: AnyInput, text: string): unknown {
  const reading = input.read(text);
  if (!reading.ok) throw new Error(`${input.label}: ${reading.message}`);
  return reading.value;
}

/** Doubles of every size between two ends: as many between 1 and 10 as between 10 and 100, and some evenly spread. */
function everySize(least: number, most: number): fc.Arbitrary<number> {
  // By whole numbers, because plain doubles are mostly tiny, and shrink to what nobody would type.
  const part = fc.integer({ min: 0, max: 2 ** 30 }).map((whole) => whole / 2 ** 30);
  const even = part.map((at) => least + (most - least) * at);
  if (least < 0 || most <= 0) return even;
  const floor = Math.log(Math.max(least, most * 1e-15));
  const bySize = part
    .map((at) => Math.exp(floor + (Math.log(most) - floor) * at))
    .map((value) => Math.min(most, Math.max(least, value)));
  const short = bySize.map((value) => Math.min(most, Math.max(least, Number(value.toPrecision(3)))));
  return fc.oneof(bySize, short, even);
}

/** Percentages with few and with many nines, of many and of few. */
function percentages(): fc.Arbitrary<Percentage> {
  const side = everySize(0, 1);
  return fc.oneof(
    side.map((complement) => ({ fraction: 1 - complement, complement })),
    side.map((fraction) => ({ fraction, complement: 1 - fraction })),
  );
}

/** Any value that an input takes. */
function valuesOf(calculator: Calculator, key: string): fc.Arbitrary<unknown> {
  const input = calculator.inputs[key];
  if (!input) throw new Error(`${calculator.slug} has no input ${key}`);
  const known = fc.constantFrom(...extremes(calculator, key), input.fallback, ...(input.stops ?? []));
  if (input.options || input.kind === 'formula') return known;
  const { least, most } = input;
  const within = isPercentage(most) ? percentages() : everySize(Number(least), Number(most));
  const fitting: fc.Arbitrary<unknown> =
    input.kind === 'count' ? within.map((value) => Math.round(Number(value))) : within;
  return fc.oneof(
    known,
    fitting.filter((value) => input.read(input.write(value)).ok),
  );
}

/** Any values that a calculator takes and that don't contradict one another. */
export function scenarios(calculator: Calculator): fc.Arbitrary<AnyValues> {
  const keys = Object.keys(calculator.inputs);
  return fc
    .record(Object.fromEntries(keys.map((key) => [key, valuesOf(calculator, key)])))
    .filter((values) => (calculator.check?.(values) ?? []).length === 0);
}

/** What a value is once the noise of the larger side of a percentage and the parse of a formula are left aside. */
export function essence(input: AnyInput, value: unknown): unknown {
  if (isPercentage(value)) {
    return value.fraction <= value.complement
      ? { fraction: value.fraction }
      : { complement: value.complement };
  }
  return input.kind === 'formula' ? input.write(value) : value;
}
