import { requireCounts } from './argument-rules.ts';
import { downNode, upNode } from './decision-diagram.ts';
import { systemDiagram } from './system-diagram.ts';
import type { SystemTree } from './system-tree.ts';

/** Parts whose failures together bring a system down, none of which could be left out. */
export interface CutSet {
  /** Names of the parts, "web (common cause)" for what parts have in common. */
  readonly parts: readonly string[];
  /** Probability that all of them are down at once. */
  readonly unavailability: number;
}

/** Bound on the sets formed at all nodes together: some tenths of a second. */
const mostSets = 300_000;

/**
 * The minimal cut sets of a system: what has to fail together, at the least, to bring it down.
 *
 * The unavailabilities of the sets add up to more than the system's, since sets can occur together (the
 * rare-event bound). Source: Rauzy, "New algorithms for fault trees analysis", Reliability Engineering and
 * System Safety 40, 1993.
 *
 * @param tree the system.
 * @param largest size of the sets to look for, a whole number from 1: 1 finds the single points of failure.
 * @returns the sets of up to `largest` parts, the most probable first.
 * @throws RangeError for a tree that `systemDiagram` refuses, a size that is no whole number from 1, and
 *   where there would be hundreds of thousands of sets.
 */
export function minimalCutSets(tree: SystemTree, largest: number): CutSet[] {
  requireCounts('minimalCutSets', 1, { largest });
  const { blocks, diagram } = systemDiagram(tree);
  const { level, low, high, root } = diagram;

  /** Whether the system is down from a node on when just these levels (rising) are. */
  const isCut = (from: number, set: readonly number[]): boolean => {
    let node = from;
    for (let index = 0; node > upNode; ) {
      if (index < set.length && set[index]! < level[node]!) index++;
      else node = set[index] === level[node] ? low[node]! : high[node]!;
    }
    return node === downNode;
  };

  // By node; children come first. A set with the node's own part counts only where the rest of it is not
  // enough.
  const sets: number[][][] = [[[]], []];
  let formed = 0;
  for (let node = upNode + 1; node <= root; node++) {
    const at = level[node]!;
    const withPart = sets[low[node]!]!.filter((set) => set.length < largest && !isCut(high[node]!, set));
    sets[node] = [...sets[high[node]!]!, ...withPart.map((set) => [at, ...set])];
    formed += sets[node]!.length;
    if (formed > mostSets)
      throw new RangeError(`minimalCutSets requires smaller sets, got largest = ${largest}`);
  }
  return sets[root]!.map((set) => ({
    parts: set.map((at) => blocks[at]!.name),
    unavailability: set.reduce((product, at) => product * blocks[at]!.availability.complement, 1),
  })).sort((a, b) => b.unavailability - a.unavailability);
}
