import { hoursPerUnit } from '../availability/index.ts';
import { formatFixed, formatSignificant, NBSP, type Rounding } from './format.ts';

interface Unit {
  readonly symbol: string;
  readonly seconds: number;
}

const day = { symbol: 'd', seconds: 86_400 };
const hour = { symbol: 'h', seconds: 3600 };
const minute = { symbol: 'min', seconds: 60 };
const second = { symbol: 's', seconds: 1 };

// From each size on: the units written, and the step (in seconds) to which the whole is rounded.
const styles = [
  { from: 100 * day.seconds, units: [day], step: day.seconds },
  { from: 10 * day.seconds, units: [day, hour], step: hour.seconds },
  { from: day.seconds, units: [day, hour, minute], step: minute.seconds },
  { from: hour.seconds, units: [hour, minute, second], step: 1 },
  { from: minute.seconds, units: [minute, second], step: 0.1 },
] as const;

const fine: readonly Unit[] = [
  { symbol: 'ms', seconds: 1e-3 },
  { symbol: 'µs', seconds: 1e-6 },
  { symbol: 'ns', seconds: 1e-9 },
];

const YEAR = hoursPerUnit.y * 3600;

/**
 * A duration for people: "8 h 45 min 57 s", "43 min 49.8 s", "0.864 µs", "2.1 million years".
 *
 * Downtime is rounded up by default: a promise is never shortened by its text.
 *
 * @param hours the duration; Infinity gives "for ever".
 */
export function formatDuration(hours: number, rounding: Rounding = 'up'): string {
  if (hours === Number.POSITIVE_INFINITY) return `for${NBSP}ever`;
  const seconds = hours * 3600;
  if (seconds < 0) return `−${formatDuration(-hours, rounding)}`;
  if (seconds === 0) return `0${NBSP}s`;
  if (seconds >= 10 * YEAR) return years(seconds / YEAR, rounding);
  return short(seconds, rounding) ?? long(seconds, rounding);
}

function years(count: number, rounding: Rounding): string {
  const [divisor, word, limit, rolled] =
    count >= 1e9
      ? [1e9, `billion${NBSP}`]
      : count >= 1e6
        ? [1e6, `million${NBSP}`, '1,000', `1${NBSP}billion`]
        : [1, '', '1,000,000', `1${NBSP}million`];
  const text = formatSignificant(count / divisor, 3, rounding);
  return text === limit ? `${rolled}${NBSP}years` : `${text}${NBSP}${word}years`;
}

/** Below a minute: three digits of the unit that suits. Nothing where rounding reaches the minute. */
function short(seconds: number, rounding: Rounding): string | undefined {
  const unit = [second, ...fine].find((u) => seconds >= u.seconds) ?? fine[fine.length - 1];
  if (!unit || seconds >= minute.seconds) return undefined;
  const text = formatSignificant(seconds / unit.seconds, 3, rounding);
  if (unit === second && text === '60') return undefined;
  // 999.9 µs rounded up is 1 ms, not 1,000 µs.
  return text === '1,000' ? `1${NBSP}${larger(unit)}` : `${text}${NBSP}${unit.symbol}`;
}

function larger(unit: Unit): string {
  const ladder = [second, ...fine];
  return ladder[ladder.indexOf(unit) - 1]?.symbol ?? unit.symbol;
}

function long(seconds: number, rounding: Rounding): string {
  let style = styles.find(({ from }) => seconds >= from) ?? styles[styles.length - 1];
  let total = roundTo(seconds, style?.step ?? 1, rounding);
  const coarser = styles.find(({ from }) => total >= from);
  if (coarser && coarser !== style) {
    style = coarser;
    total = roundTo(total, coarser.step, rounding);
  }
  return (style?.units ?? [second])
    .map((unit, i, all) => {
      const isLast = i === all.length - 1;
      const amount = isLast ? total / unit.seconds : Math.floor(total / unit.seconds);
      total -= amount * unit.seconds;
      const places = isLast && style?.step === 0.1 && Math.abs(amount - Math.round(amount)) > 0.01 ? 1 : 0;
      return { text: `${formatFixed(amount, places)}${NBSP}${unit.symbol}`, empty: Math.abs(amount) < 0.01 };
    })
    .filter(({ empty }) => !empty)
    .map(({ text }) => text)
    .join(' ');
}

function roundTo(seconds: number, step: number, rounding: Rounding): number {
  // Twelve digits are exact, the rest is binary noise that must not push a whole second up.
  const steps = Number((seconds / step).toPrecision(12));
  const whole = { up: Math.ceil, down: Math.floor, nearest: Math.round }[rounding](steps);
  return whole * step;
}
