import {
  downtimeDistribution,
  hoursPerUnit,
  hoursPerYear,
  type Percentage,
  type YearKind,
  type YearlyService,
  yearlyModel,
  yearOfLuck,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatDuration,
  formatPercentage,
  formatShare,
  formatSignificant,
  input,
  linearAxis,
  NBSP,
  output,
  yearInput,
} from '../scenario/index.ts';
import { century } from './year-pictures.ts';

interface Given {
  readonly availability: Percentage;
  readonly outages: number;
  readonly spread: number;
  readonly year: YearKind;
}

function serviceOf({ availability, outages, spread, year }: Given): YearlyService {
  return { availability, outagesPerYear: outages, spread, yearHours: hoursPerYear(year) };
}

/** Past this many up times in a year the sums would no longer be exact. */
const mostOutagesPerUptime = 1e12;

function percent(fraction: number): string {
  return formatShare(fraction, 'down');
}

export default defineCalculator({
  slug: 'year',
  title: 'One year’s luck',
  question: 'Will a service that delivers its availability in the long run deliver it this year?',
  about:
    'A long-run availability is a mean, and a year is a small sample. This gives the distribution of one year’s downtime: the chance of reaching a target, of a year without an outage, and the availability that can be promised for nineteen years in twenty.',
  inputs: {
    availability: input.percentage({
      label: 'Long-run availability',
      help: 'What the service delivers over many years, not what its contract says.',
      term: 'availability',
      fallback: '99.9',
      least: '0',
      most: '100',
      example: '99.95',
      stops: [
        ...['90', '95', '98', '99', '99.5', '99.8', '99.9', '99.95', '99.98', '99.99', '99.995'],
        ...['99.999', '99.9995', '99.9999'],
      ],
    }),
    outages: input.quantity({
      label: 'Outages a year',
      help: 'How often it goes down in the long run; 0.1 is once in ten years. With the availability it gives the mean length of an outage.',
      term: 'outage-frequency',
      units: ['a year', 'per year', '/y', '/year'],
      fallback: '4',
      least: '0.0001',
      most: '1000000',
      example: '2',
      stops: [...['0.05', '0.1', '0.2', '0.5', '1', '2', '3', '4', '6', '8', '12', '24', '52', '100', '365']],
    }),
    target: input.optional(
      input.percentage({
        label: 'Target for the year',
        help: 'The availability that the year has to reach. Left empty, it is the long-run availability.',
        term: 'service-level-objective',
        fallback: '99.9',
        least: '0',
        most: '100',
        example: '99.9',
      }),
    ),
    spread: input.quantity({
      label: 'Spread of outage lengths',
      help: 'Standard deviation divided by mean (the coefficient of variation): 0 when all are alike, 1 for exponential ones, 2 and more when a few drag on.',
      term: 'exponential-distribution',
      fallback: '1',
      least: '0',
      most: '100',
      example: '1.5',
      stops: ['0', '0.25', '0.5', '0.75', '1', '1.25', '1.5', '2', '2.5', '3', '4', '5'],
    }),
    year: yearInput,
  },
  groups: [
    { label: 'The service', keys: ['availability', 'outages', 'spread'] },
    { label: 'What the year has to reach', keys: ['target', 'year'] },
  ],
  outputs: {
    meetTarget: output.share({
      label: 'Years that reach the target',
      rounding: 'down',
      primary: true,
      tone: 'up',
    }),
    missTarget: output.share({ label: 'Years that miss it' }),
    noOutage: output.share({ label: 'Years without an outage', rounding: 'down' }),
    promise95: output.availability({
      label: 'Availability that 95 years in 100 reach',
      term: 'service-level-agreement',
    }),
    median: output.duration({
      label: 'Downtime that half the years stay within',
      term: 'percentile',
    }),
    p90: output.duration({ label: '90 % of the years', term: 'percentile' }),
    p95: output.duration({ label: '95 % of the years', term: 'percentile' }),
    p99: output.duration({ label: '99 % of the years', term: 'percentile' }),
    meanDowntime: output.duration({
      label: 'Mean downtime of a year',
      help: 'a little less than the long run allows, as the year begins with the service up',
      term: 'downtime',
    }),
    allowed: output.duration({ label: 'Downtime that the target allows' }),
    mttr: output.duration({ label: 'Mean length of an outage', term: 'mttr' }),
  },
  check({ availability, outages }) {
    // At 0 % there is no up time to be cut up.
    if (availability.fraction === 0 || outages / availability.fraction <= mostOutagesPerUptime) return [];
    return [
      {
        key: 'availability',
        message:
          'That leaves up times of less than a microsecond between outages. Give a higher availability or fewer outages a year.',
      },
    ];
  },
  compute({ target, ...given }) {
    const service = serviceOf(given);
    const reached = target ?? given.availability;
    return {
      ...yearOfLuck(service, reached),
      allowed: reached.complement * service.yearHours,
      mttr: yearlyModel(service).mttr,
    };
  },
  summary({ availability, target = availability }, { meetTarget, promise95, noOutage }) {
    const reaches = `A service of ${formatPercentage(availability)} reaches ${formatPercentage(target)} in ${percent(meetTarget)} of its years`;
    const quiet = noOutage < 1e-4 ? 'hardly any passes' : `${percent(noOutage)} pass`;
    return `${reaches} and ${formatPercentage(promise95)} in 95 of 100; ${quiet} without an outage.`;
  },
  pictures(values, results) {
    return [century(serviceOf(values), results)];
  },
  chart(values, compute) {
    const { meetTarget, allowed, p95, p99, mttr } = compute(values);
    const service = serviceOf(values);
    const { cdf } = downtimeDistribution(yearlyModel(service));
    // Wide enough for nearly all years and for the target, unless it lies far out.
    const typical = p99 > 0 ? p99 : mttr;
    const most = Math.min(
      service.yearHours,
      Math.max(1.1 * typical, Math.min(1.1 * allowed, 3 * typical)) || 1,
    );
    const units = [
      ['d', hoursPerUnit.d],
      ['h', hoursPerUnit.h],
      ['min', hoursPerUnit.min],
      ['s', hoursPerUnit.s],
      ['ms', hoursPerUnit.ms],
    ] as const;
    const [symbol, unit] = units.find(([, hours]) => most >= 2 * hours) ?? ['µs', hoursPerUnit.us];
    const axis = linearAxis('Downtime in the year', most / unit, (count) => formatDuration(count * unit));
    const ticks = axis.ticks.map(({ at }) => ({ at, text: `${formatSignificant(at, 6)}${NBSP}${symbol}` }));
    const x = { ...axis, ticks };
    const steps = (x.ticks.length - 1) * 16;
    const even = Array.from({ length: steps + 1 }, (_, i) => (x.most * i) / steps);
    // Outages all alike make it a staircase: a place just before each step and one on it.
    const repairs = values.spread === 0 && mttr > 0 ? Math.floor((x.most * unit) / mttr) : 0;
    const jumps = Array.from({ length: Math.min(repairs, 100) }, (_, i) => ((i + 1) * mttr) / unit);
    const places = [...even, ...jumps, ...jumps.map((at) => at * (1 - 1e-6))].sort((a, b) => a - b);
    const drop = (hours: number, share: number) => [
      { x: hours / unit, y: 0 },
      { x: hours / unit, y: share },
    ];
    const marks = [
      { series: 0, x: allowed / unit, y: meetTarget, label: percent(meetTarget) },
      { series: 1, x: p95 / unit, y: 0.95, label: formatDuration(p95) },
    ];
    return {
      title: 'How many years stay within a downtime',
      x,
      y: linearAxis('Share of years', 1, (share) => `${formatSignificant(share * 100, 3)}${NBSP}%`),
      series: [
        { label: 'years within it', points: places.map((at) => ({ x: at, y: cdf(at * unit) })) },
        { label: 'kept in 95 of 100', points: drop(p95, 0.95) },
      ],
      marks: marks.filter((mark) => mark.x <= x.most),
    };
  },
  formula: {
    symbols: String.raw`P(D \le x) = \sum_{n=0}^{\infty} e^{-a} \frac{a^n}{n!} F_n(x) \qquad a = \frac{Y - x}{\mathrm{MTTF}} \qquad \mathrm{MTTR} = u \cdot \frac{Y}{f}`,
    worked: String.raw`x = (1 - \text{target}) \cdot Y = \val{out.allowed} \qquad P(D \le x) = \val{out.meetTarget}`,
    where: [
      'D: downtime in a year of length Y that begins with the service up',
      'f: outages a year; MTTF + MTTR = Y/f, of which u is down',
      'Fₙ(x): probability that n repairs together take no longer than x, with F₀ = 1; the sum of n gamma-distributed repairs is gamma-distributed too',
      'a: mean number of failures in the up time that is left when x is down',
    ],
  },
  assumptions: [
    'Failures come at random: up times are exponentially distributed and have no memory. Failures that come in clusters spread the years further apart.',
    'Outage lengths are independent of each other and gamma-distributed with the spread given; real ones often have a longer tail.',
    'The year begins with the service up, and all hours of it count.',
    'The hundred years drawn are the distribution in a hundred equal parts, each stood for by its middle and drawn to about 1 %. Their order is a shuffle made once and means nothing; it is there because luck comes in no order.',
    'The long-run figures are taken as known. Estimated from a few outages they are themselves a matter of luck.',
  ],
  warnings({ availability, spread }, { mttr, noOutage }) {
    const found: string[] = [];
    if (availability.complement === 0) {
      found.push('At 100 % outages take no time, so every target is reached. No service is like that.');
    }
    if (availability.fraction < 0.9) {
      found.push(
        'It is down more than a tenth of the time. Repairs are then no longer short beside the time to failure, and the model is a rough one.',
      );
    }
    // A week that is worked out may come out a last digit above 168 h.
    if (mttr > 168 * (1 + 1e-9)) {
      found.push(
        `These figures make the mean outage ${formatDuration(mttr)} long. Somebody would step in sooner: check the number of outages.`,
      );
    }
    if (noOutage > 0.5 && availability.complement > 0) {
      found.push('Most years pass without an outage, so a good year says next to nothing about the service.');
    }
    if (spread > 3) {
      found.push(
        'With so wide a spread a few very long outages carry the mean. Look at the 99th percentile rather than at the mean.',
      );
    }
    return found;
  },
  presets: [
    { label: 'Three nines, four outages', query: '', note: 'an honest 99.9 %, missed in four years of ten' },
    { label: 'Rare and long', query: 'outages=0.1', note: 'nine perfect years, then a dreadful one' },
    {
      label: 'Every week a little',
      query: 'outages=52',
      note: 'the mean comes true, and half the years miss it',
    },
    {
      label: 'Promise less than you build',
      query: 'availability=99.95&target=99.9',
      note: 'half the downtime in reserve',
    },
    {
      label: 'Five nines in one year',
      query: 'availability=99.999&outages=2',
      note: 'a year of two failovers; judge nobody by it',
    },
    { label: 'Repairs all alike', query: 'outages=6&spread=0', note: 'only their number is left to luck' },
    { label: 'Repairs that drag on', query: 'spread=2.5', note: 'the median looks fine, the tail does not' },
  ],
  examples: [
    {
      query: 'year=365&outages=0.1',
      outputs: { meetTarget: 0.9135 },
      within: 1e-4,
      source:
        'worked with Tijms, A First Course in Stochastic Models, 2003, eq. (8.3.2); 400,000 simulated years give 0.9133',
    },
    {
      query: 'year=365&outages=1',
      outputs: { meetTarget: 0.6543, noOutage: 0.3675 },
      within: 1e-4,
      source: 'worked with the same; simulated 0.6541',
    },
    {
      query: 'year=365&outages=12',
      outputs: { meetTarget: 0.5409 },
      within: 1e-4,
      source: 'worked with the same; simulated 0.5405',
    },
  ],
});
