import type { Calculator, Inputs, Outputs, Results, Values } from './calculator.ts';
import type { PlainValue } from './output.ts';
import type { Problem } from './problem.ts';
import { type Query, readQuery } from './query.ts';

/** A calculator's answer: the inputs it used, its outputs as plain numbers in the contract's units, and the problems. */
export interface Evaluation {
  readonly inputs: { readonly [key: string]: unknown };
  readonly outputs: { readonly [key: string]: PlainValue };
  readonly problems: readonly Problem[];
}

/** Turns results in internal units into the contract's numbers: durations in seconds, shares as fractions. */
export function plainOutputs<I extends Inputs, O extends Outputs>(
  { outputs }: Calculator<I, O>,
  results: Results<O>,
): Evaluation['outputs'] {
  return Object.fromEntries(
    Object.entries(outputs)
      .map(([key, output]) => [key, output, results[key]] as const)
      .filter(([, , result]) => result !== undefined)
      .map(([key, output, result]) => [key, output.plain(result)]),
  );
}

/** Answers a query for one calculator. Pure; never throws for anything that a query can say. */
export function evaluateQuery<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  query: Query,
): Evaluation & { readonly values: Values<I>; readonly results: Results<O> } {
  const { values, problems } = readQuery(calculator, query);
  const results = calculator.compute(values);
  return { inputs: values, values, results, outputs: plainOutputs(calculator, results), problems };
}
