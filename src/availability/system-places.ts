import { copyRuns } from './copy-runs.ts';
import type { SystemGroup, SystemPart, SystemTree } from './system-tree.ts';

/** The way to a place in a system: the index of a member in each group from the outermost in; empty for the whole. */
export type SystemPlace = readonly number[];

/** Whether a group needs every one of its members. */
export function isSeries({ needed, members }: SystemGroup): boolean {
  return needed === members.length;
}

/**
 * What stands at a place of a system.
 *
 * @throws RangeError where nothing does.
 */
export function memberAt(tree: SystemTree, place: SystemPlace): SystemTree {
  let node: SystemTree | undefined = tree;
  for (const index of place) node = node?.kind === 'group' ? node.members[index] : undefined;
  if (!node) throw new RangeError(`memberAt requires a place of the system, got ${place.join('.')}`);
  return node;
}

/** The group with more or fewer members by the same rule. */
function regrouped(group: SystemGroup, members: readonly SystemTree[]): SystemTree {
  if (members.length === 1) return members[0]!;
  const needed = isSeries(group) ? members.length : Math.min(group.needed, members.length);
  return { ...group, members, needed };
}

/**
 * A system with other members in the place of some, which stand in a row.
 *
 * A group that loses all members but one is that one; a series stays a series, and k of n goes on needing k while there
 * are k.
 *
 * @param tree the system, which stays as it is.
 * @param place of the first of those replaced.
 * @param count how many are replaced; 0 only puts something in before the place.
 * @param members what takes their place; one, where the whole system is replaced.
 * @throws RangeError where there is no such place, or nothing would be left.
 */
export function withMembers(
  tree: SystemTree,
  place: SystemPlace,
  count: number,
  members: readonly SystemTree[],
): SystemTree {
  const [index, ...rest] = place;
  if (index === undefined) {
    if (members.length === 1 && count === 1) return members[0]!;
    throw new RangeError(`withMembers requires one system for a whole one, got ${members.length}`);
  }
  const inside = tree.kind === 'group' ? tree.members : [];
  if (!(index + (rest.length > 0 ? 1 : count) <= inside.length))
    throw new RangeError(`withMembers requires a place of the system, got ${place.join('.')}`);
  if (rest.length > 0) {
    const changed = withMembers(inside[index]!, rest, count, members);
    return { ...(tree as SystemGroup), members: inside.with(index, changed) };
  }
  const left = inside.toSpliced(index, count, ...members);
  if (left.length === 0) throw new RangeError('withMembers requires that something is left of a group');
  if (left.length === inside.length) return { ...(tree as SystemGroup), members: left };
  return regrouped(tree as SystemGroup, left);
}

/** A system with each mention of a part turned into something; mentions of one part are turned once. */
export function mapParts(tree: SystemTree, turn: (part: SystemPart) => SystemTree): SystemTree {
  const known = new Map<string, SystemTree>();
  const visit = (node: SystemTree): SystemTree => {
    if (node.kind === 'group') return { ...node, members: node.members.map(visit) };
    const turned = known.get(node.name) ?? turn(node);
    known.set(node.name, turned);
    return turned;
  };
  return visit(tree);
}

/** Every mention of a part, in order; one that is shared is in the list as often as it is mentioned. */
export function mentionedParts(tree: SystemTree): readonly SystemPart[] {
  return tree.kind === 'part' ? [tree] : tree.members.flatMap(mentionedParts);
}

/**
 * The place of what a person would point at there: a run of copies is pointed at as one, by its first, or by its group
 * where that holds nothing else.
 *
 * @throws RangeError where nothing stands at the place.
 */
export function unitPlace(tree: SystemTree, place: SystemPlace): SystemPlace {
  const node = memberAt(tree, place);
  if (node.kind === 'group' || place.length === 0) return place;
  const around = place.slice(0, -1);
  const { members } = memberAt(tree, around) as SystemGroup;
  const index = place.at(-1)!;
  const run = copyRuns(members).find(({ start, count }) => index < start + count)!;
  return run.count > 1 && run.count === members.length ? around : [...around, run.start];
}
