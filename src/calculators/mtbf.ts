import {
  annualFailureRate,
  availabilityAt,
  averageAvailability,
  downtimePerYear,
  fleetFailureProbability,
  fleetFailuresPerYear,
  hoursPerUnit,
  hoursPerYear,
  linearAnnualFailureRate,
  meanTimeBetweenFailures,
  missionReliability,
  steadyStateAvailability,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatDuration,
  formatPercentage,
  formatShare,
  formatSignificant,
  input,
  linearAxis,
  logAxis,
  NBSP,
  namedTimeMarks,
  output,
  yearInput,
} from '../scenario/index.ts';
import { calendarOf } from './mtbf-pictures.ts';

function percent(fraction: number): string {
  return formatShare(fraction, 'nearest');
}

const missionInput = input.duration({
  label: 'Mission',
  help: 'How long it has to last: a night, a contract, the years until it is replaced.',
  fallback: '1y',
  least: '0h',
  most: '100000y',
  example: '3 y',
  stops: ['1h', '8h', '24h', '7d', '30d', '90d', '1y', '2y', '3y', '5y', '7y', '10y', '20y'],
});

const mtbf = defineCalculator({
  slug: 'mtbf',
  title: 'What an MTBF says',
  question: 'How often does a unit fail, how long is it down, and will it get through its mission?',
  about:
    'Takes a mean time to failure and a mean time to repair apart into availability, failures a year and the chance of surviving a mission, for one unit and for a fleet. For anyone who has been shown an MTBF of a century.',
  inputs: {
    mttf: input.duration({
      label: 'Mean time to failure',
      help: 'Mean length of an up time, in many data sheets called MTBF.',
      term: 'mttf',
      fallback: '100000h',
      least: '1min',
      most: '1000000000h',
      example: '100 000 h',
      stops: [
        ...['100h', '500h', '1000h', '2000h', '4000h', '5000h', '10000h', '20000h', '50000h', '100000h'],
        ...['200000h', '300000h', '500000h', '1000000h', '1500000h', '2500000h', '10000000h'],
      ],
    }),
    mttr: input.duration({
      label: 'Mean time to repair',
      help: 'From the failure until it works again, with waiting for people and parts.',
      term: 'mttr',
      fallback: '8h',
      least: '0h',
      most: '1000000h',
      example: '4 h',
      stops: ['5min', '15min', '30min', '1h', '2h', '4h', '8h', '24h', '48h', '72h', '168h', '720h'],
    }),
    units: input.count({
      label: 'Units in the fleet',
      fallback: '1',
      least: '1',
      most: '1000000000',
      example: '400',
      stops: ['1', '2', '5', '10', '20', '50', '100', '200', '400', '1000', '5000', '10000', '100000'],
    }),
    mission: missionInput,
    year: yearInput,
  },
  groups: [
    { label: 'One unit', keys: ['mttf', 'mttr'] },
    { label: 'How many, how long', keys: ['units', 'mission', 'year'] },
  ],
  outputs: {
    availability: output.availability({
      label: 'Availability',
      term: 'availability',
      primary: true,
      tone: 'up',
    }),
    unavailability: output.share({ label: 'Unavailability', term: 'unavailability' }),
    downtimeYear: output.duration({ label: 'Downtime a year', help: 'of one unit, in the long run' }),
    mtbf: output.duration({ label: 'From one failure to the next', term: 'mtbf', rounding: 'down' }),
    reliability: output.availability({ label: 'Gets through the mission without a failure' }),
    availabilityAt: output.availability({ label: 'Up at the end of the mission', help: 'repairs included' }),
    averageAvailability: output.availability({ label: 'Share of the mission spent up', help: 'on average' }),
    afr: output.share({
      label: 'Annual failure rate',
      help: 'the share of a population that fails in a year',
    }),
    afrLinear: {
      ...output.share({ label: 'Year divided by MTTF', help: 'often taken for it; a mean number, no share' }),
      // A share cannot be shown above the whole, which is where this one gives itself away.
      show: (ratio: number) => `${formatSignificant(100 * ratio, 3)}${NBSP}%`,
    },
    fleetFailuresYear: output.perYear({ label: 'Failures in the fleet', term: 'outage-frequency' }),
    fleetAnyFailure: output.availability({ label: 'Some unit fails during the mission' }),
  },
  compute({ mttf, mttr, units, mission, year }) {
    const unit = { mttfHours: mttf, mttrHours: mttr };
    const yearHours = hoursPerYear(year);
    const availability = steadyStateAvailability(unit);
    return {
      availability,
      unavailability: availability.complement,
      downtimeYear: downtimePerYear(unit, yearHours),
      mtbf: meanTimeBetweenFailures(unit),
      reliability: missionReliability(mttf, mission),
      availabilityAt: availabilityAt(unit, mission),
      averageAvailability: averageAvailability(unit, mission),
      afr: annualFailureRate(mttf, yearHours),
      afrLinear: linearAnnualFailureRate(mttf, yearHours),
      fleetFailuresYear: fleetFailuresPerYear(unit, units, yearHours),
      fleetAnyFailure: fleetFailureProbability(mttf, units, mission),
    };
  },
  summary({ units, mission }, { availability, downtimeYear, reliability, fleetFailuresYear }) {
    const one = `${formatPercentage(availability)} available, ${formatDuration(downtimeYear)} down a year`;
    const whole = `a chance of ${formatPercentage(reliability)} to get through ${missionInput.show(mission)} without a failure`;
    if (units === 1) return `The unit is ${one}, and has ${whole}.`;
    const often = formatCounted(fleetFailuresYear, 'failure', 3);
    const are = often.endsWith('s') ? 'are' : 'is';
    return `Each unit is ${one}, with ${whole}; among ${formatSignificant(units, 15)} there ${are} ${often} a year.`;
  },
  pictures({ units, year }, { fleetFailuresYear }) {
    return [calendarOf(units, fleetFailuresYear, hoursPerYear(year))];
  },
  chart(values, compute) {
    const { mttf, mttr, mission, units } = values;
    const own = compute(values);
    const least = Math.min(Math.max(mttr, mttf * 1e-6), mission || Infinity, mttf) / 10;
    const decades = logAxis('Time since all started', least, Math.max(3 * mttf, mission), (hours) =>
      formatDuration(hours, 'nearest'),
    );
    const x = { ...decades, ticks: namedTimeMarks(decades.least, decades.most) };
    const evenly = Array.from({ length: 81 }, (_, i) => x.least * (x.most / x.least) ** (i / 80));
    const answers = [...evenly, ...x.ticks.map(({ at }) => at)]
      .sort((a, b) => a - b)
      .map((hours) => ({ hours, ...compute({ ...values, mission: hours }) }));
    const survival = answers.map(({ hours, reliability }) => ({ x: hours, y: reliability.fraction }));
    const up = answers.map(({ hours, availabilityAt: share }) => ({ x: hours, y: share.fraction }));
    const fleet = answers.map(({ hours, fleetAnyFailure }) => ({ x: hours, y: fleetAnyFailure.complement }));
    const noneFailed = own.fleetAnyFailure.complement;
    const marks = [
      {
        shown: mission > 0,
        mark: {
          series: 0,
          x: mission,
          y: own.reliability.fraction,
          label: formatPercentage(own.reliability),
        },
      },
      {
        // Where the fleet is all but sure to have had a failure, its chance would read as none at all.
        shown: mission > 0 && units > 1 && noneFailed > 0.001,
        mark: { series: 2, x: mission, y: noneFailed, label: percent(noneFailed) },
      },
    ];
    return {
      title: 'Being up, A(t), is not having survived, R(t)',
      x,
      y: linearAxis('Probability', 1, percent),
      series: [
        { label: 'R(t)', points: survival },
        { label: 'A(t)', points: up },
        ...(units > 1 ? [{ label: `none of ${formatSignificant(units, 15)} failed`, points: fleet }] : []),
      ],
      marks: marks.filter(({ shown }) => shown).map(({ mark }) => mark),
    };
  },
  formula: {
    symbols: String.raw`A = \frac{\mathit{MTTF}}{\mathit{MTTF} + \mathit{MTTR}} \qquad R(t) = e^{-t/\mathit{MTTF}} \qquad A(t) = A + (1 - A)\, e^{-(\lambda + \mu)t}`,
    worked: String.raw`A = \frac{\val{in.mttf}}{\val{in.mttf} + \val{in.mttr}} = \val{out.availability} \qquad R = e^{-\val{in.mission}/\val{in.mttf}} = \val{out.reliability}`,
    where: [
      'A: availability in the long run; R(t): probability of no failure up to t',
      'A(t): probability of being up at t, having started up',
      'λ = 1/MTTF and μ = 1/MTTR: rates of failure and repair',
      'annual failure rate: 1 − R(Y), Y the length of the year; a fleet of n has no failure with R(t)ⁿ',
    ],
  },
  assumptions: [
    'A constant failure rate, the same for a new unit and an old one. The long-run availability holds without it; reliability and annual failure rate do not.',
    'Units fail independently. A bad batch, a shared rack or a bug breaks that, and with it every figure for the fleet.',
    'A mission given in years counts years of 365.2425 days, whatever the kind of year.',
  ],
  warnings({ mttf, mttr, units }, { afrLinear, fleetFailuresYear }) {
    const found: string[] = [];
    if (mttf > 50 * hoursPerUnit.y) {
      found.push(
        `An MTTF of ${formatDuration(mttf, 'nearest')} is no life expectancy: it is a rate, measured on many units in the years before they wear out.`,
      );
    }
    if (mttr > mttf / 10) {
      found.push(
        'Repairs are not short beside the time up. MTTF and MTBF then differ, and a source that mixes them up is wrong by as much.',
      );
    }
    if (afrLinear > 0.25) {
      found.push(
        'Year divided by MTTF is well above the annual failure rate here; above 100 % it gives itself away.',
      );
    }
    if (mttr === 0)
      found.push('A repair that takes no time makes every unit 100 % available. It takes some.');
    if (units > 1 && fleetFailuresYear > 52) {
      found.push('Something in the fleet fails every week: plan for failures as routine, not as incidents.');
    }
    return found;
  },
  presets: [
    { label: 'A server', query: 'mttf=50000h&mttr=8h', note: 'next-business-day parts make it 24 h' },
    {
      label: 'A disk by its data sheet',
      query: 'mttf=1000000h&mttr=24h&mission=5y',
      note: 'a century on paper',
    },
    {
      label: 'The same disk in the field',
      query: 'mttf=250000h&mttr=24h&mission=5y',
      note: 'at 2 to 4 % a year, as Schroeder and Gibson found',
    },
    {
      label: 'A fleet of 400 hosts',
      query: 'mttf=10000h&mttr=8h&units=400',
      note: 'nearly one failure a day',
    },
    { label: '4,000 hours', query: 'mttf=4000h', note: 'where the division gives 219 %' },
    { label: 'One night', query: 'mttf=5000h&mission=8h', note: 'one unit through a batch window' },
  ],
  examples: [
    {
      query: 'mttf=5h&mttr=1h&mission=3h',
      outputs: { availabilityAt: 0.837_887_287_1, mtbf: 21_600 },
      source:
        'RePyability’s tests: MTTF 5, MTTR 1, MTBF 6; A(3) by Tijms, A First Course in Stochastic Models, (8.3.1)',
    },
    {
      query: 'mttf=10y&mission=1y',
      outputs: { reliability: 0.9048 },
      within: 1e-4,
      source: 'RIAC forum, 1999: 0.9048 at the end of the first year, there taken for the availability',
    },
    {
      query: 'mttf=1000000h&year=365',
      outputs: { afr: 0.008_722, afrLinear: 0.0088 },
      within: 0.005,
      source:
        'Schroeder and Gibson, “Disk failures in the real world”, FAST 2007: data sheets of 1 million h, 0.88 % at most',
    },
    {
      query: 'mttf=300000h&year=365',
      outputs: { afr: 0.028_777_799_399_254, afrLinear: 0.0292 },
      source: 'worked here: 1 − e^(−8760/300,000) against 8760/300,000',
    },
  ],
});

export default mtbf;
