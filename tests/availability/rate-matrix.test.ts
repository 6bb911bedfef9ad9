import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf, type RateMatrix, rateMatrix } from '../../src/availability/rate-matrix.ts';
import { fullRates, smallChains, type Transition } from './chains.ts';
import { expectNear } from './worked-answers.ts';

function unpacked({ states, starts, targets, rates }: RateMatrix): Transition[] {
  const transitions: Transition[] = [];
  for (let i = 0; i < states; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++) transitions.push([i, targets[e]!, rates[e]!]);
  }
  return transitions;
}

describe('rates by rows', () => {
  it('add up parallel transitions and pass over those to the same state and those of rate 0', () => {
    const transitions: Transition[] = [
      [2, 0, 1],
      [0, 1, 2],
      [0, 1, 3],
      [1, 1, 7],
      [1, 2, 0],
      [0, 2, 4],
      [2, 0, 0.5],
    ];
    const matrix = rateMatrix({ states: 3, transitions }, 'f');
    expect(unpacked(matrix)).toEqual([
      [0, 1, 5],
      [0, 2, 4],
      [2, 0, 1.5],
    ]);
    expect([...matrix.exitRates]).toEqual([9, 0, 1.5]);
    // Nothing is left behind the last row of what was added up.
    expect([...matrix.targets]).toEqual([1, 2, 0]);
    expect([...matrix.rates]).toEqual([5, 4, 1.5]);
  });

  it('hold what a full matrix holds', () => {
    fc.assert(
      fc.property(smallChains(6), (chain) => {
        const matrix = rateMatrix(
          { ...chain, transitions: [...chain.transitions, ...chain.transitions] },
          'f',
        );
        const found = fullRates({ states: matrix.states, transitions: unpacked(matrix) });
        fullRates(chain).forEach((row, from) => {
          row.forEach((rate, to) => {
            expectNear(found[from]![to]!, 2 * rate, 1e-15);
          });
          expectNear(matrix.exitRates[from]!, 2 * row.reduce((sum, rate) => sum + rate, 0), 1e-14);
        });
      }),
    );
  });

  it.each([
    [[0, 3, 1], 'f requires state numbers from 0 to 1, got 3'],
    [[-1, 0, 1], 'got -1'],
    [[0, 0.5, 1], 'got 0.5'],
    [[0, 1, -1e-9], 'f requires finite rates ≥ 0, got -1e-9 from 0 to 1'],
    [[0, 1, Infinity], 'got Infinity from 0 to 1'],
    [[0, 1, Number.NaN], 'got NaN from 0 to 1'],
    [[0, 1, 1e301], 'f requires rates that add up to at most 1e300, got 1e+301 out of 0'],
  ] as [Transition, string][])('refuse %j', (transition, message) => {
    expect(() => rateMatrix({ states: 2, transitions: [transition] }, 'f')).toThrow(/^f requires /);
    expect(() => rateMatrix({ states: 2, transitions: [transition] }, 'f')).toThrow(message);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuse %d states', (states) => {
    expect(() => rateMatrix({ states, transitions: [] }, 'f')).toThrow(
      `f requires a whole number of states, at least 1, got ${states}`,
    );
  });

  it('take rates that add up to 1e300, and no more', () => {
    const matrix = rateMatrix({ states: 2, transitions: [[0, 1, 1e300]] }, 'f');
    expect([...matrix.exitRates]).toEqual([1e300, 0]);
    const pair: Transition[] = [
      [1, 0, 6e299],
      [1, 0, 6e299],
    ];
    expect(() => rateMatrix({ states: 2, transitions: pair }, 'f')).toThrow(
      'f requires rates that add up to at most 1e300, got 1.2e+300 out of 1',
    );
  });
});

describe('part of a chain', () => {
  it('keeps the transitions among the states kept, under their places as numbers', () => {
    const matrix = rateMatrix(
      {
        states: 4,
        transitions: [
          [0, 1, 1],
          [1, 2, 2],
          [2, 3, 3],
          [3, 1, 4],
          [3, 2, 5],
        ],
      },
      'f',
    );
    const part = partOf(matrix, [3, 1, 2]);
    expect(unpacked(part)).toEqual([
      [0, 1, 4],
      [0, 2, 5],
      [1, 2, 2],
      [2, 0, 3],
    ]);
    expect([...part.exitRates]).toEqual([9, 2, 3]);
    expect(unpacked(partOf(matrix, []))).toEqual([]);
  });

  it('leaves out the transitions to other states, and their share of the exit rates', () => {
    const transitions: Transition[] = [
      [0, 1, 1],
      [0, 2, 2],
      [1, 3, 3],
      [2, 0, 4],
      [2, 3, 5],
      [3, 0, 6],
    ];
    const part = partOf(rateMatrix({ states: 4, transitions }, 'f'), [2, 0]);
    expect(part).toEqual({
      states: 2,
      starts: Int32Array.of(0, 1, 2),
      targets: Int32Array.of(1, 0),
      rates: Float64Array.of(4, 2),
      exitRates: Float64Array.of(4, 2),
    });
  });
});
