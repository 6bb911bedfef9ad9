import { describe, expect, it } from 'vitest';
import { readCreditBands } from '../../src/availability/index.ts';
import { bandsPicture, monthChart } from '../../src/calculators/guarantee-pictures.ts';

const bands = readCreditBands('99.99:10,99:30,95:100');
const agreement = { bands, fee: 1000, lossPerHour: 10_000, monthHours: 730 };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a month’s loss and credit', () => {
  const [lost, credited] = monthChart(agreement, 1).series;

  it('is a line, and stairs that go up at the thresholds', () => {
    for (const { x, y } of lost?.points ?? []) expect(y).toBeCloseTo(10_000 * x, 6);
    const heights = [...new Set(credited?.points.map(({ y }) => y))];
    expect(heights).toEqual([100, 300, 1000]);
    const stair = credited?.points.filter(({ x }) => Math.abs(x - 7.3) < 1e-6).map(({ y }) => y);
    expect(stair).toEqual([100, 300]);
  });

  it('has the month of one mean outage marked on both, the loss alone in the colour of downtime', () => {
    const { marks } = monthChart(agreement, 10);
    expect(marks).toEqual([
      { series: 0, x: 10, y: 100_000, label: '100,000 lost', tone: 'down' },
      { series: 1, x: 10, y: 300, label: '300 credited', tone: 'ink' },
    ]);
    expect(monthChart(agreement, 1000).marks).toEqual([]);
    expect(monthChart({ ...agreement, lossPerHour: 0, fee: 0 }, 1).marks).toEqual([]);
  });
});

describe('where a month ends', () => {
  it('has a row for every band and one for none, which together are all months', () => {
    const { bars } = bandsPicture(bands, [0.144, 0.0002, 0]);
    expect(bars.map(({ label }) => plain(label))).toEqual([
      'at least 99.99 %: nothing back',
      '99 % to 99.99 %: 10 % back',
      '95 % to 99 %: 30 % back',
      'below 95 %: 100 % back',
    ]);
    const shown = bars.flatMap(({ spans }) => spans.map(({ to }) => to));
    expect(shown.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(bars.at(-1)).toMatchObject({ text: '0\u00a0%', spans: [] });
  });

  it('says how many months are credited', () => {
    expect(plain(bandsPicture(bands, [0.144, 0.0002, 0]).says)).toBe(
      '14.4 % of months end below 99.99 % and are credited at all.',
    );
  });
});
