import {
  type CommonSoftware,
  failoverPair,
  hoursPerUnit,
  hoursPerYear,
  lockstepPair,
  nines,
  type Percentage,
  percentageFromComplement,
  singleServer,
  unavailabilityOfNines,
} from '../availability/index.ts';
import {
  type Axis,
  defineCalculator,
  formatCounted,
  formatDuration,
  formatPercentage,
  input,
  ninesAxis,
  output,
  timeAxis,
  yearInput,
} from '../scenario/index.ts';
import { causesPicture, failoverStates, lockstepStates } from './pair-pictures.ts';

/** Below this a software MTTF is a slip of the pen: the restarts would never end. */
const leastSoftwareMttf = hoursPerUnit.min;

function softwareOf(mttf: number, restart: number): CommonSoftware | undefined {
  return mttf === 0 ? undefined : { mttfHours: mttf, restartHours: restart };
}

/** An axis of downtimes that holds all that are above 0, and several marks however small they are. */
function downtimeAxis(hours: readonly number[]): Axis {
  const most = Math.max(...hours, hoursPerUnit.s);
  const least = Math.min(...hours.filter((time) => time > 0), most / 1e4);
  return timeAxis('Downtime a year', Math.max(least, most * 1e-12), most);
}

const lines = [
  { label: 'single server', key: 'singleDowntimeYear' },
  { label: 'failover pair', key: 'clusterDowntimeYear' },
  { label: 'lockstep pair', key: 'lockstepDowntimeYear' },
] as const;

/** The downtime of each design by what causes it. */
const causes = [
  { group: 'Single server', label: 'until it is repaired', key: 'singleDowntimeYear' },
  { group: 'Failover pair', label: 'failing over', key: 'clusterFailoverYear' },
  { group: 'Failover pair', label: 'failovers that did not work', key: 'clusterUncoveredYear' },
  { group: 'Failover pair', label: 'both servers failed', key: 'clusterDoubleYear' },
  { group: 'Lockstep pair', label: 'faults not ridden out', key: 'lockstepUncoveredYear' },
  { group: 'Lockstep pair', label: 'both halves failed', key: 'lockstepDoubleYear' },
] as const;

interface Design {
  readonly mttf: number;
  readonly mttr: number;
  readonly failover: number;
  readonly coverage: Percentage;
  readonly manual: number;
  readonly lockstepCoverage: Percentage;
  readonly crews: '1' | '2';
  readonly softwareMttf: number;
  readonly softwareRestart: number;
}

/** What the three designs give. */
function outcomesOf({ mttf, mttr, failover, coverage, manual, lockstepCoverage, crews, ...rest }: Design) {
  const software = softwareOf(rest.softwareMttf, rest.softwareRestart);
  const server = { mttfHours: mttf, mttrHours: mttr, software };
  const both = { ...server, manualHours: manual, crews: crews === '2' ? 2 : 1 } as const;
  return {
    single: singleServer(server),
    cluster: failoverPair({ ...both, coverage, failoverHours: failover }),
    lockstep: lockstepPair({ ...both, coverage: lockstepCoverage }),
  };
}

export default defineCalculator({
  slug: 'pair',
  title: 'One server, a failover pair, a lockstep pair',
  question: 'How much does a second server help, and what limits it?',
  about:
    'Compares a single server with a pair that fails over and a pair in lockstep, by Markov chains. It shows where a pair’s downtime comes from: failing over, failures that were not covered, and both halves failing.',
  inputs: {
    mttf: input.duration({
      label: 'MTTF of one server',
      help: 'Mean time to a failure of the hardware and what runs below the service.',
      term: 'mttf',
      fallback: '5000h',
      least: '1min',
      most: '1000000000h',
      example: '8760 h',
      stops: [
        ...['100h', '200h', '500h', '1000h', '2000h', '3000h', '5000h', '8760h', '15000h', '20000h'],
        ...['30000h', '50000h', '100000h', '200000h'],
      ],
    }),
    mttr: input.duration({
      label: 'MTTR of one server',
      help: 'Until the failed server is back, the engineer’s way and the spare part included.',
      term: 'mttr',
      fallback: '8h',
      least: '1s',
      most: '1000000h',
      example: '4 h',
      stops: ['15min', '30min', '1h', '2h', '4h', '6h', '8h', '12h', '24h', '48h', '72h', '96h', '168h'],
    }),
    failover: input.duration({
      label: 'Time to fail over',
      help: 'From the failure until the service answers on the standby, detection included.',
      fallback: '3min',
      least: '0s',
      most: '100000h',
      example: '90 s',
      stops: ['1s', '5s', '10s', '30s', '1min', '2min', '3min', '5min', '10min', '15min', '30min', '60min'],
    }),
    coverage: input.percentage({
      label: 'Failovers that work',
      help: 'The coverage: of a hundred failures of the active server, how many the cluster handles as designed.',
      fallback: '95',
      least: '0',
      most: '100',
      example: '99',
      stops: [
        '0',
        '50',
        '70',
        '80',
        '85',
        '90',
        '93',
        '95',
        '97',
        '98',
        '99',
        '99.5',
        '99.9',
        '99.99',
        '100',
      ],
    }),
    manual: input.duration({
      label: 'Recovery by hand',
      help: 'How long the service is down when the failover, or the lockstep, did not work.',
      fallback: '1h',
      least: '0s',
      most: '100000h',
      example: '2 h',
      stops: ['5min', '10min', '15min', '30min', '45min', '1h', '2h', '3h', '4h', '8h', '12h', '24h'],
    }),
    lockstepCoverage: input.percentage({
      label: 'Faults that lockstep rides out',
      help: 'The coverage of the lockstep pair: faults of one half that the other does not notice.',
      term: 'fault-tolerance',
      fallback: '99.9',
      least: '0',
      most: '100',
      example: '99.95',
      stops: ['90', '95', '98', '99', '99.5', '99.8', '99.9', '99.95', '99.98', '99.99', '99.999', '100'],
    }),
    crews: input.choice<'1' | '2'>({
      label: 'Repair crews',
      fallback: '1',
      options: [
        { value: '1', label: 'one' },
        { value: '2', label: 'one for each server' },
      ],
    }),
    softwareMttf: input.duration({
      label: 'MTTF of the software',
      help: 'Faults of the application or its system, which hit both halves of any pair; 0 leaves them out.',
      fallback: '0h',
      least: '0h',
      most: '1000000000h',
      example: '2000 h',
      stops: ['0h', '100h', '200h', '500h', '1000h', '2000h', '5000h', '8760h', '20000h', '50000h'],
    }),
    softwareRestart: input.duration({
      label: 'Restart of the software',
      fallback: '10min',
      least: '0s',
      most: '100000h',
      example: '5 min',
      stops: ['10s', '30s', '1min', '2min', '5min', '10min', '15min', '20min', '30min', '60min', '120min'],
    }),
    year: yearInput,
  },
  groups: [
    { label: 'One server', keys: ['mttf', 'mttr'] },
    { label: 'The failover pair', keys: ['failover', 'coverage'] },
    { label: 'The lockstep pair', keys: ['lockstepCoverage'] },
    { label: 'Both pairs', keys: ['manual', 'crews'] },
    { label: 'Software', keys: ['softwareMttf', 'softwareRestart', 'year'] },
  ],
  outputs: {
    clusterDowntimeYear: output.duration({
      label: 'Failover pair: downtime a year',
      term: 'downtime',
      primary: true,
      tone: 'down',
    }),
    singleDowntimeYear: output.duration({ label: 'Single server: downtime a year' }),
    lockstepDowntimeYear: output.duration({ label: 'Lockstep pair: downtime a year' }),
    singleAvailability: output.availability({ label: 'Single server: availability' }),
    clusterAvailability: output.availability({ label: 'Failover pair: availability' }),
    lockstepAvailability: output.availability({ label: 'Lockstep pair: availability' }),
    singleInterruptionsYear: output.perYear({ label: 'Single server: interruptions' }),
    clusterInterruptionsYear: output.perYear({
      label: 'Failover pair: interruptions',
      help: 'a failover that works is one too',
    }),
    lockstepInterruptionsYear: output.perYear({ label: 'Lockstep pair: interruptions' }),
    clusterFailoverYear: output.duration({ label: 'Failover pair: down while failing over, a year' }),
    clusterUncoveredYear: output.duration({ label: 'Failover pair: down after failovers that did not work' }),
    clusterDoubleYear: output.duration({ label: 'Failover pair: down with both servers failed' }),
    lockstepUncoveredYear: output.duration({ label: 'Lockstep pair: down after faults not ridden out' }),
    lockstepDoubleYear: output.duration({ label: 'Lockstep pair: down with both halves failed' }),
  },
  check({ softwareMttf }) {
    if (softwareMttf === 0 || softwareMttf >= leastSoftwareMttf) return [];
    return [{ key: 'softwareMttf', message: 'Give 0 to leave software faults out, or at least 1 min.' }];
  },
  compute({ year, ...design }) {
    const { single, cluster, lockstep } = outcomesOf(design);
    const yearHours = hoursPerYear(year);
    return {
      singleAvailability: single.availability,
      singleDowntimeYear: single.availability.complement * yearHours,
      singleInterruptionsYear: single.interruptionsPerHour * yearHours,
      clusterAvailability: cluster.availability,
      clusterDowntimeYear: cluster.availability.complement * yearHours,
      clusterInterruptionsYear: cluster.interruptionsPerHour * yearHours,
      clusterFailoverYear: cluster.failover * yearHours,
      clusterUncoveredYear: cluster.uncovered * yearHours,
      clusterDoubleYear: cluster.double * yearHours,
      lockstepAvailability: lockstep.availability,
      lockstepDowntimeYear: lockstep.availability.complement * yearHours,
      lockstepInterruptionsYear: lockstep.interruptionsPerHour * yearHours,
      lockstepUncoveredYear: lockstep.uncovered * yearHours,
      lockstepDoubleYear: lockstep.double * yearHours,
    };
  },
  summary(_, results) {
    const { singleDowntimeYear, clusterDowntimeYear, lockstepDowntimeYear } = results;
    const [cluster, lockstep] = [results.clusterInterruptionsYear, results.lockstepInterruptionsYear].map(
      (often) => formatCounted(often, 'time', 3),
    );
    return `A single server is down ${formatDuration(singleDowntimeYear)} a year, a failover pair ${formatDuration(clusterDowntimeYear)} and a lockstep pair ${formatDuration(lockstepDowntimeYear)}; the failover pair is interrupted ${cluster} a year, the lockstep pair ${lockstep}.`;
  },
  pictures(values, results) {
    const { cluster, lockstep, single } = outcomesOf({ ...values, softwareMttf: 0 });
    const yearHours = hoursPerYear(values.year);
    const times = {
      ...values,
      twoCrews: values.crews === '2',
      coverage: formatPercentage(values.coverage),
      lockstepCoverage: formatPercentage(values.lockstepCoverage),
    };
    const hardware = { ...results, singleDowntimeYear: single.availability.complement * yearHours };
    const all = causes.map(({ key, ...cause }) => ({ ...cause, hours: hardware[key] }));
    return [
      failoverStates(cluster, times, yearHours),
      lockstepStates(lockstep, times, yearHours),
      causesPicture(all, downtimeAxis(all.map(({ hours }) => hours))),
    ];
  },
  chart(values, compute) {
    const most = 5;
    const steps = Array.from({ length: most * 8 + 1 }, (_, i) => i / 8);
    const answers = steps.map((count) => {
      const coverage = percentageFromComplement(unavailabilityOfNines(count));
      return compute({ ...values, coverage, lockstepCoverage: coverage });
    });
    const own = compute(values);
    const covered = nines(values.coverage.complement);
    const places = [covered, covered, nines(values.lockstepCoverage.complement)];
    const x = ninesAxis(0, most);
    const y = downtimeAxis([...answers, own].flatMap((answer) => lines.map(({ key }) => answer[key])));
    return {
      title: values.softwareMttf > 0 ? 'Coverage decides, until software does' : 'Coverage decides',
      x: { ...x, label: 'Coverage', ticks: x.ticks.map(({ at }) => ({ at, text: x.show(at) })) },
      y,
      series: lines.map(({ label, key }) => ({
        label,
        points: answers.flatMap((answer, i) =>
          answer[key] >= y.least ? [{ x: steps[i] ?? 0, y: answer[key] }] : [],
        ),
      })),
      marks: lines
        .map(({ key }, series) => ({
          series,
          x: places[series] ?? 0,
          y: own[key],
          label: formatDuration(own[key]),
        }))
        .filter((mark) => mark.x <= most && mark.y >= y.least),
    };
  },
  formula: {
    symbols: String.raw`\pi_F = \frac{c\lambda}{\delta + \lambda}\,\pi_2 \qquad \pi_U = \frac{(1 - c)\lambda}{\sigma + \lambda}\,\pi_2 \qquad \pi_1 = \frac{2\lambda}{\mu}\,\pi_2 \qquad \pi_0 = \frac{\lambda}{r\mu}\,(\pi_1 + \pi_F + \pi_U)`,
    worked: String.raw`D_{\text{hardware}} = Y\,(\pi_F + \pi_U + \pi_0) = \allowbreak \val{out.clusterFailoverYear} + \allowbreak \val{out.clusterUncoveredYear} + \allowbreak \val{out.clusterDoubleYear}`,
    where: [
      'π: share of time, here of the failover pair, with both servers up (2), failing over (F), recovering by hand (U), on one server (1) and with none (0); together 1',
      'λ = 1/MTTF, μ = 1/MTTR, δ = 1/time to fail over, σ = 1/recovery by hand',
      'c: coverage; r: servers that can be under repair at once, 1 or 2',
      'D: downtime a year Y from hardware. Software faults stand in series with every design and come on top',
      'A lockstep pair has no F, and twice the faults: both halves are at work',
    ],
  },
  assumptions: [
    'Times to failure and repair are exponentially distributed, and so are failovers and recoveries by hand.',
    'A failed standby is noticed at once. In practice it is found when it is needed, unless failovers are tested.',
    'Storage, network and power behind the pair never fail, and the two halves never both believe that they are the active one.',
    'A software fault strikes both halves alike, whatever the design: the same instructions meet the same fault.',
  ],
  warnings({ mttf, mttr, failover, manual, coverage, lockstepCoverage, softwareMttf }, results) {
    const found: string[] = [];
    if (coverage.complement === 0 || lockstepCoverage.complement === 0) {
      found.push(
        'A coverage of exactly 100 % has never been measured. The few failures that go wrong are most of a pair’s downtime, so try 99 %.',
      );
    }
    if (mttr > 0.1 * mttf) {
      found.push(
        'Repair is not much shorter than the time to failure: with a pair, both halves are often down.',
      );
    }
    if (manual > mttr) {
      found.push(
        'Recovery by hand takes longer than the repair of a server. The model waits for it all the same.',
      );
    }
    if (failover > manual) {
      found.push(
        'A failover that works takes longer than recovery by hand, so the cluster makes things worse.',
      );
    }
    if (softwareMttf === 0 && results.lockstepAvailability.complement < 1e-6) {
      found.push(
        'Software faults are left out. At this level they decide: enter an MTTF of the software and look again.',
      );
    }
    if (results.clusterDowntimeYear > results.singleDowntimeYear) {
      found.push('On these figures the failover pair is down longer than a single server would be.');
    }
    return found;
  },
  presets: [
    {
      label: 'Two nodes',
      query: '',
      note: 'a cluster of ordinary servers, one failover in twenty goes wrong',
    },
    { label: 'Tested every month', query: 'coverage=99', note: 'one in a hundred goes wrong' },
    {
      label: 'Virtual machines restarted',
      query: 'failover=5min&coverage=97&manual=30min',
      note: 'a hypervisor’s HA: boot times count',
    },
    {
      label: 'Never tested',
      query: 'coverage=50&manual=4h',
      note: 'every second failover ends with somebody in a car',
    },
    {
      label: 'With software faults',
      query: 'softwareMttf=2000h',
      note: 'they hit all three designs, and level them',
    },
    {
      label: 'Branch office',
      query: 'mttr=48h&coverage=90&manual=8h',
      note: 'the engineer comes the day after tomorrow',
    },
    {
      label: 'The ideal pair',
      query: 'failover=0s&coverage=100&lockstepCoverage=100',
      note: 'for comparison',
    },
  ],
  examples: [
    {
      query: 'year=365',
      outputs: { clusterAvailability: 0.999_975_43, clusterDowntimeYear: 12.914 * 60 },
      within: 5e-5,
      source: 'worked here from the chain of five states, solved independently: 12.914 min a year',
    },
    {
      query: 'year=365',
      outputs: {
        clusterFailoverYear: 4.977 * 60,
        clusterUncoveredYear: 5.238 * 60,
        clusterDoubleYear: 2.699 * 60,
      },
      within: 1.5e-4,
      source: 'worked here, by cause: 4.977, 5.238 and 2.699 min a year',
    },
    {
      query: 'year=365&lockstepCoverage=100',
      outputs: { lockstepDowntimeYear: 5.103_64e-6 * 31_536_000 },
      within: 1e-6,
      source: 'closed form of the ideal pair with one crew, 2λ²/(2λ² + 2λμ + μ²) = 5.10364 × 10⁻⁶',
    },
  ],
});
