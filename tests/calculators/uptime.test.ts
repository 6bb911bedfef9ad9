import { describe, expect, it, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import type { Calculator } from '../../src/scenario/index.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const uptime = told('uptime');
const declared: Calculator = calculators.uptime!;

/** Where a slider stops, as an address has it. */
function stopsOf(key: string): string[] {
  const input = declared.inputs[key]!;
  return (input.stops ?? []).map((stop) => input.write(stop));
}

describe('the sentence', () => {
  it.each([
    ['', '99.9 % of the time leaves 8 h 45 min 57 s of downtime a year, 43 min 49.8 s a month.'],
    ['availability=100', '100 % of the time leaves 0 s of downtime a year, 0 s a month.'],
    [
      'service=40h',
      '99.9 % of agreed service time leaves 2 h 5 min 14 s of downtime a year, 10 min 26.2 s a month.',
    ],
    [
      'maintenance=1h',
      '99.9 % of the time leaves 8 h 45 min 54 s of downtime a year, 43 min 49.5 s a month, announced maintenance not counted.',
    ],
    // 12 · 45 min, and 9 h of 8,765.82 h.
    ['downtime=45min&per=month', '45 min of downtime a month is an availability of 99.897 %, or 9 h a year.'],
    ['downtime=0h', '0 s of downtime a year is an availability of 100 %, or 0 s a year.'],
    [
      'downtime=1h&per=week&maintenance=12h',
      '1 h of downtime a week is an availability of 99.403 %, or 2 d 4 h 11 min a year, announced maintenance not counted.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(uptime.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const perfect = '100 % leaves no downtime at all. As a promise it says who pays, not what happens.';
  const partTime =
    'With part-time service the clock stops outside agreed hours, so a single long outage can cost far less, or far more, than its share.';
  const planned =
    'More than a twentieth of the agreed time is announced maintenance: look at what users see.';

  it.each<[string, string[]]>([
    ['', []],
    ['availability=100', [perfect]],
    ['downtime=0h', [perfect]],
    ['availability=99.9999999', []],
    ['service=167.9h', [partTime]],
    // A twentieth of 8,760 h is 438 h.
    ['year=365&maintenance=438h', []],
    ['year=365&maintenance=438.01h', [planned]],
    ['service=40h&maintenance=105h', [partTime, planned]],
  ])('for “%s”', (query, warnings) => {
    expect(uptime.warnings(query)).toEqual(warnings);
  });
});

describe('what is refused', () => {
  it.each<[string, string[]]>([
    [
      'year=365&maintenance=8760h',
      [
        'maintenance: That leaves no service time: the agreed hours are 365 d a year. Give less maintenance, or more hours of service.',
      ],
    ],
    ['year=365&maintenance=8759.9h', []],
    [
      'service=1h&maintenance=60h',
      [
        'maintenance: That leaves no service time: the agreed hours are 2 d 4 h 10 min a year. Give less maintenance, or more hours of service.',
      ],
    ],
    [
      'downtime=8h1min&per=day&service=56h',
      [
        'downtime: A day has 8 h of agreed service time. Give a downtime no longer than that, or another period.',
      ],
    ],
    ['downtime=8h&per=day&service=56h', []],
    // Half of the year is maintenance, and so is half of each of its days.
    [
      'year=365&downtime=12.1h&per=day&maintenance=4380h',
      [
        'downtime: A day has 12 h of agreed service time. Give a downtime no longer than that, or another period.',
      ],
    ],
  ])('for “%s”', (query, problems) => {
    expect(uptime.problems(query)).toEqual(problems);
  });
});

test('a whole period of downtime is no availability at all', () => {
  expect(uptime.outputs('downtime=24h&per=day', 'availability', 'nines')).toEqual(['0 %', '0.00']);
});

test('an availability too small to be one less than its unavailability is shown as it was given', () => {
  expect(uptime.outputs('availability=0.00000000000001', 'availability')).toEqual(['1 × 10⁻¹⁴ %']);
  expect(uptime.outputs('availability=0.001', 'availability')).toEqual(['0.001 %']);
});

describe('the year to scale', () => {
  it('has its downtime, and its maintenance only where there is some', () => {
    expect(pictureWords(uptime.pictures('year=365')[0])).toEqual([
      'The year to scale',
      'Of 8,760 h of service a year, 8 h 45 min 36 s down.',
      '8760 h: 8.76 h down, 0 h planned',
    ]);
    expect(pictureWords(uptime.pictures('year=365&maintenance=60h')[0])).toEqual([
      'The year to scale',
      'Of 8,760 h of service a year, 8 h 42 min down, 2 d 12 h of announced maintenance before it.',
      '8760 h: 8.7 h down, 60 h planned',
    ]);
  });

  it('has a table whose shares make the whole', () => {
    expect(tableWords(uptime.pictures('year=365&availability=90&maintenance=876h')[0]!.table())).toEqual([
      'Time of service | a year | share',
      'Down | 32 d 21 h | 9 %',
      'Announced maintenance | 36 d 12 h | 10 %',
      'Up | 295 d | 81 %',
    ]);
    expect(tableWords(uptime.pictures('year=365&availability=0')[0]!.table()).slice(1)).toEqual([
      'Down | 365 d | 100 %',
      'Announced maintenance | 0 s | 0 %',
      'Up | 0 s | 0 %',
    ]);
  });
});

describe('the sliders', () => {
  it('go from one nine to seven, past all that a contract promises', () => {
    expect([stopsOf('availability')[0], stopsOf('availability').at(-1)]).toEqual(['90', '99.99999']);
  });
});

describe('the chart', () => {
  it('goes from one nine to six, with the reader’s own downtimes on its lines', () => {
    expect(chartWords(uptime.chart('year=365'))).toEqual([
      'Each nine takes nine tenths of the downtime away',
      'Nines, 1 to 6: 1, 2, 3, 4, 5, 6',
      'Downtime allowed, 0.000024 to 2190 by powers: 1 s, 1 min, 1 h, 1 d, 10 d',
      'a year, 21 points',
      'a month, 21 points',
      'a day, 21 points',
      '8 h 45 min 36 s (3, 8.76) on a year',
      '43 min 48 s (3, 0.73) on a month',
      '1 min 26.4 s (3, 0.024) on a day',
    ]);
    expect(chartRows(uptime.chart('year=365')).slice(0, 3)).toEqual([
      'Nines | a year | a month | a day',
      '90 % | 36 d 12 h | 3 d 1 h | 2 h 24 min',
      '99 % | 3 d 15 h 36 min | 7 h 18 min | 14 min 24 s',
    ]);
  });

  it('reaches as far as the answer, and to fourteen nines at most', () => {
    const ends = (query: string) => {
      const { x, marks } = uptime.chart(query);
      return [x.least, x.most, marks.length];
    };
    expect(ends('availability=80')).toEqual([0, 6, 3]);
    expect(ends('availability=90')).toEqual([1, 6, 3]);
    expect(ends('availability=99.99999')).toEqual([1, 7, 3]);
    expect(ends('availability=99.999995')).toEqual([1, 8, 3]);
    expect(ends('availability=99.999999999999')).toEqual([1, 14, 3]);
    expect(ends('availability=99.9999999999999')).toEqual([1, 14, 0]);
    expect(ends('availability=100')).toEqual([1, 14, 0]);
  });

  it('has the same lines whether an availability or a downtime was given', () => {
    const given = line(uptime.chart('downtime=45min&per=month'), 'a month');
    expect(given).toEqual(line(uptime.chart(''), 'a month'));
    expect(given[1]).toEqual({ x: 1.25, y: expect.closeTo((365.2425 * 24 * 10 ** -1.25) / 12, 9) });
  });
});
