import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecisionDiagram,
  DiagramBuilder,
  DiagramTooLarge,
  downNode,
  upNode,
} from '../../src/availability/decision-diagram.ts';

/** Where a diagram leads when the parts whose bits are set are up. */
function follow({ level, low, high, root }: DecisionDiagram, state: number): number {
  let node = root;
  while (node > upNode) node = (state >> level[node]!) & 1 ? high[node]! : low[node]!;
  return node;
}

describe('a decision diagram', () => {
  it('of a threshold gate leads up exactly when enough parts are up', () => {
    for (let needed = 1; needed <= 6; needed++) {
      const builder = new DiagramBuilder(6, 1000);
      const parts = [3, 0, 5, 1, 4, 2].map((level) => builder.part(level));
      const diagram = builder.diagram(builder.threshold(needed, parts));
      for (let state = 0; state < 64; state++) {
        const up = [...state.toString(2)].filter((bit) => bit === '1').length;
        expect(follow(diagram, state)).toBe(up >= needed ? upNode : downNode);
      }
    }
  });

  it('of k out of n has k(n − k + 1) nodes and two ends', () => {
    const builder = new DiagramBuilder(60, 10_000);
    const parts = Array.from({ length: 60 }, (_, level) => builder.part(level));
    expect(builder.diagram(builder.threshold(30, parts)).level).toHaveLength(30 * 31 + 2);
  });

  it('is the same node for the same function, however it was built', () => {
    const builder = new DiagramBuilder(3, 1000);
    const [a, b, c] = [0, 1, 2].map((level) => builder.part(level)) as [number, number, number];
    const pairs = [builder.threshold(2, [a, b]), builder.threshold(2, [a, c]), builder.threshold(2, [b, c])];
    expect(builder.threshold(1, pairs)).toBe(builder.threshold(2, [c, a, b]));
    // Absorption: a or (a and b) is a.
    expect(builder.threshold(1, [a, builder.threshold(2, [a, b])])).toBe(a);
  });

  it('chooses between two functions by a third', () => {
    const builder = new DiagramBuilder(3, 1000);
    const [a, b, c] = [0, 1, 2].map((level) => builder.part(level)) as [number, number, number];
    const diagram = builder.diagram(builder.choose(b, c, a));
    for (let state = 0; state < 8; state++) {
      const expected = state & 2 ? (state >> 2) & 1 : state & 1;
      expect(follow(diagram, state)).toBe(expected);
    }
  });

  it('numbers children before parents and the root last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(7), { minLength: 1 }), { minLength: 1, maxLength: 8 }),
        (gates) => {
          const builder = new DiagramBuilder(8, 100_000);
          const nodes = gates.map((levels) =>
            builder.threshold(
              1,
              levels.map((level) => builder.part(level)),
            ),
          );
          const { level, low, high, root, levels } = builder.diagram(builder.threshold(nodes.length, nodes));
          expect(root).toBe(level.length - 1);
          expect([level[downNode], level[upNode]]).toEqual([levels, levels]);
          for (let node = upNode + 1; node < level.length; node++) {
            expect(low[node]).toBeLessThan(node);
            expect(high[node]).toBeLessThan(node);
            expect(low[node]).not.toBe(high[node]);
            expect(level[low[node]!]).toBeGreaterThan(level[node]!);
            expect(level[high[node]!]).toBeGreaterThan(level[node]!);
          }
        },
      ),
    );
  });

  it('stops growing at its bound', () => {
    const builder = new DiagramBuilder(60, 100);
    const parts = Array.from({ length: 60 }, (_, level) => builder.part(level));
    expect(() => builder.threshold(30, parts)).toThrow(DiagramTooLarge);
  });
});
