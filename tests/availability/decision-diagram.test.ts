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

  it('remembers thousands of steps', () => {
    const builder = new DiagramBuilder(80, 10_000);
    const parts = Array.from({ length: 80 }, (_, level) => builder.part(level));
    const half = builder.threshold(40, parts);
    expect(builder.threshold(40, parts)).toBe(half);
    const diagram = builder.diagram(half);
    expect(diagram.level).toHaveLength(40 * 41 + 2);
    for (const up of [39, 40, 41]) {
      // So many parts up, spread over all levels.
      let node = diagram.root;
      while (node > upNode) {
        const isUp =
          Math.floor(((diagram.level[node]! + 1) * up) / 80) > Math.floor((diagram.level[node]! * up) / 80);
        node = (isUp ? diagram.high : diagram.low)[node]!;
      }
      expect(node).toBe(up >= 40 ? upNode : downNode);
    }
  });

  it('combines large functions in as many steps as they have pairs of nodes, not of ways through', () => {
    // 2⁶⁰ ways: at least 30 of 60, or at least 31 of them, is at least 30.
    const builder = new DiagramBuilder(60, 10_000);
    const parts = Array.from({ length: 60 }, (_, level) => builder.part(level));
    const [more, fewer] = [builder.threshold(31, parts), builder.threshold(30, parts)];
    expect(builder.choose(more, upNode, fewer)).toBe(fewer);
    expect(builder.choose(fewer, more, downNode)).toBe(more);
  });

  it('of what is up or down whatever its parts do is one of the two ends', () => {
    const builder = new DiagramBuilder(2, 100);
    const parts = [builder.part(0), builder.part(1)];
    for (const [needed, end] of [
      [0, upNode],
      [3, downNode],
    ] as const) {
      const { root, level } = builder.diagram(builder.threshold(needed, parts));
      expect(root).toBe(end);
      expect([...level]).toEqual([2, 2]);
    }
  });

  it('takes a step only where something is left to decide', () => {
    const builder = new DiagramBuilder(2, 5);
    const [a, b] = [builder.part(0), builder.part(1)];
    const both = builder.threshold(2, [a, b]);
    for (const [one, other] of [
      [a, b],
      [b, a],
      [both, a],
      [a, both],
    ] as const) {
      expect(builder.choose(upNode, one, other)).toBe(one);
      expect(builder.choose(downNode, one, other)).toBe(other);
      expect(builder.choose(one, other, other)).toBe(other);
      expect(builder.choose(one, upNode, downNode)).toBe(one);
    }
    // One step so far, of five: the first two of these take one each, the third one more at the level of b, and what
    // is asked again none.
    expect(builder.choose(b, a, downNode)).toBe(both);
    expect(builder.choose(a, upNode, both)).toBe(a);
    expect(builder.choose(b, upNode, both)).toBe(b);
    expect(builder.choose(b, upNode, both)).toBe(b);
    expect(() => builder.choose(both, a, downNode)).toThrow(new DiagramTooLarge('more than 5 steps'));
  });

  it('stops growing at its bound, of steps and of nodes', () => {
    // Absorption takes steps and makes no node: (a and b) or a is a, (a and b) and b is (a and b).
    const builder = new DiagramBuilder(2, 5);
    const [a, b] = [builder.part(0), builder.part(1)];
    const both = builder.threshold(2, [a, b]);
    expect(both).toBe(4);
    expect(() => {
      for (const one of [a, b]) {
        expect(builder.choose(one, upNode, both)).toBe(one);
        expect(builder.choose(both, one, downNode)).toBe(both);
      }
    }).toThrow(new DiagramTooLarge('more than 5 steps'));
    // The two ends are nodes as well.
    const small = new DiagramBuilder(3, 4);
    expect([small.part(0), small.part(1)]).toEqual([2, 3]);
    expect(() => small.part(2)).toThrow(new DiagramTooLarge('more than 4 nodes'));
  });
});
