import { describe, expect, test } from 'vitest';
import { DRAIN_LASTS, drainFrames } from '../../src/islands/dots-motion.ts';

const grid = { columns: 3, inColumn: 2 };
const seen = (frames: Keyframe[]) => frames.map(({ clipPath }) => clipPath);
const times = (frames: Keyframe[]) => frames.map(({ offset }) => Math.round(Number(offset) * DRAIN_LASTS));

describe('a queue that drains', () => {
  test('is hit at once, waits, and loses a dot at a time, those of a column from its top', () => {
    const frames = drainFrames(3, 0.25, grid);
    // All go on, all are hit; after a second of four the first goes on, and each of the three takes another.
    expect(times(frames)).toEqual([0, 500, 2500, 3500, 4500, 5200]);
    const none = 'polygon(3px 0px, 4px 0px, 4px 0px, 3px 0px, 3px 2px, 3px 2px) view-box';
    expect(seen(frames)).toEqual([
      none,
      'polygon(0px 0px, 1px 0px, 1px 0px, 3px 0px, 3px 2px, 0px 2px) view-box',
      'polygon(0px 1px, 1px 1px, 1px 0px, 3px 0px, 3px 2px, 0px 2px) view-box',
      'polygon(1px 0px, 2px 0px, 2px 0px, 3px 0px, 3px 2px, 1px 2px) view-box',
      none,
      none,
    ]);
  });

  test('shows nothing between two of its steps', () => {
    expect(drainFrames(5, 0, grid).every(({ easing }) => easing === 'steps(1)')).toBe(true);
  });

  test('goes on all at once where starting takes no time', () => {
    expect(times(drainFrames(2, 1, grid))).toEqual([0, 500, 4500, 4500, 5200]);
  });
});
