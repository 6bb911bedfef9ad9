import {
  hoursPerUnit,
  longestRouteKm,
  type ReplicationMode,
  recoveryPointHours,
  recoveryTimeHours,
  writeDelay,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatDuration,
  formatSignificant,
  input,
  linearAxis,
  NBSP,
  output,
} from '../scenario/index.ts';
import { roundTripLimits, routeOf, timelineOf } from './recovery-pictures.ts';

function km(distance: number): string {
  return `${formatSignificant(distance, 3, 'down')}${NBSP}km`;
}

const shortTimes = ['0ms', '0.1ms', '0.2ms', '0.3ms', '0.5ms', '0.7ms', '1ms', '1.5ms', '2ms', '3ms', '5ms'];
const steps = [
  '0min',
  '1min',
  '2min',
  '5min',
  '10min',
  '15min',
  '20min',
  '30min',
  '45min',
  '60min',
  '120min',
  '240min',
];

const recovery = defineCalculator({
  slug: 'recovery',
  title: 'Is it HA or DR?',
  question: 'How far away may the copy be, how much does a disaster lose, and when does work go on?',
  about:
    'Works out what a distance does to every write, how much of the last work a copy lacks and how long a recovery takes. It shows where high availability ends, because light is too slow, and disaster recovery begins.',
  inputs: {
    distance: input.quantity({
      label: 'Distance',
      help: 'Length of the fibre route one way, which is always more than the straight line.',
      unit: 'km',
      fallback: '50',
      least: '0',
      most: '1000000',
      example: '50',
      stops: ['0', '1', '5', '10', '20', '50', '100', '200', '300', '500', '1000', '2000', '5000', '10000'],
    }),
    mode: input.choice<ReplicationMode>({
      label: 'Copy',
      fallback: 'sync',
      options: [
        { value: 'sync', label: 'Synchronous: each write waits for it' },
        { value: 'async', label: 'Asynchronous: behind by a lag' },
        { value: 'backup', label: 'Backup at intervals' },
      ],
    }),
    roundTrips: input.quantity({
      label: 'Round trips a write',
      help: 'One to four, by protocol.',
      fallback: '2',
      least: '0',
      most: '1000',
      example: '2',
      stops: ['1', '2', '3', '4'],
    }),
    equipment: input.duration({
      label: 'Delay of equipment',
      help: 'What switches, routers and controllers on the way add to a write.',
      fallback: '0.2ms',
      least: '0ms',
      most: '1h',
      example: '0.2 ms',
      stops: shortTimes,
    }),
    localWrite: input.duration({
      label: 'Local write',
      help: 'How long a write takes without a copy.',
      fallback: '0.5ms',
      least: '0ms',
      most: '1h',
      example: '0.5 ms',
      stops: shortTimes,
    }),
    writeBudget: input.duration({
      label: 'Longest write allowed',
      help: 'What the application bears, or what the vendor supports.',
      fallback: '5ms',
      least: '0ms',
      most: '1h',
      example: '5 ms',
      stops: ['1ms', '2ms', '3ms', '5ms', '7ms', '10ms', '15ms', '20ms', '50ms', '100ms'],
    }),
    lag: input.duration({
      label: 'Lag of an asynchronous copy',
      fallback: '30s',
      least: '0s',
      most: '3660d',
      example: '30 s',
      stops: ['0s', '1s', '5s', '10s', '15s', '30s', '60s', '120s', '300s', '900s', '3600s'],
    }),
    interval: input.duration({
      label: 'From one backup to the next',
      fallback: '24h',
      least: '0h',
      most: '3660d',
      example: '24 h',
      stops: ['0.25h', '0.5h', '1h', '2h', '4h', '6h', '8h', '12h', '24h', '48h', '168h'],
    }),
    copy: input.duration({
      label: 'A backup takes',
      help: 'Until it lies whole at the other end.',
      fallback: '2h',
      least: '0h',
      most: '3660d',
      example: '2 h',
      stops: ['0h', '0.25h', '0.5h', '1h', '1.5h', '2h', '4h', '6h', '8h', '12h', '24h'],
    }),
    detect: input.duration({
      label: 'Noticing',
      fallback: '5min',
      least: '0min',
      most: '3660d',
      example: '5 min',
      stops: steps,
    }),
    decide: input.duration({
      label: 'Deciding',
      help: 'To declare a disaster, which somebody has to dare. It is the step that plans leave out.',
      fallback: '30min',
      least: '0min',
      most: '3660d',
      example: '30 min',
      stops: steps,
    }),
    start: input.duration({
      label: 'Starting',
      fallback: '20min',
      least: '0min',
      most: '3660d',
      example: '20 min',
      stops: steps,
    }),
    verify: input.duration({
      label: 'Verifying',
      help: 'Until users may be let in again.',
      fallback: '15min',
      least: '0min',
      most: '3660d',
      example: '15 min',
      stops: steps,
    }),
  },
  groups: [
    { label: 'The copy', keys: ['mode', 'distance', 'roundTrips', 'equipment', 'localWrite', 'writeBudget'] },
    { label: 'What it lacks', keys: ['lag', 'interval', 'copy'] },
    { label: 'The way back to work', keys: ['detect', 'decide', 'start', 'verify'] },
  ],
  outputs: {
    writeLatency: output.duration({ label: 'A write takes', primary: true }),
    writePenalty: output.duration({
      label: 'Of that, waiting for the copy',
      help: 'none unless it is synchronous',
    }),
    roundTrip: output.duration({ label: 'Light there and back', help: 'in fibre, without equipment' }),
    maxDistance: {
      ...output.number({
        label: 'Farthest synchronous copy',
        help: 'kilometres of fibre within the write allowed',
      }),
      unit: 'km',
      show: km,
    },
    rpo: output.duration({ label: 'Work lost at worst', help: 'recovery point, when the site is lost' }),
    rto: output.duration({ label: 'Back at work after', help: 'recovery time' }),
  },
  compute({ mode, distance, roundTrips, equipment, localWrite, writeBudget, ...times }) {
    const write = {
      mode,
      distanceKm: distance,
      roundTrips,
      equipmentHours: equipment,
      localWriteHours: localWrite,
    };
    const { roundTripHours, penaltyHours, latencyHours } = writeDelay(write);
    const { lag, interval, copy, detect, decide, start, verify } = times;
    return {
      writeLatency: latencyHours,
      writePenalty: penaltyHours,
      roundTrip: roundTripHours,
      maxDistance: longestRouteKm(writeBudget, write),
      rpo: recoveryPointHours(mode, { lagHours: lag, intervalHours: interval, copyHours: copy }),
      rto: recoveryTimeHours({
        detectHours: detect,
        decideHours: decide,
        startHours: start,
        verifyHours: verify,
      }),
    };
  },
  summary({ distance, mode }, { writeLatency, rpo, rto, maxDistance }) {
    const work = rpo === 0 ? 'no work' : `up to ${formatDuration(rpo)} of work`;
    const disaster = `losing the site costs ${work}, and ${formatDuration(rto)} until it goes on`;
    if (mode !== 'sync') return `A write does not wait for the copy; ${disaster}.`;
    // As it was given: rounded like the limit it could seem to keep it.
    const given = `${formatSignificant(distance, 15)}${NBSP}km`;
    const write = `At ${given} a synchronous write takes ${formatDuration(writeLatency)}`;
    return `${write}, with ${km(maxDistance)} as the limit; ${disaster}.`;
  },
  pictures(values, { rpo, rto }) {
    return [timelineOf(values, rpo, rto)];
  },
  chart(values, compute) {
    const { distance, mode, writeBudget } = values;
    const { maxDistance, writeLatency } = compute(values);
    // The limit belongs in the picture unless it is so far away that nothing else could be told apart.
    const limit = maxDistance < 20 * distance + 1000 ? maxDistance : 0;
    const reach = Math.max(1, 1.4 * limit, 1.4 * distance);
    // Far enough for the limit that most vendors set, unless that would squeeze what is near.
    const x = linearAxis(
      'Kilometres of fibre, one way',
      reach > 100 ? Math.max(reach, 1.1 * routeOf(5)) : reach,
      km,
    );
    const waiting = (route: number) => compute({ ...values, mode: 'sync', distance: route }).writeLatency;
    const { ms } = hoursPerUnit;
    const longest = Math.max(waiting(x.most), writeBudget < 3 * waiting(x.most) ? writeBudget : 0) / ms;
    const y = linearAxis('Time of a write', longest, (time) => formatDuration(time * ms, 'nearest'));
    const line = (of: (route: number) => number) => x.ticks.map(({ at }) => ({ x: at, y: of(at) / ms }));
    const inSight = writeBudget / ms <= y.most;
    // The reader's own write, on which the mark lies: where it is no synchronous one, it has a line of its own.
    const own = mode === 'sync' ? [] : [{ label: 'a write, no waiting', points: line(() => writeLatency) }];
    const limits = roundTripLimits
      .map((trip) => ({ label: `RTT ${trip} ms`, at: routeOf(trip) }))
      .filter(({ at }) => at < x.most && at > 0.05 * x.most);
    return {
      title: 'What distance does to a synchronous write',
      x,
      y,
      series: [
        ...own,
        { label: 'synchronous write', points: line(waiting) },
        ...(inSight ? [{ label: 'longest write allowed', points: line(() => writeBudget) }] : []),
        ...limits.map(({ label, at }) => ({
          label,
          points: [y.least, y.most].map((time) => ({ x: at, y: time })),
        })),
      ],
      marks: [
        { series: 0, x: distance, y: writeLatency / ms, label: formatDuration(writeLatency) },
        ...(inSight && limit > 0
          ? [{ series: own.length + 1, x: limit, y: writeBudget / ms, label: km(limit) }]
          : []),
      ],
    };
  },
  formula: {
    symbols: String.raw`w = w_0 + r \cdot \frac{2d}{v} + e \qquad d_{\mathrm{max}} = \frac{w_{\mathrm{max}} - w_0 - e}{r \cdot 2/v} \qquad \mathit{RTO} = t_1 + t_2 + t_3 + t_4`,
    worked: String.raw`w = \val{in.localWrite} + \val{out.writePenalty} = \val{out.writeLatency} \qquad \mathit{RTO} = \val{in.detect} + \val{in.decide} + \allowbreak \val{in.start} + \val{in.verify} = \allowbreak \val{out.rto}`,
    where: [
      'w: time of a synchronous write, w₀ without a copy, w_max the longest allowed',
      'r: round trips a write; e: delay of equipment',
      'd: length of the fibre route; v: light in fibre, 299,792.458/1.468 km/s, or 4.9 µs a kilometre',
      'RTO: recovery time, the steps from noticing to verifying',
      'RPO: recovery point, 0 for a synchronous copy, the lag of an asynchronous one, interval + copy for backups',
    ],
  },
  assumptions: [
    'The delay is that of light. Queues, retransmissions and a busy link come on top; measure before you buy.',
    'The recovery point holds for the loss of a site. Deletion, corruption and encryption are copied as faithfully as everything else, and for those only an older copy helps.',
    'A synchronous copy loses nothing while it is in step. When the link fails, writes stop or the copy falls behind, by choice of whoever set it up.',
    'The way back to the first site is not counted.',
    'The round-trip times (RTT) marked in the picture are those of light alone. 1 ms is the usual rule for 100 km; VMware asks for 5 ms at most between the sites of a stretched vSAN, and for 10 ms in a vSphere Metro Storage Cluster.',
  ],
  warnings({ mode, distance, writeBudget, interval, copy }, { writeLatency, maxDistance }) {
    const found: string[] = [];
    if (mode === 'sync' && writeLatency > writeBudget) {
      found.push(
        maxDistance > 0
          ? `The write takes longer than allowed: bring the copy within ${km(maxDistance)}, or let it lag.`
          : 'The write takes longer than allowed even with the copy next door: it is not the distance.',
      );
    }
    if (mode === 'sync' && distance < 10) {
      found.push('A copy this near survives a fire in the room, not a flood in the town.');
    }
    if (mode === 'backup' && copy > interval) {
      found.push('A backup takes longer than the time until the next one begins: they will never catch up.');
    }
    return found;
  },
  presets: [
    { label: 'Across the campus', query: 'distance=5', note: 'two rooms, one flood' },
    { label: 'Across the town', query: '', note: 'a metro cluster' },
    { label: 'The next region', query: 'distance=500', note: 'too far for a synchronous copy' },
    { label: 'The next region, lagging', query: 'distance=500&mode=async', note: 'disaster recovery' },
    {
      label: 'Nightly backup',
      query: 'mode=backup&decide=2h&start=6h&verify=2h',
      note: 'a day’s work at stake',
    },
    {
      label: 'Stretched cluster',
      query: 'roundTrips=1&equipment=0ms&localWrite=0ms&writeBudget=10ms',
      note: 'VMware’s limit of 10 ms there and back, in kilometres',
    },
    {
      label: 'Repair is tried first',
      query: 'mode=async&decide=1220min',
      note: 'Virgin Blue’s 21 hours of 2010',
    },
  ],
  examples: [
    {
      query: 'distance=20',
      outputs: { roundTrip: 0.0002 },
      within: 0.03,
      source: 'Rule of 5 µs a kilometre and way: 20 km · 5 µs · 2 = 200 µs',
    },
    {
      query: 'distance=100',
      outputs: { roundTrip: 0.001 },
      within: 0.03,
      source: 'IBM community rule: 1 ms there and back for 100 km of fibre',
    },
    {
      query: 'mode=backup&interval=6h&copy=90min',
      outputs: { rpo: 27_000, rto: 4200 },
      source: 'worked here: 6 h + 90 min; 5 + 30 + 20 + 15 min',
    },
  ],
});

export default recovery;
