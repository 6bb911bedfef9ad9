import { type Axis, place } from '../scenario/index.ts';
import { tickRoom } from './tick-room.ts';

/** The axis of a drawing on a phone, in pixels, and that of the narrowest drawing of those that are wider (24 rem). */
const NARROW = 240;
const WIDE = 384;
/** As near to an end as this a text stands within the drawing. */
const EDGE = 0.06;

/** A share of a drawing as a percentage, held within it. */
export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100}%`;
}

/** The marks of a horizontal axis and what it measures, under drawings that take all of their width. */
export function AxisRow({ axis }: { axis: Axis }) {
  const room = tickRoom(axis, NARROW, EDGE);
  const wide = tickRoom(axis, WIDE, EDGE);
  return (
    <svg class="axis-row" width="100%" height="44" aria-hidden="true">
      {axis.ticks.map(({ at, text }, i) => {
        const share = place(axis, at);
        const anchor = share < EDGE ? 'start' : share > 1 - EDGE ? 'end' : 'middle';
        return (
          <g key={i}>
            <line x1={percent(share)} x2={percent(share)} y1="0" y2="5" />
            {(room[i] || wide[i]) && (
              <text class={room[i] ? undefined : 'axis-spare'} x={percent(share)} y="19" text-anchor={anchor}>
                {text}
              </text>
            )}
          </g>
        );
      })}
      <text x="100%" y="38" text-anchor="end">
        {axis.label}
      </text>
    </svg>
  );
}
