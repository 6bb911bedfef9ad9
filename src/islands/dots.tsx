import type { DotGroup, DotsPicture } from '../scenario/index.ts';
import { formatSignificant } from '../scenario/index.ts';
import type { DrawingProps } from './drawings.ts';

// A crowd fills columns of this many dots from the left; a thousand of them are twice and a half as wide as high.
const IN_COLUMN = 20;
const COLUMNS = 50;
// A prime above a thousand that is not one more than a multiple of three: cubes run through all its remainders, each
// once and in no order that can be seen, which scatters dots alike on every visit.
const PRIME = 1013;

function cube(place: number): number {
  return (place * place * place) % PRIME;
}

/** The dots of each group by their place, and after them those that are in none. */
function placesOf(dots: number, groups: readonly DotGroup[]): readonly (readonly number[])[] {
  const free = new Set(Array.from({ length: dots }, (_, place) => place));
  const taken = groups.map(({ dots: wanted, lie }) => {
    const places = [...free];
    if (lie === 'scattered') places.sort((a, b) => cube(a) - cube(b));
    const own = places.slice(0, wanted).sort((a, b) => a - b);
    for (const place of own) free.delete(place);
    return own;
  });
  return [...taken, [...free]];
}

/** One path for all: a line of no length with a round end is a dot. */
function dotPath(places: readonly number[]): string {
  return places
    .map((place) => `M${Math.floor(place / IN_COLUMN) + 0.5} ${(place % IN_COLUMN) + 0.5}h0`)
    .join('');
}

/** A crowd as dots, each kind of them one path, drawn once for each thing that can happen to it. */
export function Dots({ picture: { each, things, dots, crowds, says } }: DrawingProps<DotsPicture>) {
  return (
    <div class="crowds" role="img" aria-label={says}>
      {crowds.map(({ label, text, groups }) => {
        const places = placesOf(dots, groups);
        return (
          <div class="crowd" key={label} aria-hidden="true">
            <p class="crowd-label">
              <b>{label}</b> {text}
            </p>
            <svg class="crowd-dots" viewBox={`0 0 ${COLUMNS} ${IN_COLUMN}`} aria-hidden="true">
              <path class="dots dots-rest" d={dotPath(places.at(-1) ?? [])} />
              {groups.map(({ tone, lie }, i) => (
                <path
                  class={`dots dots-hit ink-${tone}`}
                  key={`${tone} ${lie}`}
                  d={dotPath(places[i] ?? [])}
                />
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
  );
}
