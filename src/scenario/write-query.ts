import type { Calculator, Inputs, Outputs, Values } from './calculator.ts';
import { type AnyValues, defaultValues, type Query } from './query.ts';

/**
 * Writes values into an address query: differences from the base only, sorted by name, other keys kept in front.
 *
 * @param from the query to start from; its keys that are no inputs (utm_source and friends) are kept as they stand.
 * @param base the values that a page shows without a query; the defaults unless it has a preset of its own.
 * @returns the query without a question mark; empty when nothing differs and no other key was there.
 */
export function writeQuery<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  values: Values<I>,
  from: Query = '',
  base: Values<I> = defaultValues(calculator),
): string {
  const query = new URLSearchParams(from);
  const { inputs } = calculator;
  for (const key of Object.keys(inputs)) query.delete(key);
  for (const [key, input] of Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = input.write((values as AnyValues)[key]);
    if (text !== input.write((base as AnyValues)[key])) query.set(key, text);
  }
  return query.toString();
}
