import type { Calculator } from './calculator.ts';
import type { PlainValue } from './output.ts';
import { plainSpaces } from './plain-spaces.ts';
import type { AnyValues } from './query.ts';

/** One answer of a calculator. */
interface Answer {
  readonly values: AnyValues;
  readonly results: { readonly [key: string]: unknown };
}

/**
 * One cell by RFC 4180: quoted where it must be, and with plain spaces, which every program reads. A text that a
 * spreadsheet would take for a formula is guarded by an apostrophe; a number, a negative one too, is left as it is.
 */
function cell(value: string | number): string {
  const text = plainSpaces(String(value));
  const guarded = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Every single number of a plain value with its full name: `importance.lb.raw`. */
function numbersIn(name: string, value: PlainValue): [string, number][] {
  if (typeof value === 'number') return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(`${name}.${key}`, inner));
}

/**
 * An answer as comma-separated values (RFC 4180): inputs as texts, outputs as numbers in the contract's units.
 *
 * @param calculator what was asked.
 * @param answers the present answer, and after it the one that it is compared with, if any.
 * @param source where it comes from: the page's address.
 * @returns lines that end with CR LF: which, name, label, unit, and a column for each answer.
 */
export function scenarioCsv(calculator: Calculator, answers: readonly Answer[], source: string): string {
  const { inputs, outputs, title } = calculator;
  const given = Object.entries(inputs).map(([key, input]) => [
    'input',
    key,
    input.label,
    '',
    ...answers.map(({ values }) => input.show(values[key])),
  ]);
  const found = Object.entries(outputs).flatMap(([key, output]) => {
    const columns = answers.map(
      ({ results }) => new Map(results[key] === undefined ? [] : numbersIn(key, output.plain(results[key]))),
    );
    const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
    return names.map((name) => [
      'output',
      name,
      output.label,
      output.unit,
      ...columns.map((column) => column.get(name) ?? ''),
    ]);
  });
  const heads = answers.length > 1 ? ['B', 'A'] : ['value'];
  const rows = [['which', 'name', 'label', 'unit', ...heads], ...given, ...found, ['source', title, source]];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
