import { expect } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import { expectNear } from '../availability/worked-answers.ts';

/** Seconds in each. */
export const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/** One number of the answer to a query that has nothing wrong with it. */
export function answer(slug: string, query: string, key: string): number {
  const { outputs, problems } = evaluate(slug, query);
  expect(problems).toEqual([]);
  return outputs[key] as number;
}

/** Expects the right figure, and one that at the digits given nobody could take for what was claimed. */
export function expectRight(
  found: number,
  right: number,
  { claimed }: { readonly claimed: number },
  digits = 1e-9,
): void {
  expectNear(found, right, digits);
  expect(Math.abs(claimed - found), `${claimed} was claimed`).toBeGreaterThan(5 * digits * found);
}
