import { describe, expect, it } from 'vitest';
import { presetTitle } from '../../src/scenario/index.ts';

const preset = { label: 'Four nines', query: '', note: '' };

describe('the title of a preset', () => {
  it('names its calculator, with a colon where that is no question', () => {
    expect(presetTitle({ title: 'An error budget' }, preset)).toBe('An error budget: Four nines');
    expect(presetTitle({ title: 'What is in 0.1 %?' }, preset)).toBe('What is in 0.1 %? Four nines');
  });
});
