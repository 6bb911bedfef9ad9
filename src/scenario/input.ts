import type { Reading } from './problem.ts';

/** How a text in a small language reads as a table: for inputs that are lists of like things. */
export interface Rows {
  readonly columns: readonly { readonly label: string; readonly example: string }[];
  /** The cells of each row, as typed: what has no place in one column stands in the one before. Never throws. */
  split(text: string): readonly (readonly string[])[];
  join(rows: readonly (readonly string[])[]): string;
  /** Which cell a place of the text is in: its row, counted from 1, and the label of its column. */
  cellAt(text: string, position: number): { readonly row: number; readonly label: string };
}

/**
 * One thing that a visitor can set: how its text is read, checked, written into an address and shown.
 *
 * `write` gives the shortest text that `read` takes back to the same value; `show` gives the text for people.
 */
export interface Input<Value> {
  readonly kind: 'duration' | 'percentage' | 'count' | 'money' | 'quantity' | 'choice' | 'formula';
  readonly label: string;
  /** A sentence on what is meant, where the label alone could mislead. */
  readonly help?: string;
  /** The glossary entry that explains the label. */
  readonly term?: string;
  /** The input that this one decides for when it is given; editing that one clears this. */
  readonly insteadOf?: string;
  readonly fallback: Value;
  /** Ends of the range, for the kinds that have one. */
  readonly least?: Value;
  readonly most?: Value;
  /** The values that a slider stops at, in order: sensible steps, finer than the range is wide. */
  readonly stops?: readonly Value[];
  /** The same text as a table, where it is a list. */
  readonly rows?: Rows;
  /** The values of a choice, in order. */
  readonly options?: readonly { readonly value: Value; readonly label: string }[];
  read(text: string): Reading<Value>;
  write(value: Value): string;
  show(value: Value): string;
}

/** What an input is called. */
export interface InputWords {
  readonly label: string;
  readonly help?: string;
  readonly term?: string;
  readonly insteadOf?: string;
}
