import { leastRecoveryHours, type RestartPolicy, readRestartList } from '../availability/index.ts';
import { defineCalculator, formatDuration, formatSignificant, input, output } from '../scenario/index.ts';
import { axisOf, timelineOf, waitingChart } from './restart-pictures.ts';
import { rulesOf, scheduleOf } from './restart-schedule.ts';

const restart = defineCalculator({
  slug: 'restart',
  title: 'Who comes back first?',
  question: 'A host has died: when is each of its machines back, and what does their order change?',
  about:
    'Plays through the restart of a failed host’s virtual machines on the hosts that are left, by priority, by readiness or as they come. For those who have set restart priorities and want to know what they are worth.',
  inputs: {
    vms: input.formula({
      label: 'Virtual machines',
      help: 'name:TIERxCOUNT@BOOT, with > before what has to be ready first: app:2x4@120s>db is four machines of tier 2 that take 120 s each and wait for db. Commas part the groups, + parts what a group waits for.',
      fallback: 'db:1x2@180s,app:2x4@120s>db,web:3x8@60s>app',
      rows: input.rowsOf([
        { label: 'Name', example: 'db', before: '' },
        { label: 'Tier', example: '1', before: ':' },
        { label: 'How many', example: '2', before: 'x' },
        { label: 'Boot time', example: '180s', before: '@' },
        {
          label: 'Waits for',
          example: 'ad',
          before: '>',
          optional: true,
          // A comma begins the next group.
          tidy: (names) => names.replace(/\s*[,;]\s*/g, '+'),
        },
      ]),
      parse: readRestartList,
    }),
    survivors: input.count({
      label: 'Hosts left',
      fallback: '3',
      least: '1',
      most: '10000',
      example: '3',
      stops: ['1', '2', '3', '4', '5', '6', '7', '9', '11', '15', '23', '31', '63'],
    }),
    perHost: input.count({
      label: 'Starts at once on each',
      help: 'What the cluster allows; Proxmox VE 4 by default, Hyper-V 32.',
      fallback: '4',
      least: '1',
      most: '10000',
      example: '4',
      stops: ['1', '2', '3', '4', '5', '6', '8', '10', '12', '16', '24', '32'],
    }),
    detect: input.duration({
      label: 'Failure noticed after',
      help: 'Until the first machine starts: missed heartbeats, fencing, a lock that has to run out.',
      fallback: '18s',
      least: '0s',
      most: '7d',
      example: '18 s',
      stops: ['5s', '10s', '15s', '18s', '30s', '35s', '60s', '90s', '120s', '180s', '300s', '600s'],
    }),
    policy: input.choice<RestartPolicy>({
      label: 'What decides who starts',
      fallback: 'ready',
      options: [
        { value: 'ready', label: 'Tiers, each when the one before is ready' },
        { value: 'order', label: 'Tiers, waiting for nothing' },
        { value: 'none', label: 'The list as it stands' },
      ],
    }),
    timeout: input.duration({
      label: 'Longest wait for a tier',
      help: 'When it has passed, the next tier opens whether or not this one is ready. 0 waits for ever.',
      fallback: '600s',
      least: '0s',
      most: '365d',
      example: '600 s',
      stops: ['0s', '30s', '60s', '120s', '180s', '300s', '600s', '900s', '1800s', '3600s'],
    }),
  },
  groups: [
    { label: 'What ran on the host', keys: ['vms'] },
    { label: 'What is left', keys: ['survivors', 'perHost', 'detect'] },
    { label: 'The rules', keys: ['policy', 'timeout'] },
  ],
  outputs: {
    recovery: output.duration({ label: 'Everything is back after', primary: true, tone: 'down' }),
    groups: output.durations({ label: 'Each group is ready after' }),
    vmDowntime: output.duration({ label: 'Downtime of all machines together', term: 'downtime' }),
    bound: output.duration({
      label: 'No order is faster than',
      help: 'boot times over slots, or the longest chain of them',
      rounding: 'down',
    }),
    machines: output.count({ label: 'Machines to restart' }),
    timedOut: output.count({ label: 'Tiers opened before the one below was ready' }),
  },
  compute(values) {
    const { recoveryHours, vmDowntimeHours, groups, machines, tiers } = scheduleOf(values);
    return {
      recovery: recoveryHours,
      groups: Object.fromEntries(groups.map(({ name, readyHours }) => [name, readyHours])),
      vmDowntime: vmDowntimeHours,
      bound: leastRecoveryHours(values.vms.parsed, rulesOf(values)),
      machines: machines.length,
      timedOut: tiers.filter((tier) => tier.timedOut).length,
    };
  },
  summary(_, { recovery, groups, machines }) {
    const sorted = Object.entries(groups).sort(([, a], [, b]) => a - b);
    const all = machines === 1 ? 'The machine is' : `All ${formatSignificant(machines, 15)} machines are`;
    const back = `${all} back ${formatDuration(recovery)} after the failure`;
    if (sorted.length === 1) return `${back}.`;
    const [[first, soonest], [last]] = [sorted[0]!, sorted.at(-1)!];
    return `${back}: ${first} first, after ${formatDuration(soonest)}, ${last} last.`;
  },
  pictures(values) {
    return [timelineOf(values)];
  },
  chart(values) {
    const schedule = scheduleOf(values);
    return waitingChart(schedule, axisOf(schedule));
  },
  formula: {
    symbols: String.raw`R = \max_g R_g \;\ge\; \allowbreak t_d + \max\left(\frac{\sum_g n_g b_g}{S \cdot H},\; L\right)`,
    worked: String.raw`R = \val{out.recovery} \;\ge\; \allowbreak \val{in.detect} + \max\left(\frac{\sum_g n_g b_g}{\val{in.survivors} \cdot \val{in.perHost}},\; L\right) = \allowbreak \val{out.bound}`,
    where: [
      'R: time until the last machine is ready; R_g: the same for the group g, from the schedule',
      't_d: time until the failure is noticed',
      'n_g: machines in the group g, b_g: boot time of each',
      'S: hosts left, H: starts at once on each',
      'L: longest boot time, or chain of boot times where one waits for another',
    ],
  },
  assumptions: [
    'A boot takes as long beside many others as alone. Shared storage makes that untrue in a boot storm: give the longer time.',
    'The hosts left have room for every machine. Admission control, where it is switched on, is what makes sure of it.',
    'Ready means that the service answers, and that somebody has told the cluster how to see it. Otherwise use the policy that waits for nothing.',
    'No machine fails to start.',
  ],
  warnings({ vms, policy, detect }, { timedOut }) {
    const found: string[] = [];
    if (policy !== 'ready' && vms.parsed.some(({ dependencies }) => dependencies.length > 0)) {
      found.push(
        'Under this policy nothing waits for what it depends on: a machine can be up long before it is of use.',
      );
    }
    if (timedOut > 0) {
      found.push('A tier did not become ready in time, and the next one was started all the same.');
    }
    if (detect === 0)
      found.push('No cluster notices a failure at once; it waits so as not to start a machine twice.');
    return found;
  },
  presets: [
    { label: 'Three tiers', query: '', note: 'database, application, web' },
    {
      label: 'A host with 60 machines',
      query: 'vms=ad:1x2@90s,db:2x6@240s>ad,app:3x20@150s>db,web:4x32@60s>app&survivors=3&perHost=4',
      note: 'twelve slots for sixty',
    },
    {
      label: 'The same, waiting for nothing',
      query: 'vms=ad:1x2@90s,db:2x6@240s>ad,app:3x20@150s>db,web:4x32@60s>app&policy=order',
      note: 'vSphere 6.5 as it comes: no condition for ready',
    },
    {
      label: 'Proxmox VE',
      query: 'policy=none&detect=120s',
      note: 'no order, four starts a node, about two minutes to fence',
    },
    { label: 'Hyper-V', query: 'policy=order&perHost=32', note: 'priorities, 32 starts a node' },
    { label: 'One host left', query: 'survivors=1&timeout=0s', note: 'a two-node cluster after the failure' },
    {
      label: 'A slow database',
      query: 'vms=db:1x1@1800s,app:2x4@120s,web:3x8@60s&timeout=300s',
      note: 'the time-out starts the rest without it',
    },
  ],
  examples: [
    {
      query: 'vms=vm:1x1@3s&policy=none&detect=120s',
      outputs: { recovery: 123 },
      source:
        'Proxmox VE, pve-ha-manager test-basic1: network off at 120 s, lock won at 240 s, machine started at 243 s',
    },
    {
      query: '',
      outputs: { recovery: 378, vmDowntime: 4692 },
      source: 'worked here: 18 + 180 + 120 + 60 s; 2 · 198 + 4 · 318 + 8 · 378 s',
    },
    {
      query: 'vms=zoo:3x30@45s,core:1x3@300s&survivors=2&perHost=2&policy=none',
      outputs: { recovery: 678, vmDowntime: 8244 },
      source: 'worked here: thirty small machines in front of the three that matter',
    },
  ],
});

export default restart;
