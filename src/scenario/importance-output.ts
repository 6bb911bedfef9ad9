import { formatFixed, formatSignificant } from './format.ts';
import type { Output, OutputWords } from './output.ts';

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
