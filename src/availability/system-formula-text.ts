import { type DurationUnit, hoursPerUnit } from './durations.ts';
import { isFormulaName } from './formula-tokens.ts';
import { percentageText } from './percentage.ts';
import { alike, type SystemPart, type SystemTree } from './system-tree.ts';

/**
 * Whole hours, else the largest unit that makes a whole number no longer to write, else hours; reads back
 * exactly.
 */
function durationText(hours: number): string {
  const inHours = `${hours}h`;
  if (Number.isInteger(hours)) return inHours;
  const units = (Object.keys(hoursPerUnit) as DurationUnit[]).reverse();
  for (const unit of units) {
    const amount = hours / hoursPerUnit[unit];
    const text = `${amount}${unit}`;
    const exact = Number.isInteger(amount) && amount * hoursPerUnit[unit] === hours;
    if (exact && text.length <= inHours.length) return text;
  }
  return inHours;
}

function valueText({ availability, unit }: SystemPart): string {
  if (!unit) return percentageText(availability);
  const { mttfHours, mttrHours } = unit;
  if (mttfHours === Infinity) throw new RangeError('systemFormulaText requires finite MTTFs, got Infinity');
  return `${durationText(mttfHours)}/${durationText(mttrHours)}`;
}

/** The parts base-1, base-2 … at the front of a list of members, as far as they are alike. */
function leadingCopies(members: readonly SystemTree[]): {
  readonly base: string;
  readonly copies: SystemPart[];
} {
  const copies: SystemPart[] = [];
  const first = members[0];
  const base = first?.kind === 'part' ? (/^(.+)-1$/u.exec(first.name)?.[1] ?? '') : '';
  if (base === '' || first?.kind !== 'part') return { base, copies };
  for (const member of members) {
    if (member.kind !== 'part' || member.name !== `${base}-${copies.length + 1}` || !alike(member, first))
      break;
    copies.push(member);
  }
  return { base, copies };
}

/**
 * Writes a system as a formula that `readSystemFormula` reads back to the same tree.
 *
 * @param tree the system; parts of one name have to be alike.
 * @returns the formula without spaces: a part's value where it is first mentioned, like parts web-1, web-2 …
 *   in a row as `2*web`.
 * @throws RangeError for a name that a formula cannot hold and for an infinite MTTF.
 */
export function systemFormulaText(tree: SystemTree): string {
  const written = new Set<string>();
  const mention = (text: string, parts: readonly SystemPart[]): string => {
    const known = parts.every(({ name }) => written.has(name));
    for (const { name } of parts) {
      if (!isFormulaName(name))
        throw new RangeError(`systemFormulaText requires names of letters, got ${name}`);
      written.add(name);
    }
    return known ? text : `${text}:${valueText(parts[0]!)}`;
  };
  const write = (node: SystemTree): string => {
    if (node.kind === 'part') return mention(node.name, [node]);
    const texts: string[] = [];
    for (let index = 0; index < node.members.length; ) {
      const { base, copies } = leadingCopies(node.members.slice(index));
      if (copies.length > 1) texts.push(mention(`${copies.length}*${base}`, copies));
      else texts.push(write(node.members[index]!));
      index += Math.max(1, copies.length);
    }
    if (node.beta) texts.push(`beta=${percentageText(node.beta)}`);
    const kind = node.needed === node.members.length ? 'all' : node.needed === 1 ? 'any' : `${node.needed}of`;
    return `${kind}(${texts.join(',')})`;
  };
  return write(tree);
}
