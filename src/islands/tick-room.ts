import { type Axis, place } from '../scenario/index.ts';

// Pixels of an ordinary letter of a mark, and between two marks.
const LETTER = 7.2;
const GAP = 8;

/**
 * Which marks of a horizontal axis have room for their texts beside those before them.
 *
 * @param axis with its marks in order.
 * @param width of the axis in pixels.
 * @returns true for each mark whose text can stand.
 */
export function tickRoom(axis: Axis, width: number): readonly boolean[] {
  let free = Number.NEGATIVE_INFINITY;
  return axis.ticks.map(({ at, text }) => {
    const half = (LETTER * text.length) / 2;
    const middle = place(axis, at) * width;
    if (middle - half < free) return false;
    free = middle + half + GAP;
    return true;
  });
}
