import {
  type DurationUnit,
  hoursPerUnit,
  percentageFromComplement,
  unavailabilityOfNines,
} from '../availability/index.ts';
import type { Axis } from './chart.ts';
import { formatPercentage, formatSignificant, NBSP } from './format.ts';
import { formatDuration } from './format-duration.ts';

/** Lengths of time that people know, for which a logarithmic axis has a mark. */
const marksOfTime = [
  ['1 µs', 1 / 3.6e9],
  ['100 µs', 1 / 3.6e7],
  ['10 ms', 1 / 3.6e5],
  ['1 s', 1 / 3600],
  ['1 min', 1 / 60],
  ['1 h', 1],
  ['1 d', 24],
  ['10 d', 240],
  ['1 y', hoursPerUnit.y],
] as const;

// Shares of a phone's axis that a letter takes and that two texts stay apart.
const LETTER = 0.038;
const GAP = 0.04;

/** Lengths of time that clocks and calendars have a name for, and ten times these where the next is far. */
const namedTimes = ['us', 'ms', 's', 'min', 'h', 'd', 'y'] as const;
const severalOf: Partial<Record<DurationUnit, readonly number[]>> = {
  us: [10, 100],
  ms: [10, 100],
  s: [10],
  min: [10],
  h: [10],
  d: [10, 100],
  y: [10, 100, 1e3, 1e4, 1e5, 1e6],
};

/**
 * Marks of a horizontal logarithmic axis of times: one of each unit, and more where that leaves fewer than three. They are
 * so far apart that their short texts find room on a phone.
 *
 * @param least where the axis starts, in hours, above 0.
 * @param most where it ends, at least a hundred times as far.
 */
export function namedTimeMarks(least: number, most: number): Axis['ticks'] {
  const all = Math.log(most / least);
  const among = (several: (unit: DurationUnit) => readonly number[]) => {
    const marks: { at: number; text: string }[] = [];
    for (const unit of namedTimes) {
      for (const count of [1, ...several(unit)]) {
        const at = count * hoursPerUnit[unit];
        const text = `${formatSignificant(count, 3)}${NBSP}${unit === 'us' ? 'µs' : unit}`;
        const last = marks.at(-1);
        const room = ((text.length + (last?.text.length ?? 0)) / 2) * LETTER + GAP;
        if (at < least || at > most || (last && Math.log(at / last.at) < room * all)) continue;
        marks.push({ at, text });
      }
    }
    return marks;
  };
  const few = among((unit) => (unit === 'y' ? (severalOf.y ?? []) : []));
  return few.length >= 3 ? few : among((unit) => severalOf[unit] ?? []);
}

/**
 * A logarithmic axis of lengths of time.
 *
 * @param label what is measured.
 * @param least the shortest time on it in hours, above 0.
 * @param most the longest, above `least`.
 */
export function timeAxis(label: string, least: number, most: number): Axis {
  // Room above the highest point, where the lines are named.
  const top = most * 2.5;
  const ticks = marksOfTime.filter(([, at]) => at >= least && at <= top).map(([text, at]) => ({ at, text }));
  return { label, scale: 'log', least, most: top, ticks, show: (hours) => formatDuration(hours) };
}

/**
 * A linear axis of nines, marked at the whole ones.
 *
 * @param least whole nines at its start.
 * @param most whole nines at its end, above `least`.
 */
export function ninesAxis(least: number, most: number): Axis {
  const whole = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  return {
    label: 'Nines',
    scale: 'linear',
    least,
    most,
    ticks: whole.map((at) => ({ at, text: String(at) })),
    show: (count) => formatPercentage(percentageFromComplement(unavailabilityOfNines(count))),
  };
}

/** The step of 1, 2 or 5 times a power of ten that divides a span into about so many parts. */
function niceStep(span: number, parts: number): number {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

/**
 * A linear axis from 0, or from `least`, with about five round marks.
 *
 * @param label what is measured.
 * @param most the largest value that must find room.
 * @param show text of a value, for marks, table and tooltip.
 * @param least where the axis starts.
 */
export function linearAxis(label: string, most: number, show: (value: number) => string, least = 0): Axis {
  const step = niceStep(most > least ? most - least : 1, 5);
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return {
    label,
    scale: 'linear',
    least: first * step,
    most: last * step,
    ticks: ticks.map((at) => ({ at, text: show(at) })),
    show,
  };
}

/**
 * A logarithmic axis over whole decades, with a mark at each or, over many, at every second or third.
 *
 * @param label what is measured.
 * @param least the smallest value that must find room, above 0.
 * @param most the largest.
 * @param show text of a value, for marks, table and tooltip.
 */
export function logAxis(label: string, least: number, most: number, show: (value: number) => string): Axis {
  const first = Math.floor(Math.log10(least));
  const last = Math.max(first + 1, Math.ceil(Math.log10(most)));
  const every = Math.ceil((last - first) / 6);
  const powers = Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every);
  // Decimal text gives the nearest double to a power of ten, which Math.pow does not promise.
  const ticks = powers.map((power) => Number(`1e${power}`));
  return {
    label,
    scale: 'log',
    least: Number(`1e${first}`),
    most: Number(`1e${last}`),
    ticks: ticks.map((at) => ({ at, text: show(at) })),
    show,
  };
}
