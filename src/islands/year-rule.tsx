import type { FunctionComponent } from 'preact';

// The mean year of the Gregorian calendar, in which a day is one unit of the drawing.
const DAYS = 365.2425;
const DAYS_IN_ROW = DAYS / 12;

interface YearProps {
  /** The share of the year that is down. */
  readonly lost: number;
}

/** The site's signature: a year as a rule with a mark for each day, and at its end the downtime, to scale. */
export const YearRule: FunctionComponent<YearProps> = ({ lost }) => (
  <svg
    class="year-rule"
    viewBox={`0 0 ${DAYS} 10`}
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <line
      class="year-rule-days"
      x1="0"
      x2={DAYS}
      y1="5"
      y2="5"
      stroke-width="10"
      stroke-dasharray="0.35 0.65"
    />
    <rect class="time-down" x={DAYS * (1 - lost)} y="0" width={DAYS * lost} height="10" />
  </svg>
);

/** The same year as twelve rows of a month, a cell for each day: for screens on which a day of the rule is too narrow. */
export const YearRows: FunctionComponent<YearProps> = ({ lost }) => {
  const rows = Array.from({ length: 12 }, (_, row) => row);
  return (
    <svg
      class="year-rows"
      viewBox={`0 0 ${DAYS_IN_ROW} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {rows.map((row) => {
        const share = Math.min(1, Math.max(0, lost * 12 - (11 - row)));
        return (
          <g key={row}>
            <line
              class="time-up"
              x1="0"
              x2={DAYS_IN_ROW}
              y1={row + 0.5}
              y2={row + 0.5}
              stroke-width="0.74"
              stroke-dasharray="0.92 0.08"
            />
            <rect
              class="time-down"
              x={DAYS_IN_ROW * (1 - share)}
              y={row + 0.05}
              width={DAYS_IN_ROW * share}
              height="0.9"
            />
          </g>
        );
      })}
    </svg>
  );
};
