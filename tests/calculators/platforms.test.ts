import { describe, expect, it, test } from 'vitest';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const platforms = told('platforms');

describe('the sentence', () => {
  it('has the three totals and the verdict', () => {
    expect(platforms.summary('')).toBe(
      'Over 5 years parts 339,146, the bundle 103,829 and the fault-tolerant server 134,383; the fault-tolerant server beats parts where an hour of downtime costs more than 466.',
    );
    expect(platforms.summary('years=1')).toMatch(/^Over 1 year parts 115,829, the bundle 44,766 and/);
  });

  it.each([
    ['', 'the fault-tolerant server beats parts where an hour of downtime costs more than 466.'],
    ['lockstepCapital=1000', 'the fault-tolerant server beats parts at any price of an hour.'],
    ['lockstepCapital=70000', 'the fault-tolerant server beats parts at any price of an hour.'],
    ['lockstepAvailability=99.95', 'the fault-tolerant server is dearer than parts at any price of an hour.'],
    [
      'lockstepAvailability=99.95&lockstepCapital=1000',
      'the fault-tolerant server is cheaper than parts at any price of an hour.',
    ],
    [
      'lockstepAvailability=99.95&lockstepCapital=60000&lockstepAnnual=12000',
      'parts and the fault-tolerant server cost the same.',
    ],
    ['lockstepAvailability=99.9', 'the fault-tolerant server never beats parts.'],
    ['lockstepAvailability=99.9&lockstepCapital=70000', 'the fault-tolerant server never beats parts.'],
    [
      'lockstepAvailability=99.9&lockstepCapital=60000',
      'the fault-tolerant server beats parts only where an hour of downtime costs less than 456.',
    ],
  ])('for “%s” judges: %s', (query, verdict) => {
    expect(platforms.summary(query).split('; ').at(-1)).toBe(verdict);
  });
});

test('years may be typed with their unit', () => {
  for (const unit of ['y', ' year', ' years']) {
    expect(platforms.problems(`years=3${unit}`)).toEqual([]);
    expect(platforms.summary(`years=3${unit}`)).toBe(platforms.summary('years=3'));
  }
});

describe('the warnings', () => {
  const promise = 'An availability of 100 % is a promise, not a property: its downtime is left out here.';
  const near = 'The two availabilities nearly agree, and the break-even is as uncertain as their difference.';
  const close = 'Your hour lies close to the break-even: other reasons should decide.';

  it.each<[string, string[]]>([
    ['', []],
    ['partsAvailability=100', [promise]],
    ['bundleAvailability=100', [promise]],
    ['lockstepAvailability=100', [promise]],
    ['lockstepAvailability=99.95', []],
    // A tenth of 0.05 % is 0.005 %, and of 0.056 % it is 0.0056 %.
    ['lockstepAvailability=99.9549', [near]],
    ['lockstepAvailability=99.9551', []],
    ['lockstepAvailability=99.9445', [near]],
    ['lockstepAvailability=99.944', []],
    // The break-even is 465.63: from 310.42 to 698.45.
    ['downtimeCost=310', []],
    ['downtimeCost=311', [close]],
    ['downtimeCost=698', [close]],
    ['downtimeCost=699', []],
    ['lockstepCapital=1000&downtimeCost=0', []],
  ])('for “%s”', (query, warnings) => {
    expect(platforms.warnings(query)).toEqual(warnings);
  });
});

describe('what each total is made of', () => {
  it('stands end to end, with the cheapest by its name', () => {
    const [picture] = platforms.pictures('');
    expect(pictureWords(picture)).toEqual([
      'What each total is made of',
      'Cheapest in all: bundle, at 103,829, of which 43,829 is downtime.',
      'Cost over the years, 0 to 400000: 0, 100,000, 200,000, 300,000, 400,000',
      'parts, 339,146: ink solid 0 to 60000; ink striped 60000 to 120000; down solid 120000 to 339146',
      'bundle, 103,829: ink solid 0 to 30000; ink striped 30000 to 60000; down solid 60000 to 103829',
      'fault-tolerant, 134,383: ink solid 0 to 80000; ink striped 80000 to 130000; down solid 130000 to 134383',
      'ink solid is to buy',
      'ink striped is to run',
      'down solid is downtime',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Platform | To buy | To run | Downtime | In all',
      'parts | 60,000 | 60,000 | 219,146 | 339,146',
      'bundle | 30,000 | 30,000 | 43,829 | 103,829',
      'fault-tolerant | 80,000 | 50,000 | 4,383 | 134,383',
    ]);
  });

  it('leaves out what costs nothing, and names the first of equals', () => {
    const nothing = ['parts', 'bundle', 'lockstep'].map((one) => `${one}Capital=0&${one}Annual=0`);
    expect(pictureWords(platforms.pictures(`${nothing.join('&')}&downtimeCost=0`)[0]).slice(1, 4)).toEqual([
      'Cheapest in all: parts, at 0, of which 0 is downtime.',
      'Cost over the years, 0 to 1: 0, 0.2, 0.4, 0.6, 0.8, 1',
      'parts, 0: ',
    ]);
    expect(platforms.pictures('downtimeCost=300000')[0]?.says).toBe(
      'Cheapest in all: fault-tolerant, at 261,487, of which 131,487 is downtime.',
    );
  });
});

describe('what each has cost as the years go by', () => {
  it('begins with the price and marks when parts and the fault-tolerant server have cost the same', () => {
    // 20,000 dearer to buy; parts cost 12,000 a year and 43,829 of downtime, the other 10,000 and 877.
    const [, picture] = platforms.pictures('');
    expect(pictureWords(picture)).toEqual([
      'What each has cost as the years go by',
      'After 0.445 years, parts and fault-tolerant have cost the same in all.',
      'What each has cost as the years go by',
      'Years in service, 0 to 5: 0, 1, 2, 3, 4, 5',
      'Cost so far, 0 to 400000: 0, 100,000, 200,000, 300,000, 400,000',
      'parts, 6 points',
      'bundle, 6 points',
      'fault-tolerant, 6 points',
      'even after 0.445 years (0.444914, 84839.1) on fault-tolerant, in ink',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Years in service | parts | bundle | fault-tolerant',
      '0 | 60,000 | 30,000 | 80,000',
      '1 | 115,829 | 44,766 | 90,877',
      '2 | 171,658 | 59,532 | 101,753',
      '3 | 227,487 | 74,297 | 112,630',
      '4 | 283,316 | 89,063 | 123,506',
      '5 | 339,146 | 103,829 | 134,383',
    ]);
  });

  it('reaches as far as they meet, within three times the years', () => {
    const last = (query: string) =>
      pictureWords(platforms.pictures(query)[1])
        .slice(1)
        .filter((_, i) => ![1, 3, 4, 5, 6].includes(i));
    // Without downtime 20,000 more to buy are saved at 2,000 a year.
    const free = 'downtimeCost=0';
    expect(last(free)).toEqual([
      'After 10 years, parts and fault-tolerant have cost the same in all.',
      'Years in service, 0 to 10: 0, 2, 4, 6, 8, 10',
      'even after 10 years (10, 180000) on fault-tolerant, in ink',
    ]);
    expect(last(`${free}&lockstepCapital=90000`)[2]).toBe(
      'even after 15 years (15, 240000) on fault-tolerant, in ink',
    );
    const never = [
      'What parts and fault-tolerant have cost in all does not meet within the years drawn.',
      'Years in service, 0 to 5: 0, 1, 2, 3, 4, 5',
    ];
    expect(last(`${free}&lockstepCapital=90001`)).toEqual(never);
    // It costs more each year, and as much.
    expect(last(`${free}&lockstepAnnual=14000`)).toEqual(never);
    expect(last(`${free}&lockstepAnnual=12000`)).toEqual(never);
    expect(last(`${free}&lockstepCapital=60000`)).toEqual(never);
    expect(last(`${free}&lockstepCapital=62000`)[0]).toBe(
      'After 1 year, parts and fault-tolerant have cost the same in all.',
    );
  });
});

describe('the chart', () => {
  it('sets the totals against the price of an hour, and names the break-even', () => {
    expect(chartWords(platforms.chart(''))).toEqual([
      'Parts and fault-tolerant cost the same at 466 an hour',
      'Cost of an hour of downtime, 0 to 10000: 0, 2,000, 4,000, 6,000, 8,000, 10,000',
      'Cost over the years, 0 to 400000: 0, 100,000, 200,000, 300,000, 400,000',
      'parts, 6 points',
      'bundle, 6 points',
      'fault-tolerant, 6 points',
      '339,146 (10000, 339146) on parts, in ink',
      '103,829 (10000, 103829) on bundle, in ink',
      '134,383 (10000, 134383) on fault-tolerant, in ink',
    ]);
    expect(chartRows(platforms.chart('')).slice(0, 3)).toEqual([
      'Cost of an hour of downtime | parts | bundle | fault-tolerant',
      '0 | 120,000 | 60,000 | 130,000',
      '2,000 | 163,829 | 68,766 | 130,877',
    ]);
    expect(line(platforms.chart(''), 'parts')[0]).toEqual({ x: 0, y: 120_000 });
  });

  it('reaches twice the break-even, unless that is far out', () => {
    const drawn = (query: string) => chartWords(platforms.chart(query)).slice(0, 2);
    expect(drawn('downtimeCost=500')).toEqual([
      'Parts and fault-tolerant cost the same at 466 an hour',
      'Cost of an hour of downtime, 0 to 1000: 0, 200, 400, 600, 800, 1,000',
    ]);
    const plain = 'What the price of an hour does to the cost of a platform';
    // 250,000 dearer to buy, 2,000 a year cheaper to run: 240,000 / (5 · 0.00049 · 8765.82) = 11,175; 20 · 58 + 10,000 is less.
    expect(drawn('lockstepCapital=310000&downtimeCost=59')).toEqual([
      'Parts and fault-tolerant cost the same at 11,175 an hour',
      'Cost of an hour of downtime, 0 to 25000: 0, 5,000, 10,000, 15,000, 20,000, 25,000',
    ]);
    expect(drawn('lockstepCapital=310000&downtimeCost=58')).toEqual([
      plain,
      'Cost of an hour of downtime, 0 to 60: 0, 20, 40, 60',
    ]);
    expect(drawn('lockstepCapital=310000&downtimeCost=0')).toEqual([
      plain,
      'Cost of an hour of downtime, 0 to 1: 0, 0.2, 0.4, 0.6, 0.8, 1',
    ]);
    expect(drawn('lockstepAvailability=99.9')[0]).toBe(plain);
  });
});
