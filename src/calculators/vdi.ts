import { brokerLosses, desktopLosses, hoursPerYear } from '../availability/index.ts';
import {
  type ChartPicture,
  chartTable,
  defineCalculator,
  formatCounted,
  formatDuration,
  formatSignificant,
  input,
  output,
  yearInput,
} from '../scenario/index.ts';
import { crowdOf, queueChart, they } from './vdi-pictures.ts';

const lifetimes = ['500h', '1000h', '2000h', '5000h', '10000h', '20000h', '50000h', '100000h', '1000000h'];
const repairs = ['0.25h', '0.5h', '1h', '2h', '4h', '8h', '24h', '48h', '72h'];

/** Hours of users' time: a forecast, of which three digits are plenty. */
function userHours(words: { readonly label: string; readonly help?: string }) {
  return output.hours({ ...words, digits: 3 });
}

const vdi = defineCalculator({
  slug: 'vdi',
  title: 'A thousand desktops and one broker',
  question: 'Whom does a host failure hit, how long is the queue after it, and what if the broker fails?',
  about:
    'Counts the sessions that end together when a host of virtual desktops fails, drains the queue of users who want to come back, and sets the broker’s outages beside it. For those who size virtual desktops and look after processor and memory first.',
  inputs: {
    users: input.count({
      label: 'Users',
      fallback: '1000',
      least: '1',
      most: '10000000',
      example: '1000',
      stops: ['50', '100', '200', '500', '1000', '2000', '2500', '5000', '10000', '20000', '50000'],
    }),
    perHost: input.count({
      label: 'Desktops on a host',
      fallback: '100',
      least: '1',
      most: '10000000',
      example: '100',
      stops: ['20', '40', '60', '72', '80', '100', '125', '150', '200', '250', '300'],
    }),
    hostMttf: input.duration({
      label: 'Host: mean time to failure',
      term: 'mttf',
      fallback: '10000h',
      least: '1min',
      most: '1000000000h',
      example: '10 000 h',
      stops: lifetimes,
    }),
    hostMttr: input.duration({
      label: 'Host: mean time to repair',
      term: 'mttr',
      fallback: '4h',
      least: '0h',
      most: '1000000h',
      example: '4 h',
      stops: repairs,
    }),
    detect: input.duration({
      label: 'Failure noticed after',
      fallback: '1min',
      least: '0min',
      most: '365d',
      example: '1 min',
      stops: ['0min', '0.25min', '0.5min', '1min', '2min', '3min', '5min', '10min', '15min', '30min'],
    }),
    concurrency: input.count({
      label: 'Desktops starting at once',
      help: 'The limit on power operations; the queue drains at this number per start time.',
      fallback: '50',
      least: '1',
      most: '1000000',
      example: '50',
      stops: ['1', '5', '10', '16', '20', '30', '40', '50', '75', '100', '150', '200', '500'],
    }),
    start: input.duration({
      label: 'A desktop starts in',
      fallback: '3min',
      least: '0min',
      most: '7d',
      example: '3 min',
      stops: ['0.25min', '0.5min', '1min', '1.5min', '2min', '3min', '4min', '5min', '7min', '10min'],
    }),
    logon: input.duration({
      label: 'A logon takes',
      fallback: '45s',
      least: '0s',
      most: '7d',
      example: '45 s',
      stops: ['0s', '10s', '15s', '20s', '30s', '45s', '60s', '90s', '120s', '180s', '300s'],
    }),
    brokers: input.count({
      label: 'Brokers',
      help: 'The servers that hand out desktops.',
      fallback: '2',
      least: '1',
      most: '1000',
      example: '2',
      stops: ['1', '2', '3', '4', '5', '6', '7', '8', '10', '12'],
    }),
    brokersNeeded: input.count({
      label: 'Brokers needed',
      help: 'As many as carry the load. Two brokers that are both needed are no spare.',
      fallback: '1',
      least: '1',
      most: '1000',
      example: '1',
      stops: ['1', '2', '3', '4', '5', '6', '7', '8', '10', '12'],
    }),
    brokerMttf: input.duration({
      label: 'Broker: mean time to failure',
      help: 'Of the machine and of the software on it.',
      term: 'mttf',
      fallback: '5000h',
      least: '1min',
      most: '1000000000h',
      example: '5000 h',
      stops: lifetimes,
    }),
    brokerMttr: input.duration({
      label: 'Broker: mean time to repair',
      term: 'mttr',
      fallback: '4h',
      least: '0h',
      most: '1000000h',
      example: '4 h',
      stops: repairs,
    }),
    arriving: input.percentage({
      label: 'Users who need the broker during its outage',
      help: 'Those who arrive, or come back, while it is down.',
      fallback: '20',
      least: '0',
      most: '100',
      example: '20',
      stops: ['0', '5', '10', '20', '30', '40', '50', '60', '80', '100'],
    }),
    tunnel: input.choice({
      label: 'Sessions run through the broker',
      help: 'A tunnel or gateway on the broker: its outage then ends every session.',
      fallback: 'no',
      options: [
        { value: 'no', label: 'No, directly' },
        { value: 'yes', label: 'Yes, everyone is hit' },
      ],
    }),
    year: yearInput,
  },
  groups: [
    { label: 'Desktops', keys: ['users', 'perHost', 'hostMttf', 'hostMttr'] },
    { label: 'Coming back', keys: ['detect', 'concurrency', 'start', 'logon'] },
    {
      label: 'Brokers',
      keys: ['brokers', 'brokersNeeded', 'brokerMttf', 'brokerMttr', 'arriving', 'tunnel'],
    },
    { label: 'Counting', keys: ['year'] },
  ],
  outputs: {
    sessionsLost: output.count({ label: 'Sessions that end with a host', primary: true }),
    drain: output.duration({ label: 'Queue gone after', help: 'from the first start' }),
    incidentUserTime: userHours({ label: 'User time lost to one host', help: 'users times their hours' }),
    hosts: output.count({ label: 'Hosts' }),
    incidentsYear: output.perYear({ label: 'Host failures', term: 'outage-frequency' }),
    hostUserTimeYear: userHours({ label: 'User time lost to hosts a year' }),
    drainAll: output.duration({ label: 'Queue gone after all hosts failed', help: 'from the first start' }),
    waitingAll: userHours({ label: 'User time spent in that queue' }),
    brokerAvailability: output.availability({ label: 'Availability of the brokers', term: 'availability' }),
    brokerUserTimeYear: userHours({ label: 'User time lost to brokers a year' }),
  },
  check({ brokers, brokersNeeded }) {
    if (brokersNeeded <= brokers) return [];
    const message = `Of ${brokers} brokers, ${brokersNeeded} cannot be needed. Give more brokers, or fewer that are needed.`;
    return [{ key: 'brokersNeeded', message }];
  },
  compute({ users, perHost, hostMttf, hostMttr, detect, concurrency, start, logon, ...rest }) {
    const { brokers, brokersNeeded, brokerMttf, brokerMttr, arriving, tunnel, year } = rest;
    const yearHours = hoursPerYear(year);
    const desktops = desktopLosses(
      {
        users,
        usersPerHost: perHost,
        host: { mttfHours: hostMttf, mttrHours: hostMttr },
        detectHours: detect,
        concurrency,
        startHours: start,
        logonHours: logon,
      },
      yearHours,
    );
    const broker = brokerLosses(
      {
        users,
        brokers,
        brokersNeeded,
        broker: { mttfHours: brokerMttf, mttrHours: brokerMttr },
        shareHit: tunnel === 'yes' ? 1 : arriving.fraction,
      },
      yearHours,
    );
    return {
      sessionsLost: desktops.sessionsLost,
      drain: desktops.drainHours,
      incidentUserTime: desktops.incidentUserHours,
      hosts: desktops.hosts,
      incidentsYear: desktops.incidentsPerYear,
      hostUserTimeYear: desktops.userHoursPerYear,
      drainAll: desktops.drainAllHours,
      waitingAll: desktops.waitingAllUserHours,
      brokerAvailability: broker.availability,
      brokerUserTimeYear: broker.userHoursPerYear,
    };
  },
  summary(_, { sessionsLost, drain, hostUserTimeYear, brokerUserTimeYear }) {
    const hours = (value: number) => formatSignificant(value, 3);
    const sessions = formatCounted(sessionsLost, 'session');
    return `A failed host ends ${sessions} at once, and the queue drains in ${formatDuration(drain)}; in a year users lose ${hours(hostUserTimeYear)} hours to hosts and ${hours(brokerUserTimeYear)} to brokers.`;
  },
  pictures(values, { sessionsLost, drain, hosts }) {
    const one = [{ label: 'waiting', sessions: sessionsLost, lasts: drain }];
    const chart = queueChart(values, 'The queue after one host', one);
    const queue: ChartPicture = {
      kind: 'chart',
      title: chart.title,
      says: `${they(sessionsLost, 'wait')} from the failure on, and the last has a desktop after ${formatDuration(values.detect + drain)}.`,
      chart,
      table: () => chartTable(chart),
    };
    // Where one host carries everybody, its queue is the one that the chart below shows.
    return [crowdOf(values, sessionsLost, drain), ...(hosts > 1 ? [queue] : [])];
  },
  chart(values, compute) {
    const { sessionsLost, hosts, drain, drainAll } = compute(values);
    return queueChart(values, 'The queue for a desktop', [
      ...(hosts > 1 ? [{ label: 'all hosts fail', sessions: values.users, lasts: drainAll }] : []),
      { label: 'one host fails', sessions: sessionsLost, lasts: drain },
    ]);
  },
  formula: {
    symbols: String.raw`T = n \cdot (t_d + t_l) + \frac{n^2}{2r} \qquad r = \frac{c}{t_s} \qquad T_Y = h \cdot \frac{Y}{\mathit{MTTF} + \mathit{MTTR}} \cdot T`,
    worked: String.raw`T = \val{out.sessionsLost} \cdot (\val{in.detect} + \val{in.logon}) + \allowbreak \frac{\val{out.sessionsLost}^2 \cdot \val{in.start}}{2 \cdot \val{in.concurrency}} = \allowbreak \val{out.incidentUserTime}`,
    where: [
      'T: user time lost to one host; T_Y: to all of them in a year of length Y',
      'n: sessions on a full host; h: hosts',
      't_d: time until the failure is noticed; t_l: logon; t_s: start of a desktop',
      'r: desktops started in a unit of time, c of them at once',
      'brokers: users · share hit · P(fewer than needed are up) · Y',
    ],
  },
  assumptions: [
    'The host that fails is full, and the others have room for its desktops.',
    'The rate of starts is fixed. In practice storage, directory and profiles each have a rate of their own, and the least of them rules.',
    'Hosts fail one at a time. When storage or a network takes all of them, the second queue is the one to look at.',
    'Brokers fail independently and are repaired independently. Their common database is in neither figure.',
    'Who is hit by a broker’s outage waits for the whole of it.',
  ],
  warnings({ users, perHost, brokers, brokersNeeded, tunnel, arriving }, { drainAll }) {
    const found: string[] = [];
    if (brokers === brokersNeeded && brokers > 1) {
      found.push('Every broker is needed: with each one more, the whole fails more often.');
    }
    if (brokers === 1) found.push('One broker: nobody can be given a desktop while it is down.');
    if (perHost >= users)
      found.push('One host carries everybody: its failure is an outage of the whole service.');
    if (tunnel === 'no' && arriving.fraction < 0.05) {
      found.push(
        'Hardly anyone arrives while the broker is down, by these figures. At eight in the morning everyone does.',
      );
    }
    if (drainAll > 1) {
      found.push(
        `After an outage of all hosts the last user waits ${formatDuration(drainAll)} for a desktop.`,
      );
    }
    return found;
  },
  presets: [
    { label: 'A thousand users', query: '', note: 'ten hosts, one broker to spare' },
    { label: 'One broker', query: 'brokers=1', note: 'where most installations begin' },
    {
      label: 'One broker, sessions through it',
      query: 'brokers=1&tunnel=yes',
      note: 'its outage is everyone’s',
    },
    {
      label: 'A fault-tolerant broker',
      query: 'brokers=1&brokerMttf=1000000h',
      note: 'the hardware does not fail; its software still may',
    },
    {
      label: '16 starts a minute',
      query: 'concurrency=16&start=1min',
      note: 'the rule for Horizon’s default of 50',
    },
    {
      label: '10,000 users',
      query: 'users=10000&perHost=125&brokers=7&brokersNeeded=5',
      note: 'five brokers and two for availability, as VMware sizes it',
    },
    { label: 'Dense hosts', query: 'perHost=250', note: 'cheaper, until one fails' },
  ],
  examples: [
    {
      query: 'concurrency=16&start=1min',
      outputs: { drainAll: 3750, waitingAll: 1_875_000 },
      source:
        'worked here: 1000 users at the 16 a minute of VMware’s Horizon documentation, 62.5 min and 520.8 user-hours',
    },
    {
      query: '',
      outputs: { drain: 360, incidentUserTime: 28_500 },
      source: 'worked here: 100 · (60 + 45) s + 100² · 180 s / (2 · 50)',
    },
    {
      query: 'users=10000&perHost=100&brokers=7&brokersNeeded=5',
      outputs: { hosts: 100, sessionsLost: 100 },
      source:
        'VMware Cloud Foundation 3.11: 10,000 sessions, 5 servers for 2,000 each, 2 more for availability',
    },
  ],
});

export default vdi;
