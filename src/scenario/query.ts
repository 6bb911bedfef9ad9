import type { Calculator, Inputs, Outputs, Values } from './calculator.ts';
import type { Problem } from './problem.ts';

/** Values by name, of no particular calculator. */
export type AnyValues = { readonly [key: string]: unknown };

/** A query string or its parsed form; a leading question mark does no harm. */
export type Query = string | URLSearchParams;

/** What a query says to a calculator. */
export interface QueryReading<I extends Inputs> {
  readonly values: Values<I>;
  readonly problems: readonly Problem[];
  /** The texts given for the calculator's own inputs, as they stand in the address. */
  readonly texts: { readonly [key: string]: string };
}

/** The values that a calculator starts from: its defaults. */
export function defaultValues<I extends Inputs, O extends Outputs>({ inputs }: Calculator<I, O>): Values<I> {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, { fallback }]) => [key, fallback]),
  ) as Values<I>;
}

/**
 * Reads an address query. A missing input takes its default; so does a bad one, with a problem that says what to
 * type. What two inputs together may not say is put right the same way. Other keys are passed over; nothing throws.
 *
 * @param base the values to start from, where a page has a preset of its own; the defaults otherwise.
 */
export function readQuery<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  query: Query,
  base: Values<I> = defaultValues(calculator),
): QueryReading<I> {
  const { inputs } = calculator;
  const given = new URLSearchParams(query);
  const start = base as AnyValues;
  const values: Record<string, unknown> = { ...start };
  const texts: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [key, input] of Object.entries(inputs)) {
    const text = given.get(key);
    if (text === null) continue;
    texts[key] = text;
    const reading = input.read(text);
    if (reading.ok) values[key] = reading.value;
    else problems.push({ key, message: reading.message });
  }
  // Each round gives up at least one input that isn't where it started, so the rounds come to an end.
  for (let round = 0; round < Object.keys(inputs).length; round++) {
    const found = calculator.check?.(values as Values<I>) ?? [];
    if (found.length === 0) break;
    problems.push(...found);
    const moved = found.filter(({ key }) => values[key] !== start[key]);
    // Where the fault is laid on inputs that stand where they started, it is the others that go back.
    if (moved.length === 0) Object.assign(values, start);
    for (const { key } of moved) values[key] = start[key];
  }
  return { values: values as Values<I>, problems, texts };
}
