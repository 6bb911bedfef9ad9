import type { Chart } from './chart.ts';
import type { Input } from './input.ts';
import type { Output } from './output.ts';
import type { Picture } from './picture.ts';
import type { Problem } from './problem.ts';

/** Inputs by name. Methods make the value's type bivariant, so that any record of inputs fits. */
export type Inputs = { readonly [key: string]: Input<unknown> };
/** Outputs by name, in the order in which they are listed. */
export type Outputs = { readonly [key: string]: Output<unknown> };

/** The values of a record of inputs, by name, in internal units. */
export type Values<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends Input<infer Value> ? Value : never;
};

/** The results of a record of outputs, by name, in internal units; one that has no meaning for the inputs is left out. */
export type Results<O extends Outputs> = {
  readonly [K in keyof O]: O[K] extends Output<infer Result> ? Result : never;
};

/** A set of inputs worth a link of its own. */
export interface Preset {
  readonly label: string;
  /** Differences from the defaults, as an address query. */
  readonly query: string;
  readonly note: string;
}

/** What a preset is called in addresses: its label in small letters and hyphens. */
export function presetId({ label }: Preset): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * What a page with a preset is called, after its calculator: “An error budget: Four nines”, and where that is a question
 * “What is in 0.1 %? Four nines”.
 */
export function presetTitle({ title }: { readonly title: string }, { label }: Preset): string {
  return `${title}${title.endsWith('?') ? '' : ':'} ${label}`;
}

/** A published or worked answer; a test, and a link to try. */
export interface Example {
  readonly query: string;
  readonly outputs: { readonly [key: string]: number };
  /** Relative deviation allowed, where the source prints a rounded figure; 1e-9 otherwise. */
  readonly within?: number;
  readonly source: string;
}

/**
 * One calculator, declared whole: what it asks, what it answers, how, and in what words. Pure, and without a drawing.
 */
export interface Calculator<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  readonly slug: string;
  readonly title: string;
  /** What a person would ask. */
  readonly question: string;
  /** Two sentences for the calculator's own page: what it does, and for whom. */
  readonly about: string;
  readonly inputs: I;
  /** The inputs by what they describe, in the order in which they are asked. */
  readonly groups: readonly { readonly label: string; readonly keys: readonly (keyof I & string)[] }[];
  readonly outputs: O;
  /** What two inputs together may not say: a problem for each. */
  check?(values: Values<I>): readonly Problem[];
  /** The answer in internal units (hours, fractions, per hour); pure. */
  compute(values: Values<I>): Results<O>;
  /** One sentence that says the answer. */
  summary(values: Values<I>, results: Results<O>): string;
  /** The picture with axes, made by sweeping inputs through the `compute` it is handed, which is this calculator's. */
  chart?(values: Values<I>, compute: (values: Values<I>) => Results<O>): Chart;
  /** The other pictures, in the order in which they stand before the chart; data, which an island draws by its kind. */
  pictures?(
    values: Values<I>,
    results: Results<O>,
    compute: (values: Values<I>) => Results<O>,
  ): readonly Picture[];
  /**
   * TeX in symbols, and with \val{key} where the reader's own numbers go: \qquad between equations, \allowbreak where one
   * that is longer than a phone is wide may go on in another line.
   */
  readonly formula: { readonly symbols: string; readonly worked: string; readonly where: readonly string[] };
  readonly assumptions: readonly string[];
  /** Sentences on where the inputs leave the model's regime; empty when they don't. */
  warnings?(values: Values<I>, results: Results<O>): readonly string[];
  readonly presets: readonly Preset[];
  readonly examples: readonly Example[];
}

/** Takes a declaration as it is and infers the types of its values and results from its inputs and outputs. */
export function defineCalculator<const I extends Inputs, const O extends Outputs>(
  calculator: Calculator<I, O>,
): Calculator<I, O> {
  return calculator;
}
