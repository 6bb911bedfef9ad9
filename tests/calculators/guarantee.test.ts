import { describe, expect, it, test } from 'vitest';
import guarantee from '../../src/calculators/guarantee.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const said = told('guarantee');

describe('the sentence', () => {
  it.each([
    [
      '',
      'Credits of 173 a year stand against a loss of 20,009: 0.864 % of it; a guarantee of 50,000 over 6 months pays with a chance of 63.2 % and is worth 31,618.',
    ],
    ['payout=0', 'Credits of 173 a year stand against a loss of 20,009: 0.864 % of it.'],
    ['payoutMonths=0', 'Credits of 173 a year stand against a loss of 20,009: 0.864 % of it.'],
    ['payout=0&lossPerHour=0', 'Credits of 173 a year stand against a loss of 0.'],
    // Rounded down, so that it is not the whole.
    ['payout=0&lossPerHour=86.46', 'Credits of 173 a year stand against a loss of 173: 99.99692 % of it.'],
    // Cheap hours and a dear service: the credit is more than the loss.
    [
      'mttf=17000h&fee=100000&lossPerHour=100&payoutMonths=1',
      'Credits of 4,713 a year stand against a loss of 51.56: 9,130 % of it; a guarantee of 50,000 over 1 month pays with a chance of 4.21 % and is worth 2,103.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(said.summary(query)).toBe(sentence);
  });
});

test('credits that exceed the loss are shown as more than 100 %, and without a loss as infinite', () => {
  const shown = (query: string) => said.outputs(query, 'creditShare', 'uncovered');
  expect(shown('')).toEqual(['0.864 %', '19,836']);
  expect(shown('mttf=17000h&fee=100000&lossPerHour=100')).toEqual(['9,130 %', '0']);
  expect(shown('lossPerHour=0')).toEqual(['∞', '0']);
});

test('breaches come by band, the threshold easiest to miss first, whatever the order in which they are given', () => {
  const breach = [
    'below 99.99 % (credit 10 %) 14.4 %, below 99 % (credit 30 %) 0.0176 %, below 95 % (credit 100 %) 1.67 × 10⁻¹⁴ %',
  ];
  expect(said.outputs('', 'breach')).toEqual(breach);
  expect(said.outputs('bands=95:100,99.99:10,99:30', 'breach')).toEqual(breach);
});

describe('the fields', () => {
  const { inputs } = guarantee;

  it.each<['mttf' | 'mttr' | 'lossPerHour' | 'fee' | 'payout', string, string]>([
    ['mttf', '24h', '1000000h'],
    ['mttr', '1min', '96h'],
    ['lossPerHour', '100', '5000000'],
    ['fee', '10', '500000'],
    ['payout', '0', '5000000'],
  ])('have for %s a slider from %s to %s', (key, first, last) => {
    const { stops, read } = inputs[key];
    expect([first, last].map(read)).toMatchObject([stops?.[0], stops?.at(-1)].map((value) => ({ value })));
  });

  it('have sliders of money that go by one, two and five', () => {
    expect(inputs.fee.stops?.slice(0, 5)).toEqual([10, 20, 50, 100, 200]);
  });

  it('have a table of bands with examples that make a row, and go back to the text', () => {
    const rows = inputs.bands.rows!;
    const row = rows.join([rows.columns.map(({ example }) => example)]);
    expect(row).toBe('99.99:10');
    expect(said.problems(`bands=${row}`)).toEqual([]);
    expect(rows.join(rows.split('99.99:10, 99 : 30'))).toBe('99.99:10,99:30');
  });

  it('take a month as well as months', () => {
    expect(said.problems('payoutMonths=1 month')).toEqual([]);
    expect(said.problems('payoutMonths=12 months')).toEqual([]);
  });
});

describe('the warnings', () => {
  const often =
    'Outages are no longer short beside the time between them: the service is down for more than a tenth as long as it is up.';
  const long = (length: string) =>
    `The mean outage, ${length}, is longer than a month. Months are then all good or all bad, and the long-run shares say little.`;
  const order = 'A lower uptime is credited with less than a higher one here. Check the order of the bands.';

  it.each<[string, string[]]>([
    ['', []],
    ['mttf=1000h&mttr=100h', []],
    ['mttf=1000h&mttr=101h', [often]],
    // A twelfth of 8,760 h.
    ['mttf=10000h&mttr=730h&year=365', []],
    ['mttf=10000h&mttr=731h&year=365', [long('30 d 11 h')]],
    ['bands=99.9:30,99:10', [order]],
    ['bands=99.9:30,99:30', []],
    ['bands=99.9:10,99:30,95:20', [order]],
    ['bands=99.9:0', []],
  ])('for “%s”', (query, warnings) => {
    expect(said.warnings(query)).toEqual(warnings);
  });
});

describe('where a month ends', () => {
  it('has a row for every band and one for none', () => {
    const [picture] = said.pictures('');
    expect(pictureWords(picture)).toEqual([
      'Where a month ends',
      'Of all months 14.4 % end below 99.99 % and are credited at all.',
      'Chance that a month ends there, 0.000001 to 1 by powers: 0.0001 %, 0.001 %, 0.01 %, 0.1 %, 1 %, 10 %, 100 %',
      'at least 99.99 %: nothing back, 85.6 %: ink hollow 0.000001 to 0.856193',
      '99 % to 99.99 %: 10 % back, 14.4 %: down solid 0.000001 to 0.143631',
      '95 % to 99 %: 30 % back, 0.0176 %: down solid 0.000001 to 0.000175821',
      'below 95 %: 100 % back, 1.67 × 10⁻¹⁴ %: ',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Uptime of the month | Chance | Of the fee',
      'at least 99.99 % | 85.6 % | nothing back',
      '99 % to 99.99 % | 14.4 % | 10 % back',
      '95 % to 99 % | 0.0176 % | 30 % back',
      'below 95 % | 1.67 × 10⁻¹⁴ % | 100 % back',
    ]);
  });

  it('shows whatever has a chance, on an axis that begins with the least', () => {
    expect(pictureWords(said.pictures('mttf=400h&mttr=60h')[0]).slice(1)).toEqual([
      'Of all months 86 % end below 99.99 % and are credited at all.',
      'Chance that a month ends there, 0.01 to 1 by powers: 1 %, 10 %, 100 %',
      // Rounded down for the good months, up for the others.
      'at least 99.99 %: nothing back, 14 %: ink hollow 0.01 to 0.140382',
      '99 % to 99.99 %: 10 % back, 3.62 %: down solid 0.01 to 0.0361291',
      '95 % to 99 %: 30 % back, 14.7 %: down solid 0.01 to 0.146852',
      'below 95 %: 100 % back, 67.7 %: down solid 0.01 to 0.676637',
    ]);
    expect(pictureWords(said.pictures('mttr=0h&bands=99.9:10')[0]).slice(1)).toEqual([
      'Of all months 0 % end below 99.9 % and are credited at all.',
      'Chance that a month ends there, 0.1 to 1 by powers: 10 %, 100 %',
      'at least 99.9 %: nothing back, 100 %: ink hollow 0.1 to 1',
      'below 99.9 %: 10 % back, 0 %: ',
    ]);
    expect(pictureWords(said.pictures('bands=99.9:0')[0]).at(-1)).toMatch(/^below 99\.9 %: nothing back,/);
  });
});

describe('the chart', () => {
  it('sets a month’s loss beside its credit, marked at one outage of mean length', () => {
    expect(chartWords(said.chart(''))).toEqual([
      'A month’s loss grows with its downtime, its credit comes to an end',
      'Downtime in the month, 0.0146097 to 730.485 by powers: 1 min, 1 h, 1 d, 10 d',
      'Money for the month, 10 to 10000000 by powers: 10, 100, 1,000, 10,000, 100,000, 1m, 10m',
      'lost, 12 points',
      'credited, 9 points',
      '10,000 lost (1, 10000) on lost',
      '100 credited (1, 100) on credited, in ink',
    ]);
    expect(chartRows(said.chart(''))).toEqual([
      'Downtime in the month | lost | credited',
      '1 min | 167 | –',
      '1 h | 10,000 | 100',
      '1 d | 240,000 | 300',
      '10 d | 2,400,000 | 1,000',
    ]);
  });

  it('has a stair at each threshold, upright and only there', () => {
    // 0.01 %, 1 % and 5 % of 730.485 h.
    const stairs = line(said.chart(''), 'credited').map(({ x, y }) => `${x.toFixed(3)} ${y}`);
    expect(stairs).toEqual([
      '0.073 100',
      '1.000 100',
      '7.305 100',
      '7.305 300',
      '24.000 300',
      '36.524 300',
      '36.524 1000',
      '240.000 1000',
      '730.485 1000',
    ]);
    const [first, second] = line(said.chart('year=365'), 'lost');
    expect([first!.x, first!.y]).toEqual([expect.closeTo(0.073 / 5, 12), expect.closeTo(146, 9)]);
    expect([second!.x, second!.y]).toEqual([1 / 60, expect.closeTo(10_000 / 60, 9)]);
  });

  it.each([
    // A minute, a fifth of the highest threshold or the mean outage: whichever is least.
    ['bands=95:100', 'Downtime in the month, 0.0166667 to 730.485 by powers: 1 min, 1 h, 1 d, 10 d'],
    ['bands=95:100&mttr=0h', 'Downtime in the month, 0.0166667 to 730.485 by powers: 1 min, 1 h, 1 d, 10 d'],
    ['mttr=1s', 'Downtime in the month, 0.000277778 to 730.485 by powers: 1 s, 1 min, 1 h, 1 d, 10 d'],
    ['mttr=1us', 'Downtime in the month, 7.30485e-7 to 730.485 by powers: 10 ms, 1 s, 1 min, 1 h, 1 d, 10 d'],
    // Thresholds at the ends of the scale leave it as it is.
    ['bands=100:10,0:100', 'Downtime in the month, 0.0166667 to 730.485 by powers: 1 min, 1 h, 1 d, 10 d'],
  ])('begins where there is something to see: “%s”', (query, axis) => {
    expect(chartWords(said.chart(query))[1]).toBe(axis);
  });

  it('has no stair for a threshold too high to be seen', () => {
    // 1e-10 of a month is a quarter of a millisecond, and the axis begins with a billionth.
    const chart = said.chart('bands=99.99999999:10');
    const { x, y } = line(chart, 'credited')[0]!;
    expect([x, y]).toEqual([chart.x.least, 100]);
  });

  it('shows an amount at the very foot of its axis', () => {
    // A hundred-millionth of the most, 1.46 thousand millions, lies between 10 and 100.
    const chart = said.chart('year=365&lossPerHour=2000000&bands=99:10&fee=100');
    expect(chart.y.least).toBe(10);
    expect(line(chart, 'credited').map(({ y }) => y)).toEqual([10, 10, 10, 10]);
  });

  it('leaves out what costs or brings nothing, and a mark beyond the month', () => {
    const rest = (query: string) => chartWords(said.chart(query)).slice(2);
    expect(rest('lossPerHour=0')).toEqual([
      'Money for the month, 10 to 1000 by powers: 10, 100, 1,000',
      'lost, 0 points',
      'credited, 9 points',
      '100 credited (1, 100) on credited, in ink',
    ]);
    expect(rest('fee=0&lossPerHour=0')).toEqual([
      'Money for the month, 1e-7 to 0.000001 by powers: 1 × 10⁻⁷, 0.000001',
      'lost, 0 points',
      'credited, 0 points',
    ]);
    expect(rest('mttr=730h').slice(-2)).toEqual([
      '7,300,000 lost (730, 7300000) on lost',
      '1,000 credited (730, 1000) on credited, in ink',
    ]);
    expect(rest('year=365&mttr=730h').slice(-2)).toEqual([
      '7,300,000 lost (730, 7300000) on lost',
      '1,000 credited (730, 1000) on credited, in ink',
    ]);
    expect(rest('mttr=731h').slice(1)).toEqual(['lost, 12 points', 'credited, 9 points']);
    expect(rest('mttr=0h').slice(1)).toEqual(['lost, 12 points', 'credited, 9 points']);
  });

  it('goes down to a hundred-millionth of the most, and no further', () => {
    expect(chartWords(said.chart('fee=0.0001&lossPerHour=1000000000')).slice(2)).toEqual([
      'Money for the month, 1000 to 1000000000000 by powers: 1,000, 100,000, 10m, 1bn, 100bn',
      'lost, 12 points',
      'credited, 0 points',
      '1,000,000,000 lost (1, 1000000000) on lost',
    ]);
  });
});
