import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { presetTitle } from '../../src/scenario/index.ts';
import { ownTitle } from '../../src/search/searchable.ts';

const preset = { label: 'Four nines', query: '', note: '' };

describe('the title of a preset', () => {
  it('names its calculator, with a colon where that is no question', () => {
    expect(presetTitle({ title: 'An error budget' }, preset)).toBe('An error budget: Four nines');
    expect(presetTitle({ title: 'What is in 0.1 %?' }, preset)).toBe('What is in 0.1 %? Four nines');
  });

  it.each(Object.values(calculators))('of $slug gives its own name back', (calculator) => {
    for (const one of calculator.presets)
      expect(ownTitle({ kind: 'preset', title: presetTitle(calculator, one), path: '', parts: [] })).toBe(
        one.label,
      );
  });
});
