import type { YearsPicture } from '../scenario/index.ts';
import type { DrawingProps } from './drawings.ts';

// Units of the drawing, which is stretched to the width that there is.
const IN_ROW = 10;
const PITCH = 100;
const STRIP = 90;
const ROW = 26;
const HEIGHT = 18;

/** A path of upright rectangles, which is one element however many they are. */
function boxes(all: readonly { x: number; y: number; width: number }[]): string {
  return all
    .map(({ x, y, width }) => `M${round(x)} ${y}h${round(width)}v${HEIGHT}h${-round(width)}z`)
    .join('');
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}

/** Years as strips, ten in a row: the end of each enlarged, its downtime there, and a line where the promise ends. */
export function HundredYears({ picture }: DrawingProps<YearsPicture>) {
  const { years, allowedHours, stretch, says } = picture;
  const unitsOf = (hours: number) => (Math.min(hours, stretch.hours) / stretch.hours) * STRIP;
  const strips = years.map(({ downHours, kept }, i) => ({
    x: (i % IN_ROW) * PITCH + (PITCH - STRIP) / 2,
    y: Math.floor(i / IN_ROW) * ROW + (ROW - HEIGHT) / 2,
    width: STRIP,
    down: unitsOf(downHours),
    kept,
  }));
  const [kept, missed] = [true, false].map((which) => strips.filter((strip) => strip.kept === which));
  const line = STRIP - unitsOf(allowedHours);
  return (
    <>
      <svg
        class="hundred-years"
        viewBox={`0 0 ${IN_ROW * PITCH} ${Math.ceil(years.length / IN_ROW) * ROW}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={says}
      >
        <path class="years-kept" d={boxes(kept ?? [])} />
        <path
          class="years-down"
          d={boxes(
            strips
              .filter(({ down }) => down > 0)
              .map(({ x, y, down }) => ({ x: x + STRIP - down, y, width: down })),
          )}
        />
        <path class="years-missed" d={boxes(missed ?? [])} />
        {allowedHours < stretch.hours && (
          <path
            class="years-promise"
            d={strips.map(({ x, y }) => `M${round(x + line)} ${y - 2}v${HEIGHT + 4}`).join('')}
          />
        )}
      </svg>
      <p class="picture-key">
        Each strip is the last {stretch.text} of a year, with all its downtime put at the end. The line is
        where the promise ends; a year that misses it is empty but for its frame.
      </p>
    </>
  );
}
