import { requireAmounts, requireCounts } from './argument-rules.ts';
import { findRestartFault, type RestartGroup } from './restart-group.ts';
import type { RestartRules } from './restart-schedule.ts';

/** Longest sum of boot times along a chain of groups of which each waits for the one before. */
function longestChainHours(groups: readonly RestartGroup[]): number {
  const places = new Map(groups.map(({ name }, group) => [name, group]));
  const dependents = groups.map((): number[] => []);
  const open = groups.map(({ dependencies }) => dependencies.length);
  for (const [group, { dependencies }] of groups.entries()) {
    for (const name of dependencies) dependents[places.get(name)!]!.push(group);
  }
  const started = groups.map(() => 0);
  const inOrder = open.flatMap((count, group) => (count === 0 ? [group] : []));
  let longest = 0;
  for (const group of inOrder) {
    const ready = started[group]! + groups[group]!.bootHours;
    longest = Math.max(longest, ready);
    for (const dependent of dependents[group]!) {
      started[dependent] = Math.max(started[dependent]!, ready);
      open[dependent]!--;
      if (open[dependent] === 0) inOrder.push(dependent);
    }
  }
  return longest;
}

/**
 * Time before which no order of starts can have every machine ready:
 * detection + max(all boot times / slots, longest chain of boot times).
 *
 * Where dependencies count, under `ready`, the chain runs along them; else it is the longest single boot. Source: Graham, "Bounds
 * on multiprocessing timing anomalies", SIAM Journal on Applied Mathematics 17(2), 1969.
 *
 * @param groups as for `restartSchedule`; their order and tiers play no part.
 * @param rules slots, detection and policy.
 * @returns hours since the failure, never above `recoveryHours` of the schedule but for rounding.
 * @throws RangeError where a number makes no sense or some group could never start, see `findRestartFault`.
 */
export function leastRecoveryHours(
  groups: readonly RestartGroup[],
  { survivors, perHost, detectHours, policy }: Omit<RestartRules, 'tierTimeoutHours'>,
): number {
  requireCounts('leastRecoveryHours', 1, { survivors, perHost });
  requireAmounts('leastRecoveryHours', { detectHours });
  for (const { count, bootHours } of groups) {
    requireCounts('leastRecoveryHours', 1, { count });
    requireAmounts('leastRecoveryHours', { bootHours });
  }
  const fault = findRestartFault(groups);
  if (fault)
    throw new RangeError(`leastRecoveryHours requires groups that can all start, got: ${fault.message}`);
  const work = groups.reduce((sum, { count, bootHours }) => sum + count * bootHours, 0);
  const chain =
    policy === 'ready'
      ? longestChainHours(groups)
      : groups.reduce((longest, { bootHours }) => Math.max(longest, bootHours), 0);
  return detectHours + Math.max(work / (survivors * perHost), chain);
}
