import { useRef, useState } from 'preact/hooks';
import type { DotGroup, DotsPicture } from '../scenario/index.ts';
import { formatSignificant } from '../scenario/index.ts';
import { DRAIN_LASTS, drainFrames } from './dots-motion.ts';
import type { DrawingProps } from './drawings.ts';
import { Play, playOn } from './play.tsx';

// A crowd fills columns of this many dots from the left; a thousand of them are twice and a half as wide as high.
const IN_COLUMN = 20;
const COLUMNS = 50;
// A prime above a thousand that is not one more than a multiple of three: cubes run through all its remainders, each
// once and in no order that can be seen, which scatters dots alike on every visit.
const PRIME = 1013;

function cube(place: number): number {
  return (place * place * place) % PRIME;
}

/** All places in the order in which they are taken, side by side and scattered. */
const everyPlace = Array.from({ length: IN_COLUMN * COLUMNS }, (_, place) => place);
const orders: Readonly<Record<DotGroup['lie'], readonly number[]>> = {
  together: everyPlace,
  scattered: [...everyPlace].sort((a, b) => cube(a) - cube(b)),
};
/** A dot at each place: a line of no length with a round end. */
const strokes = everyPlace.map(
  (place) => `M${Math.floor(place / IN_COLUMN) + 0.5} ${(place % IN_COLUMN) + 0.5}h0`,
);

/** The path of each group's dots, and last that of those that are in none. */
function dotPaths(dots: number, groups: readonly DotGroup[]): readonly string[] {
  const none = groups.length;
  const groupOf = new Uint8Array(dots).fill(none);
  groups.forEach(({ dots: wanted, lie }, group) => {
    let left = wanted;
    for (const place of orders[lie]) {
      if (left === 0) break;
      if (place >= dots || groupOf[place] !== none) continue;
      groupOf[place] = group;
      left--;
    }
  });
  const paths: string[] = Array.from({ length: none + 1 }, () => '');
  groupOf.forEach((group, place) => {
    paths[group] = `${paths[group]}${strokes[place]}`;
  });
  return paths;
}

/** A crowd as dots, each kind of them one path, drawn once for each thing that can happen to it. */
export function Dots({ picture: { each, things, dots, crowds, story, says } }: DrawingProps<DotsPicture>) {
  const drawn = useRef<HTMLDivElement>(null);
  const [played, setPlayed] = useState(false);
  const play = () => {
    setPlayed(true);
    const queue = drawn.current?.querySelector('.dots-hit');
    const waiting = crowds[0]?.groups[0]?.dots ?? 0;
    const frames = drainFrames(waiting, story.waits, { columns: COLUMNS, inColumn: IN_COLUMN });
    if (queue) playOn(queue, frames, DRAIN_LASTS);
  };
  return (
    <>
      <div class="crowds" role="img" aria-label={says} ref={drawn}>
        {crowds.map(({ label, text, groups }, crowd) => {
          const paths = dotPaths(dots, groups);
          return (
            <div class="crowd" key={label} aria-hidden="true">
              <p class="crowd-label">
                <b>{label}</b> {text}
              </p>
              <svg class="crowd-dots" viewBox={`0 0 ${COLUMNS} ${IN_COLUMN}`} aria-hidden="true">
                <path class="dots dots-rest" d={paths.at(-1)} />
                {/* Who goes on again: under the larger dots of those who wait. */}
                {played && crowd === 0 && <path class="dots dots-rest" d={paths[0]} />}
                {groups.map(({ tone, lie }, i) => (
                  <path class={`dots dots-hit ink-${tone}`} key={`${tone} ${lie}`} d={paths[i]} />
                ))}
              </svg>
            </div>
          );
        })}
        <p class="picture-key" aria-hidden="true">
          {each === 1
            ? `Each dot is one of the ${things}.`
            : `Each dot is ${formatSignificant(each, 15)} ${things}.`}
        </p>
      </div>
      <Play label={story.label} onPlay={play} />
    </>
  );
}
