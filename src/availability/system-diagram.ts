import { type DecisionDiagram, DiagramBuilder, DiagramTooLarge } from './decision-diagram.ts';
import { type SystemBlock, type SystemBlocks, systemBlocks } from './system-blocks.ts';
import type { SystemTree } from './system-tree.ts';
import { variableOrders } from './variable-order.ts';

/** A system's blocks, and its structure function over them. */
export interface SystemDiagram {
  /** By the level at which the diagram asks about them. */
  readonly blocks: readonly SystemBlock[];
  /** The levels of the blocks in the order in which the tree mentions them. */
  readonly mentioned: readonly number[];
  readonly diagram: DecisionDiagram;
}

/**
 * Bounds on steps with each of the orders of `variableOrders`: some milliseconds, some tens of them, about a
 * second.
 */
const mostSteps = [30_000, 100_000, 1_000_000];

/** The blocks below each group, the whole system last. */
function gatesOf(tree: SystemTree, neededBy: SystemBlocks['neededBy']): number[][] {
  const gates: number[][] = [];
  const below = (node: SystemTree): readonly number[] => {
    if (node.kind === 'part') return neededBy.get(node.name)!;
    const gate = [...new Set(node.members.flatMap(below))];
    gates.push(gate);
    return gate;
  };
  gates.push([...below(tree)]);
  return gates;
}

function diagramOf(
  tree: SystemTree,
  { blocks, neededBy }: SystemBlocks,
  levels: readonly number[],
  most: number,
): DecisionDiagram {
  const builder = new DiagramBuilder(blocks.length, most);
  const build = (node: SystemTree): number => {
    const members =
      node.kind === 'part'
        ? neededBy.get(node.name)!.map((block) => builder.part(levels[block]!))
        : node.members.map(build);
    return builder.threshold(node.kind === 'part' ? members.length : node.needed, members);
  };
  return builder.diagram(build(tree));
}

/**
 * The structure function of a system as a decision diagram, exact however its parts are shared.
 *
 * A system whose parts are mentioned once has a diagram of some hundred nodes; sharing may double it with
 * every part shared across, in the worst case. Several orders of the parts are tried before giving up.
 *
 * @param tree the system.
 * @returns the blocks and the diagram.
 * @throws RangeError for a tree that `systemBlocks` refuses; DiagramTooLarge, one too, for a tree so
 *   entangled that no order tried keeps its diagram within a million steps, such as sixty parts in some
 *   hundred random triples.
 */
export function systemDiagram(tree: SystemTree): SystemDiagram {
  const all = systemBlocks(tree);
  const orders = variableOrders(all.blocks.length, gatesOf(tree, all.neededBy));
  for (const most of mostSteps) {
    const order: readonly number[] = orders.next().value;
    const mentioned: number[] = [];
    for (const [level, block] of order.entries()) mentioned[block] = level;
    try {
      const diagram = diagramOf(tree, all, mentioned, most);
      return { blocks: order.map((block) => all.blocks[block]!), mentioned, diagram };
    } catch (error) {
      if (!(error instanceof DiagramTooLarge)) throw error;
    }
  }
  throw new DiagramTooLarge(
    `systemDiagram requires parts that are shared less, got more than ${mostSteps.at(-1)} steps for ${all.blocks.length} parts`,
  );
}
