import type { Percentage } from '../availability/index.ts';
import { formatShare, formatSignificant } from './format.ts';
import type { Output, OutputEntry } from './output.ts';

function isPercentage(result: unknown): result is Percentage {
  return typeof result === 'object' && result !== null && 'fraction' in result && 'complement' in result;
}

/** What is less, and does not round to 0.1, would be a row of noughts: people say its inverse. */
const FEW_PARTS = 0.09995;

/** Something to order two results of one output by; nothing for tables. Nines differ where fractions round alike. */
function sizeOf(result: unknown): number | undefined {
  if (typeof result === 'number') return result;
  return isPercentage(result) ? -result.complement : undefined;
}

/**
 * Whether a result is more or less than another of the same output.
 *
 * @returns nothing where they are equal, or are tables.
 */
export function changeBetween(from: unknown, to: unknown): 'more' | 'less' | undefined {
  const [a, b] = [sizeOf(from), sizeOf(to)];
  if (a === undefined || b === undefined || a === b) return undefined;
  return b > a ? 'more' : 'less';
}

/** A figure of a table of results, and the same one of another such table. */
export interface ComparedEntry {
  readonly entry: OutputEntry;
  /** Whether the first table has it. */
  readonly present: boolean;
  /** Text of the other one; nothing where only the first has it. */
  readonly other: string | undefined;
}

/**
 * The figures of a table of results beside those of another: first all of its own, then what only the other has.
 *
 * @param own the figures that are listed.
 * @param others those that they are compared with, none if nothing is compared.
 */
export function comparedEntries(
  own: readonly OutputEntry[],
  others: readonly OutputEntry[] = [],
): readonly ComparedEntry[] {
  const texts = new Map(others.map(({ name, text }) => [name, text]));
  const names = new Set(own.map(({ name }) => name));
  return [
    ...own.map((entry) => ({ entry, present: true, other: texts.get(entry.name) })),
    ...others
      .filter(({ name }) => !names.has(name))
      .map((entry) => ({ entry, present: false, other: entry.text })),
  ];
}

/**
 * The difference between two results of one output, named: "8 h 10 min less, one part in 15 of it".
 *
 * @param output says how the difference is shown.
 * @param a the result that is compared with.
 * @param b the other one.
 * @returns an empty text for tables of results, whose figures stand side by side.
 */
export function differenceText(output: Output<unknown>, a: unknown, b: unknown): string {
  const change = changeBetween(a, b);
  if (!change) return sizeOf(a) === undefined ? '' : 'the same';
  if (isPercentage(a) && isPercentage(b)) {
    const points = formatShare(Math.abs(a.complement - b.complement), 'nearest');
    return `${points} points ${change}`;
  }
  const [one, other] = [a as number, b as number];
  if (!Number.isFinite(one) || !Number.isFinite(other)) return change;
  const shown = output.show(Math.abs(other - one));
  const unit = shown.endsWith('%') ? ' points' : '';
  const multiple = one > 0 && other > 0 ? multipleText(other / one) : '';
  return `${shown}${unit} ${change}${multiple && `, ${multiple}`}`;
}

/** A ratio of two results in words; an empty text where it is no multiple worth naming. */
function multipleText(ratio: number): string {
  if (ratio < FEW_PARTS) return `one part in ${formatSignificant(1 / ratio, 3)} of it`;
  const times = formatSignificant(ratio, 3);
  return times === '1' ? '' : `${times} times as much`;
}
