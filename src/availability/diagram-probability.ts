import { type DecisionDiagram, downNode, upNode } from './decision-diagram.ts';
import type { Percentage } from './percentage.ts';

/** For every node of a diagram, the probabilities that the system is up and down from there on. */
export interface NodeProbabilities {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/**
 * Probability of up and of down at every node: P(v) = u·P(low) + a·P(high), each side from positive terms
 * alone.
 *
 * @param diagram the structure.
 * @param availabilities of the parts by level, both sides of each.
 * @returns both sides for each node, the system's at `diagram.root`; relative error about 1e-16 a level.
 * @throws RangeError where there are not as many availabilities as levels.
 */
export function nodeProbabilities(
  { levels, level, low, high }: DecisionDiagram,
  availabilities: readonly Percentage[],
): NodeProbabilities {
  if (availabilities.length !== levels) {
    throw new RangeError(`nodeProbabilities requires ${levels} availabilities, got ${availabilities.length}`);
  }
  const up = new Float64Array(level.length);
  const down = new Float64Array(level.length);
  up[upNode] = 1;
  down[downNode] = 1;
  for (let node = upNode + 1; node < level.length; node++) {
    const { fraction, complement } = availabilities[level[node]!]!;
    up[node] = Math.min(1, complement * up[low[node]!]! + fraction * up[high[node]!]!);
    down[node] = Math.min(1, complement * down[low[node]!]! + fraction * down[high[node]!]!);
  }
  return { up, down };
}
