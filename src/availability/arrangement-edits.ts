import { copyRuns } from './copy-runs.ts';
import {
  beside,
  type EditDraft,
  type EditRule,
  type EditSite,
  editSite,
  inserted,
  replaced,
} from './edit-site.ts';
import { freshName } from './part-names.ts';
import { isSeries, mentionedParts, withMembers } from './system-places.ts';
import type { SystemGroup, SystemTree } from './system-tree.ts';

function seriesOf(...members: SystemTree[]): SystemGroup {
  return { kind: 'group', needed: members.length, members };
}

function inSeries(site: EditSite, side: 'before' | 'after'): EditDraft | undefined {
  const { node, parent, index, count, names } = site;
  const like = mentionedParts(node)[0]!;
  const part = { ...like, name: names.has('part') ? freshName('part', names) : 'part' };
  if (parent && isSeries(parent) && !parent.beta)
    return inserted(site, side === 'before' ? index : index + count, part);
  if (parent?.beta || count > 1) return undefined;
  if (node.kind === 'group' && isSeries(node) && !node.beta) {
    const end = [...site.place, side === 'before' ? 0 : node.members.length];
    return { tree: withMembers(site.tree, end, 0, [part]), place: end };
  }
  const members = side === 'before' ? [part, node] : [node, part];
  return replaced(site, [seriesOf(...members)], [...site.place, side === 'before' ? 0 : 1]);
}

/** A part in series before what stands there, as available as its first. */
export const partBefore: EditRule = (site) => inSeries(site, 'before');

/** A part in series behind it. */
export const partAfter: EditRule = (site) => inSeries(site, 'after');

/** It and what stands next to it as one member, in series. */
export const groupedWithNext: EditRule = ({ tree, place, parent, index, count }) => {
  if (!parent || parent.beta) return undefined;
  const next = copyRuns(parent.members).find(({ start }) => start === index + count);
  const width = count + (next?.count ?? 0);
  if (!next || width === parent.members.length) return undefined;
  const members = parent.members.slice(index, index + width);
  return { tree: withMembers(tree, place, width, [seriesOf(...members)]), place };
};

/** The members of a group in the place of it, by the rule of the group around it. */
export const ungrouped: EditRule = (site) => {
  const { node, parent } = site;
  return node.kind === 'group' && parent ? replaced(site, node.members) : undefined;
};

/** A part of its own in the place of this mention of a shared one. */
export const separated: EditRule = (site) => {
  const { tree, node, count, names } = site;
  if (node.kind === 'group' || count > 1) return undefined;
  const mentions = mentionedParts(tree).filter(({ name }) => name === node.name);
  return mentions.length > 1 ? replaced(site, [{ ...node, name: freshName(node.name, names) }]) : undefined;
};

/** The system without it; the eye goes to what came behind it, or before, or to what a group of two has become. */
export const removed: EditRule = (site) => {
  const { tree, place, parent, index, count } = site;
  if (!parent) return undefined;
  const left = parent.members.length - count;
  // A group of one goes with its member.
  if (left === 0) return removed(editSite(tree, place.slice(0, -1)));
  return replaced(site, [], left === 1 ? place.slice(0, -1) : beside(site, Math.min(index, left - 1)));
};
