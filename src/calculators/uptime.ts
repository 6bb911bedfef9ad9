import {
  agreedHours,
  allowedDowntime,
  hoursPerPeriod,
  hoursPerUnit,
  hoursPerYear,
  nines,
  type Period,
  percentageFromComplement,
  type ServiceAgreement,
  unavailabilityFromDowntime,
  unavailabilityOfNines,
  userSeenUnavailability,
  type YearKind,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatDuration,
  formatPercentage,
  formatShare,
  formatSignificant,
  input,
  ninesAxis,
  output,
  timeAxis,
  yearInput,
} from '../scenario/index.ts';

interface Contract {
  readonly year: YearKind;
  readonly service: number;
  readonly maintenance: number;
}

function agreementOf({ year, service, maintenance }: Contract): ServiceAgreement {
  return { yearHours: hoursPerYear(year), weeklyHours: service, maintenanceHours: maintenance };
}

const uptime = defineCalculator({
  slug: 'uptime',
  title: 'What is in 0.1\u00a0%?',
  question: 'How much downtime does an availability allow, and what availability is a downtime?',
  about:
    'Turns an availability into the downtime it allows a day, a week, a month, a quarter and a year, and a downtime back into an availability. It counts agreed service hours, keeps announced maintenance apart, and says which kind of year it means.',
  inputs: {
    availability: input.percentage({
      label: 'Availability',
      help: 'As the contract states it: the share of agreed service time in which the service is up.',
      term: 'availability',
      fallback: '99.9',
      least: '0',
      most: '100',
      example: '99.95',
      stops: [
        ...['90', '95', '97', '98', '99', '99.3', '99.5', '99.7', '99.8', '99.9', '99.93', '99.95', '99.97'],
        ...['99.98', '99.99', '99.995', '99.998', '99.999', '99.9995', '99.9999', '99.99999'],
      ],
    }),
    downtime: input.optional(
      input.duration({
        label: 'or downtime',
        help: 'Turns the question round. When a downtime is given, it decides and the availability follows from it.',
        term: 'downtime',
        insteadOf: 'availability',
        fallback: '0h',
        least: '0h',
        most: '366d',
        example: '45 min',
      }),
    ),
    per: input.choice<Period>({
      label: 'downtime per',
      fallback: 'year',
      options: [
        { value: 'day', label: 'day' },
        { value: 'week', label: 'week' },
        { value: 'month', label: 'month' },
        { value: 'quarter', label: 'quarter' },
        { value: 'year', label: 'year' },
      ],
    }),
    service: input.duration({
      label: 'Agreed service a week',
      help: 'Hours a week in which an outage counts: 168 is round the clock, 40 is office hours.',
      term: 'agreed-service-time',
      fallback: '168h',
      least: '1h',
      most: '168h',
      example: '40 h',
      stops: ['20h', '40h', '50h', '60h', '84h', '100h', '120h', '144h', '168h'],
    }),
    maintenance: input.duration({
      label: 'Announced maintenance a year',
      help: 'Service time that the contract leaves out of the count because it was announced.',
      term: 'planned-maintenance',
      fallback: '0h',
      least: '0h',
      most: '8784h',
      example: '12 h',
      stops: [
        '0h',
        '1h',
        '2h',
        '4h',
        '6h',
        '8h',
        '12h',
        '16h',
        '24h',
        '36h',
        '48h',
        '72h',
        '96h',
        '144h',
        '200h',
      ],
    }),
    year: yearInput,
  },
  groups: [
    { label: 'What is promised', keys: ['availability', 'downtime', 'per'] },
    { label: 'What the contract counts', keys: ['service', 'maintenance', 'year'] },
  ],
  outputs: {
    downtimeYear: output.duration({
      label: 'Downtime a year',
      term: 'downtime',
      primary: true,
      tone: 'down',
    }),
    downtimeQuarter: output.duration({ label: 'a quarter' }),
    downtimeMonth: output.duration({ label: 'a month' }),
    downtimeWeek: output.duration({ label: 'a week' }),
    downtimeDay: output.duration({ label: 'a day' }),
    availability: output.availability({ label: 'Availability', term: 'availability' }),
    unavailability: output.share({ label: 'Unavailability', term: 'unavailability' }),
    nines: output.number({ label: 'Nines', term: 'nines' }),
    userSeenAvailability: output.availability({
      label: 'Availability as users see it',
      help: 'with announced maintenance counted as downtime',
      term: 'planned-maintenance',
    }),
    agreedYear: output.hours({ label: 'Agreed service a year', term: 'agreed-service-time' }),
  },
  check({ downtime, per, service, maintenance, year }) {
    const agreed = (hoursPerYear(year) * service) / hoursPerUnit.wk;
    if (maintenance >= agreed) {
      const most = formatDuration(agreed, 'down');
      return [
        {
          key: 'maintenance',
          message: `That leaves no service time: the agreed hours are ${most} a year. Give less maintenance, or more hours of service.`,
        },
      ];
    }
    if (downtime === undefined) return [];
    const agreement = agreementOf({ year, service, maintenance });
    const period = hoursPerPeriod(per, year);
    if (unavailabilityFromDowntime(downtime, period, agreement) <= 1) return [];
    const most = formatDuration(allowedDowntime(1, period, agreement), 'down');
    return [
      {
        key: 'downtime',
        message: `A ${per} has ${most} of agreed service time. Give a downtime no longer than that, or another period.`,
      },
    ];
  },
  compute({ availability, downtime, per, ...contract }) {
    const agreement = agreementOf(contract);
    const within = (period: Period) => hoursPerPeriod(period, contract.year);
    const unavailability =
      downtime === undefined
        ? availability.complement
        : Math.min(1, unavailabilityFromDowntime(downtime, within(per), agreement));
    const allowed = (period: Period) => allowedDowntime(unavailability, within(period), agreement);
    return {
      downtimeYear: allowed('year'),
      downtimeQuarter: allowed('quarter'),
      downtimeMonth: allowed('month'),
      downtimeWeek: allowed('week'),
      downtimeDay: allowed('day'),
      availability: downtime === undefined ? availability : percentageFromComplement(unavailability),
      unavailability,
      nines: nines(unavailability),
      userSeenAvailability: percentageFromComplement(userSeenUnavailability(unavailability, agreement)),
      agreedYear: agreedHours(agreement),
    };
  },
  summary({ downtime, per, service, maintenance }, { availability, downtimeYear, downtimeMonth }) {
    const percent = formatPercentage(availability);
    const time = service < hoursPerUnit.wk ? 'agreed service time' : 'the time';
    const apart = maintenance > 0 ? ', announced maintenance not counted' : '';
    const aYear = formatDuration(downtimeYear);
    if (downtime !== undefined) {
      return `${formatDuration(downtime)} of downtime a ${per} is an availability of ${percent}, or ${aYear} a year${apart}.`;
    }
    return `${percent} of ${time} leaves ${aYear} of downtime a year, ${formatDuration(downtimeMonth)} a month${apart}.`;
  },
  pictures({ maintenance }, { agreedYear, downtimeYear }) {
    const planned =
      maintenance > 0 ? `, ${formatDuration(maintenance)} of announced maintenance before it` : '';
    const row = (name: string, hours: number, rounding: 'up' | 'down') => [
      name,
      formatDuration(Math.max(0, hours), rounding),
      formatShare(Math.min(1, Math.max(0, hours / agreedYear)), rounding),
    ];
    return [
      {
        kind: 'year',
        title: 'The year to scale',
        says: `Of ${formatSignificant(agreedYear, 6)} h of service a year, ${formatDuration(downtimeYear)} down${planned}.`,
        yearHours: agreedYear,
        downHours: downtimeYear,
        plannedHours: maintenance,
        table: () => ({
          head: ['Time of service', 'a year', 'share'],
          rows: [
            row('Down', downtimeYear, 'up'),
            row('Announced maintenance', maintenance, 'up'),
            row('Up', agreedYear - downtimeYear - maintenance, 'down'),
          ],
        }),
      },
    ];
  },
  chart(values, compute) {
    const { nines: own, ...answer } = compute(values);
    // The axis reaches as far as the reader's answer; past fourteen nines there is nothing left to see.
    const least = own < 1 ? 0 : 1;
    const most = Math.min(14, Math.max(6, Math.ceil(own)));
    const steps = Array.from({ length: (most - least) * 4 + 1 }, (_, i) => least + i / 4);
    const answers = steps.map((count) => {
      const availability = percentageFromComplement(unavailabilityOfNines(count));
      return compute({ ...values, downtime: undefined, availability });
    });
    const lines = [
      ['a year', 'downtimeYear'],
      ['a month', 'downtimeMonth'],
      ['a day', 'downtimeDay'],
    ] as const;
    return {
      title: 'Each nine takes nine tenths of the downtime away',
      x: ninesAxis(least, most),
      y: timeAxis('Downtime allowed', answers.at(-1)!.downtimeDay, answers[0]!.downtimeYear),
      series: lines.map(([label, key]) => ({
        label,
        points: answers.map((result, i) => ({ x: steps[i] ?? 0, y: result[key] })),
      })),
      marks: lines
        .map(([, key], series) => ({ series, x: own, y: answer[key], label: formatDuration(answer[key]) }))
        .filter(({ x }) => x <= most),
    };
  },
  formula: {
    symbols: String.raw`D = u \cdot P \cdot \frac{s}{168} \cdot \left(1 - \frac{M}{G}\right) \qquad G = Y \cdot \frac{s}{168}`,
    worked: String.raw`D_{\text{year}} = \val{out.unavailability} \cdot \val{out.agreedYear} \cdot \allowbreak \left(1 - \frac{\val{in.maintenance}}{\val{out.agreedYear}}\right) = \allowbreak \val{out.downtimeYear}`,
    where: [
      'D: downtime allowed in a period of length P',
      'u: unavailability, 1 − availability',
      's: agreed hours of service a week',
      'M: announced maintenance a year',
      'G: agreed service time of a year of length Y',
    ],
  },
  assumptions: [
    'A month is a twelfth of the year and a quarter a fourth. A contract that counts calendar months allows less in February than in March.',
    'Agreed hours and announced maintenance are spread evenly over the year. A real outage counts only where it meets agreed hours: a repair from Friday 16:00 to midnight costs an office-hours service one hour.',
    'An allowance is not a forecast. What one year brings is spread widely around it.',
  ],
  warnings({ service, maintenance }, { unavailability, agreedYear }) {
    const found: string[] = [];
    if (unavailability === 0) {
      found.push('100 % leaves no downtime at all. As a promise it says who pays, not what happens.');
    }
    if (service < hoursPerUnit.wk) {
      found.push(
        'With part-time service the clock stops outside agreed hours, so a single long outage can cost far less, or far more, than its share.',
      );
    }
    if (maintenance > 0.05 * agreedYear) {
      found.push(
        'More than a twentieth of the agreed time is announced maintenance: look at what users see.',
      );
    }
    return found;
  },
  presets: [
    { label: 'One nine', query: 'availability=90', note: 'five weeks a year' },
    { label: 'Two nines', query: 'availability=99', note: 'three and a half days a year' },
    { label: 'Three nines', query: '', note: 'the usual contract' },
    { label: 'Three nines five', query: 'availability=99.95', note: 'a cloud provider’s usual promise' },
    { label: 'Four nines', query: 'availability=99.99', note: 'under an hour a year' },
    { label: 'Five nines', query: 'availability=99.999', note: 'minutes a year' },
    { label: 'Office hours', query: 'service=40h&maintenance=12h', note: '8 × 5, with a maintenance day' },
    { label: '45 minutes a month', query: 'downtime=45min&per=month', note: 'from downtime to availability' },
  ],
  examples: [
    {
      query: 'year=365',
      outputs: { downtimeYear: 31_536, downtimeWeek: 604.8, downtimeDay: 86.4 },
      source:
        'Beyer et al. (eds), Site Reliability Engineering, 2016, appendix A: 8.76 h, 10.1 min and 1.44 min',
    },
    {
      query: 'availability=99',
      outputs: { downtimeYear: 315_570, downtimeQuarter: 78_892, downtimeMonth: 26_297, downtimeDay: 864 },
      within: 2e-5,
      source: 'uptime.is, 99 %: 3 d 15 h 39 m 30 s, 21 h 54 m 52 s, 7 h 18 m 17 s, 14 m 24 s',
    },
    {
      query: 'availability=99.95&year=julian',
      outputs: { downtimeYear: 15_778.8 },
      source: 'Stratus availability meter, 99.95 %: 4 h 23 min (of a year of 365.25 d)',
    },
    {
      query: 'service=40h&year=365',
      outputs: { downtimeYear: 7508.571_428_571_428 },
      source: 'worked here: 0.001 · 365 · 24 h · 40/168',
    },
  ],
});

export default uptime;
