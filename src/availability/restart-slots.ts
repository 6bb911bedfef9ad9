import { requireCounts } from './argument-rules.ts';
import type { MachineRestart, RestartSchedule } from './restart-schedule.ts';

// More than any host starts at once: host and lane make one number.
const MOST_LANES = 2 ** 26;

/** Machines that start one after the other in a slot, without a pause. */
export interface RestartRun {
  /** Place of the group in the list, from 0; of several groups the one that takes the most time. */
  readonly group: number;
  readonly machines: number;
  readonly startHours: number;
  readonly readyHours: number;
}

/** One of the starts that a host makes at once, and what goes through it. */
export interface RestartSlot {
  /** Surviving host, from 0. */
  readonly host: number;
  /** Place among those that start at once on the host, from 0. */
  readonly lane: number;
  readonly runs: readonly RestartRun[];
}

/** A run that still grows, with the hours of each group in it. */
interface OpenRun extends Omit<RestartRun, 'group' | 'machines' | 'readyHours'> {
  machines: number;
  readyHours: number;
  readonly hours: Map<number, number>;
}

/** Machines of one slot as runs: those shorter than `finestHours` join the run before them. */
function runsOf(machines: readonly MachineRestart[], finestHours: number): RestartRun[] {
  const runs: OpenRun[] = [];
  for (const { group, startHours, readyHours } of machines) {
    const hours = readyHours - startHours;
    const last = runs.at(-1);
    // What is free and taken at once may differ in the last binary digits.
    const follows = last !== undefined && startHours <= last.readyHours * (1 + 1e-9);
    const alike = last?.hours.size === 1 && last.hours.has(group);
    const isShort = last !== undefined && last.readyHours - last.startHours < finestHours;
    if (last && follows && hours < finestHours && (alike || isShort)) {
      last.machines++;
      last.readyHours = readyHours;
      last.hours.set(group, (last.hours.get(group) ?? 0) + hours);
    } else runs.push({ machines: 1, startHours, readyHours, hours: new Map([[group, hours]]) });
  }
  return runs.map(({ hours, ...run }) => {
    const [longest] = [...hours].sort(([, a], [, b]) => b - a);
    return { ...run, group: longest![0] };
  });
}

/**
 * The slots of a restart that work longest, for a drawing of them.
 *
 * Machines that follow one another are taken together where a run of its own for each would make more than `mostRuns`:
 * like ones, and unlike ones for as long as a run is shorter than a run's part of the whole.
 *
 * @param schedule of the restart.
 * @param most slots wanted, a whole number from 1; of slots that work equally long those used first.
 * @param mostRuns in all of them together, a whole number from `most`; pauses may make it more.
 * @returns the slots by host and lane, and how many are used in all.
 * @throws RangeError where `most` or `mostRuns` is no whole number from 1.
 */
export function busiestSlots(
  { machines, recoveryHours }: RestartSchedule,
  most: number,
  mostRuns: number,
): { readonly used: number; readonly slots: readonly RestartSlot[] } {
  requireCounts('busiestSlots', 1, { most, mostRuns });
  const byPlace = new Map<number, { host: number; lane: number; hours: number; own: MachineRestart[] }>();
  for (const machine of machines) {
    const { host, lane, startHours, readyHours } = machine;
    const place = host * MOST_LANES + lane;
    const slot = byPlace.get(place) ?? { host, lane, hours: 0, own: [] };
    slot.hours += readyHours - startHours;
    slot.own.push(machine);
    byPlace.set(place, slot);
  }
  const busiest = [...byPlace.values()].sort((a, b) => b.hours - a.hours).slice(0, most);
  // Where all is ready at once, what takes no time is still too short to be drawn.
  const finestHours = (recoveryHours * busiest.length) / mostRuns || Number.MIN_VALUE;
  const slots = busiest
    .sort((a, b) => a.host - b.host || a.lane - b.lane)
    .map(({ host, lane, own }) => ({ host, lane, runs: runsOf(own, finestHours) }));
  return { used: byPlace.size, slots };
}
