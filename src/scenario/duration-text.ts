import { type DurationUnit, hoursPerUnit } from '../availability/index.ts';
import { formatSignificant } from './format.ts';
import { readNumberText } from './number-text.ts';

const names: Record<DurationUnit, readonly string[]> = {
  us: ['us', 'µs', 'μs', 'microsecond', 'microseconds'],
  ms: ['ms', 'millisecond', 'milliseconds'],
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  min: ['min', 'm', 'mins', 'minute', 'minutes'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours'],
  d: ['d', 'day', 'days'],
  wk: ['wk', 'w', 'wks', 'week', 'weeks'],
  y: ['y', 'yr', 'yrs', 'year', 'years'],
};

const unitByName = new Map(
  Object.entries(names).flatMap(([unit, all]) => all.map((name) => [name, unit as DurationUnit] as const)),
);

/** Seconds and less divide; a factor of 3600 is exact where 1/3600 is not, and 36 s stays 36 s. */
const secondsPerUnit: Partial<Record<DurationUnit, number>> = { us: 1e6, ms: 1e3, s: 1, min: 1 / 60 };

function inHours(amount: number, unit: DurationUnit): number {
  const perSecond = secondsPerUnit[unit];
  if (unit === 'min') return amount / 60;
  return perSecond === undefined ? amount * hoursPerUnit[unit] : amount / (3600 * perSecond);
}

/**
 * Reads a length of time as people type it: "3 min", "1,5 h", "8 h 45 min 57 s", or a bare number.
 *
 * @param text as typed.
 * @param bare the unit of a number without one.
 * @returns hours; may be negative, for the range to refuse; `undefined` where the text is no length of time.
 */
export function readDurationText(text: string, bare: DurationUnit): number | undefined {
  const tidy = text.replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, '').replace(/and|&/gi, '');
  // A part ends where a unit meets a digit; the e of "1e5 h" is no unit.
  const parts = tidy.split(/(?<=[a-zµμ])(?<![\d.,]e)(?=[\d.,])/i);
  let hours = 0;
  for (const part of parts) {
    const { number, unit } = readNumberText(part);
    const known = unit === '' && parts.length === 1 ? bare : unitByName.get(unit);
    if (number === undefined || known === undefined) return undefined;
    hours += inHours(Number(number), known);
  }
  return Number.isFinite(hours) ? hours : undefined;
}

const tried: readonly DurationUnit[] = ['y', 'wk', 'd', 'h', 'min', 's', 'ms', 'us'];

/**
 * A text of a length of time that reads back to exactly the same hours: "45min", "12h", "5000h".
 *
 * @param hours a finite length of time.
 * @param preferred the unit taken where it gives a whole number; otherwise the shortest text wins.
 * @param between what stands between number and unit: nothing in addresses, a no-break space for people.
 */
export function durationText(hours: number, preferred: DurationUnit, between = ''): string {
  let best = { amount: hours, unit: 'h' as DurationUnit };
  // 90 min read better than 1.5 h, but 31,504,464 s don't read better than 8751.24 h.
  const isHandy = (amount: number) => Number.isInteger(amount) && amount < 1000;
  const lengthOf = (amount: number, unit: DurationUnit) =>
    `${amount}${unit}`.length + (isHandy(amount) ? 0 : 3);
  let length = lengthOf(hours, 'h');
  for (const unit of [preferred, ...tried]) {
    const amount = Number((hours / inHours(1, unit)).toPrecision(12));
    const text = `${amount}${unit}`;
    const whole = unit === preferred && Number.isInteger(amount);
    const wins = whole || lengthOf(amount, unit) < length;
    if (!wins || readDurationText(text, 'h') !== hours) continue;
    best = { amount, unit };
    length = lengthOf(amount, unit);
    if (whole) break;
  }
  if (between === '') return `${best.amount}${best.unit}`;
  return `${formatSignificant(best.amount, 15)}${between}${best.unit === 'us' ? 'µs' : best.unit}`;
}

/** The unit that a text of a single length of time is given in, as declarations do: "30d" is in days. */
export function durationUnit(text: string): DurationUnit {
  return unitByName.get(text.replace(/[\d.]/g, '')) ?? 'h';
}
