import { type BarsPicture, place } from '../scenario/index.ts';
import { AxisRow, percent } from './axis-row.tsx';
import '../styles/picture-bars.css';
import type { DrawingProps } from './drawings.ts';

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
      <AxisRow axis={axis} />
    </div>
  );
}
