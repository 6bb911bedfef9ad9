import type { Chart } from '../scenario/index.ts';
import { heightAt, type Label, LabelRoom, type Place, placeOf } from './label-room.ts';

export type { Label } from './label-room.ts';

// Plotting areas in pixels: of a small phone, where marks have no texts, and the narrowest in which they have.
const NARROW = 168;
const WIDE = 362;
/** Pixels between a line and its name, and between a mark and its text. */
const NAME_GAP = 6;
const MARK_GAP = 10;
/** Rows of names on one side of a line, and their height. */
const rows = [0, 1, 2, 3];
const ROW = 15;
/** What it costs a text to stand in the next row away: less where some stand on others. */
const ROW_COST = 6;
const ROW_COST_CROWDED = 4;
/** What a text costs at least that stands on another one, and how often all look for better places than that. */
const ON_ANOTHER = 8;
const ROUNDS = 2;

/** Which way a name runs from a place on its line so that it stays in the picture. */
const sideOfName = ({ x }: Place): readonly Label['side'][] => [x > 0.5 ? 'end' : 'start'];

/** Which ways the text of a mark may run: towards the middle, if it can. */
const sidesOfMark = ({ x }: Place): readonly Label['side'][] =>
  x > 0.55 ? ['end', 'start'] : ['start', 'end'];

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
  const places = along.flatMap((x) => {
    const y = heightAt(line, x);
    return y === undefined ? [] : [{ x, y }];
  });
  // A line may be too short to come by more than one of them.
  return places.length > 1 ? places : [...places, ...line.slice(-1), ...line.slice(0, 1)];
}

/** A text that looks for its place. */
interface Sought {
  readonly text: string;
  /** What it may stand beside, the likeliest first, and which ways it may run from there. */
  readonly places: readonly Place[];
  sides(place: Place): readonly Label['side'][];
  /** Pixels between it and its place, in the nearest row. */
  readonly gap: number;
  /** The pictures in which it stands. */
  readonly rooms: readonly LabelRoom[];
  /** Number of the line that it names, which it may be near to. */
  readonly own?: number;
}

/** Where a text may stand in a row, 0 being the nearest, the likeliest first: above before below. */
function inRow(row: number, { text, places, sides, gap }: Sought): readonly Label[] {
  return places.flatMap((place) =>
    sides(place).flatMap((side) =>
      [false, true].map((below) => ({ x: place.x, y: place.y, text, side, below, gap: gap + ROW * row })),
    ),
  );
}

/** Where a text stands, and how badly. */
interface Found {
  readonly label: Label;
  readonly cost: number;
}

/** How badly a text would stand, in all of its pictures together, or as much of it as is enough. */
function costOf({ rooms, own }: Sought, label: Label, enough: number): number {
  let cost = 0;
  for (const room of rooms) {
    if (cost >= enough) break;
    cost += room.cost(label, own, enough - cost);
  }
  return cost;
}

/** Has a text take the place where it stands best; of several as good, the first in the nearest row. */
function put(text: Sought, rowCost: number): Found {
  const { text: words, gap } = text;
  let label: Label = { x: 0, y: 0.5, text: words, side: 'start', below: false, gap };
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    // No place in it, nor further away, could be better.
    if (rowCost * row >= least) break;
    inRow(row, text).forEach((candidate, order) => {
      const away = rowCost * row + order * 0.02;
      // As good is not better, whatever the last digit of a sum says.
      const enough = least - away - 1e-9;
      const cost = costOf(text, candidate, enough);
      if (cost >= enough) return;
      label = candidate;
      least = cost + away;
    });
  }
  for (const room of text.rooms) room.take(label);
  return { label, cost: least };
}

/** Has all texts take their places, one after another, and where one stands on another, each once more beside the rest. */
function putAll(texts: readonly Sought[]): readonly Label[] {
  let found = texts.map((text) => put(text, ROW_COST));
  for (let round = 0; round < ROUNDS && found.some(({ cost }) => cost >= ON_ANOTHER); round++) {
    found = texts.map((text, i) => {
      const before = found[i];
      if (before) for (const room of text.rooms) room.leave(before.label);
      return put(text, ROW_COST_CROWDED);
    });
  }
  return found.map(({ label }) => label);
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
  // From the top down.
  const marks = chart.marks
    .map(({ label: text, tone = 'down' }, i) => ({ ...(spots[i] ?? { x: 0, y: 0 }), text, tone }))
    .sort((a, b) => a.y - b.y);
  const labels = putAll([
    ...marks.map((mark) => ({
      text: mark.text,
      places: [mark],
      sides: sidesOfMark,
      gap: MARK_GAP,
      rooms: [wide],
    })),
    ...chart.series.map(({ label: text }, own) => ({
      text,
      places: placesOn(lines[own] ?? []),
      sides: sideOfName,
      gap: NAME_GAP,
      rooms: [wide, narrow],
      own,
    })),
  ]);
  return {
    marks: marks.map(({ tone }, i) => ({ ...(labels[i] as Label), tone })),
    series: labels.slice(marks.length),
  };
}
