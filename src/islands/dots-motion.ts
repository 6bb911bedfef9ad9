/** How the dots of a crowd lie: they fill columns from the left, each from its top. */
export interface DotGrid {
  readonly columns: number;
  readonly inColumn: number;
}

// Before anything happens all go on, and after it the end of the queue is left to be seen.
const LEAD = 500;
const PLAYS = 4000;
const REST = 700;

/** How long all of it takes, in milliseconds: four seconds for the queue itself. */
export const DRAIN_LASTS = LEAD + PLAYS + REST;

/** All dots from one place on, and none before it, as a clip in units of the drawing. */
function clipFrom(place: number, { columns, inColumn }: DotGrid): string {
  const column = Math.floor(place / inColumn);
  const row = place % inColumn;
  const corners = [
    [column, row],
    [column + 1, row],
    [column + 1, 0],
    [columns, 0],
    [columns, inColumn],
    [column, inColumn],
  ];
  return `polygon(${corners.map(([x, y]) => `${x}px ${y}px`).join(', ')}) view-box`;
}

/**
 * What is seen of a group of dots that is hit at once, waits, and goes on again dot by dot at a steady rate.
 *
 * @param dots how many there are, side by side from the first place on.
 * @param waits the part of the time until the last goes on in which all of them wait, from 0 to 1.
 * @returns steps for an animation of `DRAIN_LASTS`, without anything between them.
 */
export function drainFrames(dots: number, waits: number, grid: DotGrid): Keyframe[] {
  const none = clipFrom(grid.columns * grid.inColumn, grid);
  const step = (time: number, clipPath: string) => ({
    clipPath,
    offset: Math.min(1, time / DRAIN_LASTS),
    easing: 'steps(1)',
  });
  return [
    step(0, none),
    step(LEAD, clipFrom(0, grid)),
    ...Array.from({ length: dots }, (_, dot) => {
      const part = waits + ((1 - waits) * (dot + 1)) / dots;
      return step(LEAD + PLAYS * part, dot + 1 < dots ? clipFrom(dot + 1, grid) : none);
    }),
    step(DRAIN_LASTS, none),
  ];
}
