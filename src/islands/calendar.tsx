import type { CalendarPicture } from '../scenario/index.ts';
import type { DrawingProps } from './drawings.ts';

// Units of the drawing, which is stretched to the width that there is.
const WIDTH = 1000;
const PITCH = 16;
const ROW = 12;

/** Time in rows, as in the year to scale, with a stroke for each event. */
export function Calendar({
  picture: { row, cell, cells, rows, marks, says },
}: DrawingProps<CalendarPicture>) {
  const width = WIDTH / cells;
  const places = Array.from({ length: rows }, (_, i) => i * PITCH + PITCH / 2);
  const strokes = marks
    .map((at) => {
      const line = Math.min(rows - 1, Math.floor(at));
      const x = Math.round((at - line) * WIDTH * 10) / 10;
      return `M${x} ${line * PITCH}v${PITCH}`;
    })
    .join('');
  return (
    <>
      <svg
        class="calendar"
        viewBox={`0 0 ${WIDTH} ${rows * PITCH}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={says}
      >
        {places.map((y) => (
          <line
            class="time-up"
            key={y}
            x1={0}
            x2={WIDTH}
            y1={y}
            y2={y}
            stroke-width={ROW}
            stroke-dasharray={`${width * 0.94} ${width * 0.06}`}
          />
        ))}
        <path class="calendar-marks" d={strokes} />
      </svg>
      <p class="picture-key">
        A row is {row}, a cell {cell}. Each stroke is where the next one is expected.
      </p>
    </>
  );
}
