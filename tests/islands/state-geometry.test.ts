import { describe, expect, it } from 'vitest';
import { centreOf, wayOf } from '../../src/islands/state-geometry.ts';
import type { StateNode } from '../../src/scenario/index.ts';

const frame = { width: 204, height: 104, boxWidth: 40, boxHeight: 20 };
const node = (id: string, x: number, y: number): StateNode => ({
  id,
  label: id,
  lines: [],
  tone: 'up',
  x,
  y,
});
const nodes = [node('left', 0, 0), node('right', 1, 0), node('below', 0, 1)];
const way = (from: string, to: string, isPair = false) =>
  wayOf({ from, to, text: 'λ' }, nodes, isPair, frame);

describe('the way between two states', () => {
  it('has boxes that lie within the drawing', () => {
    expect(nodes.map((one) => centreOf(one, frame))).toEqual([
      { x: 22, y: 12 },
      { x: 182, y: 12 },
      { x: 22, y: 92 },
    ]);
  });

  it('goes from edge to edge, with its symbol above or beside it', () => {
    expect(way('left', 'right')).toEqual({
      from: { x: 42, y: 12 },
      to: { x: 162, y: 12 },
      label: { x: 102, y: 6 },
      anchor: 'middle',
    });
    const down = way('left', 'below');
    expect([down.from, down.to]).toEqual([
      { x: 22, y: 22 },
      { x: 22, y: 82 },
    ]);
    expect(down.anchor).toBe('start');
  });

  it('leaves room for a way back beside it, and its symbol is on the outer side', () => {
    const [there, back] = [way('left', 'below', true), way('below', 'left', true)];
    expect(there.from.x - back.from.x).toBe(18);
    expect(there.label.x).toBeGreaterThan(there.from.x);
    expect(back.label.x).toBeLessThan(back.from.x);
    expect([there.anchor, back.anchor]).toEqual(['start', 'end']);
  });

  it('ends at the edges when it runs aslant', () => {
    const { from, to } = way('right', 'below');
    expect(from.y).toBeCloseTo(22, 9);
    expect(to.y).toBeCloseTo(82, 9);
    expect(from.x).toBeLessThan(182);
    expect(to.x).toBeGreaterThan(22);
  });

  it('is refused for a state that is not there', () => {
    expect(() => way('left', 'up')).toThrow(RangeError);
  });
});
