import { nodeProbabilities } from './diagram-probability.ts';
import { type PartImportance, partImportances } from './importance.ts';
import type { SystemBlock } from './system-blocks.ts';
import { systemDiagram } from './system-diagram.ts';
import type { SystemTree } from './system-tree.ts';

/** How often a system goes down in the long run, and how long it stays up and down between. */
export interface SystemCycle {
  /** Failures an hour. */
  readonly failuresPerHour: number;
  /** Mean up time in hours: A/f. */
  readonly mutHours: number;
  /** Mean down time in hours: U/f. */
  readonly mdtHours: number;
}

/** What `systemAvailability` answers. */
export interface SystemAvailability {
  readonly availability: number;
  readonly unavailability: number;
  /**
   * By name of the part, in the order of first mention; what parts have in common stands as "web (common
   * cause)".
   */
  readonly importance: Readonly<Record<string, PartImportance>>;
  /** Where every part has MTTF and MTTR. */
  readonly cycle?: SystemCycle;
}

function cycleOf(
  { availability, unavailability }: { readonly availability: number; readonly unavailability: number },
  blocks: readonly SystemBlock[],
  importances: readonly PartImportance[],
): SystemCycle | undefined {
  let failuresPerHour = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.failuresPerHour === undefined) return undefined;
    failuresPerHour += importances[index]!.birnbaum * block.failuresPerHour;
  }
  return {
    failuresPerHour,
    // A system that never fails has been up for ever; one that is never up has no up time.
    mutHours: availability === 0 ? 0 : availability / failuresPerHour,
    mdtHours: unavailability === 0 ? 0 : unavailability / failuresPerHour,
  };
}

/**
 * Long-run availability of any arrangement of independently failing and repaired parts, exact where parts are
 * shared.
 *
 * f = Σ I_B·ν with ν = 1/(MTTF + MTTR) for each part. Source: Rausand and Høyland, System Reliability Theory,
 * 2nd ed. 2004, chapters 4 and 5. Every part is repaired as if it had a crew of its own, and goes on failing
 * while the system is down; parts that a group with a beta factor has in common are counted as `systemBlocks`
 * says.
 *
 * @param tree the system, as `readSystemFormula` gives it.
 * @returns availability and unavailability (fractions, relative error below 1e-9 each), importance by part,
 *   and the cycle of failures and repairs where every part has MTTF and MTTR. Below 1e-300 an unavailability
 *   may come out as 0.
 * @throws RangeError for a tree that `systemDiagram` refuses.
 */
export function systemAvailability(tree: SystemTree): SystemAvailability {
  const { blocks, mentioned, diagram } = systemDiagram(tree);
  const availabilities = blocks.map((block) => block.availability);
  const { up, down } = nodeProbabilities(diagram, availabilities);
  const both = { availability: up[diagram.root]!, unavailability: down[diagram.root]! };
  const importances = partImportances(diagram, availabilities);
  const cycle = cycleOf(both, blocks, importances);
  // fromEntries makes own properties even of names such as __proto__.
  const importance = Object.fromEntries(mentioned.map((level) => [blocks[level]!.name, importances[level]!]));
  return { ...both, importance, ...(cycle && { cycle }) };
}
