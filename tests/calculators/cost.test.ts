import { describe, expect, it, test } from 'vitest';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const cost = told('cost');

describe('the sentence', () => {
  it.each([
    [
      '',
      'Outages cost 234,134 a year; with every outage of average length it would be 180,000, which leaves out the long ones.',
    ],
    ['surcharge=0', 'Outages cost 180,000 a year.'],
    // What the long ones cost is less than can be read: 0.05.
    ['mttr=15min&outages=32', 'Outages cost 320,000 a year.'],
    ['outages=0', 'Outages cost 0 a year.'],
  ])('for “%s”', (query, sentence) => {
    expect(cost.summary(query)).toBe(sentence);
  });
});

test('outages may be typed with the words for a year, or without', () => {
  const typed = (text: string) => new URLSearchParams({ outages: text }).toString();
  for (const text of ['6', '6 a year', '6 per year', '6/y', '6 /year']) {
    expect([text, cost.problems(typed(text))]).toEqual([text, []]);
    expect(cost.summary(typed(text))).toBe(cost.summary('outages=6'));
  }
});

describe('the warnings', () => {
  const quoted = (survey: string) =>
    `That price of an hour is an answer to ${survey}, not yours. Reckon your own.`;
  const often =
    'Outages this many and this long fill more than a tenth of the year: the model takes them for rare.';

  it.each<[string, string[]]>([
    ['', []],
    ['perHour=300000', [quoted('ITIC’s survey of 2024')]],
    ['perHour=531060', [quoted('Ponemon’s survey of 2016')]],
    ['perHour=300001', []],
    // A tenth of the year is 876.582 h.
    ['outages=1&mttr=876.582h', []],
    ['outages=1&mttr=876.583h', [often]],
    ['outages=439&perHour=300000', [quoted('ITIC’s survey of 2024'), often]],
  ])('for “%s”', (query, warnings) => {
    expect(cost.warnings(query)).toEqual(warnings);
  });
});

describe('what the bill is made of', () => {
  const key = ['ink solid is each outage', 'down striped is its hours', 'down solid is past the threshold'];

  it('stands end to end, for lengths that vary and for the average one', () => {
    // 4 · 5,000, 4 · 2 · 20,000 and 4 · 2 · 50,000 · e^(−2).
    const [picture] = cost.pictures('');
    expect(pictureWords(picture)).toEqual([
      'What the bill is made of',
      'The average outage hides 54,134 a year: what the long ones cost past the threshold.',
      'Cost a year, 0 to 250000: 0, 50,000, 100,000, 150,000, 200,000, 250,000',
      'Lengths vary, 234,134: ink solid 0 to 20000; down striped 20000 to 180000; down solid 180000 to 234134',
      'Every outage of average length, 180,000: ink solid 0 to 20000; down striped 20000 to 180000',
      ...key,
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Lengths of outages | Each outage | Hours | Past the threshold | In all',
      'Lengths vary | 20,000 | 160,000 | 54,134 | 234,134',
      'Every outage of average length | 20,000 | 160,000 | 0 | 180,000',
    ]);
  });

  it('counts the hours past the threshold for the average outage too, where it is longer', () => {
    // 4 · 3 h past 5 h; on average 8 · e^(−5/8) = 4.282 h.
    expect(pictureWords(cost.pictures('mttr=8h&threshold=5h')[0]).slice(1, 5)).toEqual([
      'The average outage hides 256,418 a year: what the long ones cost past the threshold.',
      'Cost a year, 0 to 2000000: 0, 500,000, 1m, 1.5m, 2m',
      'Lengths vary, 1,516,418: ink solid 0 to 20000; down striped 20000 to 660000; down solid 660000 to 1516420',
      'Every outage of average length, 1,260,000: ink solid 0 to 20000; down striped 20000 to 660000; down solid 660000 to 1260000',
    ]);
  });

  it('says that nothing is hidden where the two bills read the same', () => {
    expect(cost.pictures('surcharge=0')[0]?.says).toBe('The average outage tells the whole bill here.');
    expect(cost.pictures('mttr=15min&outages=32')[0]?.says).toBe(
      'The average outage tells the whole bill here.',
    );
  });

  it('leaves out what costs nothing, down to the whole bill', () => {
    expect(pictureWords(cost.pictures('perIncident=0&surcharge=0')[0]).slice(2, 4)).toEqual([
      'Cost a year, 0 to 200000: 0, 50,000, 100,000, 150,000, 200,000',
      'Lengths vary, 160,000: down striped 0 to 160000',
    ]);
    expect(pictureWords(cost.pictures('outages=0')[0]).slice(2, 4)).toEqual([
      'Cost a year, 0 to 1: 0, 0.2, 0.4, 0.6, 0.8, 1',
      'Lengths vary, 0: ',
    ]);
  });
});

describe('the chart', () => {
  it('sets the bill against the mean length, to twice the threshold', () => {
    expect(chartWords(cost.chart(''))).toEqual([
      'The average outage is cheaper than outages are on average',
      'Mean length of an outage, 0 to 8: 0 s, 2 h, 4 h, 6 h, 8 h',
      'Cost a year, 0 to 2000000: 0, 500,000, 1m, 1.5m, 2m',
      'lengths vary, 67 points',
      'all alike, 67 points',
      '234,134 (2, 234134) on lengths vary',
    ]);
    expect(chartRows(cost.chart(''))).toEqual([
      'Mean length of an outage | lengths vary | all alike',
      '0 s | 20,000 | 20,000',
      '2 h | 234,134 | 180,000',
      '4 h | 634,304 | 340,000',
      '6 h | 1,116,101 | 900,000',
      '8 h | 1,630,449 | 1,460,000',
    ]);
  });

  it('says how much less the average one costs where there is room for it', () => {
    // 8 % of the axis are 160,000.
    expect(chartWords(cost.chart('mttr=4h')).slice(-2)).toEqual([
      '634,304 (4, 634304) on lengths vary',
      '294,304 less (4, 340000) on all alike, in ink',
    ]);
    expect(chartWords(cost.chart('mttr=2.5h')).slice(-2)).toEqual([
      'all alike, 67 points',
      '320,948 (2.5, 320948) on lengths vary',
    ]);
  });

  it.each([
    // Twice the mean, twice the threshold but for one that is never reached, or a minute.
    ['surcharge=0', 'Mean length of an outage, 0 to 4: 0 s, 1 h, 2 h, 3 h, 4 h'],
    ['threshold=1h', 'Mean length of an outage, 0 to 4: 0 s, 1 h, 2 h, 3 h, 4 h'],
    ['mttr=15min', 'Mean length of an outage, 0 to 5: 0 s, 1 h, 2 h, 3 h, 4 h, 5 h'],
    ['mttr=0h', 'Mean length of an outage, 0 to 1: 0 s, 12 s, 24 s, 36 s, 48 s, 1 min'],
    [
      'mttr=85min&surcharge=0',
      'Mean length of an outage, 0 to 200: 0 s, 50 min, 1 h 40 min, 2 h 30 min, 3 h 20 min',
    ],
    ['mttr=90min&surcharge=0', 'Mean length of an outage, 0 to 3: 0 s, 1 h, 2 h, 3 h'],
    [
      'mttr=47h&surcharge=0',
      'Mean length of an outage, 0 to 100: 0 s, 20 h, 1 d 16 h, 2 d 12 h, 3 d 8 h, 4 d 4 h',
    ],
    ['mttr=48h&surcharge=0', 'Mean length of an outage, 0 to 4: 0 s, 1 d, 2 d, 3 d, 4 d'],
  ])('reaches as far as it has to: “%s”', (query, axis) => {
    expect(chartWords(cost.chart(query))[1]).toBe(axis);
  });

  it('has a corner at the threshold, where the average outage begins to cost more', () => {
    const alike = line(cost.chart('threshold=3.3h'), 'all alike');
    expect(alike.find(({ x }) => x === 3.3)?.y).toBeCloseTo(4 * (5000 + 20_000 * 3.3), 6);
    const xs = alike.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(xs.slice(0, 3)).toEqual([0, 0, expect.closeTo(8 / 60, 9)]);
    const minutes = line(cost.chart('mttr=20min&threshold=25min'), 'all alike');
    expect(minutes.find(({ x }) => x === 25)?.y).toBeCloseTo(4 * (5000 + (20_000 * 25) / 60), 6);
    // One that is beyond the axis is no point on it.
    expect(line(cost.chart('threshold=100h&surcharge=0'), 'all alike').at(-1)?.x).toBe(4);
  });
});
