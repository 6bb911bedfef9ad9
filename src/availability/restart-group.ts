/** Like virtual machines that are restarted together and that others may depend on. */
export interface RestartGroup {
  /** What dependencies call it; no two groups share one. */
  readonly name: string;
  /** Lower tiers come first; a whole number from 0. */
  readonly tier: number;
  /** Machines in it, a whole number from 1. */
  readonly count: number;
  /** From the start of a machine until it is ready, in hours. */
  readonly bootHours: number;
  /** Names of the groups that must be ready before a machine of this one starts. */
  readonly dependencies: readonly string[];
}

/** What makes a list of groups one that cannot be restarted, with the place in the list. */
export interface RestartFault {
  /** A whole sentence that a person can act on. */
  readonly message: string;
  /** Place of the group in the list, from 0. */
  readonly group: number;
  /** Place of the dependency in the group's own, from 0; absent where the group's name is at fault. */
  readonly dependency?: number;
  /** What could have stood there, as a noun phrase. */
  readonly expected: string;
}

type Places = ReadonlyMap<string, number>;

function faultOfDependency(
  groups: readonly RestartGroup[],
  places: Places,
  group: number,
  dependency: number,
): RestartFault | undefined {
  const { name, tier, dependencies } = groups[group]!;
  const wanted = dependencies[dependency]!;
  const place = places.get(wanted);
  if (place === undefined) {
    const message = `“${name}” depends on “${wanted}”, which is not in the list.`;
    return { message, group, dependency, expected: 'the name of a group in the list' };
  }
  if (groups[place]!.tier > tier) {
    const message = `“${name}” in tier ${tier} depends on “${wanted}” in tier ${groups[place]!.tier}, which starts later.`;
    return { message, group, dependency, expected: `a group of tier ${tier} or below` };
  }
  return undefined;
}

/** Groups that depend on each other in a ring: whatever is left when no group without open dependencies remains. */
function faultOfCycle(groups: readonly RestartGroup[], places: Places): RestartFault | undefined {
  const needs = groups.map(({ dependencies }) => dependencies.map((name) => places.get(name)!));
  const open = needs.map((places) => places.length);
  const dependents = groups.map((): number[] => []);
  needs.forEach((places, group) => {
    for (const place of places) dependents[place]!.push(group);
  });
  const startable = open.flatMap((count, group) => (count === 0 ? [group] : []));
  for (const group of startable) {
    for (const dependent of dependents[group]!) {
      open[dependent]!--;
      if (open[dependent] === 0) startable.push(dependent);
    }
  }
  let group = open.findIndex((count) => count > 0);
  if (group < 0) return undefined;
  // Every group left waits for another one left, so that following these must come round.
  const path = new Set<number>();
  while (!path.has(group)) {
    path.add(group);
    group = needs[group]!.find((place) => open[place]! > 0)!;
  }
  const steps = [...path];
  const ring = [...steps.slice(steps.indexOf(group)), group];
  const names = ring.map((place) => `“${groups[place]!.name}”`).join(' waits for ');
  return {
    message: `Nothing in this ring can start: ${names}.`,
    group,
    dependency: needs[group]!.indexOf(ring[1]!),
    expected: 'a group that does not wait for this one',
  };
}

/**
 * Looks for what keeps a list of groups from being restarted: a name given twice, a dependency that is not in the list or in
 * a later tier, or groups that wait for each other.
 *
 * @param groups in the order that they are listed.
 * @returns the first fault; absent where every group can start.
 */
export function findRestartFault(groups: readonly RestartGroup[]): RestartFault | undefined {
  const places = new Map<string, number>();
  for (const [group, { name }] of groups.entries()) {
    if (places.has(name)) {
      return { message: `Two groups are called “${name}”.`, group, expected: 'a name of its own' };
    }
    places.set(name, group);
  }
  for (const [group, { dependencies }] of groups.entries()) {
    for (const dependency of dependencies.keys()) {
      const fault = faultOfDependency(groups, places, group, dependency);
      if (fault) return fault;
    }
  }
  return faultOfCycle(groups, places);
}
