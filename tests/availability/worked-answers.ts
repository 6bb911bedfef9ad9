import { expect } from 'vitest';
import { readVectors } from '../vectors/read.ts';

interface WorkedAnswer {
  readonly calculator: string;
  readonly query: string;
  readonly outputs: Readonly<Record<string, number>>;
  readonly rel: number;
}

/** Outputs of the entry in vectors/calculators.json with this calculator and query: seconds, fractions and money. */
export function workedAnswer(calculator: string, query: string): Readonly<Record<string, number>> {
  const answers = readVectors('calculators.json') as readonly WorkedAnswer[];
  const found = answers.find((answer) => answer.calculator === calculator && answer.query === query);
  if (!found) throw new Error(`No worked answer for ${calculator}?${query}`);
  return found.outputs;
}

/** Expects two numbers to differ by less than a share of the expected one; 0 and Infinity have to be met exactly. */
export function expectNear(actual: number, expected: number | undefined, relative = 1e-9): void {
  if (expected === undefined) throw new Error('No expected value');
  if (expected === 0 || !Number.isFinite(expected)) expect(actual).toBe(expected);
  else expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThan(relative);
}

/** Numbers from 0 to 1 that are the same in every run: a linear congruential generator modulo 2^32 with Knuth's constants. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
