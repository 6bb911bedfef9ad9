import { formatSignificant, type YearPicture } from '../scenario/index.ts';
import type { DrawingProps } from './drawings.ts';

// Units of the drawing: a row of a month is this wide and high, whatever the size on screen.
const WIDTH = 1000;
const ROW = 12;
const PITCH = 16;
const ROWS = 12;
const YEAR_HEIGHT = ROWS * PITCH;
const WEDGE = 30;
const STRIP = 30;

/** The last stretches of a year that can be enlarged, in hours of it. */
const stretches = [
  ['microsecond', 1 / 3.6e9],
  ['millisecond', 1 / 3.6e6],
  ['second', 1 / 3600],
  ['minute', 1 / 60],
  ['hour', 1],
  ['day', 24],
] as const;

interface Stretch {
  readonly name: string;
  readonly hours: number;
}

/** The shortest stretch that all the time lost fits into. */
function stretchFor(lost: number, yearHours: number): Stretch {
  const month = { name: 'month', hours: yearHours / ROWS };
  const fits = stretches.find(([, hours]) => hours >= lost && hours < month.hours);
  if (fits && lost > 0) return { name: fits[0], hours: fits[1] };
  if (lost === 0) return { name: 'day', hours: Math.min(24, month.hours) };
  return lost <= month.hours ? month : { name: 'year', hours: yearHours };
}

/** Part of the time from the end of the year backwards that lies in a row, as a span of the drawing. */
function spanInRow(
  row: number,
  from: number,
  to: number,
  rowHours: number,
): { x: number; width: number } | undefined {
  const start = Math.max(from, row * rowHours);
  const end = Math.min(to, (row + 1) * rowHours);
  if (end <= start) return undefined;
  const width = ((end - start) / rowHours) * WIDTH;
  return { x: WIDTH - ((end - row * rowHours) / rowHours) * WIDTH, width };
}

/** A year of service, to scale: twelve rows of a month, all downtime at its end, and that end enlarged until it can be seen. */
export function YearToScale({ picture }: DrawingProps<YearPicture>) {
  const { yearHours, downHours: down, plannedHours: planned, says } = picture;
  const lost = down + planned;
  const rowHours = yearHours / ROWS;
  const dayWidth = (WIDTH * 24) / rowHours;
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const stretch = stretchFor(lost, yearHours);
  const inStretch = (hours: number) => (hours / stretch.hours) * WIDTH;
  const lostWidth = Math.min(WIDTH, (stretch.hours / rowHours) * WIDTH);
  const bottom = YEAR_HEIGHT + WEDGE;
  const times = formatSignificant(yearHours / stretch.hours, 3);
  const enlarged =
    stretch.name === 'year'
      ? 'Below, the whole year as one strip.'
      : `Below, the last ${stretch.name} of it: a ${times}th of the year.`;
  return (
    <>
      <svg
        class="year-to-scale"
        viewBox={`0 0 ${WIDTH} ${bottom + STRIP}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${says} All the downtime is drawn at the end of the year.`}
      >
        {rows.map((row) => {
          const y = YEAR_HEIGHT - (row + 1) * PITCH + (PITCH - ROW) / 2;
          const off = spanInRow(row, 0, down, rowHours);
          const away = spanInRow(row, down, lost, rowHours);
          return (
            <g key={row}>
              <line
                class="time-up"
                x1={0}
                x2={WIDTH}
                y1={y + ROW / 2}
                y2={y + ROW / 2}
                stroke-width={ROW}
                stroke-dasharray={`${dayWidth * 0.94} ${dayWidth * 0.06}`}
              />
              {away && <rect class="time-planned" x={away.x} y={y - 1} width={away.width} height={ROW + 2} />}
              {off && <rect class="time-down" x={off.x} y={y - 1} width={off.width} height={ROW + 2} />}
            </g>
          );
        })}
        <path
          class="wedge"
          d={`M${WIDTH - lostWidth} ${YEAR_HEIGHT} L0 ${bottom} M${WIDTH} ${YEAR_HEIGHT} L${WIDTH} ${bottom}`}
        />
        <rect class="strip-up" x={0} y={bottom} width={WIDTH} height={STRIP} />
        {planned > 0 && (
          <rect
            class="time-planned"
            x={WIDTH - inStretch(lost)}
            y={bottom}
            width={inStretch(planned)}
            height={STRIP}
          />
        )}
        <rect
          class="time-down"
          x={WIDTH - inStretch(down)}
          y={bottom}
          width={inStretch(down)}
          height={STRIP}
        />
      </svg>
      <p class="picture-key">
        A row is a month, a cell 24 hours, and all the downtime is put at the end. {enlarged}
      </p>
    </>
  );
}
