import { type DurationUnit, hoursPerUnit } from '../availability/index.ts';
import type { Axis } from './chart.ts';
import { formatSignificant } from './format.ts';
import { formatDuration } from './format-duration.ts';

// Steps that clocks and calendars have marks for; seconds and years go on in powers of ten at either end.
const clockSteps: readonly (readonly [DurationUnit, readonly number[]])[] = [
  ['us', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['ms', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['s', [1, 2, 5, 10, 15, 30]],
  ['min', [1, 2, 5, 10, 15, 30]],
  ['h', [1, 2, 3, 6, 12]],
  ['d', [1, 2, 5, 10, 20, 50, 100]],
];
const names: Partial<Record<DurationUnit, string>> = { us: 'µs', d: 'days', y: 'years' };

/** The shortest step that divides a span into so many parts at most, and its unit. */
function stepFor(span: number, parts: number): { readonly unit: DurationUnit; readonly count: number } {
  for (const [unit, counts] of clockSteps) {
    // 70 minutes are seven times ten, although not in their last binary digit.
    const count = counts.find((some) => some * hoursPerUnit[unit] * parts >= span * (1 - 1e-9));
    if (count !== undefined) return { unit, count };
  }
  const least = span / parts / hoursPerUnit.y;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const factor = [1, 2, 5, 10].find((some) => some * power >= least) ?? 10;
  return { unit: 'y', count: factor * power };
}

/**
 * A linear axis of time from an event on, and before it where it starts below 0. Its marks are round numbers of one unit,
 * which stands in the label, so that they find room on a phone.
 *
 * @param label what is measured, such as “Since the failure”.
 * @param most the latest time that must find room, in hours.
 * @param least the earliest, in hours, below `most`.
 */
export function elapsedAxis(label: string, most: number, least = 0): Axis {
  const { unit, count } = stepFor(most > least ? most - least : hoursPerUnit.s, 7);
  const step = count * hoursPerUnit[unit];
  // Sums of hours that are whole steps in decimal may miss them in their last binary digit.
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((steps) => ({
    at: steps * step,
    text: formatSignificant(steps * count, 6),
  }));
  return {
    label: `${label}, in ${names[unit] ?? unit}`,
    scale: 'linear',
    least: Math.min(first * step, least),
    most: Math.max(last * step, most),
    ticks,
    show: (hours) => formatDuration(hours, 'nearest'),
  };
}
