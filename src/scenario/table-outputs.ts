import { formatFixed, formatShare, formatSignificant } from './format.ts';
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

/** Measures of how much each part matters to a whole. */
export interface Importance {
  readonly birnbaum: number;
  readonly criticality: number;
  /** Risk achievement worth. */
  readonly raw: number;
  /** Risk reduction worth. */
  readonly rrw: number;
}

const measures = ['birnbaum', 'criticality', 'raw', 'rrw'] as const;
const measureNames = { birnbaum: 'Birnbaum', criticality: 'criticality', raw: 'RAW', rrw: 'RRW' };

/** The importance of each part by name. */
export function importances(words: OutputWords): Output<{ readonly [name: string]: Importance }> {
  return {
    ...words,
    unit: '1',
    plain: (result) =>
      Object.fromEntries(
        Object.entries(result).map(([name, { birnbaum, criticality, raw, rrw }]) => [
          name,
          { birnbaum, criticality, raw, rrw },
        ]),
      ),
    show: (result) =>
      Object.entries(result)
        .map(([name, { criticality }]) => `${name} ${formatFixed(criticality, 3)}`)
        .join(', '),
    entries: (result) =>
      Object.entries(result).flatMap(([name, importance]) =>
        measures.map((measure) => ({
          name: `${name}.${measure}`,
          label: `${name}, ${measureNames[measure]}`,
          plain: importance[measure],
          unit: '1',
          text: formatSignificant(importance[measure], 4),
          cell: { row: name, column: measureNames[measure] },
        })),
      ),
  };
}
