import { describe, expect, it, test } from 'vitest';
import migration from '../../src/calculators/migration.ts';
import { around, swayed, tornado } from '../../src/calculators/migration-pictures.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const move = told('migration');
const FREE = 'targetHardware=0&migrationCost=0&dualMonths=0&targetFactor=0';
/** A project alone at the start, and 100,000 a year saved. */
const PLAIN =
  'targetHardware=0&dualMonths=0&licencePrice=0&downtimeCost=0&targetMaintenance=30000&targetOperations=20000';

describe('the sentence', () => {
  it.each([
    [
      '',
      'Moving costs 1,136,315 and is paid back after 2.17 years; over 5 years, at 8 %, it is worth 961,708.',
    ],
    [
      'shelfware=yes',
      'Moving costs 1,136,315 and is paid back after 5.95 years; over 5 years, at 8 %, it loses 373,454.',
    ],
    [
      'years=1',
      'Moving costs 1,136,315 and is paid back after 2.17 years; over 1 year, at 8 %, it loses 649,774.',
    ],
    [
      'targetOperations=900000',
      'Moving costs 1,136,315 and saves nothing: a year costs 1,267,166 after it, 952,629 before.',
    ],
    [FREE, 'Moving costs 0 and pays at once; over 5 years, at 8 %, it is worth 3,433,185.'],
    [
      'discount=7.25',
      'Moving costs 1,136,315 and is paid back after 2.17 years; over 5 years, at 7.25 %, it is worth 1,003,843.',
    ],
    [
      `${PLAIN}&discount=0`,
      'Moving costs 500,000 and is paid back after 5 years; over 5 years, at 0 %, it is worth 0.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(move.summary(query)).toBe(sentence);
  });
});

test('months and years may be typed with their units', () => {
  for (const typed of ['dualMonths=3 months', 'dualMonths=3 month', 'years=3y', 'years=3 years']) {
    expect([typed, move.problems(typed)]).toEqual([typed, []]);
    expect(move.summary(typed)).toBe(move.summary(typed.replace(/ ?[a-z]+$/u, '')));
  }
});

test('a licence costs what its vendor lists, a move is explained, and hardware needs no word', () => {
  const { licencePrice, migrationCost, targetHardware } = migration.inputs;
  expect(licencePrice.fallback).toBe(47_500);
  expect(licencePrice.help).toContain('listed at 47,500');
  expect(migrationCost.help).toMatch(/^Porting/);
  expect(targetHardware).not.toHaveProperty('help');
});

test('payback and return are shown where there are any', () => {
  expect(move.outputs('', 'payback', 'irr')).toEqual(['2.17 years', '36.4 %']);
  expect(move.outputs('targetOperations=10000000', 'payback', 'irr')).toEqual(['never', 'none']);
  expect(move.outputs(FREE, 'payback', 'irr')).toEqual(['0 years', 'none']);
});

describe('the warnings', () => {
  const dearer = 'The target is no cheaper to run: nothing pays the move back.';
  const late = 'The move is not paid back within the years counted.';
  const elsewhere = 'It is paid back in plain money, and yet the money would have earned more elsewhere.';
  const switched = 'Nobody switches over in a day: months of running both are usually the overrun.';
  const perfect =
    'An availability of 100 % leaves downtime out of the case. It will not be left out of the year.';
  const undiscounted = 'Without a discount rate a saving in the last year counts as much as one today.';

  it.each<[string, string[]]>([
    ['', []],
    ['targetOperations=900000', [dearer]],
    // The same cost a year on both sides.
    ['targetFactor=1&targetMaintenance=30000&targetOperations=120000&targetAvailability=99.95', [dearer]],
    ['years=2', [late]],
    ['years=3', []],
    ['migrationCost=1500000', [elsewhere]],
    ['dualMonths=0', [switched]],
    ['nowAvailability=100', [perfect]],
    ['targetAvailability=100', [perfect]],
    ['discount=0', [undiscounted]],
    // Paid back to the day, in plain money and, a year's 100,000 halved, in discounted.
    [`${PLAIN}&discount=0`, [switched, undiscounted]],
    [`${PLAIN}&migrationCost=50000&years=1&discount=100`, [switched]],
    ['years=2&dualMonths=0&discount=0&migrationCost=2000000', [late, switched, undiscounted]],
  ])('for “%s”', (query, warnings) => {
    expect(move.warnings(query)).toEqual(warnings);
  });
});

describe('the chart', () => {
  it('has what has come in by each year, in plain money and discounted', () => {
    expect(chartWords(move.chart(''))).toEqual([
      'What the move has brought in all, year by year',
      'Years after the move, 0 to 5: 0, 1, 2, 3, 4, 5',
      'Saved less spent, -2000000 to 2000000: −2m, −1m, 0, 1m, 2m',
      'undiscounted, 6 points',
      'at 8 %, 6 points',
      'back after 2.17 years (2.1625, 0) on undiscounted, in ink',
      '961,708 (5, 961708) on at 8 %, in ink',
    ]);
    // 525,463 a year come in.
    expect(chartRows(move.chart(''))).toEqual([
      'Years after the move | undiscounted | at 8 %',
      '0 | −1,136,315 | −1,136,315',
      '1 | −610,851 | −649,774',
      '2 | −85,388 | −199,274',
      '3 | 440,075 | 217,855',
      '4 | 965,539 | 604,086',
      '5 | 1,491,002 | 961,708',
    ]);
  });

  it('reaches to the payback, unless that is more than twice the years', () => {
    const words = (query: string) => chartWords(move.chart(query));
    expect(words('years=2').filter((_, i) => [1, 3, 5, 6].includes(i))).toEqual([
      'Years after the move, 0 to 3: 0, 1, 2, 3',
      'undiscounted, 4 points',
      'back after 2.17 years (2.1625, 0) on undiscounted, in ink',
      // What is lost has the colour of downtime.
      '−199,274 (2, -199274) on at 8 %',
    ]);
    // A payback after twice the years to the day, and a worth of nothing, which is no loss.
    expect(words(`${PLAIN}&migrationCost=400000&years=2`)[1]).toBe(
      'Years after the move, 0 to 4: 0, 1, 2, 3, 4',
    );
    expect(words(`${PLAIN}&migrationCost=50000&years=1&discount=100`).at(-1)).toBe(
      '0 (1, 0) on at 100 %, in ink',
    );
    expect(words('years=1').filter((_, i) => [1, 5].includes(i))).toEqual([
      'Years after the move, 0 to 1: 0, 0.2, 0.4, 0.6, 0.8, 1',
      '−649,774 (1, -649774) on at 8 %',
    ]);
    expect(words('targetOperations=900000')).toEqual([
      'What the move has brought in all, year by year',
      'Years after the move, 0 to 5: 0, 1, 2, 3, 4, 5',
      'Saved less spent, -3000000 to 1000000: −3m, −2m, −1m, 0, 1m',
      'undiscounted, 6 points',
      'at 8 %, 6 points',
      '−2,392,168 (5, -2392170) on at 8 %',
    ]);
  });

  it('has one line without a discount, and some dozens of whole years at most', () => {
    expect(chartWords(move.chart('years=25&discount=0')).slice(1)).toEqual([
      'Years after the move, 0 to 25: 0, 5, 10, 15, 20, 25',
      'Saved less spent, -5000000 to 15000000: −5m, 0, 5m, 10m, 15m',
      'undiscounted, 16 points',
      'back after 2.17 years (2.1625, 0) on undiscounted, in ink',
    ]);
    const years = (query: string) => line(move.chart(query), 'undiscounted').map(({ x }) => x);
    expect(years('years=24')).toEqual(Array.from({ length: 25 }, (_, i) => i));
    // Every other one, the marks of the axis and the last.
    expect(years('years=25')).toEqual([0, 2, 4, 5, 6, 8, 10, 12, 14, 15, 16, 18, 20, 22, 24, 25]);
    // The axis ends at 8, the counting at 7.
    expect(years('years=7')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(years('years=1')).toEqual([0, 1]);
  });
});

describe('a fifth less and a fifth more', () => {
  it('of an amount', () => {
    expect(around('amount', 100)).toEqual([80, 120]);
    expect(around('amount', 0)).toEqual([0, 0]);
  });

  it('of things that are counted is a whole one at the least, and never none', () => {
    expect(around('count', 10)).toEqual([8, 12]);
    expect(around('count', 7)).toEqual([6, 8]);
    expect(around('count', 2)).toEqual([1, 3]);
    expect(around('count', 1)).toEqual([1, 2]);
  });

  it('of a share stays one, and of an availability is taken of the downtime', () => {
    expect(around('share', { fraction: 0.5, complement: 0.5 })).toEqual([
      { fraction: 0.4, complement: 0.6 },
      { fraction: 0.6, complement: 0.4 },
    ]);
    expect(around('share', { fraction: 0.9, complement: 0.1 })[1]).toEqual({ fraction: 1, complement: 0 });
    expect(around('downtime', { fraction: 0.999, complement: 0.001 })).toEqual([
      { fraction: 0.9992, complement: 0.0008 },
      { fraction: 1 - 0.0012, complement: 0.0012 },
    ]);
  });
});

describe('the tornado', () => {
  it('sways only inputs that there are', () => {
    expect(swayed.filter(([key]) => !Object.hasOwn(migration.inputs, key))).toEqual([]);
    expect(swayed).toHaveLength(20);
  });

  it('has the widest of the inputs first, held against the value as it is', () => {
    const [picture] = move.pictures('');
    expect(pictureWords(picture)).toEqual([
      'What matters most',
      'Each input a fifth lower and a fifth higher, whole things by one at least: “Now: servers” moves the net present value most.',
      'Net present value, 0 to 2000000: 0, 500,000, 1m, 1.5m, 2m',
      'Now: servers, 272,946 / 1,650,470: up solid 961708 to 1650470; down striped 961708 to 272946',
      'Now: licences a core, 523,722 / 1,436,193: up solid 961708 to 1436190; down striped 961708 to 523722',
      'Now: cores a server, 523,722 / 1,399,694: up solid 961708 to 1399690; down striped 961708 to 523722',
      'Target: servers, 1,359,455 / 563,961: down striped 961708 to 563961; up solid 961708 to 1359450',
      'Years counted, 604,086 / 1,292,839: down striped 961708 to 604086; up solid 961708 to 1292840',
      'Target: licences a core, 1,212,051 / 669,641: down striped 961708 to 669641; up solid 961708 to 1212050',
      'Target: cores a server, 1,212,051 / 711,365: down striped 961708 to 711365; up solid 961708 to 1212050',
      'Price of a licence, 761,556 / 1,161,860: down striped 961708 to 761556; up solid 961708 to 1161860',
      'Support a year, 761,556 / 1,161,860: down striped 961708 to 761556; up solid 961708 to 1161860',
      'all held against 961708: 961,708',
      'down striped is worth less',
      'up solid is worth more',
    ]);
    expect(tableWords(picture!.table()).slice(0, 3)).toEqual([
      'Input | A fifth less of it | A fifth more of it',
      'Now: servers | 272,946 | 1,650,470',
      'Now: licences a core | 523,722 | 1,436,193',
    ]);
  });

  it('has ways to worse and to better apart, the longer behind, and none where nothing changes', () => {
    const sways = [
      { label: 'a little', less: 95, more: 105 },
      { label: 'a lot', less: 150, more: 20 },
      { label: 'nothing', less: 100, more: 100 },
      { label: 'one way', less: 130, more: 120 },
    ];
    expect(pictureWords(tornado(100, sways)).slice(1, 7)).toEqual([
      'Each input a fifth lower and a fifth higher, whole things by one at least: “a lot” moves the net present value most.',
      'Net present value, 0 to 150: 0, 50, 100, 150',
      'a lot, 150 / 20: down striped 100 to 20; up solid 100 to 150',
      'a little, 95 / 105: down striped 100 to 95; up solid 100 to 105',
      'one way, 130 / 120: up solid 100 to 130; up solid 100 to 120',
      'nothing, 100 / 100: ',
    ]);
  });

  it('has room for what it is held against, and for what is below nothing', () => {
    expect(pictureWords(tornado(-300, [{ label: 'a', less: -100.4, more: 100.4 }])).slice(2, 5)).toEqual([
      'Net present value, -300 to 200: −300, −200, −100, 0, 100, 200',
      'a, −100 / 100: up solid -300 to 100.4; up solid -300 to -100.4',
      'all held against -300: −300',
    ]);
  });
});
