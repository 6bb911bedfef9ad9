import * as arrangement from './arrangement-edits.ts';
import { type EditRule, editSite } from './edit-site.ts';
import * as redundancy from './redundancy-edits.ts';
import { readSystemFormula } from './system-formula.ts';
import { systemFormulaText } from './system-formula-text.ts';
import { type SystemPlace, unitPlace } from './system-places.ts';
import type { SystemTree } from './system-tree.ts';
import { TextProblem } from './text-problem.ts';

/** What can be done by hand at a place of a system, in the order in which a person looks for it. */
const rules = {
  before: arrangement.partBefore,
  after: arrangement.partAfter,
  redundant: redundancy.madeRedundant,
  more: redundancy.oneMore,
  fewer: redundancy.oneFewer,
  branch: redundancy.branched,
  needMore: redundancy.oneNeededMore,
  needFewer: redundancy.oneNeededFewer,
  common: redundancy.withCommonCause,
  independent: redundancy.withoutCommonCause,
  group: arrangement.groupedWithNext,
  ungroup: arrangement.ungrouped,
  separate: arrangement.separated,
  remove: arrangement.removed,
} as const satisfies Record<string, EditRule>;

/** A way of changing a system by hand. */
export type SystemEditKind = keyof typeof rules;

/** A change that can be made to a system, made. */
export interface SystemEdit {
  readonly kind: SystemEditKind;
  /** The formula of the changed system. */
  readonly text: string;
  /** What a person would look at next in the changed system. */
  readonly place: SystemPlace;
}

/** Whether a formula can hold a changed system: parts, copies, common causes and sizes within what may be. */
function isReadable(text: string): boolean {
  try {
    readSystemFormula(text);
    return true;
  } catch (error) {
    if (error instanceof TextProblem) return false;
    throw error;
  }
}

/**
 * All that can be done by hand at a place of a system, each change made.
 *
 * Every change leads to a formula that can be read, and new parts have names of their own and the value of the part
 * that they stand beside. What makes no sense there, or would pass the limits of `readSystemFormula`, is left out.
 *
 * @param tree the system, as `readSystemFormula` gives it.
 * @param place as `unitPlace` gives it.
 * @throws RangeError where nothing stands at the place.
 */
export function systemEdits(tree: SystemTree, place: SystemPlace): readonly SystemEdit[] {
  const site = editSite(tree, place);
  return (Object.keys(rules) as SystemEditKind[]).flatMap((kind) => {
    const draft = rules[kind](site);
    if (!draft) return [];
    const text = systemFormulaText(draft.tree);
    return isReadable(text) ? [{ kind, text, place: unitPlace(draft.tree, draft.place) }] : [];
  });
}
