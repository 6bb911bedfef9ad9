import { type Percentage, percentageText } from '../availability/index.ts';

// One locale on both sides: server and browser must write the same text or hydration differs silently.
const LOCALE = 'en-GB';
/** No-break space between a number and its unit. */
export const NBSP = '\u00a0';
const INFINITY = '∞';

/** Which way a shortened number may err; a promise is never rounded towards perfection. */
export type Rounding = 'up' | 'down' | 'nearest';

const modes = { up: 'ceil', down: 'floor', nearest: 'halfExpand' } as const;
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as its format writes it, without the noise of binary arithmetic: 12 digits are exact, the rest is rounding.
 * Without that 0.1 + 0.2 would round up to 0.301. A number of which more digits are wanted is none that was computed.
 */
function numberText(value: number, rounding: Rounding, kind: Intl.NumberFormatOptions, digits = 12): string {
  if (!Number.isFinite(value)) return value > 0 ? INFINITY : `−${INFINITY}`;
  const options = { ...kind, roundingMode: modes[rounding] };
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALE, options);
  formats.set(key, format);
  const settled = String(Number(value.toPrecision(Math.max(digits, 12))));
  return format.format(settled as `${number}`).replace('-', '−');
}

/**
 * A number to so many significant digits, grouped in thousands: 1,230,000 or 0.00123. Unless all its digits are wanted, one
 * that is mostly noughts, which nobody counts, is a power of ten, with three.
 */
export function formatSignificant(value: number, digits: number, rounding: Rounding = 'nearest'): string {
  if (value !== 0 && Math.abs(value) < 1e-6 && digits < 7) return powerText(round(value, 3, rounding));
  return numberText(value, rounding, { maximumSignificantDigits: digits }, digits);
}

/**
 * A number of things with their name: "1 failure", "1.05 failures", "0 failures". What is read decides: 1.0004 to three
 * digits is 1, and so is its noun.
 *
 * @param noun of one, whose plural has an s more.
 * @param digits significant ones; all that a count has unless told.
 */
export function formatCounted(
  count: number,
  noun: string,
  digits = 15,
  rounding: Rounding = 'nearest',
): string {
  const text = formatSignificant(count, digits, rounding);
  return `${text} ${noun}${text === '1' ? '' : 's'}`;
}

/** A number to so many decimal places, grouped in thousands: 3.00 or 1,234.5. */
export function formatFixed(value: number, places: number, rounding: Rounding = 'nearest'): string {
  return numberText(value, rounding, { minimumFractionDigits: places, maximumFractionDigits: places });
}

/**
 * A percentage with as many digits as tell it from 0 and from 100: three of its smaller side.
 *
 * Availability is rounded down, so that "100 %" stands for exactly no unavailability and nothing else.
 */
export function formatPercentage({ fraction, complement }: Percentage, rounding: Rounding = 'down'): string {
  const upper = fraction > complement;
  const direction = upper && rounding !== 'nearest' ? opposite(rounding) : rounding;
  const smaller = round(upper ? complement : fraction, 3, direction);
  const rounded = upper ? { fraction: 1, complement: smaller } : { fraction: smaller, complement: 1 };
  if (!upper && smaller > 0 && smaller < TINY_SHARE) return `${powerText(smaller * 100)}${NBSP}%`;
  if (upper && smaller > 0 && smaller < TINY_DISTANCE) {
    return `100${NBSP}%${NBSP}−${NBSP}${powerText(smaller * 100)}${NBSP}%`;
  }
  return `${percentageText(rounded)}${NBSP}%`;
}

// Below it a percentage is mostly zeros, which nobody counts; nor the nines of one that is this close to the whole.
const TINY_SHARE = 1e-10;
const TINY_DISTANCE = 1e-32;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A small number as a power of ten: 2.47 × 10⁻²². */
function powerText(value: number): string {
  const [digits, exponent = ''] = value.toExponential(2).split('e-');
  const raised = exponent.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
  return `${Number(digits)}${NBSP}×${NBSP}10⁻${raised}`.replace('-', '−');
}

// Nearer to the whole than this a plain fraction has few digits left, and its last ones are noise of binary arithmetic.
const NEAR_WHOLE = 1e-9;

/**
 * A percentage from a plain fraction, such as a probability; rounded up unless told.
 *
 * Its distance from the whole is settled to the fifteen places that 1 − x keeps, so that 0.9999995 is 99.99995 %. What is
 * nearer to the whole than nine places show is only said to be.
 */
export function formatShare(fraction: number, rounding: Rounding = 'up'): string {
  if (fraction < 1 && 1 - fraction < NEAR_WHOLE) return `over${NBSP}99.9999999${NBSP}%`;
  const complement = Number((1 - fraction).toFixed(15)) || 1 - fraction;
  return formatPercentage({ fraction, complement }, rounding);
}

function opposite(rounding: 'up' | 'down'): Rounding {
  return rounding === 'up' ? 'down' : 'up';
}

/** The number that `formatSignificant` would show. */
function round(value: number, digits: number, rounding: Rounding): number {
  const text = numberText(value, rounding, { maximumSignificantDigits: digits, useGrouping: false });
  return Number(text.replace('−', '-'));
}

/**
 * An amount of money without a currency sign, in whole units from 100 on and two places below; less than half a cent is
 * not said to be nothing.
 */
export function formatMoney(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.005) return value > 0 ? `under${NBSP}0.01` : `over${NBSP}−0.01`;
  return formatFixed(value, Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0);
}
