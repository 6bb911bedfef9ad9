import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const shared = new URL('../../../shared/vectors/', import.meta.url);
const copy = new URL('./', import.meta.url);

/** What each file holds, told by numbers that a mangled copy would not have. */
const files: Readonly<Record<string, (content: never) => unknown>> = {
  'calculators.json': (answers: readonly { calculator: string; outputs: object }[]) => ({
    answers: answers.length,
    calculators: new Set(answers.map(({ calculator }) => calculator)).size,
    empty: answers.filter(({ outputs }) => Object.keys(outputs).length === 0).length,
  }),
  // models.md T28: 820 states, 3616 transitions.
  'cluster.json': (chain: { states: number; transitions: unknown[]; premium: unknown[] }) => ({
    states: chain.states,
    transitions: chain.transitions.length,
    premium: chain.premium.length,
  }),
};
const expected: Readonly<Record<string, object>> = {
  'calculators.json': { answers: 37, calculators: 14, empty: 0 },
  'cluster.json': { states: 820, transitions: 3616, premium: 127 },
};

describe('the worked answers kept here', () => {
  it.each(Object.entries(files))('of %s are whole', (name, holds) => {
    const content = JSON.parse(readFileSync(new URL(name, copy), 'utf8')) as never;
    expect(holds(content)).toEqual(expected[name]);
  });

  // The brief stands beside the checkout it was written for; a clone elsewhere has the copy alone.
  const compared = existsSync(shared) ? Object.keys(files) : [];
  const which = compared.join(', ') || 'none, the brief is not beside this checkout';
  it(`are the brief’s, byte for byte (compared here: ${which})`, () => {
    for (const name of compared) {
      const ours = readFileSync(new URL(name, copy));
      expect([name, ours.equals(readFileSync(new URL(name, shared)))]).toEqual([name, true]);
    }
    expect(compared).toHaveLength(existsSync(shared) ? 2 : 0);
  });
});
