import { describe, expect, it, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const mtbf = told('mtbf');

describe('the sentence', () => {
  it.each([
    [
      '',
      'The unit is 99.992 % available, 42 min 4.4 s down a year, and has a chance of 91.6 % to get through 1 y without a failure.',
    ],
    [
      'mttf=10000h&mttr=8h&units=400',
      'Each unit is 99.92 % available, 7 h 26 s down a year, with a chance of 41.6 % to get through 1 y without a failure; among 400 there are 350 failures a year.',
    ],
    [
      'mttf=17524h&units=2&mission=8h',
      'Each unit is 99.9543 % available, 4 h down a year, with a chance of 99.9543 % to get through 8 h without a failure; among 2 there is 1 failure a year.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(mtbf.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const rate =
    'An MTTF of 51 years is no life expectancy: it is a rate, measured on many units in the years before they wear out.';
  const slow =
    'Repairs are not short beside the time up. MTTF and MTBF then differ, and a source that mixes them up is wrong by as much.';
  const division =
    'Year divided by MTTF is well above the annual failure rate here; above 100 % it gives itself away.';
  const atOnce = 'A repair that takes no time makes every unit 100 % available. It takes some.';
  const weekly = 'Something in the fleet fails every week: plan for failures as routine, not as incidents.';

  it.each<[string, string[]]>([
    ['', []],
    ['mttf=50y', []],
    ['mttf=51y', [rate]],
    ['mttr=10000h', []],
    ['mttr=10001h', [slow]],
    ['mttf=4y', []],
    ['mttf=3.9y', [division]],
    ['mttr=0h', [atOnce]],
    // 8,760 h make one failure a year of each, with repairs.
    ['mttf=8758h&mttr=2h&year=365&units=52', [division]],
    ['mttf=8758h&mttr=2h&year=365&units=53', [division, weekly]],
    ['mttf=1h&mttr=0.1h', [division]],
  ])('for “%s”', (query, warnings) => {
    expect(mtbf.warnings(query)).toEqual(warnings);
  });
});

test('a year divided by the MTTF is shown above the whole, which no share is', () => {
  expect(mtbf.outputs('mttf=4000h&year=365', 'afrLinear', 'afr')).toEqual(['219 %', '88.9 %']);
});

test('the slider of the time to failure stops at what is given for servers and for disks', () => {
  const stops = calculators.mtbf?.inputs.mttf?.stops;
  // From one that fails every few days past the 2.5 million hours of today's data sheets, the default among them.
  for (const hours of [100, 5000, 50_000, 100_000, 1e6, 1.5e6, 2.5e6]) expect(stops).toContain(hours);
});

describe('the failures in a calendar', () => {
  it('are those of a year for a fleet, a stroke each', () => {
    const [picture] = mtbf.pictures('mttf=10000h&mttr=8h&units=400');
    expect(pictureWords(picture)).toEqual([
      'When the next failures are expected',
      'A fleet of 400 has 350 failures in a year, one every 1 d 1 h 1 min in the long run. Real ones come at random, in clusters and with gaps.',
      '12 rows of a month, each 30.4369 times a day',
      '350 marks, 0.0342512 to 11.9879',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'In | Failures expected',
      'a day | 0.959',
      'a month | 29.2',
      'a year | 350',
      'ten years | 3,500',
    ]);
  });

  it('are of more years where less than one is expected in a year', () => {
    const [picture] = mtbf.pictures('');
    expect(pictureWords(picture)).toEqual([
      'When the next failures are expected',
      'One unit has 1.05 failures in 12 years, one every 11.4 years in the long run. Real ones come at random, in clusters and with gaps.',
      '12 rows of a year, each 12 times a month',
      '1 marks, 11.4089 to 11.4089',
    ]);
    expect(tableWords(picture!.table()).slice(1)).toEqual([
      'a day | 0.00024',
      'a month | 0.0073',
      'a year | 0.0877',
      'ten years | 0.877',
    ]);
  });

  it('are of less than a year where they could not be told apart, and of no more than can be', () => {
    const [picture] = mtbf.pictures('mttf=1000h&units=50000');
    expect(pictureWords(picture).slice(1)).toEqual([
      'A fleet of 50,000 has 595 failures in 12 hours, one every 1 min 12.6 s in the long run. Real ones come at random, in clusters and with gaps.',
      '12 rows of an hour, each 60 times a minute',
      '595 marks, 0.02016 to 11.9952',
    ]);
  });

  it('are counted by what is read: nearly one is 1 failure', () => {
    expect(mtbf.pictures('mttf=8750h')[0]?.says).toMatch(/^One unit has 1 failure in a year/);
  });
});

describe('the chart', () => {
  it('sets survival beside availability, marked at the mission', () => {
    expect(chartWords(mtbf.chart(''))).toEqual([
      'Being up, A(t), is not having survived, R(t)',
      'Time since all started, 0.1 to 1000000 by powers: 1 h, 1 d, 1 y, 100 y',
      'Probability, 0 to 1: 0 %, 20 %, 40 %, 60 %, 80 %, 100 %',
      'R(t), 85 points',
      'A(t), 85 points',
      '91.6 % (8765.82, 0.916074) on R(t)',
    ]);
    expect(chartRows(mtbf.chart(''))).toEqual([
      'Time since all started | R(t) | A(t)',
      '1 h | 99.999 % | 99.99906 %',
      '1 d | 99.976 % | 99.9924 %',
      '365 d | 91.61 % | 99.992 %',
      '100 years | 0.0156 % | 99.992 %',
    ]);
  });

  it('has a line for the fleet, marked where its chance can be told from none', () => {
    expect(chartWords(mtbf.chart('mttf=10000h&units=20&mission=1000h')).slice(3)).toEqual([
      'R(t), 84 points',
      'A(t), 84 points',
      'none of 20 failed, 84 points',
      '90.48 % (1000, 0.904837) on R(t)',
      // e^(−2)
      '13.5 % (1000, 0.135335) on none of 20 failed',
    ]);
    // e^(−6.9) is above a thousandth, e^(−7) is not.
    expect(mtbf.chart('mttf=10000h&units=69&mission=1000h').marks).toHaveLength(2);
    expect(mtbf.chart('mttf=10000h&units=70&mission=1000h').marks).toHaveLength(1);
    expect(mtbf.chart('units=20&mission=0h').marks).toEqual([]);
  });

  it('starts a tenth of the shortest time before it, and ends past three lives and the mission', () => {
    const ends = (query: string) => {
      const { least, most } = mtbf.chart(query).x;
      return [least, most];
    };
    // By powers of ten: 8/10 h, or 1/10 h for a mission of an hour, or a millionth of the MTTF where repairs are quick.
    expect(ends('mttr=20h')).toEqual([1, 1e6]);
    expect(ends('mttr=20h&mission=15h')).toEqual([1, 1e6]);
    expect(ends('mttr=20h&mission=5h')).toEqual([0.1, 1e6]);
    expect(ends('mttr=20h&mission=0h')).toEqual([1, 1e6]);
    expect(ends('mttr=0h')).toEqual([0.01, 1e6]);
    expect(ends('mttf=5h&mttr=20h')).toEqual([0.1, 1e4]);
    expect(ends('mttf=30000h')).toEqual([0.1, 1e5]);
    expect(ends('mttf=40000h')).toEqual([0.1, 1e6]);
    expect(ends('mission=1000y')).toEqual([0.1, 1e7]);
  });

  it('runs in order, in even steps between the marks', () => {
    const points = line(mtbf.chart(''), 'R(t)');
    expect(points[0]).toEqual({ x: expect.closeTo(0.1, 12), y: expect.closeTo(Math.exp(-1e-6), 12) });
    expect(points[1]?.x).toBeCloseTo(0.1 * 10 ** (7 / 80), 9);
    expect(points.at(-1)).toEqual({ x: expect.closeTo(1e6, 3), y: expect.closeTo(Math.exp(-10), 9) });
  });
});
