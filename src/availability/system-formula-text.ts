import { copyRuns } from './copy-runs.ts';
import { type DurationUnit, hoursPerUnit } from './durations.ts';
import { isFormulaName } from './formula-tokens.ts';
import { percentageText } from './percentage.ts';
import type { SystemPart, SystemTree } from './system-tree.ts';

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

/**
 * The value of a part as a formula holds it: 99.5 for a percentage, 5000h/8h for times to failure and to repair.
 *
 * @throws RangeError for an infinite MTTF.
 */
export function partValueText({ availability, unit }: SystemPart): string {
  if (!unit) return percentageText(availability);
  const { mttfHours, mttrHours } = unit;
  if (mttfHours === Infinity) throw new RangeError('systemFormulaText requires finite MTTFs, got Infinity');
  return `${durationText(mttfHours)}/${durationText(mttrHours)}`;
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
    return known ? text : `${text}:${partValueText(parts[0]!)}`;
  };
  const write = (node: SystemTree): string => {
    if (node.kind === 'part') return mention(node.name, [node]);
    const texts: string[] = [];
    for (const { start, count, base } of copyRuns(node.members)) {
      const copies = node.members.slice(start, start + count);
      texts.push(count > 1 ? mention(`${count}*${base}`, copies as SystemPart[]) : write(copies[0]!));
    }
    if (node.beta) texts.push(`beta=${percentageText(node.beta)}`);
    const kind = node.needed === node.members.length ? 'all' : node.needed === 1 ? 'any' : `${node.needed}of`;
    return `${kind}(${texts.join(',')})`;
  };
  return write(tree);
}
