import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { boxOf, covered } from '../../src/islands/label-room.ts';
import { plotLabels } from '../../src/islands/plot-labels.ts';
import { type Chart, evaluateQuery, linearAxis, mergedChart, plainSpaces } from '../../src/scenario/index.ts';

const axis = linearAxis('x', 10, String);
const line = (label: string, from: number, to: number) => ({
  label,
  points: Array.from({ length: 11 }, (_, x) => ({ x, y: from + ((to - from) * x) / 10 })),
});
const seriesLabels = (drawn: Chart) => plotLabels(drawn).series;
const markLabels = (drawn: Chart) => plotLabels(drawn).marks;
const chart = (series: Chart['series'], marks: Chart['marks'] = []): Chart => ({
  title: 'A picture',
  x: axis,
  y: axis,
  series,
  marks,
});

describe('names of lines', () => {
  it('stand at the far end where lines start together', () => {
    const labels = seriesLabels(chart([line('a', 0, 10), line('b', 0, 1)]));
    expect(labels.map(({ x }) => x > 0.5)).toEqual([true, true]);
  });

  it('stand at the start where lines end together', () => {
    const labels = seriesLabels(chart([line('a', 0, 5), line('b', 10, 5)]));
    expect(labels.map(({ x }) => x < 0.5)).toEqual([true, true]);
  });

  it('keep away from marks', () => {
    const mark = { series: 0, x: 0.3, y: 5, label: 'here' };
    const [label] = seriesLabels(chart([line('a', 5, 5)], [mark]));
    expect(label?.x).toBeGreaterThan(0.2);
  });

  it('of upright lines stand at different ends where one runs into the other', () => {
    const upright = (label: string, x: number) => ({ label, points: [0, 10].map((y) => ({ x, y })) });
    const [one, other] = seriesLabels(chart([upright('first limit', 3), upright('second limit', 7)]));
    expect([one?.side, other?.side]).toEqual(['start', 'end']);
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(0.5);
  });

  it('of lines that lie close together stand in rows, none on another, on a phone too', () => {
    const close = [5, 5.1, 5.2, 5.3].map((y, i) => line(`name of line ${i + 1}`, y, y));
    const labels = seriesLabels(chart(close));
    const heights = labels
      .map(({ y, below, gap }) => 250 * y + (below ? gap + 11 : -gap))
      .sort((a, b) => a - b);
    const apart = heights.slice(1).map((height, i) => height - (heights[i] ?? 0));
    // A name takes two thirds of a phone's picture: there is room for one beside the other in none.
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(14);
  });

  it('of every calculator stand inside the picture and not on one another', () => {
    for (const calculator of Object.values(calculators)) {
      const { values } = evaluateQuery(calculator, '');
      const drawn = calculator.chart?.(values, calculator.compute);
      if (!drawn) continue;
      const labels = seriesLabels(drawn);
      for (const { x } of labels) {
        expect(x, calculator.slug).toBeGreaterThanOrEqual(0);
        expect(x, calculator.slug).toBeLessThanOrEqual(1);
      }
      for (const [i, one] of labels.entries()) {
        for (const other of labels.slice(i + 1)) {
          const apart = Math.abs(one.x - other.x) > 0.1 || Math.abs(one.y - other.y) > 0.035;
          expect(apart, `${calculator.slug}: ${one.text} and ${other.text}`).toBe(true);
        }
      }
    }
  });
});

describe('texts of marks', () => {
  it('go below their mark where another stands just above', () => {
    const marks = [
      { series: 0, x: 2, y: 5, label: 'upper' },
      { series: 1, x: 2.2, y: 4.6, label: 'lower' },
    ];
    expect(markLabels(chart([], marks)).map(({ below }) => below)).toEqual([false, true]);
  });

  it('run towards the middle of the picture', () => {
    const marks = [1, 9].map((x, series) => ({ series, x, y: 5, label: 'here' }));
    expect(markLabels(chart([], marks)).map(({ side }) => side)).toEqual(['start', 'end']);
  });
});

/** Pairs of texts that stand on one another in a plotting area of some width, by more than a pixel of its height. */
function touching(labels: ReturnType<typeof plotLabels>['series'], width: number): readonly string[] {
  return labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter((other) => covered(boxOf(one, width), boxOf(other, width)) > 1 / 14)
      .map((other) => plainSpaces(`${one.text} on ${other.text}`)),
  );
}

describe('texts of a picture of two answers', () => {
  it('name a line that is too short to come by where names stand', () => {
    const short = { label: 'short', points: [0, 0.1].map((x) => ({ x, y: 9 })) };
    const [, label] = seriesLabels(chart([line('long', 1, 1), short]));
    expect(label?.x).toBe(0.01);
    expect(label?.y).toBeCloseTo(0.1, 12);
  });

  it('of a mark goes another row away where both sides are taken', () => {
    const marks = ['first', 'second', 'third'].map((label) => ({ series: 0, x: 0.1, y: 5, label }));
    const labels = markLabels(chart([], marks));
    expect(touching(labels, 362)).toEqual([]);
  });

  it('stand on one another neither on a phone nor in a wider picture', () => {
    const found: Record<string, readonly string[]> = {};
    for (const calculator of Object.values(calculators)) {
      const { slug, presets, chart: chartOf, compute } = calculator;
      const of = (query: string) => chartOf?.(evaluateQuery(calculator, query).values, compute);
      const first = of('');
      for (const { query, label } of presets) {
        const second = of(query);
        if (!first || !second) continue;
        const { series, marks } = plotLabels(mergedChart(first, second));
        // On a phone marks have no texts.
        const pairs = [...touching(series, 168), ...touching([...series, ...marks], 362)];
        if (pairs.length > 0) found[`${slug}, ${label}`] = pairs;
      }
    }
    expect(found).toEqual({});
  });
});
