import { TextProblem } from '../availability/index.ts';
import type { Input, Rows } from './input.ts';
import { read, refuse } from './problem.ts';

/** A text in a small language of its own, with what it says. */
export interface Formula<Parsed> {
  /** As given, with white space tidied. */
  readonly text: string;
  readonly parsed: Parsed;
}

/**
 * An input that is a text in a small language: a system of parts, a list of machines, the bands of a contract.
 *
 * @param spec words, the text to start from, and `parse`, which throws a TextProblem where the text says nothing.
 */
export function formula<Parsed>(spec: {
  readonly label: string;
  readonly help?: string;
  readonly term?: string;
  readonly fallback: string;
  readonly rows?: Rows;
  parse(text: string): Parsed;
}): Input<Formula<Parsed>> {
  const { fallback, parse, ...words } = spec;
  const placed = (text: string, { message, position }: TextProblem) => {
    const cell = spec.rows?.cellAt(text, position);
    return cell ? `Row ${cell.row}, “${cell.label}”: ${message}` : message;
  };
  const formulaOf = (text: string): Formula<Parsed> => ({
    text: text.trim().replace(/\s+/g, ' '),
    parsed: parse(text),
  });
  return {
    ...words,
    kind: 'formula',
    fallback: formulaOf(fallback),
    read(text) {
      try {
        return read(formulaOf(text));
      } catch (error) {
        if (error instanceof TextProblem) return refuse(placed(text, error));
        throw error;
      }
    },
    write: ({ text }) => text,
    show: ({ text }) => text,
  };
}
