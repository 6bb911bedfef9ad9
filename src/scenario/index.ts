/** The public face of the scenario layer: what a declaration is made of, and what answers, reads and shows it. */
export * from './axes.ts';
export * from './blocks-picture.ts';
export * from './calculator.ts';
export * from './chart.ts';
export * from './elapsed-axis.ts';
export * from './evaluate.ts';
export * from './format.ts';
export * from './format-duration.ts';
export type { Input } from './input.ts';
export * as input from './inputs.ts';
export type { Output, OutputEntry, PlainValue } from './output.ts';
export * as output from './outputs.ts';
export * from './picture.ts';
export * from './problem.ts';
export * from './query.ts';
export type * from './timeline-picture.ts';
export * from './year-input.ts';
