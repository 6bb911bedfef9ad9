import { type Chart, place } from '../scenario/index.ts';

/** A place in a picture: shares of its width from the left and of its height from the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a text stands beside a place: which way it runs, whether above or below, and how many pixels away. */
export interface Label extends Place {
  readonly text: string;
  readonly side: 'start' | 'end';
  readonly below: boolean;
  readonly gap: number;
}

/** A rectangle in pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// Pixels of the plotting area's height, of a letter, of a line of text and of a mark's half.
const HEIGHT = 250;
const LETTER = 6.9;
const RISE = 11;
const DROP = 3;
const MARK = 7;
/** Nearer than this to another line a name could be read as that one's. */
const NEAR = 30;

/** The place of a point in the picture. */
export function placeOf({ x, y }: Pick<Chart, 'x' | 'y'>, point: { x: number; y: number }): Place {
  return { x: place(x, point.x), y: 1 - place(y, point.y) };
}

/** Height of a line at a share of the width, from the two points around it; nothing where the line isn't. */
export function heightAt(line: readonly Place[], x: number): number | undefined {
  const next = firstFrom(line, x);
  const after = line[next];
  const before = line[Math.max(0, next - 1)];
  if (!after || !before || before.x > x + 1e-9) return undefined;
  const share = after.x > before.x ? (x - before.x) / (after.x - before.x) : 0;
  return before.y + share * (after.y - before.y);
}

/** Number of the first point at or after a share of the width, of a line that runs to the right. */
function firstFrom(line: readonly Place[], x: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.x ?? x) >= x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The room that a text takes in a plotting area of a certain width in pixels, as letters are wide on average. */
export function boxOf({ x, y, side, below, gap, text }: Label, width: number): Box {
  const length = LETTER * text.length;
  const left = x * width + (side === 'end' ? -3 - length : 3);
  const line = y * HEIGHT + (below ? gap + RISE : -gap);
  return { left, right: left + length, top: line - RISE, bottom: line + DROP };
}

/** How much of a box another one covers, from 0 to 1. */
export function covered(box: Box, other: Box): number {
  const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return wide > 0 && high > 0 ? (wide * high) / ((box.right - box.left) * (box.bottom - box.top)) : 0;
}

/** Whether a line runs through a box: a line that runs to the right, of which only the part beside the box is looked at. */
function runsThrough(line: readonly Place[], width: number, { left, right, top, bottom }: Box): boolean {
  for (let i = Math.max(1, firstFrom(line, left / width)); i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]] as readonly [Place, Place];
    const [x1, x2] = [from.x * width, to.x * width];
    if (x1 > right) return false;
    const at = (x: number) => HEIGHT * (x1 === x2 ? to.y : from.y + ((x - x1) / (x2 - x1)) * (to.y - from.y));
    const [y1, y2] =
      x1 === x2
        ? [HEIGHT * from.y, HEIGHT * to.y]
        : [at(Math.max(left, Math.min(x1, x2))), at(Math.min(right, Math.max(x1, x2)))];
    if (Math.max(y1, y2) >= top && Math.min(y1, y2) <= bottom) return true;
  }
  return false;
}

/** A picture of a certain width, in which labels find their places one after another. */
export class LabelRoom {
  readonly #marks: readonly Box[];
  readonly #taken = new Map<Label, Box>();
  readonly #lines: readonly (readonly Place[])[];
  readonly #width: number;

  /**
   * @param width of the plotting area in pixels.
   * @param lines of the picture, as places.
   * @param marks in it, which no text may cover.
   */
  constructor(width: number, lines: readonly (readonly Place[])[], marks: readonly Place[]) {
    this.#width = width;
    this.#lines = lines;
    this.#marks = marks.map(({ x, y }) => ({
      left: x * width - MARK,
      right: x * width + MARK,
      top: y * HEIGHT - MARK,
      bottom: y * HEIGHT + MARK,
    }));
  }

  /** Takes the room of a text, so that others keep away. */
  take(label: Label): void {
    this.#taken.set(label, boxOf(label, this.#width));
  }

  /** Gives back the room of a text that had taken it. */
  leave(label: Label): void {
    this.#taken.delete(label);
  }

  /**
   * How badly a text would stand at a place: over other texts and marks worst, then outside the picture, on lines, and
   * where it could be another line's name.
   *
   * @param own number of the line that it names, which it may be near to.
   * @param enough as bad as this, and what comes on top is not worked out.
   */
  cost(label: Label, own?: number, enough = Number.POSITIVE_INFINITY): number {
    const box = boxOf(label, this.#width);
    let cost = 0;
    const keepOff = (other: Box) => {
      const share = covered(box, other);
      if (share > 0) cost += 10 * share + 8;
    };
    this.#marks.forEach(keepOff);
    this.#taken.forEach(keepOff);
    // To the left and below stand the axes' texts; above and to the right there is a margin.
    const outside = box.left < -2 || box.bottom > HEIGHT || box.right > this.#width + 16 || box.top < -14;
    if (outside) cost += 8;
    for (const [i, line] of this.#lines.entries()) {
      if (cost >= enough) return cost;
      if (runsThrough(line, this.#width, box)) cost += i === own ? 0.6 : 1.5;
    }
    return own === undefined || cost >= enough ? cost : cost + this.#doubt(box, own);
  }

  /** How easily the text in a box, the name of one line, is taken for another's: by how near these are to its middle. */
  #doubt({ left, right, top, bottom }: Box, own: number): number {
    const x = (left + right) / 2 / this.#width;
    let [mine, nearest] = [NEAR, NEAR];
    for (const [i, line] of this.#lines.entries()) {
      const height = heightAt(line, x);
      if (height === undefined) continue;
      const away = Math.abs(height * HEIGHT - (top + bottom) / 2);
      if (i === own) mine = away;
      else nearest = Math.min(nearest, away);
    }
    return 1 - nearest / NEAR + (nearest <= mine && nearest < NEAR ? 1 : 0);
  }
}
