import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type Axis, place, type TimelinePicture, type TimeSpan } from '../scenario/index.ts';
import { AxisRow, percent } from './axis-row.tsx';
import type { DrawingProps } from './drawings.ts';
import { FillKey } from './fill-key.tsx';
import { FilledSpan } from './filled-span.tsx';
import { Play, playOn } from './play.tsx';

// Pixels that a track has for certain in a narrow drawing and in a wide one, and that a letter takes.
const NARROW = 180;
const WIDE = 340;
const LETTER = 7;

// How long all of a timeline takes when it is played.
const LASTS = 4000;

/** In which drawings a text finds room in its span. */
function fits(text: string, share: number): 'always' | 'wide' | 'never' {
  const length = LETTER * text.length + 8;
  if (length <= share * NARROW) return 'always';
  return length <= share * WIDE ? 'wide' : 'never';
}

/** A span with its text where there is room for it. */
function Span({ axis, span: { from, to, fill, text } }: { axis: Axis; span: TimeSpan }) {
  const [start, end] = [place(axis, from), place(axis, to)];
  const room = text === '' ? 'never' : fits(text, end - start);
  return (
    <g class="lane-span">
      <FilledSpan from={start} to={end} fill={fill} />
      {room !== 'never' && (
        <text
          class={`span-text on-${fill.pattern}-${fill.tone} fits-${room}`}
          x={percent((start + end) / 2)}
          y="1.2em"
        >
          {text}
        </text>
      )}
    </g>
  );
}

/** A row's part of the time in which nothing happens yet: pale, with a line through it for print. */
function Band({ from, to }: { from: number; to: number }) {
  const [x1, x2] = [percent(from), percent(to)];
  return (
    <g class="lane-band">
      <rect x={x1} width={percent(to - from)} height="102%" />
      <line x1={x1} x2={x2} y1="50%" y2="50%" />
    </g>
  );
}

interface RowProps {
  readonly picture: TimelinePicture;
  readonly name?: ComponentChildren;
  /** Whether another group begins with it. */
  readonly begins?: boolean;
  readonly kind: 'track' | 'flag';
  readonly children: ComponentChildren;
}

/** A row of the drawing: what it is called, and its part of everything that goes through all rows. */
function Row({ picture: { axis, band }, name, begins, kind, children }: RowProps) {
  const apart = begins ? ' lane-begins' : '';
  return (
    <>
      <span class={`lane-name${apart}`}>{name}</span>
      <svg class={`lane-${kind}${apart}`} width="100%" height="1.4em" aria-hidden="true">
        {kind === 'track' &&
          axis.ticks.map(({ at }, i) => (
            <line
              class="lane-tick"
              key={i}
              x1={percent(place(axis, at))}
              x2={percent(place(axis, at))}
              y1="0"
              y2="100%"
            />
          ))}
        {band && kind === 'track' && <Band from={place(axis, band.from)} to={place(axis, band.to)} />}
        {children}
      </svg>
    </>
  );
}

/** A moment's line through a row. */
function MarkLine({ at, top = '0' }: { at: number; top?: string }) {
  return <line class="lane-mark" x1={percent(at)} x2={percent(at)} y1={top} y2="100%" />;
}

/**
 * Lanes along one axis of time. Moments have a line above the lanes each, so that their names never meet. Lanes that were
 * there before keep their room, so that the page doesn't jump while a slider takes lanes away.
 */
export function Timeline({ picture }: DrawingProps<TimelinePicture>) {
  const { axis, lanes, marks, key, says } = picture;
  const places = marks.map(({ at }) => place(axis, at));
  const most = useRef(0);
  most.current = Math.max(most.current, lanes.length);
  const tracks = useRef<HTMLDivElement>(null);
  // All tracks have the same axis: what lies ahead is covered, and comes as its time does.
  const play = () => {
    for (const track of tracks.current?.querySelectorAll('.lane-track') ?? [])
      playOn(track, { clipPath: ['inset(-2px 100% -2px 0)', 'inset(-2px 0 -2px 0)'] }, LASTS);
  };
  return (
    <>
      <div class="timeline" role="img" aria-label={says}>
        <div class="lanes" aria-hidden="true" ref={tracks}>
          {marks.map(({ label }, row) => {
            const at = places[row] ?? 0;
            return (
              <Row picture={picture} kind="flag" key={row}>
                {places.slice(0, row).map((other, i) => (
                  <MarkLine at={other} key={i} />
                ))}
                <MarkLine at={at} top="0.3em" />
                <text
                  class="lane-flag"
                  x={percent(at)}
                  dx={at > 0.5 ? -5 : 5}
                  y="1.15em"
                  text-anchor={at > 0.5 ? 'end' : 'start'}
                >
                  {label}
                </text>
              </Row>
            );
          })}
          {lanes.map(({ group, label, spans }, i) => (
            <Row
              picture={picture}
              kind="track"
              key={`${group} ${label}`}
              begins={i > 0 && group !== lanes[i - 1]?.group}
              name={
                <>
                  {group && group !== lanes[i - 1]?.group && <b>{group} </b>}
                  {label}
                </>
              }
            >
              {spans.map((span, i) => (
                <Span axis={axis} span={span} key={i} />
              ))}
              {places.map((at, i) => (
                <MarkLine at={at} key={i} />
              ))}
            </Row>
          ))}
          <span />
          <AxisRow axis={axis} />
        </div>
        <FillKey
          entries={key.map(({ fill, text }) => ({
            text,
            swatch: fill === 'band' ? <Band from={0} to={1} /> : <FilledSpan from={0} to={1} fill={fill} />,
          }))}
        />
        {most.current > lanes.length && (
          <p class="timeline-room" aria-hidden="true">
            {'\n'.repeat(most.current - lanes.length)}
          </p>
        )}
      </div>
      <Play label="Play in four seconds" onPlay={play} />
    </>
  );
}
