import { type Axis, type Bar, type BarsPicture, place } from '../scenario/index.ts';
import { AxisRow, percent } from './axis-row.tsx';
import type { DrawingProps } from './drawings.ts';
import { FillKey } from './fill-key.tsx';
import { FilledSpan } from './filled-span.tsx';

/** A value's place on the axis, held within it. */
function held(axis: Axis, value: number): number {
  return Math.min(1, Math.max(0, place(axis, value)));
}

/** A mark at the end of a thread: on a logarithmic axis a length means nothing. */
function Mark({ axis, bar: { spans } }: { axis: Axis; bar: Bar }) {
  const last = spans.at(-1);
  if (!last || !(last.to > 0)) return null;
  const at = percent(held(axis, last.to));
  return (
    <g class={`ink-${last.fill.tone}`}>
      <line class="bar-thread" x1="0" x2={at} y1="0.7em" y2="0.7em" />
      <circle class={`bar-mark fill-${last.fill.pattern}`} cx={at} cy="0.7em" r="6" />
    </g>
  );
}

/** The parts of a bar on a linear axis, in order of its length. */
function Spans({ axis, bar: { spans } }: { axis: Axis; bar: Bar }) {
  return (
    <>
      {spans.map(({ from, to, fill }) => {
        const [least, most] = [held(axis, Math.min(from, to)), held(axis, Math.max(from, to))];
        return <FilledSpan key={`${fill.tone} ${fill.pattern}`} from={least} to={most} fill={fill} />;
      })}
    </>
  );
}

/** Bars along one axis. Name and figures stand over each bar, so that no length leaves them without room. */
export function Bars({ picture: { axis, bars, base, key, says } }: DrawingProps<BarsPicture>) {
  const start = percent(base ? held(axis, base.at) : 0);
  const Drawn = axis.scale === 'log' ? Mark : Spans;
  return (
    <div class="bars" role="img" aria-label={says}>
      {bars.map((bar, i) => (
        <div class="bar" key={`${bar.group} ${bar.label}`} aria-hidden="true">
          {bar.group && bar.group !== bars[i - 1]?.group && <p class="bar-group">{bar.group}</p>}
          <span class="bar-label">{bar.label}</span>
          <span class="bar-text">{bar.text}</span>
          <svg class="bar-track" width="100%" height="1.4em" aria-hidden="true">
            <line class="bar-ground" x1="0" x2="100%" y1="0.7em" y2="0.7em" />
            <Drawn axis={axis} bar={bar} />
            {base && <line class="bar-base" x1={start} x2={start} y1="-0.1em" y2="1.5em" />}
          </svg>
        </div>
      ))}
      <AxisRow axis={axis} />
      {key && (
        <FillKey
          entries={key.map(({ fill, text }) => ({
            text,
            swatch: <FilledSpan from={0} to={1} fill={fill} />,
          }))}
        />
      )}
    </div>
  );
}
