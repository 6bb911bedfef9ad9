import { expect, it } from 'vitest';
import { denseEliminations } from '../../src/availability/dense-elimination.ts';

// Three states that all lead to each other, two of which are left for good as well: 1 at 1/h, 2 at 2/h.
const chain = {
  targets: [
    [1, 2],
    [0, 2],
    [0, 1],
  ],
  rates: [
    [2, 1],
    [3, 4],
    [5, 6],
  ],
  killing: [0, 1, 2],
};

it('takes the last state first and hands its rates on to those that led to it', () => {
  const [third, second, first] = denseEliminations(chain, [0, 1, 2]);
  expect(third).toEqual({
    state: 2,
    exitRate: 13,
    successors: [0, 1],
    successorShares: [5 / 13, 6 / 13],
    predecessors: [0, 1],
    predecessorRates: [1, 4],
  });
  // By hand: 0 → 1 at 2 + 1·6/13; 1 → 0 at 3 + 4·5/13; left for good from 1 at 1 + 4·2/13, from 0 at 1·2/13.
  expect(second).toMatchObject({ state: 1, successors: [0], predecessors: [0] });
  expect(second?.exitRate).toBeCloseTo(59 / 13 + 21 / 13, 14);
  expect(second?.successorShares[0]).toBeCloseTo(59 / 80, 15);
  expect(second?.predecessorRates[0]).toBeCloseTo(32 / 13, 15);
  expect(first).toMatchObject({ state: 0, successors: [], predecessors: [] });
  expect(first?.exitRate).toBeCloseTo(2 / 13 + ((32 / 13) * 21) / 80, 15);
});

it('lists no state that none leads to, and none that it does not lead to', () => {
  const row = { targets: [[1], [2], [0]], rates: [[1], [2], [4]], killing: [0, 0, 0] };
  const steps = denseEliminations(row, [2, 1, 0]);
  expect(steps.map(({ state, exitRate }) => [state, exitRate])).toEqual([
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
  expect(steps[0]).toMatchObject({
    successors: [1],
    successorShares: [1],
    predecessors: [2],
    predecessorRates: [4],
  });
  // What led to 0 leads to 1 with it gone.
  expect(steps[1]).toMatchObject({
    successors: [2],
    successorShares: [1],
    predecessors: [2],
    predecessorRates: [4],
  });
  expect(steps[2]).toMatchObject({ successors: [], predecessors: [] });
});

it('hands on nothing of a state that nothing leads out of, and numbers all the same', () => {
  const steps = denseEliminations({ targets: [[1], []], rates: [[5], []], killing: [3, 0] }, [0, 1]);
  expect(steps[0]).toMatchObject({ state: 1, exitRate: 0, predecessors: [0], predecessorRates: [5] });
  expect(steps[1]).toMatchObject({ state: 0, exitRate: 3, successors: [], predecessors: [] });
});
