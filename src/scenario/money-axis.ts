import { linearAxis, logAxis } from './axes.ts';
import type { Axis } from './chart.ts';
import { formatMoney, formatSignificant } from './format.ts';

const words = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
] as const;

/** A round amount in few letters, for the marks of an axis: 500, 20,000, 1.5m, 3bn. */
export function formatRoundMoney(amount: number): string {
  const size = Math.abs(amount);
  const [unit, word] = words.find(([least]) => size >= least) ?? [1, ''];
  return `${formatSignificant(amount / unit, 3)}${word}`;
}

/** The same axis with its marks in few letters; the table and the tooltip keep whole amounts. */
function shortened(axis: Axis): Axis {
  return { ...axis, ticks: axis.ticks.map(({ at }) => ({ at, text: formatRoundMoney(at) })) };
}

/**
 * A linear axis of money from 0, or from `least`, with about five round marks.
 *
 * @param label what is measured.
 * @param most the largest amount that must find room.
 * @param least where the axis starts.
 */
export function moneyAxis(label: string, most: number, least = 0): Axis {
  return shortened(linearAxis(label, most, formatMoney, least));
}

/**
 * A logarithmic axis of money over whole decades.
 *
 * @param label what is measured.
 * @param least the smallest amount that must find room, above 0.
 * @param most the largest.
 */
export function logMoneyAxis(label: string, least: number, most: number): Axis {
  // Below a unit formatMoney would print every amount under a cent as nothing.
  const show = (amount: number) => (amount < 1 ? formatSignificant(amount, 3) : formatMoney(amount));
  return shortened(logAxis(label, least, most, show));
}
