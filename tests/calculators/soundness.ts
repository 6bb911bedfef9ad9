import {
  type AnyValues,
  type Axis,
  type Calculator,
  type Chart,
  evaluateQuery,
  type PlainValue,
  place,
  writeQuery,
} from '../../src/scenario/index.ts';

import { faultsOfPicture } from './picture-soundness.ts';

/** Figures in per cent that are no probabilities: each may pass the whole, and its calculator says so. */
const notProbabilities: Readonly<Record<string, readonly string[]>> = {
  // calculators.md: Y/MTTF, "shown as the mistake it is".
  mtbf: ['afrLinear'],
  // What a credit pays of what an outage costs, and a rate of return.
  guarantee: ['creditShare'],
  migration: ['irr'],
};

/** What a program leaves in a text when it goes wrong. */
const TRACE = /NaN|undefined|Infinity|null|\[object/;

/** Every single number of a plain value with its place in it: `importance.lb.raw`. */
export function figures(name: string, value: PlainValue | undefined): [string, number][] {
  if (value === undefined) return [];
  if (typeof value === 'number') return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => figures(`${name}.${key}`, inner));
}

/** The sentences of a text: a full stop that ends one has a space and a capital or a digit behind it. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[A-Z0-9“])/);
}

/** Whole sentences without a trace of the program in them. */
function isSaid(text: string): boolean {
  return /^[A-Z0-9“−∞][\s\S]*[.?]$/.test(text) && !TRACE.test(text) && !/\s{2}/.test(text);
}

/**
 * Checks everything that must hold of an answer, whatever was asked.
 *
 * @throws Error with the calculator, the query and what is wrong.
 */
export function inspect(calculator: Calculator, asked: AnyValues): void {
  const query = writeQuery(calculator, asked);
  const { values, results, outputs } = evaluateQuery(calculator, query);
  const found = [
    ...Object.entries(outputs)
      .flatMap(([key, value]) => figures(key, value))
      .filter(([, figure]) => Number.isNaN(figure))
      .map(([name]) => `${name} is NaN`),
    ...Object.keys(results).flatMap((key) => faultsOfOutput(calculator, key, results[key])),
    ...[calculator.summary(values, results), ...(calculator.warnings?.(values, results) ?? [])]
      .filter((text) => !isSaid(text))
      .map((text) => `it says “${text}”`),
    ...(calculator.chart ? faultsOfChart(calculator.chart(values, calculator.compute)) : []),
    ...(calculator.pictures?.(values, results, calculator.compute) ?? []).flatMap((picture) => [
      ...faultsOfPicture(picture),
      ...(picture.kind === 'chart' ? faultsOfChart(picture.chart) : []),
      ...('axis' in picture ? faultsOfAxis(picture.axis) : []),
    ]),
  ];
  if (found.length > 0) {
    throw new Error(`${calculator.slug}?${decodeURIComponent(query)}: ${found.slice(0, 5).join('; ')}`);
  }
}

function faultsOfOutput(calculator: Calculator, key: string, result: unknown): string[] {
  const output = calculator.outputs[key];
  if (!output) return [`${key} is not declared`];
  if (result === undefined) return [];
  const text = output.show(result);
  const entries = output.entries?.(result) ?? [];
  return [
    ...(text === '' || TRACE.test(text) ? [`${key} shows “${text}”`] : []),
    ...entries
      .filter((entry) => Number.isNaN(entry.plain) || TRACE.test(entry.text))
      .map((entry) => `${key}.${entry.name} is ${entry.plain} and shows “${entry.text}”`),
    ...faultsOfShare(calculator, key, result, text),
  ];
}

/** Shares are told from other plain numbers by their kind: a percentage, a list of shares, or a text in per cent. */
function faultsOfShare(calculator: Calculator, key: string, result: unknown, text: string): string[] {
  if (notProbabilities[calculator.slug]?.includes(key)) return [];
  if (typeof result === 'object' && result !== null && 'fraction' in result && 'complement' in result) {
    const { fraction, complement } = result as { fraction: number; complement: number };
    const whole = Math.abs(fraction + complement - 1) <= 1e-15;
    return isShare(fraction) && isShare(complement) && whole
      ? []
      : [`${key} is ${fraction}, and ${complement} short of the whole`];
  }
  const output = calculator.outputs[key];
  if (output?.unit !== '1' || !(Array.isArray(result) || /\u00a0%$/.test(text))) return [];
  return figures(key, output.plain(result))
    .filter(([, share]) => !isShare(share))
    .map(([name, share]) => `${name} is the share ${share}`);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** What is wrong with a picture; a line may be without points, where the axis has no place for any. */
function faultsOfChart({ x, y, series, marks }: Chart): string[] {
  const within = (axis: Axis, value: number) => Math.abs(place(axis, value) - 0.5) <= 0.5 + 1e-9;
  const isOn = (point: { readonly x: number; readonly y: number }) =>
    within(x, point.x) && within(y, point.y);
  return [
    ...[x, y].flatMap(faultsOfAxis),
    ...(series.length === 0 ? ['the chart has no line'] : []),
    ...series.flatMap(({ label, points }) =>
      points
        .filter((point) => !isOn(point))
        .map((point) => `“${label}” has a point at ${point.x}, ${point.y}`),
    ),
    ...series
      .filter(({ points }) => points.some((point, i) => i > 0 && point.x < points[i - 1]!.x))
      .map(({ label }) => `“${label}” runs back`),
    ...marks
      .filter((mark) => !isOn(mark) || !series[mark.series] || mark.label === '' || TRACE.test(mark.label))
      .map((mark) => `the mark “${mark.label}” is at ${mark.x}, ${mark.y} of line ${mark.series}`),
  ];
}

function faultsOfAxis(axis: Axis): string[] {
  const { label, least, most, scale, ticks } = axis;
  const ends =
    Number.isFinite(least) && Number.isFinite(most) && least < most && (scale === 'linear' || least > 0);
  return [
    ...(ends ? [] : [`the axis “${label}” goes from ${least} to ${most}`]),
    ...(ticks.length > 0 ? [] : [`the axis “${label}” has no mark`]),
    ...ticks
      .filter(({ at, text }) => !Number.isFinite(place(axis, at)) || text === '' || TRACE.test(text))
      .map(({ at, text }) => `the axis “${label}” has the mark “${text}” at ${at}`),
  ];
}
