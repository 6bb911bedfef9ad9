import { requireAmounts, requireCounts } from './argument-rules.ts';
import { PriorityQueue } from './priority-queue.ts';
import { RestartGates, type RestartPolicy, type TierOpening } from './restart-gates.ts';
import { findRestartFault, type RestartGroup } from './restart-group.ts';

/** Where and by which rules machines are restarted. */
export interface RestartRules {
  /** Hosts that are left, a whole number from 1. */
  readonly survivors: number;
  /** Machines that may start on a host at the same time, a whole number from 1. */
  readonly perHost: number;
  /** From the failure until the first start, in hours. */
  readonly detectHours: number;
  readonly policy: RestartPolicy;
  /** Longest time from the opening of a tier to that of the next under `ready`, in hours, above 0; Infinity for no limit. */
  readonly tierTimeoutHours: number;
}

/** One machine's restart. */
export interface MachineRestart {
  /** Place of its group in the list, from 0. */
  readonly group: number;
  /** Surviving host, from 0. */
  readonly host: number;
  /** Place among those that start at once on the host, from 0. */
  readonly lane: number;
  readonly startHours: number;
  readonly readyHours: number;
}

/** A restart from the failure on; all times in hours since then. */
export interface RestartSchedule {
  /** When the last machine is ready. */
  readonly recoveryHours: number;
  /** Sum over the machines of the time until each is ready. */
  readonly vmDowntimeHours: number;
  /** When the last machine of each group is ready, in the order of the list. */
  readonly groups: readonly { readonly name: string; readonly readyHours: number }[];
  /** Lowest tier first; none but under `ready`. */
  readonly tiers: readonly TierOpening[];
  /** In the order in which they start. */
  readonly machines: readonly MachineRestart[];
}

// Sums of hours that are equal in decimal differ in their last binary digits: what happens within this share of the time
// since the failure happens at once.
const SIMULTANEOUS = 1e-12;

function requireRestart(groups: readonly RestartGroup[], rules: RestartRules): void {
  const { survivors, perHost, detectHours, policy, tierTimeoutHours } = rules;
  if (groups.length === 0) throw new RangeError('restartSchedule requires at least one group, got none');
  for (const { tier, count, bootHours } of groups) {
    requireCounts('restartSchedule', 0, { tier });
    requireCounts('restartSchedule', 1, { count });
    requireAmounts('restartSchedule', { bootHours });
  }
  requireCounts('restartSchedule', 1, { survivors, perHost });
  requireAmounts('restartSchedule', { detectHours });
  if (policy !== 'ready' && policy !== 'order' && policy !== 'none') {
    throw new RangeError(`restartSchedule requires ready, order or none, got ${policy}`);
  }
  if (!(tierTimeoutHours > 0)) {
    throw new RangeError(`restartSchedule requires a time-out above 0 h, got ${tierTimeoutHours}`);
  }
  const fault = findRestartFault(groups);
  if (fault)
    throw new RangeError(`restartSchedule requires groups that can all start, got: ${fault.message}`);
}

/**
 * Restart of virtual machines after a host's failure, by list scheduling over survivors · perHost slots.
 *
 * From `detectHours` on, whenever a slot is free the first machine in the order that may start takes it for its boot time.
 * Under `ready` a tier opens when every machine of the lower tiers is ready, or when the time-out has passed since the tier
 * before it opened, and a machine also waits for its dependencies, even past a time-out; under `order` and `none` it waits
 * for neither. Boot times do not grow with what starts beside them, every slot can hold every machine, and none fails to
 * start.
 *
 * No rule beats total work over slots, or the longest chain of dependencies; rules decide who waits. With dependencies,
 * another slot or a shorter boot can lengthen the whole (Graham, "Bounds on multiprocessing timing anomalies", SIAM Journal on
 * Applied Mathematics 17(2), 1969).
 *
 * @param groups in the order that they are listed; time and memory grow with the machines, not with the slots.
 * @param rules where and how.
 * @returns times in hours since the failure, and the place and time of each machine.
 * @throws RangeError where a number makes no sense or some group could never start, see `findRestartFault`.
 */
export function restartSchedule(groups: readonly RestartGroup[], rules: RestartRules): RestartSchedule {
  requireRestart(groups, rules);
  const { survivors, perHost, detectHours, policy, tierTimeoutHours } = rules;
  const gates = new RestartGates(groups, policy, tierTimeoutHours, detectHours);
  const slots = survivors * perHost;
  const machines: MachineRestart[] = [];
  const unstarted = groups.map(({ count }) => count);
  const unready = [...unstarted];
  const readyHours = groups.map(() => detectHours);
  const running = new PriorityQueue();
  const freed = new PriorityQueue();
  let unused = 0;
  let clock = detectHours;

  const startWhatMay = (): void => {
    for (let group = gates.first; group !== undefined; group = gates.first) {
      if (freed.next === undefined && unused === slots) return;
      const slot = freed.take() ?? unused++;
      const ready = clock + groups[group]!.bootHours;
      running.add(ready, machines.length);
      machines.push({
        group,
        // Slots are numbered across the hosts, so that the first starts are spread over all of them.
        host: slot % survivors,
        lane: Math.floor(slot / survivors),
        startHours: clock,
        readyHours: ready,
      });
      readyHours[group] = Math.max(readyHours[group]!, ready);
      unstarted[group]!--;
      if (unstarted[group] === 0) gates.closeFirst();
    }
  };

  const finishUntil = (until: number): void => {
    const finished: number[] = [];
    while (running.nextKey <= until) {
      const machine = machines[running.take()!]!;
      clock = Math.max(clock, machine.readyHours);
      const slot = machine.lane * survivors + machine.host;
      freed.add(slot, slot);
      unready[machine.group]!--;
      if (unready[machine.group] === 0) finished.push(machine.group);
    }
    if (gates.timeoutAt <= until) clock = Math.max(clock, gates.timeoutAt);
    for (const group of finished) gates.markReady(group, clock);
    while (gates.timeoutAt <= until) gates.timeOut(clock);
  };

  for (startWhatMay(); ; startWhatMay()) {
    const next = Math.min(running.nextKey, gates.timeoutAt);
    if (next === Infinity) break;
    finishUntil(next * (1 + SIMULTANEOUS));
  }
  return {
    recoveryHours: readyHours.reduce((last, hours) => Math.max(last, hours)),
    vmDowntimeHours: machines.reduce((sum, machine) => sum + machine.readyHours, 0),
    groups: groups.map(({ name }, group) => ({ name, readyHours: readyHours[group]! })),
    tiers: policy === 'ready' ? gates.openings : [],
    machines,
  };
}
