import { describe, expect, it } from 'vitest';
import { TextProblem } from '../../src/availability/text-problem.ts';

describe('problem with a text', () => {
  it('is a RangeError that says what, where and what instead', () => {
    const problem = new TextProblem('Expected a digit at character 3.', { position: 2, expected: 'a digit' });
    expect(problem).toBeInstanceOf(RangeError);
    expect(problem).toMatchObject({
      name: 'TextProblem',
      message: 'Expected a digit at character 3.',
      position: 2,
      expected: 'a digit',
    });
  });
});
