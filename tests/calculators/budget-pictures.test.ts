import { describe, expect, it } from 'vitest';
import { alertDelays, burnDown } from '../../src/calculators/budget-pictures.ts';

const plan = { unavailability: 0.001, window: 720, burn: 1 };
const labels = (burn: number, window = 720) =>
  burnDown({ ...plan, burn, window }).chart.series.map(({ label }) => label);

describe('the budget burning down', () => {
  it('has a line for the burn of each alert, one for what just lasts, and the reader’s first', () => {
    expect(labels(2)).toEqual([
      '2×: yours',
      '1×: just lasts, 3 d alert',
      '14.4×: 1 h alert',
      '6×: 6 h alert',
      '3×: 1 d alert',
    ]);
  });

  it('draws burns that are nearly one as one line with all their names', () => {
    expect(labels(1)[0]).toBe('1×: yours, just lasts, 3 d alert');
    expect(labels(0)[0]).toBe('0×: yours');
    expect(labels(2, 24)).not.toContain('1 d alert');
  });

  it('marks when the budget is gone, or what is left at the end of the window', () => {
    const fast = burnDown({ ...plan, burn: 14.4 });
    expect(fast.chart.marks).toEqual([
      { series: 0, x: 50 / 24, y: 0, label: 'gone after 2\u00a0d 2\u00a0h' },
    ]);
    expect(fast.says).toContain('gone after');
    const slow = burnDown({ ...plan, burn: 0.5 });
    expect(slow.chart.marks).toMatchObject([{ x: 30, y: 0.5, tone: 'ink' }]);
    expect(slow.says).toContain('50\u00a0% of the budget left');
  });

  it('never has less than nothing left', () => {
    const heights = burnDown({ ...plan, burn: 40 }).chart.series.flatMap(({ points }) =>
      points.map(({ y }) => y),
    );
    expect(Math.min(...heights)).toBe(0);
    expect(Math.max(...heights)).toBe(1);
  });
});

describe('how soon the alerts trip', () => {
  const rows = (burn: number, unavailability = 0.001) =>
    alertDelays({ ...plan, burn, unavailability })[0]?.bars.map(({ label, text }) => `${label}: ${text}`) ??
    [];

  it('is said for the reader’s burn and for a total outage, silence included', () => {
    expect(
      rows(6)
        .slice(0, 4)
        .map((row) => row.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'at your 6×: stays silent',
      'in a total outage: 51.9 s',
      'at your 6×: 6 h',
      'in a total outage: 2 min 9.6 s',
    ]);
    // At 80 % everything failing burns at 5: too slow for the 14.4 of the hour.
    expect(rows(2, 0.2)[1]).toBe('in a total outage: stays silent');
  });

  it('names the first to trip', () => {
    expect(alertDelays({ ...plan, burn: 20 })[0]?.says).toContain('the 1 h alert is the first');
    expect(alertDelays({ ...plan, burn: 0.1 })[0]?.says).toContain('none of these');
  });

  it('is no picture where the window is shorter than any alert', () => {
    expect(alertDelays({ ...plan, window: 1 })).toEqual([]);
  });
});
