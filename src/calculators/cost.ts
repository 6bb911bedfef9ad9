import {
  annualDowntimeCost,
  downtimeCostAtMeanLength,
  hoursPerUnit,
  hoursPerYear,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatDuration,
  formatMoney,
  input,
  linearAxis,
  moneyAxis,
  output,
} from '../scenario/index.ts';
import { billPicture } from './cost-pictures.ts';

/** Hourly costs that surveys are quoted for, which people take over as their own. */
const surveyed = new Map([
  [300_000, 'ITIC’s survey of 2024'],
  [531_060, 'Ponemon’s survey of 2016'],
]);

const sums = [
  '0',
  '1000',
  '2000',
  '5000',
  '10000',
  '20000',
  '50000',
  '100000',
  '200000',
  '500000',
  '1000000',
];

const cost = defineCalculator({
  slug: 'cost',
  title: 'An hour of downtime',
  question: 'What do a year’s outages cost, and what does the average outage hide?',
  about:
    'Adds up what outages cost in a year: a sum for each, a price an hour, and a higher price past a threshold. It sets that beside the same bill with every outage of average length, which is how it is usually done.',
  inputs: {
    outages: input.quantity({
      label: 'Outages a year',
      term: 'outage-frequency',
      units: ['a year', 'per year', '/y', '/year'],
      fallback: '4',
      least: '0',
      most: '1000000',
      example: '4',
      stops: ['0.1', '0.2', '0.5', '1', '2', '3', '4', '6', '8', '12', '24', '52'],
    }),
    mttr: input.duration({
      label: 'Mean length of an outage',
      term: 'mttr',
      fallback: '2h',
      least: '0h',
      most: '10000h',
      example: '90 min',
      stops: ['1min', '5min', '15min', '30min', '1h', '1.5h', '2h', '3h', '4h', '6h', '8h', '12h', '24h'],
    }),
    perIncident: input.money({
      label: 'Each outage costs',
      help: 'However short it is: people called out, work redone, a report written.',
      fallback: '5000',
      least: '0',
      most: '1000000000000',
      example: '5000',
      stops: sums,
    }),
    perHour: input.money({
      label: 'An hour costs',
      help: 'Sales lost for good and wages paid for waiting. Sales that come back later are not lost.',
      fallback: '20000',
      least: '0',
      most: '1000000000000',
      example: '20 000',
      stops: sums,
    }),
    threshold: input.duration({
      label: 'Dearer after',
      help: 'When it stops being a nuisance: penalties, the press, customers who leave.',
      fallback: '4h',
      least: '0h',
      most: '10000h',
      example: '4 h',
      stops: ['0h', '0.5h', '1h', '2h', '3h', '4h', '6h', '8h', '12h', '24h', '48h', '72h'],
    }),
    surcharge: input.money({
      label: 'An hour past that costs more by',
      fallback: '50000',
      least: '0',
      most: '1000000000000',
      example: '50 000',
      stops: sums,
    }),
  },
  groups: [
    { label: 'Outages', keys: ['outages', 'mttr'] },
    { label: 'What they cost', keys: ['perIncident', 'perHour', 'threshold', 'surcharge'] },
  ],
  outputs: {
    annual: output.money({ label: 'Expected cost a year', primary: true }),
    naive: output.money({ label: 'With every outage of average length' }),
  },
  compute({ outages, mttr, perIncident, perHour, threshold, surcharge }) {
    const bill = {
      outagesPerYear: outages,
      mttrHours: mttr,
      perIncident,
      perHour,
      thresholdHours: threshold,
      surchargePerHour: surcharge,
    };
    return { annual: annualDowntimeCost(bill), naive: downtimeCostAtMeanLength(bill) };
  },
  summary(_, { annual, naive }) {
    const bill = `Outages cost ${formatMoney(annual)} a year`;
    if (formatMoney(annual) === formatMoney(naive)) return `${bill}.`;
    return `${bill}; with every outage of average length it would be ${formatMoney(naive)}, which leaves out the long ones.`;
  },
  pictures(values, _, compute) {
    const none = { perIncident: 0, perHour: 0, surcharge: 0 };
    const only = (part: keyof typeof none) => compute({ ...values, ...none, [part]: values[part] });
    const [incidents, hours, surcharge] = [only('perIncident'), only('perHour'), only('surcharge')];
    const bill = (label: string, key: 'annual' | 'naive') => ({
      label,
      incidents: incidents[key],
      hours: hours[key],
      surcharge: surcharge[key],
    });
    return [billPicture([bill('Lengths vary', 'annual'), bill('Every outage of average length', 'naive')])];
  },
  chart(values, compute) {
    const { mttr, threshold, surcharge } = values;
    const own = compute(values);
    const reach = surcharge > 0 ? Math.min(threshold, 10 * mttr) : 0;
    const last = Math.max(2 * mttr, 2 * reach, hoursPerUnit.min);
    const { min, h, d } = hoursPerUnit;
    const unit = last < 3 * h ? min : last < 4 * d ? h : d;
    const x = linearAxis('Mean length of an outage', last / unit, (length) =>
      formatDuration(length * unit, 'nearest'),
    );
    const evenly = Array.from({ length: 61 }, (_, i) => (i * x.most) / 60);
    // The bill of the mean length has a corner at the threshold.
    const lengths = [...evenly, ...x.ticks.map(({ at }) => at), Math.min(threshold / unit, x.most)].sort(
      (a, b) => a - b,
    );
    const bills = lengths.map((length) => ({ length, ...compute({ ...values, mttr: length * unit }) }));
    const lines = [
      { label: 'lengths vary', key: 'annual' },
      { label: 'all alike', key: 'naive' },
    ] as const;
    const dearest = compute({ ...values, mttr: x.most * unit }).annual;
    const y = moneyAxis('Cost a year', Math.max(1, dearest));
    return {
      title: 'The average outage is cheaper than outages are on average',
      x,
      y,
      series: lines.map(({ label, key }) => ({
        label,
        points: bills.map(({ length, ...bill }) => ({ x: length, y: bill[key] })),
      })),
      // The second figure only where there is room for it beside the first.
      marks: lines
        .map(({ key }, series) => ({
          series,
          x: mttr / unit,
          y: own[key],
          label: series === 0 ? formatMoney(own[key]) : `${formatMoney(own.annual - own.naive)} less`,
          tone: series === 0 ? ('down' as const) : ('ink' as const),
        }))
        .filter(({ series }) => series === 0 || own.annual - own.naive > 0.08 * y.most),
    };
  },
  formula: {
    symbols: String.raw`K = f \cdot \left(k_0 + k_1 \cdot m + k_2 \cdot m \cdot e^{-s/m}\right) \qquad K_{\text{naive}} = f \cdot (k_0 + k_1 \cdot m + \allowbreak k_2 \cdot \max(0,\, m - s))`,
    worked: String.raw`K = \val{in.outages} \cdot (\val{in.perIncident} + \val{in.perHour} \cdot \val{in.mttr} + \allowbreak \val{in.surcharge} \cdot \val{in.mttr} \cdot e^{-\val{in.threshold}/\val{in.mttr}}) = \allowbreak \val{out.annual}`,
    where: [
      'K: expected cost a year; f: outages a year; m: their mean length',
      'k₀: cost of each outage; k₁: cost an hour',
      's: threshold; k₂: what an hour past it costs on top',
      'm·e^(−s/m): hours past the threshold that an outage has on average',
    ],
  },
  assumptions: [
    'Lengths of outages are exponential: many short, a few long. Where they spread wider still, the bill is higher.',
    'An hour costs the same at any time of day and year. It does not: weigh the dear hours, or reckon with them alone.',
    'These are means over many years. A single year can be free, or cost several times as much.',
  ],
  warnings({ outages, mttr, perHour }) {
    const found: string[] = [];
    const survey = surveyed.get(perHour);
    if (survey) found.push(`That price of an hour is an answer to ${survey}, not yours. Reckon your own.`);
    if (outages * mttr > 0.1 * hoursPerYear('gregorian')) {
      found.push(
        'Outages this many and this long fill more than a tenth of the year: the model takes them for rare.',
      );
    }
    return found;
  },
  presets: [
    { label: 'A dear fifth hour', query: '', note: 'four outages of two hours, penalties after four' },
    { label: 'No threshold', query: 'surcharge=0', note: 'then the average will do' },
    { label: 'Few and long', query: 'outages=1&mttr=8h', note: 'the same hours a year in one piece' },
    { label: 'Many and short', query: 'outages=32&mttr=15min', note: 'the same hours in thirty-two' },
    {
      label: 'ITIC 2024',
      query: 'outages=1&mttr=1h&perIncident=0&perHour=300000&surcharge=0',
      note: 'over 90 % of larger firms put an hour above this',
    },
    {
      label: 'Ponemon 2016',
      query: 'outages=1&mttr=95min&perIncident=0&perHour=531060&surcharge=0',
      note: '8,851 a minute for 95 minutes is more than the mean it came with',
    },
  ],
  examples: [
    {
      query: 'outages=1&mttr=90min&perIncident=0&perHour=337001.333333&surcharge=0',
      outputs: { annual: 505_502, naive: 505_502 },
      within: 1e-6,
      source: 'Ponemon Institute 2010: 505,502 for a mean of 90 min, which is 5,617 a minute',
    },
    {
      query: 'outages=1&mttr=1.5min&perIncident=0&perHour=108000&surcharge=0',
      outputs: { annual: 2700 },
      source: 'Stratus, 99.9997 %: 1.5 min at 108,000 an hour, 2,700',
    },
    {
      query: '',
      outputs: { annual: 234_134.113_294_645, naive: 180_000 },
      source: 'worked here: 4 · (5,000 + 40,000 + 100,000 · e^−2)',
    },
  ],
});

export default cost;
