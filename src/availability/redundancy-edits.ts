import {
  beside,
  copiesOf,
  type EditDraft,
  type EditRule,
  type EditSite,
  inserted,
  replaced,
} from './edit-site.ts';
import { freshBase, freshName, withFreshNames } from './part-names.ts';
import { percentageFromFraction } from './percentage.ts';
import { isSeries, mapParts, mentionedParts, withMembers } from './system-places.ts';
import type { SystemGroup, SystemPart, SystemTree } from './system-tree.ts';

const usualBeta = percentageFromFraction(0.05);

/** The part that comes behind the last of some copies base-1, base-2 …, with the next number where that is free. */
function nextCopy(copies: readonly SystemPart[], names: ReadonlySet<string>): SystemPart {
  const last = copies.at(-1)!;
  const next = `${copies[0]!.name.slice(0, -1)}${copies.length + 1}`;
  const isFree = copies.length > 1 && !names.has(next);
  return { ...last, name: isFree ? next : freshName(last.name, names) };
}

function eitherOf(...members: readonly SystemTree[]): SystemGroup {
  return { kind: 'group', needed: 1, members };
}

/**
 * A second one like it, of which either will do. A shared part becomes a shared pair: it is one thing everywhere, so
 * there is none where it also stands in a common cause, which no formula gives to groups.
 */
export const madeRedundant: EditRule = (site) => {
  const { tree, place, node, parent, count, names } = site;
  if (count > 1 || (parent && !isSeries(parent))) return undefined;
  if (node.kind === 'group') {
    if (copiesOf(node).length > 0 && !isSeries(node)) return undefined;
    return replaced(site, [eitherOf(node, withFreshNames(node, names))]);
  }
  const base = freshBase(node.name, names);
  const pair = eitherOf({ ...node, name: `${base}-1` }, { ...node, name: `${base}-2` });
  return { tree: mapParts(tree, (part) => (part.name === node.name ? pair : part)), place };
};

/** One more like it: a copy more, or beside a member of a parallel group another such member. */
export const oneMore: EditRule = (site) => {
  const { tree, place, node, parent, index, count, names } = site;
  const copies = copiesOf(node);
  if (copies.length > 0) {
    const next = nextCopy(copies, names);
    return { tree: withMembers(tree, [...place, copies.length], 0, [next]), place };
  }
  if (!parent || (isSeries(parent) && count === 1 && !parent.beta)) return undefined;
  if (node.kind === 'group') return inserted(site, index + 1, withFreshNames(node, names));
  const run = parent.members.slice(index, index + count) as SystemPart[];
  return inserted(site, index + count, nextCopy(run, names));
};

/** One of two copies that is left alone; it needs no number, unless others have its name. */
function lastCopy({ tree }: EditSite, [first, second]: readonly SystemPart[]): SystemPart {
  const base = first!.name.replace(/-1$/u, '');
  const others = mentionedParts(tree).filter(
    ({ name }) => name === base || (name.startsWith(`${base}-`) && name !== second!.name),
  );
  return others.length === 1 ? { ...first!, name: base } : first!;
}

/** One copy fewer. */
export const oneFewer: EditRule = (site) => {
  const { tree, place, node, index, count } = site;
  const copies = copiesOf(node);
  if (copies.length === 2) return replaced(site, [lastCopy(site, copies)]);
  if (copies.length > 0) return { tree: withMembers(tree, [...place, copies.length - 1], 1, []), place };
  if (count === 1) return undefined;
  return { tree: withMembers(tree, beside(site, index + count - 1), 1, []), place };
};

/** One more part beside the members of a parallel group. */
export const branched: EditRule = ({ tree, place, node, names }) => {
  if (node.kind === 'part' || isSeries(node) || copiesOf(node).length > 0) return undefined;
  const branch = [...place, node.members.length];
  const next = nextCopy([mentionedParts(node).at(-1)!], names);
  return { tree: withMembers(tree, branch, 0, [next]), place: branch };
};

function needing(site: EditSite, by: 1 | -1): EditDraft | undefined {
  const { node } = site;
  return node.kind === 'part' ? undefined : replaced(site, [{ ...node, needed: node.needed + by }]);
}

/** k of n with the next larger k; no formula can hold one larger than n. */
export const oneNeededMore: EditRule = (site) => needing(site, 1);

/** k of n with the next smaller k; no formula can hold 0. */
export const oneNeededFewer: EditRule = (site) => needing(site, -1);

/** A twentieth of its parts' failures common to all of them. */
export const withCommonCause: EditRule = (site) => {
  const { node } = site;
  if (node.kind === 'part' || node.beta || node.members.length < 2) return undefined;
  return replaced(site, [{ ...node, beta: usualBeta }]);
};

/** A group whose parts have no failures in common. */
export const withoutCommonCause: EditRule = (site) => {
  const { node } = site;
  if (node.kind === 'part' || !node.beta) return undefined;
  const { beta: _, ...group } = node;
  return replaced(site, [group]);
};
