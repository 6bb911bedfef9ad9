import { type Axis, type Chart, place, type Series } from '../scenario/index.ts';

/** A place in a picture: shares of its width from the left and of its height from the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a text stands beside a place: which way it runs, and whether above or below. */
export interface Label extends Place {
  readonly text: string;
  readonly side: 'start' | 'end';
  readonly below: boolean;
}

// Room that a label takes, as shares of a picture of ordinary size.
const WIDE = 0.24;
const HIGH = 0.09;
// Width of a letter in the narrowest.
const LETTER = 0.038;

/** The place of a point in the picture. */
function placeOf({ x, y }: { readonly x: Axis; readonly y: Axis }, point: { x: number; y: number }): Place {
  return { x: place(x, point.x), y: 1 - place(y, point.y) };
}

/** Height of a line at a share of the width, from the two points around it; nothing where the line isn't. */
function heightAt(line: readonly Place[], x: number): number | undefined {
  const next = line.findIndex((point) => point.x >= x);
  const after = line[next];
  const before = line[Math.max(0, next - 1)];
  if (!after || !before || before.x > x + 1e-9) return undefined;
  const share = after.x > before.x ? (x - before.x) / (after.x - before.x) : 0;
  return before.y + share * (after.y - before.y);
}

/** Where a text lies: its middle, and its width as a share of the picture. */
interface Extent extends Place {
  readonly wide: number;
}

/** Which way a text runs from a place so that it stays in the picture. */
function inwards({ x }: Place): Label['side'] {
  return x > 0.5 ? 'end' : 'start';
}

/** The extent of a text in a narrow picture. */
function extentOf({ x, y, text, side, below }: Label): Extent {
  const wide = Math.min(0.6, text.length * LETTER);
  return { x: x + (side === 'end' ? -wide : wide) / 2, y: y + (below ? HIGH : -HIGH) / 2, wide };
}

/** Places on an upright line near its upper end, where several of them can be named side by side. */
function placesUp(line: readonly Place[]): Place[] {
  const heights = line.map(({ y }) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  return line
    .slice(0, 1)
    .flatMap(({ x }) => [2, 3.2, 4.4].map((rows) => ({ x, y: Math.min(bottom, top + rows * HIGH) })));
}

/** How far a label at a place keeps from everything else, in label sizes; larger is better. */
function clearance(
  at: Place,
  extent: Extent,
  lines: readonly (readonly Place[])[],
  taken: readonly Extent[],
): number {
  // Half of it is all of it in a wide picture, and in a narrow one a line may pass under its other half.
  const along = [at.x, (at.x + extent.x) / 2, extent.x];
  const toLines = lines.flatMap((line) =>
    along.map((x) => Math.abs((heightAt(line, x) ?? 9) - extent.y) / HIGH),
  );
  const toTaken = taken.map((other) =>
    Math.max(
      Math.abs(other.x - extent.x) / ((other.wide + extent.wide) / 2),
      Math.abs(other.y - extent.y) / HIGH,
    ),
  );
  return Math.min(3, ...toLines, ...toTaken);
}

/**
 * A place for the name of each line, on the line and as clear of other lines, marks and names as can be had.
 *
 * Names have no key beside the picture to look up: a line that cannot be told by its name cannot be told in print.
 */
export function seriesLabels(chart: Chart): readonly Label[] {
  const lines = chart.series.map(({ points }: Series) => points.map((point) => placeOf(chart, point)));
  // A mark and the text that hangs from it, which runs to one side.
  const taken: Extent[] = [
    ...chart.marks.map((mark) => ({ ...placeOf(chart, mark), wide: WIDE })),
    ...markLabels(chart).map(extentOf),
  ];
  return chart.series.map(({ label }, i) => {
    const own = lines[i] ?? [];
    const others = lines.filter((_, other) => other !== i);
    const along = [0.03, 0.97, 0.18, 0.34, 0.5, 0.66, 0.82].flatMap((x) => {
      const y = heightAt(own, x);
      return y === undefined ? [] : [{ x, y }];
    });
    // A line that stands upright has no other places than those up and down it.
    const upright = own.length > 0 && own.every(({ x }) => x === own[0]?.x);
    const candidates = (upright ? [...own, ...placesUp(own)] : along).map(
      // Names of lines near the upper edge go below them, others above.
      (at): Label => ({ ...at, text: label, side: inwards(at), below: at.y < HIGH }),
    );
    const scored = candidates.map((at, order) => ({
      at,
      // Ends come first where several places are as clear.
      score: clearance(at, extentOf(at), others, taken) - order * 0.05,
    }));
    const nowhere: Label = { x: 0, y: 0.5, text: label, side: 'start', below: false };
    const best = scored.sort((a, b) => b.score - a.score)[0]?.at ?? nowhere;
    taken.push(extentOf(best));
    return best;
  });
}

/** A label of one of the reader's own points. */
export interface MarkLabel extends Label {
  readonly tone: 'down' | 'ink';
}

/** A place for the text of each mark, from the top down: above the mark, or below it where the room above is taken. */
export function markLabels(chart: Chart): readonly MarkLabel[] {
  const marks = chart.marks.map((mark) => ({
    ...placeOf(chart, mark),
    text: mark.label,
    tone: mark.tone ?? ('down' as const),
  }));
  const placed: MarkLabel[] = [];
  for (const mark of marks.sort((a, b) => a.y - b.y)) {
    const { x, y } = mark;
    // By another mark, or by the text that hangs from one.
    const taken = placed.some(
      (other) => Math.abs(other.x - x) < WIDE && y - other.y < HIGH * (other.below ? 2.4 : 1.2),
    );
    placed.push({ ...mark, side: x > 0.55 ? 'end' : 'start', below: taken || y < HIGH / 2 });
  }
  return placed;
}
