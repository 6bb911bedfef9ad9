import { copiesOf, editSite } from './edit-site.ts';
import { isFormulaName } from './formula-tokens.ts';
import { readPercentage } from './percentage.ts';
import { readSystemFormula } from './system-formula.ts';
import { systemFormulaText } from './system-formula-text.ts';
import { mapParts, mentionedParts, type SystemPlace, withMembers } from './system-places.ts';
import type { SystemGroup, SystemPart, SystemTree } from './system-tree.ts';
import { TextProblem } from './text-problem.ts';

function refused(message: string, expected: string): TextProblem {
  return new TextProblem(message, { position: 0, expected });
}

/** A changed system's formula, once it is sure that it can be read. */
function written(tree: SystemTree): string {
  const text = systemFormulaText(tree);
  readSystemFormula(text);
  return text;
}

/** The parts that a place stands for: one, or the copies that are pointed at as one. */
function partsAt(tree: SystemTree, place: SystemPlace): readonly SystemPart[] {
  const { node, parent, index, count } = editSite(tree, place);
  if (node.kind === 'part' && count === 1) return [node];
  const parts = node.kind === 'group' ? copiesOf(node) : parent!.members.slice(index, index + count);
  if (parts.length === 0)
    throw new RangeError(`a place of a part or of copies is required, got ${place.join('.')}`);
  return parts as readonly SystemPart[];
}

/** The names of the parts that a common cause ties to one of these, which have to stay like it. */
function tiedTo(tree: SystemTree, names: ReadonlySet<string>): ReadonlySet<string> {
  if (tree.kind === 'part') return names;
  const own = tree.beta ? mentionedParts(tree).map(({ name }) => name) : [];
  const all = own.some((name) => names.has(name)) ? new Set([...names, ...own]) : names;
  return tree.members.reduce((some, member) => tiedTo(member, some), all);
}

/** The name of a part, or "web" for the copies web-1, web-2 …. */
function nameOf(parts: readonly SystemPart[]): string {
  return parts.length === 1 ? parts[0]!.name : parts[0]!.name.replace(/-1$/u, '');
}

/**
 * The name of the part, or of the copies, at a place.
 *
 * @throws RangeError where there is neither.
 */
export function nameAt(tree: SystemTree, place: SystemPlace): string {
  return nameOf(partsAt(tree, place));
}

/**
 * The formula of a system with another name for a part, or for copies. A name that a part has already makes the two one
 * part.
 *
 * @param tree the system.
 * @param place of the part, or of the copies, as `unitPlace` gives it.
 * @param name as typed.
 * @throws TextProblem for a name that a formula cannot hold, or that would give a part two common causes; RangeError for
 *   a place without a part.
 */
export function textWithName(tree: SystemTree, place: SystemPlace, name: string): string {
  const parts = partsAt(tree, place);
  const wanted = name.trim();
  if (!isFormulaName(wanted)) {
    throw refused(
      'A name begins with a letter and goes on with letters, digits, full stops, hyphens and _.',
      'a name such as web',
    );
  }
  const old = nameOf(parts);
  const names = new Map(parts.map((part) => [part.name, `${wanted}${part.name.slice(old.length)}`]));
  const known = new Map(mentionedParts(tree).map((part) => [part.name, part]));
  return written(
    mapParts(tree, (part) => {
      const next = names.get(part.name);
      return next === undefined ? part : (known.get(next) ?? { ...part, name: next });
    }),
  );
}

/**
 * The formula of a system with another value for a part, for copies, and for what a common cause ties to them.
 *
 * @param tree the system.
 * @param place of the part, or of the copies, as `unitPlace` gives it.
 * @param value as typed: 99.9, 99,9 % or 5000h/8h.
 * @throws TextProblem for anything else; RangeError for a place without a part.
 */
export function textWithValue(tree: SystemTree, place: SystemPlace, value: string): string {
  const names = tiedTo(tree, new Set(partsAt(tree, place).map(({ name }) => name)));
  let read: SystemTree | undefined;
  try {
    read = readSystemFormula(`part:${value.replaceAll(',', '.')}`);
  } catch (error) {
    if (!(error instanceof TextProblem)) throw error;
  }
  if (read?.kind !== 'part') {
    const example = 'an availability such as 99.9, or times such as 5000h/8h';
    throw refused(`Give ${example}: the mean time to failure and to repair.`, example);
  }
  const { name: _, ...given } = read;
  return written(
    // Not over the old part: one that had times has none with an availability.
    mapParts(tree, (part) => (names.has(part.name) ? { ...given, name: part.name } : part)),
  );
}

/**
 * The formula of a system in which another share of a group's failures is common to its parts.
 *
 * @param tree the system.
 * @param place of the group.
 * @param beta as typed, in per cent; 0 leaves no common cause.
 * @throws TextProblem for anything else, and for members that are not like parts; RangeError for a place without a group.
 */
export function textWithBeta(tree: SystemTree, place: SystemPlace, beta: string): string {
  const { node } = editSite(tree, place);
  if (node.kind === 'part') throw new RangeError(`a place of a group is required, got ${place.join('.')}`);
  const share = readPercentage(beta.replace('%', '').replace(',', '.').trim());
  if (!share) throw refused('Give a percentage from 0 to 100, such as 5.', 'a percentage from 0 to 100');
  const { beta: _, ...without } = node;
  const group: SystemGroup = share.fraction === 0 ? without : { ...without, beta: share };
  return written(withMembers(tree, place, 1, [group]));
}
