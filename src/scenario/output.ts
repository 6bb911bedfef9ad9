/** One figure of an output that has several. */
export interface OutputEntry {
  /** What stands behind the output's own name: "groups.db". */
  readonly name: string;
  readonly label: string;
  readonly plain: number;
  readonly unit: string;
  readonly text: string;
  /** Its row and column, for figures that are read as a table. */
  readonly cell?: { readonly row: string; readonly column: string };
}

/** A number for machines, or a table of them by name. */
export type PlainValue = number | readonly number[] | { readonly [name: string]: PlainValue };

/**
 * One thing that a calculator gives: how a result is turned into the contract's number and into text for people.
 */
export interface Output<Result> {
  readonly label: string;
  readonly help?: string;
  readonly term?: string;
  /** The answer that stands large at the head of the panel; one per calculator. */
  readonly primary?: boolean;
  /** What the figure measures, where it is one of the two things that have a colour: time down, or being up. */
  readonly tone?: 'down' | 'up';
  /** The unit of `plain`, as `data-unit` states it. */
  readonly unit: string;
  /** The number in the contract's unit: seconds, fractions, per year, currency. Never NaN. */
  plain(result: Result): PlainValue;
  show(result: Result): string;
  /** The single figures, for an output that is a table of them. */
  entries?(result: Result): readonly OutputEntry[];
}

/** What an output is called. */
export interface OutputWords {
  readonly label: string;
  readonly help?: string;
  readonly term?: string;
  readonly primary?: boolean;
  readonly tone?: 'down' | 'up';
}
