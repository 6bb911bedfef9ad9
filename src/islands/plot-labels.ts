import type { Chart } from '../scenario/index.ts';
import { heightAt, type Label, LabelRoom, type Place, placeOf } from './label-room.ts';

export type { Label } from './label-room.ts';

// Plotting areas in pixels: of a small phone, where marks have no texts, and the narrowest in which they have.
const NARROW = 168;
const WIDE = 362;
/** Pixels between a line and its name, and between a mark and its text. */
const NAME_GAP = 6;
const MARK_GAP = 10;
/** Rows of names on one side of a line, their height, and what it costs a name to stand in the next one away. */
const rows = [0, 1, 2, 3];
const ROW = 15;
const ROW_COST = 6;

/** Which way a text runs from a place so that it stays in the picture. */
function inwards(x: number): Label['side'] {
  return x > 0.5 ? 'end' : 'start';
}

/** The ends of a line first, then the places along it. */
const along = [0.03, 0.97, 0.12, 0.2, 0.28, 0.36, 0.44, 0.52, 0.6, 0.68, 0.76, 0.84, 0.91];
/** Shares of an upright line's length from its upper end. */
const down = [0, 1, 0.14, 0.24, 0.34, 0.5, 0.7];

/** Places on a line where its name may stand. */
function placesOn(line: readonly Place[]): readonly Place[] {
  const upright = line.length > 0 && line.every(({ x }) => x === line[0]?.x);
  if (upright) {
    const heights = line.map(({ y }) => y);
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    return down.map((share) => ({ x: line[0]?.x ?? 0, y: top + share * (bottom - top) }));
  }
  return along.flatMap((x) => {
    const y = heightAt(line, x);
    return y === undefined ? [] : [{ x, y }];
  });
}

/**
 * The label that stands best, and how badly that is; of several that stand as well, the first.
 *
 * @param cost of a label, or as much of it as makes it no better than the one found so far, which it is told.
 * @param least only one that costs less will do.
 */
function best<L extends Label>(
  candidates: readonly L[],
  cost: (label: L, least: number) => number,
  least = Number.POSITIVE_INFINITY,
): { readonly label: L | undefined; readonly cost: number } {
  let found: L | undefined;
  let lowest = least;
  candidates.forEach((label, order) => {
    const later = order * 0.02;
    const worth = cost(label, lowest - later) + later;
    if (worth >= lowest) return;
    lowest = worth;
    found = label;
  });
  return { label: found, cost: lowest };
}

/** A label of one of the reader's own points. */
export interface MarkLabel extends Label {
  readonly tone: 'down' | 'ink';
}

/** Where the names of a picture's lines and the texts of its marks stand. */
export interface PlotLabels {
  readonly series: readonly Label[];
  readonly marks: readonly MarkLabel[];
}

/** The places of the marks' texts, from the top down: above the mark and towards the middle, unless that is taken. */
function markLabels(chart: Chart, room: LabelRoom): readonly MarkLabel[] {
  const marks = chart.marks.map((mark) => ({
    ...placeOf(chart, mark),
    text: mark.label,
    tone: mark.tone ?? ('down' as const),
  }));
  return marks
    .sort((a, b) => a.y - b.y)
    .map((mark) => {
      const side = mark.x > 0.55 ? 'end' : 'start';
      const other = side === 'end' ? 'start' : 'end';
      const candidates = [side, other].flatMap((side) =>
        [false, true].map(
          (below): MarkLabel => ({ ...mark, side: side as Label['side'], below, gap: MARK_GAP }),
        ),
      );
      const label = best(candidates, (label) => room.cost(label)).label ?? {
        ...mark,
        side,
        below: false,
        gap: MARK_GAP,
      };
      room.take(label);
      return label;
    });
}

/**
 * A place for the name of each line, on the line, and for the text of each mark, beside it: as clear of other lines, marks
 * and texts as can be had, on a phone and in a wider picture.
 *
 * Names have no key beside the picture to look up: a line that cannot be told by its name cannot be told in print.
 */
export function plotLabels(chart: Chart): PlotLabels {
  const lines = chart.series.map(({ points }) => points.map((point) => placeOf(chart, point)));
  const spots = chart.marks.map((mark) => placeOf(chart, mark));
  const wide = new LabelRoom(WIDE, lines, spots);
  const narrow = new LabelRoom(NARROW, lines, spots);
  const marks = markLabels(chart, wide);
  const series = chart.series.map(({ label: text }, own) => {
    const places = placesOn(lines[own] ?? []);
    let found: Label = { x: 0, y: 0.5, text, side: 'start', below: false, gap: NAME_GAP };
    let least = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      // No place in it, nor further away, could be better.
      if (ROW_COST * row >= least) break;
      const inRow = places.flatMap((at) =>
        [false, true].map(
          (below): Label => ({ ...at, text, side: inwards(at.x), below, gap: NAME_GAP + ROW * row }),
        ),
      );
      // As good is not better, whatever the last digit of a sum says.
      const { label, cost } = best(
        inRow,
        (one, enough) => {
          const first = wide.cost(one, own, enough);
          return first >= enough ? first : first + narrow.cost(one, own, enough - first);
        },
        least - ROW_COST * row - 1e-9,
      );
      if (!label) continue;
      found = label;
      least = cost + ROW_COST * row;
    }
    wide.take(found);
    narrow.take(found);
    return found;
  });
  return { series, marks };
}
