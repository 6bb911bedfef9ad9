import { expect, it } from 'vitest';
import { DiagramBuilder } from '../../src/availability/decision-diagram.ts';
import { nodeProbabilities } from '../../src/availability/diagram-probability.ts';
import { percentageFromComplement } from '../../src/availability/percentage.ts';

const builder = new DiagramBuilder(3, 100);
const parts = [0, 1, 2].map((level) => builder.part(level));
const twoOfThree = builder.diagram(builder.threshold(2, parts));

it('has both sides of a system at its root, each from positive terms', () => {
  const { up, down } = nodeProbabilities(
    twoOfThree,
    [0.1, 0.2, 0.3].map((u) => percentageFromComplement(u)),
  );
  // Two or three of three up: 0.9·0.8·0.7 + 0.1·0.8·0.7 + 0.9·0.2·0.7 + 0.9·0.8·0.3.
  expect(up[twoOfThree.root]).toBeCloseTo(0.504 + 0.056 + 0.126 + 0.216, 15);
  expect(down[twoOfThree.root]).toBeCloseTo(1 - 0.902, 15);
  const tiny = nodeProbabilities(twoOfThree, new Array(3).fill(percentageFromComplement(1e-12)));
  expect(tiny.down[twoOfThree.root]! / 3e-24).toBeCloseTo(1, 11);
});

it('has both sides of every node, the ends and those that ask about a single part among them', () => {
  const { up, down } = nodeProbabilities(
    twoOfThree,
    [0.1, 0.2, 0.3].map((u) => percentageFromComplement(u)),
  );
  expect([up[0], down[0], up[1], down[1]]).toEqual([0, 1, 1, 0]);
  const last = twoOfThree.level.indexOf(2);
  expect([up[last], down[last]]).toEqual([0.7, 0.3]);
  for (const node of up.keys()) expect(up[node]! + down[node]!).toBeCloseTo(1, 15);
});

it('is never above 1, however the sides were rounded', () => {
  const rounded = new Array(3).fill({ fraction: 1, complement: 1e-16 });
  expect(nodeProbabilities(twoOfThree, rounded).up[twoOfThree.root]).toBe(1);
  const mirrored = new Array(3).fill({ fraction: 1e-16, complement: 1 });
  expect(nodeProbabilities(twoOfThree, mirrored).down[twoOfThree.root]).toBe(1);
});

it('refuses availabilities of some parts only', () => {
  expect(() => nodeProbabilities(twoOfThree, [percentageFromComplement(0.1)])).toThrow(
    new RangeError('nodeProbabilities requires 3 availabilities, got 1'),
  );
});
