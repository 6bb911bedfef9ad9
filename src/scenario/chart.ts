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
  /** Stands behind the others, as what these are compared with. */
  readonly ghost?: boolean;
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
    /** Downtime and what it costs unless it is said to be something else. */
    readonly tone?: 'down' | 'ink';
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

/**
 * The table behind a picture with axes: its lines' values at the marks of the horizontal axis. A line without a value at
 * any of them, such as an upright one, has no column.
 */
export function chartTable({ x, y, series }: Chart): Table {
  // Near on the axis, whose unit may be tiny beside its span or huge.
  const near = (at: number) => 1e-9 * (x.scale === 'log' ? at : x.most - x.least);
  // Of a stair's two ends the second, from which it goes on: what is ready at two minutes is not down at two minutes.
  const valueAt = (points: Series['points'], at: number) =>
    points.findLast((point) => Math.abs(point.x - at) <= near(at));
  const listed = series.filter(({ points }) => x.ticks.some(({ at }) => valueAt(points, at)));
  return {
    head: [x.label, ...listed.map(({ label }) => label)],
    rows: x.ticks.map(({ at }) => [
      x.show(at),
      ...listed.map(({ points }) => {
        const point = valueAt(points, at);
        return point ? y.show(point.y) : '–';
      }),
    ]),
  };
}
