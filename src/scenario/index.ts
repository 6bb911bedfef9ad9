/** The public face of the scenario layer: what a declaration is made of, and what answers, reads and shows it. */
export * from './axes.ts';
export * from './calculator.ts';
export * from './chart.ts';
export * from './evaluate.ts';
export * from './format.ts';
export * from './format-duration.ts';
export type { Input } from './inputs.ts';
export * as input from './inputs.ts';
export type { Output, PlainValue } from './outputs.ts';
export * as output from './outputs.ts';
export * from './problem.ts';
export * from './query.ts';
export type { OutputEntry } from './table-outputs.ts';
export * from './year-input.ts';
