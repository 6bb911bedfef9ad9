import { describe, expect, it } from 'vitest';
import { initialDistribution, requireState, requireStates } from '../../src/availability/markov-chain.ts';

describe('where a chain starts', () => {
  it('is a state given by its number', () => {
    expect([...initialDistribution(3, 1, 'f')]).toEqual([0, 1, 0]);
  });

  it('is a distribution, from an array of either kind', () => {
    expect([...initialDistribution(3, [0.25, 0.75, 0], 'f')]).toEqual([0.25, 0.75, 0]);
    expect([...initialDistribution(2, Float64Array.of(0.5, 0.5), 'f')]).toEqual([0.5, 0.5]);
  });

  it('is scaled to add up to 1 where rounding has left it a little off', () => {
    const start = initialDistribution(3, [0.3, 0.3, 0.4 + 5e-10], 'f');
    expect(Math.abs(start[0]! + start[1]! + start[2]! - 1)).toBeLessThan(2e-16);
    expect(start[0]! / start[1]!).toBe(1);
    expect([...initialDistribution(2, [1 + 5e-10, 0], 'f')]).toEqual([1, 0]);
  });

  it('is left as it was given', () => {
    const given = Float64Array.of(0.5, 0.5 + 1e-10);
    initialDistribution(2, given, 'f');
    expect([...given]).toEqual([0.5, 0.5 + 1e-10]);
  });

  it.each([
    [3, 'f requires state numbers from 0 to 2, got 3'],
    [-1, 'got -1'],
    [0.5, 'got 0.5'],
    [Number.NaN, 'got NaN'],
    [[0.5, 0.5], 'f requires 3 initial probabilities, got 2'],
    [[0.5, 0.5, 2e-9], 'f requires initial probabilities that add up to 1, got 1.000000002'],
    [[1.5, -0.5, 0], 'f requires initial probabilities from 0 to 1, got 1.5 for state 0'],
    [[0.5, Number.NaN, 0.5], 'got NaN for state 1'],
    [[-0.1, 0.6, 0.5], 'got -0.1 for state 0'],
  ])('is not %j', (initial, message) => {
    expect(() => initialDistribution(3, initial, 'f')).toThrow(/^f requires /);
    expect(() => initialDistribution(3, initial, 'f')).toThrow(message);
  });
});

describe('a chain', () => {
  it.each([0, -1, 1.5, Number.NaN, Infinity, 2 ** 31])('cannot have %d states', (states) => {
    expect(() => requireStates({ states, transitions: [] }, 'f')).toThrow(
      `f requires a whole number of states, at least 1, got ${states}`,
    );
  });

  // Places in the lists of rates are 32-bit numbers, one more of them than there are states.
  it.each([1, 2, 2 ** 31 - 2])('can have %d states', (states) => {
    expect(() => requireStates({ states, transitions: [] }, 'f')).not.toThrow();
  });

  it('numbers its states from 0', () => {
    expect(() => requireState(2, 0, 'f')).not.toThrow();
    expect(() => requireState(2, 1, 'f')).not.toThrow();
    expect(() => requireState(2, 2, 'f')).toThrow('f requires state numbers from 0 to 1, got 2');
  });
});
