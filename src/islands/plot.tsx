import { type Axis, type Chart, place } from '../scenario/index.ts';

/** A share of the drawing as a percentage, so that the picture stretches and its text does not. */
function percent(share: number): string {
  return `${(Math.round(share * 1e4) / 100).toString()}%`;
}

function across(axis: Axis, value: number): number {
  return place(axis, value);
}

function down(axis: Axis, value: number): number {
  return 1 - place(axis, value);
}

/**
 * A chart as SVG: readable without script, in print, and where the library is not loaded.
 *
 * Lines are drawn in a stretched coordinate system, marks and text in the outer one, which keeps their size.
 */
export function Plot({ chart: { x, y, series, marks } }: { chart: Chart }) {
  return (
    <div class="plot" aria-hidden="true">
      <span class="plot-axis-y">{y.label}</span>
      <span class="plot-axis-x">{x.label}</span>
      <svg class="plot-area" aria-hidden="true">
        {y.ticks.map(({ at, text }) => (
          <g key={text}>
            <line class="plot-grid" x1="0" x2="100%" y1={percent(down(y, at))} y2={percent(down(y, at))} />
            <text class="plot-tick plot-tick-y" x="0" y={percent(down(y, at))} dx="-8" dy="4">
              {text}
            </text>
          </g>
        ))}
        {x.ticks.map(({ at, text }) => (
          <text class="plot-tick plot-tick-x" key={text} x={percent(across(x, at))} y="100%" dy="18">
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
              class={`plot-line plot-line-${i + 1}`}
              key={label}
              points={points
                .map((point) => `${round(across(x, point.x))},${round(down(y, point.y))}`)
                .join(' ')}
            />
          ))}
        </svg>
        {series.map(({ label, points }, i) => {
          const first = points[0];
          return (
            first && (
              <text
                class={`plot-series plot-series-${i + 1}`}
                key={label}
                x={percent(across(x, first.x))}
                y={percent(down(y, first.y))}
                dx="12"
                dy="-2"
              >
                {label}
              </text>
            )
          );
        })}
        {marks.map((mark) => {
          const left = across(x, mark.x);
          const turned = left > 0.55;
          return (
            <g key={mark.series}>
              <circle class="plot-mark" cx={percent(left)} cy={percent(down(y, mark.y))} r="5" />
              <text
                class={`plot-mark-label ${turned ? 'plot-mark-end' : ''}`}
                x={percent(left)}
                y={percent(down(y, mark.y))}
                dx={turned ? 0 : 9}
                dy="-10"
              >
                {mark.label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function round(share: number): number {
  return Math.round(share * 1e4) / 100;
}
