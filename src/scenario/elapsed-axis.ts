import { type DurationUnit, hoursPerUnit } from '../availability/index.ts';
import type { Axis } from './chart.ts';
import { formatSignificant } from './format.ts';
import { formatDuration } from './format-duration.ts';

// Steps that clocks and calendars have marks for; microseconds and years go on in powers of ten at either end.
const clockSteps: readonly (readonly [DurationUnit, readonly number[]])[] = [
  ['ms', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['s', [1, 2, 5, 10, 15, 30]],
  ['min', [1, 2, 5, 10, 15, 30]],
  ['h', [1, 2, 3, 6, 12]],
  ['d', [1, 2, 5, 10, 20, 50, 100, 200]],
];
const names: Partial<Record<DurationUnit, string>> = { us: 'µs', d: 'days', y: 'years' };

/** The least of 1, 2 and 5 times a power of ten that is no less than a number. */
function roundUp(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** The shortest step that divides a span into so many parts at most, and its unit. */
function stepFor(span: number, parts: number): { readonly unit: DurationUnit; readonly count: number } {
  // 70 minutes are seven times ten, although not in their last binary digit.
  const least = (span / parts) * (1 - 1e-9);
  if (least <= 500 * hoursPerUnit.us) return { unit: 'us', count: roundUp(least / hoursPerUnit.us) };
  for (const [unit, counts] of clockSteps) {
    const count = counts.find((some) => some * hoursPerUnit[unit] >= least);
    if (count !== undefined) return { unit, count };
  }
  return { unit: 'y', count: Math.max(1, roundUp(least / hoursPerUnit.y)) };
}

/**
 * The shortest round length of time that is no shorter than another: 1, 2, 5, 10, 15 or 30 minutes, 1, 2, 3, 6 or 12 hours
 * and the like.
 *
 * @param hours above 0.
 * @returns hours.
 */
export function roundTime(hours: number): number {
  const { unit, count } = stepFor(hours, 1);
  return count * hoursPerUnit[unit];
}

/**
 * A linear axis of time from an event on, and before it where it starts below 0. Its marks are round numbers of one unit,
 * which stands in the label, so that they find room on a phone; its ends are what must find room, wherever that is.
 *
 * @param label what is measured, such as “Since the failure”.
 * @param most the latest time on it, in hours.
 * @param least the earliest, in hours; where it is not below `most`, the axis is a second long.
 */
export function elapsedAxis(label: string, most: number, least = 0): Axis {
  const span = most > least ? most - least : hoursPerUnit.s;
  const { unit, count } = stepFor(span, 7);
  const step = count * hoursPerUnit[unit];
  // Sums of hours that are whole steps in decimal may miss them in their last binary digit.
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor((least + span) / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((steps) => ({
    at: steps * step,
    text: formatSignificant(steps * count, 6),
  }));
  return {
    label: `${label}, in ${names[unit] ?? unit}`,
    scale: 'linear',
    least,
    most: least + span,
    ticks,
    show: (hours) => formatDuration(hours, 'nearest'),
  };
}
