import { describe, expect, it } from 'vitest';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const budget = told('budget');

describe('the budget burning down', () => {
  const drawn = (query: string) => pictureWords(budget.pictures(query)[0]);

  it('has a line for the reader’s burn, one that just lasts, and those of the alerts', () => {
    expect(drawn('burn=14.4')).toEqual([
      'The budget burning down',
      'At a burn of 14.4× the budget is gone after 2 d 2 h.',
      'The budget burning down',
      'Time since the budget was full, 0 to 5.20833: 0 s, 2 d, 4 d',
      'Budget left, 0 to 1: 0 %, 20 %, 40 %, 60 %, 80 %, 100 %',
      '14.4×: yours, 1 h alert, 5 points',
      '1×: just lasts, 3 d alert, 5 points',
      '6×: 6 h alert, 5 points',
      '3×: 1 d alert, 5 points',
      'gone after 2 d 2 h (2.08333, 0) on 14.4×: yours, 1 h alert',
    ]);
    expect(tableWords(budget.pictures('burn=14.4')[0]!.table())).toEqual([
      'Time since the budget was full | 14.4×: yours, 1 h alert | 1×: just lasts, 3 d alert | 6×: 6 h alert | 3×: 1 d alert',
      '0 s | 100 % | 100 % | 100 % | 100 %',
      '2 d | 4 % | 93.33 % | 60 % | 80 %',
      '4 d | 0 % | 86.7 % | 20 % | 60 %',
    ]);
  });

  it('draws burns that are nearly one as one line with all their names', () => {
    const lines = (query: string) => drawn(query).slice(5, -1);
    expect(lines('')).toEqual([
      '1×: yours, just lasts, 3 d alert, 6 points',
      '14.4×: 1 h alert, 6 points',
      '6×: 6 h alert, 6 points',
      '3×: 1 d alert, 6 points',
    ]);
    // e^0.15 is 1.162.
    expect(lines('burn=1.16')[0]).toBe('1.16×: yours, just lasts, 3 d alert, 6 points');
    expect(lines('burn=1.17').slice(0, 2)).toEqual([
      '1.17×: yours, 6 points',
      '1×: just lasts, 3 d alert, 6 points',
    ]);
    expect(lines('window=1h&burn=0.01')).toEqual(['0.01×: yours, 6 points', '1×: just lasts, 6 points']);
  });

  it('says what is left where the window ends first', () => {
    const last = (query: string) => drawn(query).filter((_, i, all) => [1, all.length - 1].includes(i));
    expect(last('burn=0.5')).toEqual([
      'At a burn of 0.5× the window ends with 50 % of the budget left.',
      '50 % left (30, 0.5) on 0.5×: yours, in ink',
    ]);
    expect(last('burn=0')).toEqual([
      'At a burn of 0× the window ends with 100 % of the budget left.',
      '100 % left (30, 1) on 0×: yours, in ink',
    ]);
    expect(last('')).toEqual([
      'At a burn of 1× the budget is gone after 30 d.',
      'gone after 30 d (30, 0) on 1×: yours, just lasts, 3 d alert',
    ]);
  });

  it.each([
    // Two and a half times the burn’s own time, a tenth of the window at the least, in the unit that suits.
    ['burn=2', 'Time since the budget was full, 0 to 30: 0 s, 10 d, 20 d, 30 d'],
    ['burn=25', 'Time since the budget was full, 0 to 72: 0 s, 20 h, 1 d 16 h, 2 d 12 h'],
    ['burn=1000', 'Time since the budget was full, 0 to 72: 0 s, 20 h, 1 d 16 h, 2 d 12 h'],
    ['window=96h', 'Time since the budget was full, 0 to 4: 0 s, 1 d, 2 d, 3 d, 4 d'],
    ['window=3h', 'Time since the budget was full, 0 to 3: 0 s, 1 h, 2 h, 3 h'],
    ['window=179min', 'Time since the budget was full, 0 to 179: 0 s, 50 min, 1 h 40 min, 2 h 30 min'],
  ])('reaches as far as there is something to see: “%s”', (query, axis) => {
    expect(drawn(query)[3]).toBe(axis);
  });

  it('never has less than nothing left, and runs in order', () => {
    const [picture] = budget.pictures('burn=40');
    if (picture?.kind !== 'chart') throw new Error('The budget burns down in a chart.');
    for (const { points } of picture.chart.series) {
      expect(points[0]).toEqual({ x: 0, y: 1 });
      expect(Math.min(...points.map(({ y }) => y))).toBeGreaterThanOrEqual(0);
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
    }
    // 720 h / 40 is 18 h, and the axis ends at 72.
    const [own] = picture.chart.series;
    expect(own?.points.find(({ x }) => x === 18)?.y).toBe(0);
    expect(own?.points.at(-1)).toEqual({ x: 72, y: 0 });
  });
});

describe('how soon the alerts trip', () => {
  it('is said for the reader’s burn and for a total outage, silence included', () => {
    const [, picture] = budget.pictures('objective=90&burn=2');
    expect(pictureWords(picture)).toEqual([
      'How soon the alerts trip',
      'At a burn of 2× the 3 d alert is the first to trip, after 1 d 12 h.',
      'Time until it trips, 0.18 to 90 by powers: 1 h, 1 d',
      '1 h alert, from 14.4×: at your 2×, stays silent: ',
      '1 h alert, from 14.4×: in a total outage, stays silent: ',
      '6 h alert, from 6×: at your 2×, stays silent: ',
      '6 h alert, from 6×: in a total outage, 3 h 36 min: down solid 0.18 to 3.6',
      '1 d alert, from 3×: at your 2×, stays silent: ',
      '1 d alert, from 3×: in a total outage, 7 h 12 min: down solid 0.18 to 7.2',
      '3 d alert, from 1×: at your 2×, 1 d 12 h: ink hollow 0.18 to 36',
      '3 d alert, from 1×: in a total outage, 7 h 12 min: down solid 0.18 to 7.2',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Alert | Trips from | At your burn | In a total outage',
      '1 h | 14.4× | stays silent | stays silent',
      '6 h | 6× | stays silent | 3 h 36 min',
      '1 d | 3× | stays silent | 7 h 12 min',
      '3 d | 1× | 1 d 12 h | 7 h 12 min',
    ]);
  });

  it('names the first to trip, or says that none does', () => {
    const [, picture] = budget.pictures('burn=20');
    expect(pictureWords(picture).slice(1, 5)).toEqual([
      'At a burn of 20× the 1 h alert is the first to trip, after 43 min 12 s.',
      'Time until it trips, 0.0072 to 9 by powers: 1 min, 1 h',
      '1 h alert, from 14.4×: at your 20×, 43 min 12 s: ink hollow 0.0072 to 0.72',
      '1 h alert, from 14.4×: in a total outage, 51.9 s: down solid 0.0072 to 0.0144',
    ]);
    expect(pictureWords(budget.pictures('burn=0.9')[1]).slice(1, 3)).toEqual([
      'A burn of 0.9× trips none of these alerts.',
      // From half of a hundredth of the longest delay, to a little beyond it.
      'Time until it trips, 0.00036 to 0.18 by powers: 1 min',
    ]);
  });

  it('names the one that looks back least far of two that trip at once', () => {
    // Those over a day and over three days both wait for a tenth of the budget: of 30 d at 4×, 18 h.
    const [, picture] = budget.pictures('burn=4');
    expect(pictureWords(picture)[1]).toBe('At a burn of 4× the 1 d alert is the first to trip, after 18 h.');
    expect(tableWords(picture!.table()).slice(3)).toEqual([
      '1 d | 3× | 18 h | 4 min 19.2 s',
      '3 d | 1× | 18 h | 4 min 19.2 s',
    ]);
  });

  it('leaves out what looks back as far as the window, and the picture where that is all of them', () => {
    expect(pictureWords(budget.pictures('window=3h&objective=99')[1])).toEqual([
      'How soon the alerts trip',
      'At a burn of 1× the 1 h alert is the first to trip, after 3 min 36 s.',
      'Time until it trips, 0.0003 to 0.15 by powers: 1 min',
      '1 h alert, from 0.06×: at your 1×, 3 min 36 s: ink hollow 0.0003 to 0.06',
      '1 h alert, from 0.06×: in a total outage, 2.16 s: down solid 0.0003 to 0.0006',
    ]);
    expect(budget.pictures('window=1h')).toHaveLength(1);
    expect(budget.pictures('window=61min')).toHaveLength(2);
  });

  it('has an axis of a minute where every delay is shorter, and none for a delay of nothing', () => {
    expect(pictureWords(budget.pictures('objective=100')[1])).toEqual([
      'How soon the alerts trip',
      'At a burn of 1× the 3 d alert is the first to trip, after 3 d.',
      'Time until it trips, 0.36 to 180 by powers: 1 h, 1 d',
      '1 h alert, from 14.4×: at your 1×, stays silent: ',
      '1 h alert, from 14.4×: in a total outage, 0 s: ',
      '6 h alert, from 6×: at your 1×, stays silent: ',
      '6 h alert, from 6×: in a total outage, 0 s: ',
      '1 d alert, from 3×: at your 1×, stays silent: ',
      '1 d alert, from 3×: in a total outage, 0 s: ',
      '3 d alert, from 1×: at your 1×, 3 d: ink hollow 0.36 to 72',
      '3 d alert, from 1×: in a total outage, 0 s: ',
    ]);
    expect(pictureWords(budget.pictures('objective=100&burn=0')[1])[2]).toBe(
      'Time until it trips, 0.0000833333 to 0.0416667 by powers: 1 s, 1 min',
    );
  });
});

describe('the chart', () => {
  it('has what a steady burn has spent, and each alert at the share that trips it', () => {
    expect(chartWords(budget.chart('burn=2'))).toEqual([
      'What a steady burn has spent of the budget, and where alerts trip',
      'Time since it began to burn, 0.0833333 to 720 by powers: 1 h, 1 d, 10 d',
      'Share of the budget spent, 0.0001 to 1 by powers: 0.01 %, 0.1 %, 1 %, 10 %, 100 %',
      '2×: yours, 5 points',
      '14.4×: 1 h alert, 4 points',
      '6×: 6 h alert, 4 points',
      '3×: 1 d alert, 5 points',
      '1×: 3 d alert, 5 points',
      'gone after 15 d (360, 1) on 2×: yours',
      '2 % in 1 h (1, 0.02) on 14.4×: 1 h alert, in ink',
      '5 % in 6 h (6, 0.05) on 6×: 6 h alert, in ink',
      '10 % in 1 d (24, 0.1) on 3×: 1 d alert, in ink',
      '10 % in 3 d (72, 0.1) on 1×: 3 d alert, in ink',
    ]);
    expect(chartRows(budget.chart('burn=2'))).toEqual([
      'Time since it began to burn | 2×: yours | 14.4×: 1 h alert | 6×: 6 h alert | 3×: 1 d alert | 1×: 3 d alert',
      '1 h | 0.278 % | 2 % | 0.833 % | 0.417 % | 0.139 %',
      '1 d | 6.67 % | 48 % | 20 % | 10 % | 3.33 %',
      '10 d | 66.7 % | – | – | 100 % | 33.3 %',
    ]);
    const hours = line(budget.chart('burn=2'), '2×: yours').map(({ x, y }) => [Number(x.toFixed(3)), y]);
    expect(hours).toEqual([
      [0.083, expect.closeTo(1 / 12 / 360, 9)],
      [1, expect.closeTo(1 / 360, 9)],
      [24, expect.closeTo(24 / 360, 9)],
      [240, expect.closeTo(240 / 360, 9)],
      [360, 1],
    ]);
  });

  it('draws no two lines along each other', () => {
    expect(chartWords(budget.chart('burn=14')).slice(3)).toEqual([
      '14×: yours, 1 h alert, 4 points',
      '6×: 6 h alert, 4 points',
      '3×: 1 d alert, 5 points',
      '1×: 3 d alert, 5 points',
      'gone after 2 d 3 h 25 min (51.4286, 1) on 14×: yours, 1 h alert',
      '5 % in 6 h (6, 0.05) on 6×: 6 h alert, in ink',
      '10 % in 1 d (24, 0.1) on 3×: 1 d alert, in ink',
      '10 % in 3 d (72, 0.1) on 1×: 3 d alert, in ink',
    ]);
  });

  it('leaves out a burn so slow that its budget lasts more than twenty windows, and its mark past one', () => {
    const own = (query: string) => chartWords(budget.chart(query)).filter((text) => /yours|gone/.test(text));
    expect(own('burn=0.05')).toEqual(['0.05×: yours, 5 points']);
    expect(own('burn=0.049')).toEqual([]);
    expect(own('burn=1')).toEqual([
      '1×: yours, 3 d alert, 5 points',
      'gone after 30 d (720, 1) on 1×: yours, 3 d alert',
    ]);
    expect(own('burn=0.99')).toEqual(['0.99×: yours, 3 d alert, 5 points']);
    // The alerts have lines enough.
    expect(budget.chart('burn=0.049').series.map(({ label }) => label)).toEqual([
      '14.4×: 1 h alert',
      '6×: 6 h alert',
      '3×: 1 d alert',
      '1×: 3 d alert',
    ]);
  });

  it('has the burn that just lasts where there would be no line', () => {
    expect(chartWords(budget.chart('window=1h&burn=0.01')).slice(1)).toEqual([
      'Time since it began to burn, 0.0005 to 1 by powers: 1 min, 1 h',
      'Share of the budget spent, 0.0001 to 1 by powers: 0.01 %, 0.1 %, 1 %, 10 %, 100 %',
      '1×: just lasts, 4 points',
    ]);
    expect(chartWords(budget.chart('window=1h&burn=40')).slice(3)).toEqual([
      '40×: yours, 3 points',
      'gone after 1 min 30 s (0.025, 1) on 40×: yours',
    ]);
  });

  it('runs forward in time where the last digit puts the end of the budget before a mark of the axis', () => {
    // 11 d at 1.1× are 10 d, but 264 / 1.1 is a last digit less than 240.
    const points = line(budget.chart('window=11d&burn=1.1'), '1.1×: yours, 1 d alert');
    const hours = points.map(({ x }) => x);
    expect(hours.slice(-2)).toEqual([264 / 1.1, 240]);
    expect(hours).toEqual(hours.toSorted((a, b) => a - b));
    expect(Math.max(...points.map(({ y }) => y))).toBeLessThanOrEqual(1);
  });

  it.each([
    // Five minutes, a two-thousandth of the window or a thirtieth of the burn’s own time: whichever is least.
    ['burn=1000', 'Time since it began to burn, 0.024 to 720 by powers: 1 h, 1 d, 10 d'],
    ['window=1min', 'Time since it began to burn, 0.00000833333 to 0.0166667 by powers: 1 s, 1 min'],
    ['window=5d', 'Time since it began to burn, 0.06 to 120 by powers: 1 h, 1 d'],
    ['window=3660d', 'Time since it began to burn, 0.0833333 to 87840 by powers: 1 h, 1 d, 10 d, 1 y'],
  ])('begins where there is something to see, and ends with the window: “%s”', (query, axis) => {
    expect(chartWords(budget.chart(query))[1]).toBe(axis);
  });
});
