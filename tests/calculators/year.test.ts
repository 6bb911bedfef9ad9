import { describe, expect, it, test } from 'vitest';
import year from '../../src/calculators/year.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const said = told('year');
const answer = (query: string) => evaluateQuery(year, query);

test('the target is the availability where none is given', () => {
  expect(answer('availability=99.95').outputs).toEqual(answer('availability=99.95&target=99.95').outputs);
});

test('outages are typed as so many a year, in any of the ways to write that', () => {
  for (const unit of ['', ' a year', ' per year', '/y', '/year'])
    expect(said.problems(`outages=2${unit}`)).toEqual([]);
  expect(said.problems('outages=2/d')).toHaveLength(1);
});

test('the slider of the availability goes from one nine to six', () => {
  const { stops, show } = year.inputs.availability;
  expect([stops?.[0], stops?.at(-1)].map((stop) => stop && show(stop))).toEqual([
    '90\u00a0%',
    '99.9999\u00a0%',
  ]);
});

test('outages that leave hardly any up time between them are refused', () => {
  const refused = [
    'availability: That leaves up times of less than a microsecond between outages. Give a higher availability or fewer outages a year.',
  ];
  expect(said.problems('availability=1e-9&outages=1000000')).toEqual(refused);
  // 100/1e-10 is a million millions, as many as there may be.
  expect(said.problems('availability=1e-8&outages=100')).toEqual([]);
  expect(said.problems('availability=1e-8&outages=101')).toEqual(refused);
  expect(answer('availability=0&outages=1000000')).toMatchObject({
    problems: [],
    outputs: { meetTarget: 1 },
  });
});

test('the picture reaches the answer: the mark for the target lies on the curve', () => {
  const { values, results } = answer('outages=6&spread=0&target=99.8');
  const chart = year.chart?.(values, year.compute);
  const mark = chart?.marks[0];
  expect(mark?.y).toBe(results.meetTarget);
  const before = chart?.series[0]?.points.findLast(({ x }) => x <= (mark?.x ?? 0) * (1 + 1e-9));
  expect(before?.y).toBeCloseTo(results.meetTarget, 9);
});

/** The hundred years that a query is drawn as. */
function century(query: string) {
  const { values, results } = answer(query);
  const [picture] = year.pictures?.(values, results, year.compute) ?? [];
  if (picture?.kind !== 'years') throw new Error('The years are drawn as years.');
  return { ...picture, results };
}

test('of a hundred years as many keep the promise as the exact probability says, and their downtimes agree', () => {
  for (const query of ['', 'outages=0.1', 'outages=52', 'outages=6&spread=0', 'spread=2.5', 'target=99.99']) {
    const { years, results, allowedHours } = century(query);
    const kept = years.filter((one) => one.kept);
    expect([query, years.length]).toEqual([query, 100]);
    expect(Math.abs(kept.length / 100 - results.meetTarget)).toBeLessThanOrEqual(0.005 + 1e-12);
    expect(kept.every(({ downHours }) => downHours <= allowedHours)).toBe(true);
    expect(years.filter((one) => !one.kept).every(({ downHours }) => downHours >= allowedHours)).toBe(true);
  }
});

test('the hundred years have the mean that the distribution has, but for its far end', () => {
  const { years, results } = century('outages=12');
  const mean = years.reduce((sum, { downHours }) => sum + downHours, 0) / 100;
  expect(mean / results.meanDowntime).toBeGreaterThan(0.98);
  expect(mean / results.meanDowntime).toBeLessThan(1.005);
});

test('a strip has room for the worst of the years, and for the promise where that is near', () => {
  for (const query of ['', 'outages=0.1', 'target=99', 'target=100', 'availability=100', 'availability=0']) {
    const { years, stretch } = century(query);
    const worst = Math.max(...years.map(({ downHours }) => downHours));
    expect([query, worst <= stretch.hours]).toEqual([query, true]);
  }
  const { allowedHours, stretch } = century('availability=99.95&target=99.9');
  expect(stretch.hours).toBeGreaterThan(allowedHours);
});

test('the years stand in no order', () => {
  const downs = century('').years.map(({ downHours }) => downHours);
  expect(downs).not.toEqual([...downs].sort((a, b) => a - b));
  expect(century('').years).toEqual(century('').years);
});

describe('the sentence', () => {
  it.each([
    [
      '',
      'A service of 99.9 % reaches 99.9 % in 57.1 % of its years and 99.765 % in 95 of 100; 1.82 % pass without an outage.',
    ],
    [
      'availability=99.95&target=99.9',
      'A service of 99.95 % reaches 99.9 % in 90.7 % of its years and 99.882 % in 95 of 100; 1.82 % pass without an outage.',
    ],
    // e^(−9.2) is just above a ten-thousandth, e^(−9.3) below.
    [
      'outages=9.2',
      'A service of 99.9 % reaches 99.9 % in 54.6 % of its years and 99.815 % in 95 of 100; 0.01 % pass without an outage.',
    ],
    [
      'outages=9.3',
      'A service of 99.9 % reaches 99.9 % in 54.6 % of its years and 99.815 % in 95 of 100; hardly any passes without an outage.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(said.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const perfect = 'At 100 % outages take no time, so every target is reached. No service is like that.';
  const rough =
    'It is down more than a tenth of the time. Repairs are then no longer short beside the time to failure, and the model is a rough one.';
  const long = (length: string) =>
    `These figures make the mean outage ${length} long. Somebody would step in sooner: check the number of outages.`;
  const quiet = 'Most years pass without an outage, so a good year says next to nothing about the service.';
  const wide =
    'With so wide a spread a few very long outages carry the mean. Look at the 99th percentile rather than at the mean.';

  it.each<[string, string[]]>([
    ['', []],
    ['availability=100', [perfect]],
    ['availability=100&outages=0.1', [perfect]],
    ['availability=90&outages=10', []],
    ['availability=89.9&outages=10', [rough]],
    // A tenth of 8,784 h in 5.3 and in 5.2 outages: 165.7 h and 168.9 h; a week has 168.
    ['availability=90&outages=5.3&year=leap', []],
    ['availability=90&outages=5.2&year=leap', [long('7 d 56 min')]],
    // 21 % of 8,760 h in 10.95 outages: a week each, and no more.
    ['availability=79&outages=10.95&year=365', [rough]],
    // 7 % of it in 3.65 outages is a week too, and in doubles a hair more.
    ['availability=93&outages=3.65&year=365', []],
    // e^(−0.69) is just above a half, e^(−0.7) below.
    ['outages=0.69', [quiet]],
    ['outages=0.7', []],
    ['spread=3', []],
    ['spread=3.1', [wide]],
  ])('for “%s”', (query, warnings) => {
    expect(said.warnings(query)).toEqual(warnings);
  });
});

describe('the hundred years', () => {
  it('are told by how many keep the promise', () => {
    const [picture] = said.pictures('');
    expect(pictureWords(picture)).toEqual([
      'A hundred years',
      'Of 100 typical years 57 keep to 8 h 45 min 56 s of downtime and 43 do not; the worst is down 1 d 6 h 28 min.',
      '100 years, of which 57 keep 8.76582 h, on 48 h: 2 d',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Years, from the best on | Downtime from | to | Kept',
      '1 to 10 | 0 s | 1 h 42 min 13 s | 10',
      '11 to 20 | 1 h 52 min 53 s | 3 h 18 min 40 s | 10',
      '21 to 30 | 3 h 27 min 30 s | 4 h 44 min 4 s | 10',
      '31 to 40 | 4 h 52 min 25 s | 6 h 7 min 32 s | 10',
      '41 to 50 | 6 h 15 min 59 s | 7 h 34 min 12 s | 10',
      '51 to 60 | 7 h 43 min 16 s | 9 h 9 min 11 s | 7',
      '61 to 70 | 9 h 19 min 26 s | 10 h 59 min 48 s | 0',
      '71 to 80 | 11 h 12 min 19 s | 13 h 20 min 43 s | 0',
      '81 to 90 | 13 h 37 min 50 s | 16 h 55 min 13 s | 0',
      '91 to 100 | 17 h 25 min 31 s | 1 d 6 h 28 min | 0',
    ]);
  });

  it('are counted in the singular where it is one', () => {
    expect(said.pictures('outages=6&spread=0&target=99.8')[0]?.says).toMatch(/99 keep to .* and 1 does not/);
    expect(said.pictures('outages=4.6&target=100')[0]?.says).toMatch(/years 1 keeps to .* and 99 do not/);
  });

  it('stand on a stretch that has room for the line of the promise, unless that lies far out', () => {
    const stretch = (query: string) => pictureWords(said.pictures(query)[0])[2]?.split(', ').slice(1).join();
    // The worst year is down 30.5 h. 1.1 · 43.2 h is within two days and 1.1 · 43.8 h is not; 877 h is past three times it.
    expect(stretch('target=99.507')).toBe('of which 100 keep 43.2155 h,on 48 h: 2 d');
    expect(stretch('target=99.5')).toBe('of which 100 keep 43.8291 h,on 120 h: 5 d');
    expect(stretch('target=99')).toBe('of which 100 keep 87.6582 h,on 120 h: 5 d');
    expect(stretch('target=90')).toBe('of which 100 keep 876.582 h,on 120 h: 5 d');
    expect(stretch('outages=0.005')).toBe('of which 100 keep 8.76582 h,on 12 h: 12 h');
    expect(stretch('availability=100&year=365')).toBe('of which 100 keep 0 h,on 8760 h: 365 d');
    expect(stretch('availability=0&year=365')).toBe('of which 100 keep 8760 h,on 8760 h: 365 d');
  });
});

describe('the chart', () => {
  it('is the distribution of a year’s downtime, with the promise and what 95 years in 100 keep', () => {
    expect(chartWords(said.chart(''))).toEqual([
      'How many years stay within a downtime',
      'Downtime in the year, 0 to 40: 0 h, 10 h, 20 h, 30 h, 40 h',
      'Share of years, 0 to 1: 0 %, 20 %, 40 %, 60 %, 80 %, 100 %',
      'years within it, 65 points',
      'kept in 95 of 100, 2 points',
      '57.1 % (8.76582, 0.571716) on years within it',
      '20 h 31 min 8 s (20.5187, 0.95) on kept in 95 of 100',
    ]);
    expect(chartRows(said.chart(''))).toEqual([
      'Downtime in the year | years within it',
      '0 s | 1.82 %',
      '10 h | 64.3 %',
      '20 h | 94.4 %',
      '1 d 6 h | 99.4 %',
      '1 d 16 h | 100 %',
    ]);
    expect(chartRows(said.chart('availability=99.999&outages=2')).slice(1)).toEqual([
      '0 s | 13.5 %',
      '5 min | 58.6 %',
      '10 min | 83.6 %',
      '15 min | 94.2 %',
      '20 min | 98.1 %',
      '25 min | 99.4 %',
    ]);
    const drop = line(said.chart(''), 'kept in 95 of 100').map(({ x, y }) => [x.toFixed(4), y]);
    expect(drop).toEqual([
      ['20.5187', 0],
      ['20.5187', 0.95],
    ]);
  });

  it.each([
    // 1.1 times the 99th percentile, but no further than the year, and further for a target that is near.
    [
      'availability=99.999&outages=2',
      'Downtime in the year, 0 to 25: 0 min, 5 min, 10 min, 15 min, 20 min, 25 min',
    ],
    ['target=99', 'Downtime in the year, 0 to 4: 0 d, 1 d, 2 d, 3 d, 4 d'],
    ['target=99.5', 'Downtime in the year, 0 to 2.5: 0 d, 0.5 d, 1 d, 1.5 d, 2 d, 2.5 d'],
    ['availability=0', 'Downtime in the year, 0 to 400: 0 d, 100 d, 200 d, 300 d, 400 d'],
    ['availability=99.9999999&outages=2', 'Downtime in the year, 0 to 150: 0 ms, 50 ms, 100 ms, 150 ms'],
    ['availability=99.9999999999', 'Downtime in the year, 0 to 150: 0 µs, 50 µs, 100 µs, 150 µs'],
    // No year in a hundred has an outage, which would last 73 days.
    ['outages=0.005', 'Downtime in the year, 0 to 100: 0 d, 20 d, 40 d, 60 d, 80 d, 100 d'],
    ['availability=100', 'Downtime in the year, 0 to 60: 0 min, 20 min, 40 min, 60 min'],
  ])('has room for nearly all years: “%s”', (query, axis) => {
    expect(chartWords(said.chart(query))[1]).toBe(axis);
  });

  it('is a staircase where outages are all alike, with two places to each step', () => {
    // A year has 6 outages of 1.46 h; 20 h have room for 13 of them, and 64 even parts.
    const places = line(said.chart('outages=6&spread=0'), 'years within it');
    expect(places).toHaveLength(65 + 2 * 13);
    const step = places.findIndex(({ x }) => Math.abs(x - 1.461) < 1e-4);
    const [before, on] = places.slice(step, step + 2);
    expect(before!.x).toBeLessThan(on!.x);
    // None, then one at the most: e^(−a) and e^(−b)(1 + b), with a and b the failures in what is left of the year.
    expect(before!.y).toBeCloseTo(Math.exp(-6 * 1.001), 3);
    expect(on!.y).toBeCloseTo(Math.exp(-6) * 7, 3);
    // Outages that take no time make no steps.
    expect(line(said.chart('availability=100&spread=0'), 'years within it')).toHaveLength(49);
    // More than a hundred steps are as good as a slope.
    expect(line(said.chart('outages=365&spread=0'), 'years within it')).toHaveLength(49 + 200);
  });

  it('leaves out a mark for what lies beyond it', () => {
    expect(said.chart('target=90').marks.map(({ series }) => series)).toEqual([1]);
    expect(said.chart('target=99').marks.map(({ series }) => series)).toEqual([0, 1]);
  });
});
