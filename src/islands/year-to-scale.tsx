import { useId } from 'preact/hooks';
import { formatDuration, formatPercentage, formatSignificant } from '../scenario/index.ts';
import type { ViewProps } from './view.ts';

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

/**
 * A year of agreed service, to scale: twelve rows of a month, all downtime put at its end, and that end enlarged until
 * it can be seen.
 */
export function YearToScale({ values, results }: ViewProps) {
  const heading = useId();
  const yearHours = results.agreedYear as number;
  const down = results.downtimeYear as number;
  const planned = values.maintenance as number;
  const lost = down + planned;
  const rowHours = yearHours / ROWS;
  const dayWidth = (WIDTH * 24) / rowHours;
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const stretch = stretchFor(lost, yearHours);
  const inStretch = (hours: number) => (hours / stretch.hours) * WIDTH;
  const lostWidth = Math.min(WIDTH, (stretch.hours / rowHours) * WIDTH);
  const bottom = YEAR_HEIGHT + WEDGE;
  const times = formatSignificant(yearHours / stretch.hours, 3);
  const maintenance = planned > 0 ? `, ${formatDuration(planned)} of announced maintenance before it` : '';
  const sentence = `Of ${formatSignificant(yearHours, 6)} h of service a year, ${formatDuration(down)} down${maintenance}.`;
  const enlarged =
    stretch.name === 'year'
      ? 'Below, the whole year as one strip.'
      : `Below, the last ${stretch.name} of it: a ${times}th of the year.`;
  return (
    <figure class="picture" aria-labelledby={heading}>
      <figcaption class="picture-title" id={heading}>
        The year to scale
      </figcaption>
      <svg
        class="year-to-scale"
        viewBox={`0 0 ${WIDTH} ${bottom + STRIP}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${sentence} All the downtime is drawn at the end of the year.`}
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
      <p class="picture-note">
        {sentence} A row is a month, a cell 24 hours, and all the downtime is put at the end. {enlarged}
      </p>
      <details class="behind">
        <summary>The figures behind the picture</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Time of service</th>
              <th scope="col">a year</th>
              <th scope="col">share</th>
            </tr>
          </thead>
          <tbody>
            <Row name="Down" hours={down} of={yearHours} />
            <Row name="Announced maintenance" hours={planned} of={yearHours} />
            <Row name="Up" hours={yearHours - lost} of={yearHours} up />
          </tbody>
        </table>
      </details>
    </figure>
  );
}

interface RowProps {
  readonly name: string;
  readonly hours: number;
  readonly of: number;
  readonly up?: boolean;
}

function Row({ name, hours, of, up = false }: RowProps) {
  const share = Math.min(1, Math.max(0, hours / of));
  const rounding = up ? 'down' : 'up';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatDuration(Math.max(0, hours), rounding)}</td>
      <td>{formatPercentage({ fraction: share, complement: 1 - share }, rounding)}</td>
    </tr>
  );
}
