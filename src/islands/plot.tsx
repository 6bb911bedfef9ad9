import { type Chart, place } from '../scenario/index.ts';
import { type Label, plotLabels } from './plot-labels.ts';
import { tickRoom } from './tick-room.ts';

/** The plotting area on a phone, in pixels. */
const NARROW = 190;

/** How a line is drawn, by its number: the first heavy, the others with one of four dashes in turn. */
function strokeOf(series: number): number {
  return series === 0 ? 1 : (series % 4 || 4) + 1;
}

/** A share of the drawing as a percentage, so that the picture stretches and its text does not. */
function percent(share: number): string {
  return `${round(share)}%`;
}

/**
 * A chart as SVG: readable without script, in print, and where the library is not loaded.
 *
 * Lines are drawn in a stretched coordinate system, marks and text in the outer one, which keeps their size.
 */
export function Plot({ chart }: { chart: Chart }) {
  const { x, y, series } = chart;
  const room = tickRoom(x, NARROW);
  const labels = plotLabels(chart);
  return (
    <div class="plot" aria-hidden="true">
      <span class="plot-axis-y">{y.label}</span>
      <span class="plot-axis-x">{x.label}</span>
      <svg class="plot-area" aria-hidden="true">
        {y.ticks.map(({ at, text }, i) => (
          <g key={i}>
            <line
              class="plot-grid"
              x1="0"
              x2="100%"
              y1={percent(1 - place(y, at))}
              y2={percent(1 - place(y, at))}
            />
            <text class="plot-tick plot-tick-y" x="0" y={percent(1 - place(y, at))} dx="-8" dy="4">
              {text}
            </text>
          </g>
        ))}
        {x.ticks.map(({ at, text }, i) => (
          <text
            class={`plot-tick plot-tick-x ${room[i] ? '' : 'plot-tick-spare'}`}
            key={i}
            x={percent(place(x, at))}
            y="100%"
            dy="18"
          >
            {text}
          </text>
        ))}
        <svg
          class="plot-lines"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          aria-hidden="true"
        >
          {series.map(({ label, points }, i) => (
            <polyline
              class={`plot-line plot-line-${strokeOf(i)}`}
              key={label}
              points={points
                .map((point) => `${round(place(x, point.x))},${round(1 - place(y, point.y))}`)
                .join(' ')}
            />
          ))}
        </svg>
        {labels.series.map((label) => (
          <Text key={label.text} kind="plot-series" label={label} />
        ))}
        {labels.marks.map((label, i) => (
          <g key={i}>
            <circle
              class={`plot-mark mark-${label.tone}`}
              cx={percent(label.x)}
              cy={percent(label.y)}
              r="6"
            />
            <Text kind={`plot-mark-label mark-${label.tone}`} label={label} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function round(share: number): number {
  return Math.round(share * 1e4) / 100;
}

/** A text beside a place of the picture. */
function Text({ kind, label }: { kind: string; label: Label }) {
  const { x, y, side, below, gap, text } = label;
  return (
    <text
      class={`${kind} plot-${side}`}
      x={percent(x)}
      y={percent(y)}
      dx={side === 'end' ? -3 : 3}
      dy={below ? gap + 11 : -gap}
    >
      {text}
    </text>
  );
}
