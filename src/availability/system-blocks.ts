import { requireShares } from './argument-rules.ts';
import { commonCauseSplit } from './common-cause.ts';
import type { Percentage } from './percentage.ts';
import { meanTimeBetweenFailures } from './repairable-unit.ts';
import { alike, type SystemGroup, type SystemPart, type SystemTree } from './system-tree.ts';

/** Something that fails by itself: a part, or what is common to the parts of a group with a beta factor. */
export interface SystemBlock {
  readonly name: string;
  readonly availability: Percentage;
  /** How often it fails an hour in the long run, where the parts' MTTF and MTTR are known. */
  readonly failuresPerHour?: number;
}

/** The independent blocks of a system, and which of them each part needs, by the part's name. */
export interface SystemBlocks {
  readonly blocks: readonly SystemBlock[];
  readonly neededBy: ReadonlyMap<string, readonly number[]>;
}

/** The largest number of different parts that a system may have. */
export const mostParts = 60;

/** "web (common cause)" for the copies web-1, web-2 …, else the members' names in a row. */
function commonName(names: readonly string[]): string {
  const base = names[0]!.slice(0, -2);
  const copies = names.every((name, index) => name === `${base}-${index + 1}`);
  return `${copies ? base : names.join(', ')} (common cause)`;
}

function block(name: string, part: SystemPart, availability: Percentage, share: number): SystemBlock {
  requireShares('systemBlocks', availability);
  if (!part.unit) return { name, availability };
  return { name, availability, failuresPerHour: share / meanTimeBetweenFailures(part.unit) };
}

/**
 * The members of a group with a beta factor, which have to be different like parts that no other such group
 * has.
 */
function likeParts(group: SystemGroup, taken: ReadonlySet<string>): SystemPart[] {
  const parts: SystemPart[] = [];
  for (const member of group.members) {
    if (member.kind !== 'part' || !alike(member, group.members[0] as SystemPart)) {
      throw new RangeError('systemBlocks requires a group with a beta factor to have like parts as members');
    }
    if (taken.has(member.name) || parts.some(({ name }) => name === member.name)) {
      throw new RangeError(
        `systemBlocks requires one common cause for each part, got more for ${member.name}`,
      );
    }
    parts.push(member);
  }
  return parts;
}

/**
 * Takes a system apart into blocks that fail independently.
 *
 * A part is one block, or two where it belongs to a group with a beta factor β: what it has alone, (1 − β)Q,
 * and what the whole group has in common, βQ. The part is up when both are, wherever it stands in the tree.
 * The failures an hour, 1/(MTTF + MTTR), are shared out by β too, which leaves the repair time of both blocks
 * as it was.
 *
 * @param tree the system.
 * @returns blocks in the order of first mention, what is common to a group before its members.
 * @throws RangeError for more than `mostParts` parts, a group that needs fewer than one or more than all of
 *   its members, parts of one name that differ, and a beta factor on unlike or shared-out members.
 */
export function systemBlocks(tree: SystemTree): SystemBlocks {
  const blocks: SystemBlock[] = [];
  const neededBy = new Map<string, readonly number[]>();
  const parts = new Map<string, SystemPart>();
  const groups: { readonly parts: SystemPart[]; readonly beta: Percentage }[] = [];
  const taken = new Set<string>();

  const visit = (node: SystemTree): void => {
    if (node.kind === 'part') {
      const known = parts.get(node.name);
      if (known && !alike(known, node)) {
        throw new RangeError(`systemBlocks requires one value for each part, got two for ${node.name}`);
      }
      parts.set(node.name, node);
      if (parts.size > mostParts)
        throw new RangeError(`systemBlocks requires at most ${mostParts} parts, got more`);
      return;
    }
    const { needed, members, beta } = node;
    if (!(Number.isInteger(needed) && needed >= 1 && needed <= members.length)) {
      throw new RangeError(`systemBlocks requires 1 ≤ needed ≤ members, got ${needed} of ${members.length}`);
    }
    if (beta) {
      const like = likeParts(node, taken);
      for (const { name } of like) taken.add(name);
      groups.push({ parts: like, beta });
    }
    members.forEach(visit);
  };
  visit(tree);

  const betas = new Map<string, { readonly beta: Percentage; readonly common: number[] }>();
  for (const group of groups) {
    const shared = { beta: group.beta, common: [] };
    for (const { name } of group.parts) betas.set(name, shared);
  }
  for (const [name, part] of parts) {
    const shared = betas.get(name);
    if (!shared) {
      neededBy.set(name, [blocks.push(block(name, part, part.availability, 1)) - 1]);
      continue;
    }
    const { beta, common } = shared;
    const split = commonCauseSplit(part.availability, beta);
    if (common.length === 0) {
      const names = groups.find((group) => group.parts.some((member) => member.name === name))!.parts;
      const title = commonName(names.map((member) => member.name));
      common.push(blocks.push(block(title, part, split.common, beta.fraction)) - 1);
    }
    const own = blocks.push(block(name, part, split.own, beta.complement)) - 1;
    neededBy.set(name, [...common, own]);
  }
  return { blocks, neededBy };
}
