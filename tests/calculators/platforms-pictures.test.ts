import { describe, expect, it } from 'vitest';
import { overTimePicture, totalsPicture } from '../../src/calculators/platforms-pictures.ts';

const bill = (label: string, capital: number, running: number, downtime: number) => ({
  label,
  capital,
  running,
  downtime,
});
const bills = [bill('parts', 100, 50, 150), bill('bundle', 50, 50, 50), bill('fault-tolerant', 200, 50, 50)];

describe('what each total is made of', () => {
  it('stands one behind the other, to the total', () => {
    const { bars, says } = totalsPicture(bills);
    expect(bars.map(({ spans }) => spans.map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 100],
        [100, 150],
        [150, 300],
      ],
      [
        [0, 50],
        [50, 100],
        [100, 150],
      ],
      [
        [0, 200],
        [200, 250],
        [250, 300],
      ],
    ]);
    expect(says).toBe('Cheapest in all: bundle, at 150, of which 50 is downtime.');
  });
});

describe('the cost over time', () => {
  it('begins with the price and marks when the first and the last have cost the same', () => {
    const { chart, says } = overTimePicture(bills, 5);
    expect(chart.series.map(({ points }) => points[0])).toEqual([
      { x: 0, y: 100 },
      { x: 0, y: 50 },
      { x: 0, y: 200 },
    ]);
    // 100 dearer to buy, 20 a year cheaper.
    expect(chart.marks).toMatchObject([{ series: 2, x: 5, y: 300, tone: 'ink' }]);
    expect(says).toContain('After 5\u00a0years');
  });

  it('marks nothing where they never meet, or long after', () => {
    const dear = bill('fault-tolerant', 200, 50, 150);
    expect(overTimePicture([bills[0]!, dear], 5).chart.marks).toEqual([]);
    expect(overTimePicture([bills[0]!, { ...dear, downtime: 145 }], 5).chart.marks).toEqual([]);
  });
});
