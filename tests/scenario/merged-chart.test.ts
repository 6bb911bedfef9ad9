import { describe, expect, it } from 'vitest';
import { type Chart, mergedChart } from '../../src/scenario/index.ts';

describe('two charts in one', () => {
  const axis = (least: number, most: number) => ({
    label: 'x',
    scale: 'linear' as const,
    least,
    most,
    ticks: [{ at: least, text: String(least) }],
    show: String,
  });
  const chart = (most: number, label: string): Chart => ({
    title: label,
    x: axis(0, most),
    y: axis(most, most + 1),
    series: [{ label, points: [{ x: 0, y: most }] }],
    marks: [{ series: 0, x: 0, y: most, label: 'here' }],
  });
  const merged = mergedChart(chart(5, 'old'), chart(2, 'new'));

  it('keeps the present lines in front and names those behind', () => {
    expect(merged.title).toBe('new');
    expect(merged.series.map(({ label, ghost }) => [label, ghost])).toEqual([
      ['new', undefined],
      ['A: old', true],
    ]);
    expect(merged.marks.map(({ series, label }) => [series, label])).toEqual([
      [0, 'here'],
      [1, 'A: here'],
    ]);
  });

  it('names a mark that both have once, for both', () => {
    const marksOf = (most: number, label: string) =>
      mergedChart(chart(5, 'old'), {
        ...chart(5, 'new'),
        marks: [{ series: 0, x: 0, y: most, label }],
      }).marks.map(({ series, label }) => [series, label]);
    expect(marksOf(5, 'here')).toEqual([[0, 'both: here']]);
    // Elsewhere or of other words it is another mark.
    for (const [most, label] of [
      [6, 'here'],
      [5, 'there'],
    ] as const)
      expect(marksOf(most, label)).toEqual([
        [0, label],
        [1, 'A: here'],
      ]);
  });

  it('leaves the marks beside one that both have as they are', () => {
    const two = (label: string, second: number): Chart => ({
      ...chart(5, label),
      series: [...chart(5, label).series, { label: `${label} too`, points: [{ x: 0, y: second }] }],
      marks: [
        { series: 0, x: 0, y: 5, label: 'here', tone: 'ink' },
        { series: 1, x: 1, y: second, label: 'there' },
      ],
    });
    expect(mergedChart(two('old', 6), two('new', 7)).marks).toEqual([
      { series: 0, x: 0, y: 5, label: 'both: here', tone: 'ink' },
      { series: 1, x: 1, y: 7, label: 'there' },
      { series: 3, x: 1, y: 6, label: 'A: there' },
    ]);
  });

  it('has axes that hold both', () => {
    expect([merged.x.least, merged.x.most, merged.y.least, merged.y.most]).toEqual([0, 5, 2, 6]);
    expect(merged.x.ticks).toEqual(chart(5, 'old').x.ticks);
  });
});
