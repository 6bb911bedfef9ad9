/** One axis of a picture, with the marks that people read it by. */
export interface Axis {
  readonly label: string;
  readonly scale: 'linear' | 'log';
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Text of any value on it, for the table and the tooltip. */
  show(value: number): string;
}

/** One line of a picture. */
export interface Series {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The data of a picture with axes. It knows no library and no colour: an island draws it. */
export interface Chart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** The reader's own points, one per series at most; none where the answer has no place on the axes. */
  readonly marks: readonly {
    readonly series: number;
    readonly x: number;
    readonly y: number;
    readonly label: string;
  }[];
}

/** Where a value stands between the ends of its axis: 0 at the least, 1 at the most; beyond either when off the axis. */
export function place(axis: Axis, value: number): number {
  const on = axis.scale === 'log' ? Math.log10 : (x: number) => x;
  return (on(value) - on(axis.least)) / (on(axis.most) - on(axis.least));
}

/** The table behind a picture: a row's first cell is its heading. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table behind a picture with axes: its lines' values at the marks of the horizontal axis. */
export function chartTable({ x, y, series }: Chart): Table {
  return {
    head: [x.label, ...series.map(({ label }) => label)],
    rows: x.ticks.map(({ at }) => [
      x.show(at),
      ...series.map(({ points }) => {
        const point = points.find((p) => Math.abs(p.x - at) <= 1e-9 * Math.max(1, Math.abs(at)));
        return point ? y.show(point.y) : '–';
      }),
    ]),
  };
}
