import { describe, expect, it } from 'vitest';
import { type Chart, chartTable, linearAxis, logAxis, place } from '../../src/scenario/index.ts';

describe('the place of a value on an axis', () => {
  it.each([
    [0, 0],
    [5, 0.5],
    [10, 1],
    [-5, -0.5],
    [20, 2],
  ])('that is linear from 0 to 10 is, for %s, %s', (value, expected) => {
    expect(place(linearAxis('x', 10, String), value)).toBeCloseTo(expected, 12);
  });

  it.each([
    [1, 0],
    [10, 0.5],
    [100, 1],
    [1000, 1.5],
    [0.1, -0.5],
  ])('that is logarithmic from 1 to 100 is, for %s, %s', (value, expected) => {
    expect(place(logAxis('x', 1, 100, String), value)).toBeCloseTo(expected, 12);
  });
});

describe('the table behind a picture', () => {
  const chart: Chart = {
    title: 'x',
    x: linearAxis('Nines', 0.6, (value) => value.toFixed(1)),
    y: linearAxis('Hours', 10, (value) => `${value} h`),
    series: [
      // 3 · 0.2 is not 0.6 in binary; it is the mark's value all the same.
      { label: 'a year', points: [0, 0.2, 0.4, 0.6].map((x, i) => ({ x, y: i })) },
      { label: 'a day', points: [{ x: 0.2, y: 7 }] },
    ],
    marks: [],
  };

  it('has the lines’ values at the marks of the horizontal axis, and a dash where a line has none', () => {
    expect(chartTable(chart).head).toEqual(['Nines', 'a year', 'a day']);
    const rows = chartTable(chart).rows.filter(([x]) => x === '0.0' || x === '0.2' || x === '0.6');
    expect(rows).toEqual([
      ['0.0', '0 h', '–'],
      ['0.2', '1 h', '7 h'],
      ['0.6', '3 h', '–'],
    ]);
  });

  it('finds points that are off a mark by the noise of binary arithmetic only', () => {
    const at = (x: number) => chartTable({ ...chart, series: [{ label: 'z', points: [{ x, y: 1 }] }] });
    expect(at(0.2 + 1e-12).rows.flat()).toContain('1 h');
    expect(at(0.2 + 1e-6).rows.flat()).not.toContain('1 h');
  });

  it('finds them on an axis of microseconds too', () => {
    const short = (value: number) => value / 3.6e9;
    const points = [0, 1, 2].map((x, i) => ({ x: short(x), y: i }));
    const x = { ...linearAxis('Time', 2, String), least: 0, most: short(2) };
    const ticks = [0, 1, 2].map((at) => ({ at: short(at), text: String(at) }));
    const { rows } = chartTable({ ...chart, x: { ...x, ticks }, series: [{ label: 'z', points }] });
    expect(rows.map(([, cell]) => cell)).toEqual(['0 h', '1 h', '2 h']);
  });

  it('reads a stair where it goes on', () => {
    const stair = [0, 0.2, 0.2, 0.4].map((x, i) => ({ x, y: i < 2 ? 3 : 1 }));
    const { rows } = chartTable({ ...chart, series: [{ label: 'z', points: stair }] });
    expect(rows.find(([x]) => x === '0.2')).toEqual(['0.2', '1 h']);
  });

  it('has no column for a line that stands upright between the marks', () => {
    const upright = { label: 'limit', points: [0, 10].map((y) => ({ x: 0.3, y })) };
    expect(chartTable({ ...chart, series: [...chart.series, upright] })).toEqual(chartTable(chart));
  });
});
