import { describe, expect, it } from 'vitest';
import {
  type Calculator,
  defaultValues,
  defineCalculator,
  input,
  linearAxis,
  logAxis,
  output,
} from '../../src/scenario/index.ts';
import { corners } from './scenarios.ts';
import { figures, inspect, sentences } from './soundness.ts';

const halves = defineCalculator({
  slug: 'halves',
  title: 'Halves',
  question: 'What is half?',
  about: '',
  inputs: {
    whole: input.quantity({ label: 'Whole', fallback: '1', least: '0', most: '9', example: '2' }),
    kind: input.choice({
      label: 'Kind',
      fallback: 'a',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    }),
    more: input.optional(input.count({ label: 'More', fallback: '0', least: '1', most: '3', example: '2' })),
  },
  groups: [{ label: 'All', keys: ['whole', 'kind', 'more'] }],
  outputs: {
    half: output.number({ label: 'Half', primary: true }),
    part: output.share({ label: 'Part' }),
    up: output.availability({ label: 'Up' }),
    parts: output.shares({ label: 'Parts' }),
  },
  compute: ({ whole }) => ({
    half: whole / 2,
    part: 0.5,
    up: { fraction: 0.75, complement: 0.25 },
    parts: [{ label: 'first', fraction: 0.5 }],
  }),
  summary: () => 'It is half.',
  chart: () => ({
    title: 'Halves',
    x: linearAxis('Whole', 9, String),
    y: logAxis('Half', 0.1, 10, String),
    series: [{ label: 'half', points: [{ x: 1, y: 0.5 }] }],
    marks: [{ series: 0, x: 1, y: 0.5, label: 'here' }],
  }),
  formula: { symbols: 'x', worked: 'x', where: [] },
  assumptions: [],
  presets: [],
  examples: [],
});

type Halves = typeof halves;
const asked = defaultValues(halves);
const results = halves.compute(asked);
const chart = halves.chart?.(asked, halves.compute) as NonNullable<ReturnType<NonNullable<Halves['chart']>>>;

function inspected(change: Partial<Halves>): () => void {
  return () => inspect({ ...halves, ...change } as unknown as Calculator, asked);
}

describe('the inspection of an answer', () => {
  it('is content with a sound one', () => {
    expect(inspected({})).not.toThrow();
  });

  it.each<[string, Partial<Halves>, RegExp]>([
    ['a figure that is NaN', { compute: () => ({ ...results, half: Number.NaN }) }, /halves\?: half is NaN/],
    [
      'a share above the whole',
      { compute: () => ({ ...results, up: { fraction: 1.2, complement: 0.1 } }) },
      /1\.2|shares from 0 to 1/,
    ],
    [
      'a share whose sides don’t make a whole',
      { compute: () => ({ ...results, up: { fraction: 0.7, complement: 0.2 } }) },
      /up is 0\.7, and 0\.2 short/,
    ],
    [
      'a list with a share that is NaN',
      { compute: () => ({ ...results, parts: [{ label: 'x', fraction: Number.NaN }] }) },
      /NaN|shares/,
    ],
    ['a summary with a trace of the program', { summary: () => 'It is NaN.' }, /it says “It is NaN\.”/],
    ['a summary that is no sentence', { summary: () => 'half' }, /it says “half”/],
    [
      'a warning with a trace of the program',
      { warnings: () => ['Mind undefined.'] },
      /it says “Mind undefined\.”/,
    ],
    [
      'a point at infinity',
      { chart: () => ({ ...chart, series: [{ label: 'half', points: [{ x: Infinity, y: 1 }] }] }) },
      /“half” has a point at Infinity/,
    ],
    [
      'a nothing on a logarithmic axis',
      { chart: () => ({ ...chart, series: [{ label: 'half', points: [{ x: 1, y: 0 }] }] }) },
      /“half” has a point at 1, 0/,
    ],
    [
      'a mark on no line',
      { chart: () => ({ ...chart, marks: [{ series: 1, x: 1, y: 1, label: 'there' }] }) },
      /the mark “there”/,
    ],
    [
      'an axis from nowhere',
      { chart: () => ({ ...chart, x: { ...chart.x, least: Number.NaN } }) },
      /goes from NaN/,
    ],
    [
      'an axis without a mark',
      { chart: () => ({ ...chart, y: { ...chart.y, ticks: [] } }) },
      /“Half” has no mark/,
    ],
    [
      'a point off the axes',
      { chart: () => ({ ...chart, series: [{ label: 'half', points: [{ x: 1, y: 0.05 }] }] }) },
      /“half” has a point at 1, 0\.05/,
    ],
    [
      'a mark off the axes',
      { chart: () => ({ ...chart, marks: [{ series: 0, x: 11, y: 1, label: 'there' }] }) },
      /the mark “there” is at 11, 1/,
    ],
    [
      'a line that runs back',
      {
        chart: () => ({
          ...chart,
          series: [
            {
              label: 'half',
              points: [
                { x: 2, y: 1 },
                { x: 1, y: 0.5 },
              ],
            },
          ],
        }),
      },
      /“half” runs back/,
    ],
    ['a picture without a line', { chart: () => ({ ...chart, series: [], marks: [] }) }, /no line/],
  ])('finds %s', (_, change, message) => {
    expect(inspected(change)).toThrow(message);
  });
});

describe('the corners of a calculator', () => {
  it('are all combinations of ends, choices and nothing where that is allowed', () => {
    const all = corners(halves as unknown as Calculator);
    expect(all).toHaveLength(2 * 2 * 3);
    expect(all).toContainEqual({ whole: 9, kind: 'b', more: undefined });
    expect(new Set(all.map((one) => JSON.stringify([one.whole, one.kind, one.more ?? null]))).size).toBe(12);
  });

  it('are every pair of ends where there are too many', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`q${i}`, halves.inputs.whole]));
    const all = corners({ ...(halves as unknown as Calculator), inputs: many });
    for (const a of ['q0', 'q5']) {
      for (const b of ['q7', 'q11']) {
        for (const [x, y] of [
          [0, 0],
          [0, 9],
          [9, 0],
          [9, 9],
        ]) {
          expect(all.some((one) => one[a] === x && one[b] === y && one.q3 === 1)).toBe(true);
        }
      }
    }
  });
});

describe('small tools of the contract', () => {
  it('name every figure by its place', () => {
    expect(figures('a', { b: 1, c: [2, 3] })).toEqual([
      ['a.b', 1],
      ['a.c.0', 2],
      ['a.c.1', 3],
    ]);
  });

  it('count sentences, and take neither decimals nor abbreviations in lower case for an end', () => {
    expect(sentences('It is 99.95 %, i.e. little.')).toHaveLength(1);
    expect(sentences('It is so. It was not.')).toHaveLength(2);
    expect(sentences('It is so. 5 h are lost.')).toHaveLength(2);
  });
});
