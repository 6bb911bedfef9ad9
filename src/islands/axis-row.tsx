import { type Axis, place } from '../scenario/index.ts';
import { tickRoom } from './tick-room.ts';

/** The axis of a drawing on a phone, in pixels. */
const NARROW = 240;

/** A share of a drawing as a percentage, held within it. */
export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100}%`;
}

/** The marks of a horizontal axis and what it measures, under drawings that take all of their width. */
export function AxisRow({ axis }: { axis: Axis }) {
  const room = tickRoom(axis, NARROW);
  return (
    <svg class="axis-row" width="100%" height="44" aria-hidden="true">
      {axis.ticks.map(({ at, text }, i) => {
        const share = place(axis, at);
        const anchor = share < 0.06 ? 'start' : share > 0.94 ? 'end' : 'middle';
        return (
          <g key={text}>
            <line x1={percent(share)} x2={percent(share)} y1="0" y2="5" />
            <text class={room[i] ? undefined : 'axis-spare'} x={percent(share)} y="19" text-anchor={anchor}>
              {text}
            </text>
          </g>
        );
      })}
      <text x="100%" y="38" text-anchor="end">
        {axis.label}
      </text>
    </svg>
  );
}
