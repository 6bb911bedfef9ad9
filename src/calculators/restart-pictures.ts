import { busiestSlots, type RestartGroup, type RestartSchedule } from '../availability/index.ts';
import {
  type Axis,
  type Chart,
  elapsedAxis,
  type Fill,
  formatCounted,
  formatDuration,
  formatSignificant,
  linearAxis,
  type TimelinePicture,
} from '../scenario/index.ts';
import { type Restart, scheduleOf } from './restart-schedule.ts';

const patterns = ['solid', 'striped', 'hollow', 'dense', 'dotted', 'ruled'] as const;

/** What each tier looks like, lowest tier first; after six the patterns come round again. */
function tiersOf(groups: readonly RestartGroup[]) {
  const tiers = [...new Set(groups.map(({ tier }) => tier))].sort((a, b) => a - b);
  return tiers.map((tier, i) => ({
    tier,
    names: groups.filter((group) => group.tier === tier).map(({ name }) => name),
    fill: { tone: 'ink', pattern: patterns[i % patterns.length]! } as const satisfies Fill,
  }));
}

/** A key has room for six tiers with three names each. */
function keyOf(tiers: ReturnType<typeof tiersOf>): TimelinePicture['key'] {
  return tiers.slice(0, patterns.length).map(({ tier, names, fill }, i) => {
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    const again = tiers.length > patterns.length + i ? ', and again from later tiers' : '';
    return { fill, text: `Tier ${tier}: ${names.slice(0, 3).join(', ')}${more}${again}` };
  });
}

/** Time since the failure, with a little room after the end for its mark. */
export function axisOf({ recoveryHours }: RestartSchedule): Axis {
  return elapsedAxis('Since the failure', 1.03 * recoveryHours);
}

/** Slots that a drawing has room for, and bars in all of them together. */
const MOST_LANES = 16;
const MOST_BARS = 480;

/** The restart by host and slot, the longest-working slots where there are very many. */
export function timelineOf(values: Restart): TimelinePicture {
  const { vms, survivors, perHost, detect } = values;
  const schedule = scheduleOf(values);
  const { machines, recoveryHours, groups } = schedule;
  const slots = survivors * perHost;
  const axis = axisOf(schedule);
  const { used, slots: shown } = busiestSlots(schedule, MOST_LANES, MOST_BARS);
  const tiers = tiersOf(vms.parsed);
  const fillOf = (group: number) => tiers.find(({ tier }) => tier === vms.parsed[group]!.tier)!.fill;
  const longest = Math.max(...shown.flatMap(({ runs }) => runs.map((run) => run.machines)));
  const condensed = [
    used > MOST_LANES &&
      `Drawn are the ${MOST_LANES} slots that work longest, of ${formatSignificant(used, 15)}.`,
    longest > 1 && `A bar is up to ${formatCounted(longest, 'machine')}, one after another.`,
  ].filter(Boolean);
  const free = slots - used;
  const idle =
    free > 0 ? `, of which ${formatSignificant(free, 15)} ${free === 1 ? 'stays' : 'stay'} free` : '';
  const back = `${formatCounted(machines.length, 'machine')} on ${formatCounted(survivors, 'host')} with ${formatCounted(slots, 'slot')}${idle}: the last is ready after ${formatDuration(recoveryHours)}.`;
  return {
    kind: 'timeline',
    title: 'Who starts where, and when',
    says: [back, ...condensed].join(' '),
    axis,
    lanes: shown.map(({ host, lane, runs }) => ({
      group: `Host ${host + 1}`,
      label: String(lane + 1),
      spans: runs.map(({ group, machines: count, startHours, readyHours }) => {
        const { name } = groups[group]!;
        const text = count > 1 ? `${name} ×${count}` : name;
        return { from: startHours, to: readyHours, fill: fillOf(group), text };
      }),
    })),
    ...(detect > 0 ? { band: { from: 0, to: detect } } : {}),
    marks: [{ at: recoveryHours, label: `all ready, ${formatDuration(recoveryHours)}` }],
    key: [{ fill: 'band', text: `Not noticed yet: ${formatDuration(detect)}` }, ...keyOf(tiers)],
    table: () => ({
      head: ['Group', 'Tier', 'Machines', 'First start', 'All ready'],
      rows: groups.map(({ name, readyHours }, group) => [
        name,
        String(vms.parsed[group]!.tier),
        String(vms.parsed[group]!.count),
        formatDuration(machines.find((machine) => machine.group === group)!.startHours, 'nearest'),
        formatDuration(readyHours),
      ]),
    }),
  };
}

/** Machines that are still down over time, as a staircase; of very many steps every so many. */
export function waitingChart({ machines, recoveryHours }: RestartSchedule, x: Axis): Chart {
  const ready = machines.map(({ readyHours }) => readyHours).sort((a, b) => a - b);
  const stairs = ready.flatMap((at, i) => (at === ready[i + 1] ? [] : [{ at, down: ready.length - i - 1 }]));
  const every = Math.ceil(stairs.length / 120);
  const steps = stairs.filter((_, i) => (stairs.length - 1 - i) % every === 0);
  const downAt = (at: number) => steps.findLast((step) => step.at <= at)?.down ?? ready.length;
  const corners = steps.flatMap(({ at, down }, i) => [
    { x: at, y: steps[i - 1]?.down ?? ready.length },
    { x: at, y: down },
  ]);
  // At its marks the line needs points of its own, which the table reads; sorting is stable, so they come after a corner there.
  const atMarks = x.ticks.map(({ at }) => ({ x: at, y: downAt(at) }));
  return {
    title: 'Machines that are still down',
    x,
    y: linearAxis('Machines', ready.length, (count) => formatSignificant(count, 3)),
    series: [
      {
        label: 'not ready',
        points: [...corners, ...atMarks].sort((a, b) => a.x - b.x),
      },
    ],
    marks: [{ series: 0, x: recoveryHours, y: 0, label: formatDuration(recoveryHours) }],
  };
}
