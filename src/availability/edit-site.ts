import { copyRuns } from './copy-runs.ts';
import { partNames } from './part-names.ts';
import { memberAt, type SystemPlace, withMembers } from './system-places.ts';
import type { SystemGroup, SystemPart, SystemTree } from './system-tree.ts';

/** A place of a system where something is to be changed, what stands there, and what it stands in. */
export interface EditSite {
  readonly tree: SystemTree;
  readonly place: SystemPlace;
  readonly node: SystemTree;
  /** How many copies stand there in a row; 1 for anything else. */
  readonly count: number;
  /** The group around it, and which member of that is the first; none around a whole system. */
  readonly parent: SystemGroup | undefined;
  readonly index: number;
  /** Names that are in use. */
  readonly names: ReadonlySet<string>;
}

/** A changed system, which a formula may yet be unable to hold, and the place in it to look at next. */
export interface EditDraft {
  readonly tree: SystemTree;
  readonly place: SystemPlace;
}

/** One way to change a system at a place; undefined where it makes no sense there. */
export type EditRule = (site: EditSite) => EditDraft | undefined;

/**
 * The site at a place.
 *
 * @throws RangeError where nothing stands at the place.
 */
export function editSite(tree: SystemTree, place: SystemPlace): EditSite {
  const node = memberAt(tree, place);
  const parent = place.length === 0 ? undefined : (memberAt(tree, place.slice(0, -1)) as SystemGroup);
  const index = place.at(-1) ?? 0;
  const run = parent && copyRuns(parent.members).find(({ start }) => start === index);
  return { tree, place, node, parent, index, count: run?.count ?? 1, names: partNames(tree) };
}

/** The copies of one part that are all there is in a group; none for anything else. */
export function copiesOf(node: SystemTree): readonly SystemPart[] {
  if (node.kind === 'part' || node.members.length < 2) return [];
  return copyRuns(node.members).length === 1 ? (node.members as readonly SystemPart[]) : [];
}

/** The place of another member of the group that a site is in. */
export function beside({ place }: EditSite, index: number): SystemPlace {
  return [...place.slice(0, -1), index];
}

/** The system with something else in the place of what stands at a site. */
export function replaced(
  site: EditSite,
  members: readonly SystemTree[],
  place: SystemPlace = site.place,
): EditDraft {
  return { tree: withMembers(site.tree, site.place, site.count, members), place };
}

/** The system with one more member in the group that a site is in. */
export function inserted(site: EditSite, index: number, member: SystemTree): EditDraft {
  const place = beside(site, index);
  return { tree: withMembers(site.tree, place, 0, [member]), place };
}
