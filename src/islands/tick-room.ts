import { type Axis, place } from '../scenario/index.ts';

// Pixels of an ordinary letter of a mark, and between two marks.
const LETTER = 7.2;
const GAP = 8;

/**
 * Which marks of a horizontal axis have room for their texts beside those before them.
 *
 * @param axis with its marks in order.
 * @param width of the axis in pixels.
 * @param edge the share of the axis at its beginning where a text starts at its mark, which it would else stand out of.
 * @returns true for each mark whose text can stand.
 */
export function tickRoom(axis: Axis, width: number, edge = 0): readonly boolean[] {
  let free = Number.NEGATIVE_INFINITY;
  return axis.ticks.map(({ at, text }) => {
    const length = LETTER * text.length;
    const share = place(axis, at);
    const start = share * width - (share < edge ? 0 : length / 2);
    if (start < free) return false;
    free = start + length + GAP;
    return true;
  });
}
