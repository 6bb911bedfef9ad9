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
});
