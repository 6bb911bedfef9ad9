import { formatShare } from './format.ts';
import { formatDuration } from './format-duration.ts';
import type { Output, OutputEntry, OutputWords } from './output.ts';

function listed(entries: readonly OutputEntry[]): string {
  return entries.map(({ label, text }) => `${label} ${text}`).join(', ');
}

/** A length of time for each of several names: hours inside, seconds outside. */
export function durations(words: OutputWords): Output<{ readonly [name: string]: number }> {
  const entries = (result: { readonly [name: string]: number }): OutputEntry[] =>
    Object.entries(result).map(([name, hours]) => ({
      name,
      label: name,
      plain: hours * 3600,
      unit: 's',
      text: formatDuration(hours),
    }));
  return {
    ...words,
    unit: 's',
    plain: (result) => Object.fromEntries(entries(result).map(({ name, plain }) => [name, plain])),
    show: (result) => listed(entries(result)),
    entries,
  };
}

/** Probabilities in an order that the calculator gives them, with a name for each. */
export function shares(
  words: OutputWords,
): Output<readonly { readonly label: string; readonly fraction: number }[]> {
  const entries = (result: readonly { readonly label: string; readonly fraction: number }[]): OutputEntry[] =>
    result.map(({ label, fraction }, i) => ({
      name: String(i),
      label,
      plain: fraction,
      unit: '1',
      text: formatShare(fraction),
    }));
  return {
    ...words,
    unit: '1',
    plain: (result) => result.map(({ fraction }) => fraction),
    show: (result) => listed(entries(result)),
    entries,
  };
}
