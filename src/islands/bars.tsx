import { type BarsPicture, place } from '../scenario/index.ts';
import '../styles/picture-bars.css';
import type { DrawingProps } from './drawings.ts';

/** A share of the drawing as a percentage, held within it. */
function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100}%`;
}

/** Bars along one axis. Name and figures stand over each bar, so that no length leaves them without room. */
export function Bars({ picture: { axis, bars, base, says } }: DrawingProps<BarsPicture>) {
  const start = base ? place(axis, base.at) : 0;
  return (
    <div class="bars" role="img" aria-label={says}>
      {bars.map(({ label, spans }) => (
        <div class="bar" key={label} aria-hidden="true">
          <span class="bar-label">{label}</span>
          <span class="bar-text">{spans.map(({ text }) => text).join(' + ')}</span>
          <svg class="bar-track" width="100%" height="14" aria-hidden="true">
            <line class="bar-ground" x1="0" x2="100%" y1="7" y2="7" />
            {spans.map(({ from, to, tone }) => {
              const ends = [place(axis, from), place(axis, to)].map((at) => Math.min(1, Math.max(0, at)));
              const [least = 0, most = 0] = ends.sort((a, b) => a - b);
              return (
                <rect
                  class={`bar-span tone-${tone}`}
                  key={`${from} ${to}`}
                  x={percent(least)}
                  y="0"
                  width={percent(most - least)}
                  height="14"
                />
              );
            })}
            {base && <line class="bar-base" x1={percent(start)} x2={percent(start)} y1="-4" y2="18" />}
          </svg>
        </div>
      ))}
      <svg class="bars-axis" width="100%" height="44" aria-hidden="true">
        {axis.ticks.map(({ at, text }) => {
          const share = place(axis, at);
          const anchor = share < 0.06 ? 'start' : share > 0.94 ? 'end' : 'middle';
          return (
            <g key={text}>
              <line class="bar-tick" x1={percent(share)} x2={percent(share)} y1="0" y2="5" />
              <text class="bars-tick" x={percent(share)} y="19" text-anchor={anchor}>
                {text}
              </text>
            </g>
          );
        })}
        <text class="bars-axis-label" x="100%" y="38" text-anchor="end">
          {axis.label}
        </text>
      </svg>
    </div>
  );
}
