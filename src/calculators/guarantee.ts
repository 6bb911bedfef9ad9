import {
  type CreditBand,
  hoursPerYear,
  percentageText,
  readCreditBands,
  serviceCredits,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatDuration,
  formatMoney,
  formatShare,
  formatSignificant,
  input,
  NBSP,
  output,
  yearInput,
} from '../scenario/index.ts';
import { bandsPicture, monthChart } from './guarantee-pictures.ts';

/** A share that may pass the whole: credits can be higher than the loss. */
function ratioText(ratio: number): string {
  if (ratio <= 1) return formatShare(ratio, 'down');
  return Number.isFinite(ratio) ? `${formatSignificant(100 * ratio, 3, 'down')}${NBSP}%` : '∞';
}

/** Whether lower uptime is ever credited with less than higher uptime. */
function creditsFall(bands: readonly CreditBand[]): boolean {
  return bands.some(({ credit }, i) => credit < (bands[i - 1]?.credit ?? 0));
}

const steps = [1, 2, 5];
const decades = (least: number, most: number): string[] =>
  Array.from({ length: most - least + 1 }, (_, i) => least + i)
    .flatMap((power) => steps.map((step) => `${step}e${power}`))
    .map((text) => String(Number(text)));

export default defineCalculator({
  slug: 'guarantee',
  title: 'What a credit pays and what an outage costs',
  question: 'What is a service credit or a guarantee worth beside the loss that it answers?',
  about:
    'Sets the credits that a service level agreement can be expected to pay in a year against the loss that its outages cause, and prices a one-off guarantee as the bet that it is.',
  inputs: {
    mttf: input.duration({
      label: 'Mean time to failure',
      help: 'Mean time up between two outages; 4,380 h is about two outages a year.',
      term: 'mttf',
      fallback: '4380h',
      least: '1min',
      most: '1000000000h',
      example: '2000 h',
      stops: [
        ...['24h', '100h', '200h', '500h', '730h', '1000h', '2000h', '4380h', '8760h', '20000h'],
        ...['50000h', '100000h', '200000h', '500000h', '1000000h'],
      ],
    }),
    mttr: input.duration({
      label: 'Mean length of an outage',
      term: 'mttr',
      fallback: '1h',
      least: '0h',
      most: '1000000h',
      example: '45 min',
      stops: [
        ...['1min', '2min', '5min', '10min', '15min', '30min', '45min', '1h', '2h', '4h', '8h', '12h'],
        ...['24h', '48h', '96h'],
      ],
    }),
    lossPerHour: input.money({
      label: 'Loss for an hour of downtime',
      help: 'Yours, not a survey’s: what an hour without the service costs you.',
      fallback: '10000',
      least: '0',
      most: '1000000000000',
      example: '25000',
      stops: decades(2, 6),
    }),
    fee: input.money({
      label: 'Fee a month',
      fallback: '1000',
      least: '0',
      most: '1000000000000',
      example: '2500',
      stops: decades(1, 5),
    }),
    bands: input.formula({
      label: 'Credit bands',
      help: 'Monthly uptime : credit, both in per cent. 99.99:10 gives 10 % of the month’s fee back when its uptime is below 99.99 %; a comma parts the bands.',
      term: 'service-level-agreement',
      fallback: '99.99:10,99:30,95:100',
      rows: input.rowsOf([
        { label: 'Below, %', example: '99.99', before: '' },
        { label: 'Credit, %', example: '10', before: ':' },
      ]),
      parse: readCreditBands,
    }),
    payout: input.money({
      label: 'One-off guarantee',
      help: 'Paid once, if there is any outage while the guarantee runs. Leave 0 for none.',
      fallback: '50000',
      least: '0',
      most: '1000000000000',
      example: '50000',
      stops: ['0', ...decades(3, 6)],
    }),
    payoutMonths: input.quantity({
      label: 'The guarantee runs',
      unit: 'months',
      units: ['month'],
      fallback: '6',
      least: '0',
      most: '1200',
      example: '12',
      stops: ['1', '2', '3', '6', '9', '12', '18', '24', '36', '48', '60'],
    }),
    year: yearInput,
  },
  groups: [
    { label: 'The service and your loss', keys: ['mttf', 'mttr', 'lossPerHour'] },
    { label: 'What the agreement pays', keys: ['fee', 'bands'] },
    { label: 'A one-off guarantee', keys: ['payout', 'payoutMonths', 'year'] },
  ],
  outputs: {
    creditShare: {
      ...output.share({ label: 'Credits make good', help: 'of the loss', primary: true }),
      show: ratioText,
    },
    creditYear: output.money({ label: 'Expected credits a year' }),
    lossYear: output.money({ label: 'Expected loss a year' }),
    uncovered: output.money({ label: 'Loss that the credits leave a year' }),
    breach: output.shares({
      label: 'Chance that a month falls below a threshold',
      help: 'the lowest bar for a credit first',
    }),
    payoutProbability: output.share({
      label: 'Chance that the one-off guarantee pays',
      rounding: 'nearest',
    }),
    expectedPayout: output.money({
      label: 'Expected pay-out of the one-off guarantee',
      help: 'the price of the bet, before any exclusions',
    }),
  },
  compute({ mttf, mttr, lossPerHour, fee, bands, payout, payoutMonths, year }) {
    const { breach, ...sums } = serviceCredits({
      mttfHours: mttf,
      mttrHours: mttr,
      feePerMonth: fee,
      bands: bands.parsed,
      lossPerHour,
      payout,
      payoutMonths,
      yearHours: hoursPerYear(year),
    });
    return {
      ...sums,
      uncovered: Math.max(0, sums.lossYear - sums.creditYear),
      breach: bands.parsed.map(({ threshold, credit }, i) => ({
        label: `below ${percentageText(threshold)} % (credit ${formatSignificant(credit * 100, 6)} %)`,
        fraction: breach[i] ?? 0,
      })),
    };
  },
  summary(
    { payout, payoutMonths },
    { creditYear, lossYear, creditShare, payoutProbability, expectedPayout },
  ) {
    const credits = `Credits of ${formatMoney(creditYear)} a year stand against a loss of ${formatMoney(lossYear)}`;
    const share = lossYear > 0 ? `: ${ratioText(creditShare)} of it` : '';
    if (payout === 0 || payoutMonths === 0) return `${credits}${share}.`;
    const chance = formatShare(payoutProbability, 'nearest');
    return `${credits}${share}; a guarantee of ${formatMoney(payout)} over ${formatCounted(payoutMonths, 'month', 3)} pays with a chance of ${chance} and is worth ${formatMoney(expectedPayout)}.`;
  },
  pictures({ bands }, { breach }) {
    return [
      bandsPicture(
        bands.parsed,
        breach.map(({ fraction }) => fraction),
      ),
    ];
  },
  chart: ({ mttr, lossPerHour, fee, bands, year }) =>
    monthChart({ bands: bands.parsed, fee, lossPerHour, monthHours: hoursPerYear(year) / 12 }, mttr),
  formula: {
    symbols: String.raw`C = 12 \cdot F \cdot \sum_i c_i \cdot P(\text{month in band } i) \qquad L = u \cdot Y \cdot \ell \qquad P_{\text{pay}} = 1 - e^{-m \cdot Y / (12 \cdot \mathrm{MTTF})}`,
    worked: String.raw`\frac{C}{L} = \frac{\val{out.creditYear}}{\val{out.lossYear}} = \val{out.creditShare} \qquad \val{in.payout} \cdot \val{out.payoutProbability} = \val{out.expectedPayout}`,
    where: [
      'C: expected credits a year; F: fee a month; cᵢ: credit of band i',
      'P(month in band i): from the distribution of a month’s downtime, with exponential times up and down and the long-run state at its start',
      'L: expected loss a year; u = MTTR/(MTTF + MTTR); Y: length of the year; ℓ: loss for an hour',
      'm: months that the one-off guarantee runs, a month being Y/12',
    ],
  },
  assumptions: [
    'Every breach is noticed, claimed in time and credited. Many agreements credit nothing unless it is claimed.',
    'All downtime counts. An agreement that leaves out maintenance, single zones or short interruptions pays less than this.',
    'A month is a twelfth of the year, and its credit is the one of the lowest threshold that it falls below.',
    'The loss grows evenly with time. Where the first minutes or the fourth hour cost more, the loss of an hour of downtime shows it better.',
    'The one-off guarantee pays for any outage at all, once. Real ones cover the maker’s own hardware and software only.',
  ],
  warnings({ mttf, mttr, bands, year }) {
    const found: string[] = [];
    if (mttr > 0.1 * mttf) {
      found.push(
        'Outages are no longer short beside the time between them: the service is down for more than a tenth as long as it is up.',
      );
    }
    if (mttr > hoursPerYear(year) / 12) {
      found.push(
        `The mean outage, ${formatDuration(mttr)}, is longer than a month. Months are then all good or all bad, and the long-run shares say little.`,
      );
    }
    if (creditsFall(bands.parsed)) {
      found.push(
        'A lower uptime is credited with less than a higher one here. Check the order of the bands.',
      );
    }
    return found;
  },
  presets: [
    { label: 'Credits against losses', query: '', note: 'two outages a year of an hour, three bands' },
    {
      label: '99.9 % delivered',
      query: 'mttf=8751.24h&mttr=8.76h&year=365',
      note: 'one outage a year, a working day long',
    },
    {
      label: '99.99 % delivered',
      query: 'mttf=4379.56h&mttr=0.438h&year=365',
      note: 'a tenth of the loss, four fifths of the credit',
    },
    {
      label: 'The $50,000 offer of 2010',
      query: 'mttf=333332.333h&mttr=1h&lossPerHour=108000',
      note: 'six months, if 99.9997 % is true and outages last an hour',
    },
    {
      label: 'The same for an ordinary server',
      query: 'mttf=499.75h&mttr=15min&lossPerHour=108000',
      note: '99.95 % in outages of a quarter of an hour: it would pay for certain',
    },
    {
      label: 'One band only',
      query: 'bands=99.9:10&fee=20000',
      note: 'a tenth back, whatever happened',
    },
  ],
  examples: [
    {
      query: 'mttf=8751.24h&mttr=8.76h&year=365',
      outputs: { creditYear: 194.4, lossYear: 87_600 },
      within: 0.005,
      source: 'worked here from Tijms, eq. (8.3.3): 1.62 % of the fees of a year',
    },
    {
      query: 'mttf=4379.56h&mttr=0.438h&year=365',
      outputs: { creditYear: 158.4 },
      within: 0.005,
      source: 'worked here from the same at 99.99 %: 1.32 % of the fees',
    },
    {
      query: 'mttf=333332.333h&mttr=1h',
      outputs: { payoutProbability: 0.013_06, expectedPayout: 653 },
      within: 5e-4,
      source: 'worked here: $50,000 for six months at 99.9997 % in outages of an hour',
    },
  ],
});
