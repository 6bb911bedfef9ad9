import { type DecisionDiagram, downNode, upNode } from './decision-diagram.ts';
import { nodeProbabilities } from './diagram-probability.ts';
import type { Percentage } from './percentage.ts';
import { TripleTable } from './triple-table.ts';

/**
 * How much a part matters to a system: four measures, which answer different questions and rank parts
 * differently.
 */
export interface PartImportance {
  /** Birnbaum's I_B: the probability that the others leave the system up exactly when this part is; ∂U/∂q. */
  readonly birnbaum: number;
  /** I_B·q/U: the share of the system's unavailability in which this part is down and decides. */
  readonly criticality: number;
  /** Risk achievement worth: unavailability with this part always down, as a multiple of what it is. */
  readonly raw: number;
  /** Risk reduction worth: unavailability as a multiple of what it were with this part always up. */
  readonly rrw: number;
}

/** Past this many pairs of nodes a difference is formed by subtraction. */
const mostPairs = 2_000_000;

/**
 * P(up from `high` and down from `low`) for nodes of which `high` is up whenever `low` is.
 *
 * The same as down(low) − down(high), which has no digits left where a part hardly matters beside the others;
 * there the pair is followed down the diagram, and only positive terms are added.
 */
function differences(diagram: DecisionDiagram, availabilities: readonly Percentage[]) {
  const { level, low, high } = diagram;
  const { up, down } = nodeProbabilities(diagram, availabilities);
  const pairs = new TripleTable();
  const known: number[] = [];
  const child = (node: number, at: number, side: Int32Array) => (level[node] === at ? side[node]! : node);

  const difference = (above: number, below: number): number => {
    if (above === below) return 0;
    if (above === upNode) return down[below]!;
    if (below === downNode) return up[above]!;
    // Subtraction costs three digits at most where the two sides differ by a thousandth.
    if (down[below]! > 1.001 * down[above]!) return down[below]! - down[above]!;
    const before = pairs.size;
    const pair = pairs.numberOf(above, below, 0);
    if (pair < before) return known[pair]!;
    // Stryker disable next-line all: a diagram with so many pairs takes longer to build than a test may.
    known[pair] = pair < mostPairs ? followed(above, below) : Math.max(0, down[below]! - down[above]!);
    return known[pair];
  };

  const followed = (above: number, below: number): number => {
    const at = Math.min(level[above]!, level[below]!);
    const { fraction, complement } = availabilities[at]!;
    const whenDown = difference(child(above, at, low), child(below, at, low));
    const whenUp = difference(child(above, at, high), child(below, at, high));
    return complement * whenDown + fraction * whenUp;
  };
  return difference;
}

/**
 * Birnbaum importance of every part: the probability of reaching a node that asks about it, times the
 * probability that the answer then decides, added over its nodes.
 *
 * Source: Birnbaum, "On the importance of different components in a multicomponent system", in Multivariate
 * Analysis II, 1969; on diagrams: Rauzy, "New algorithms for fault trees analysis", Reliability Engineering
 * and System Safety 40, 1993.
 *
 * @param diagram the structure.
 * @param availabilities of the parts by level, both sides of each.
 * @returns I_B by level, from 0 to 1. Nothing cancels, unless a diagram has millions of pairs of nodes that
 *   are almost alike.
 * @throws RangeError where there are not as many availabilities as levels.
 */
export function birnbaumImportances(
  diagram: DecisionDiagram,
  availabilities: readonly Percentage[],
): Float64Array {
  const { levels, level, low, high, root } = diagram;
  const difference = differences(diagram, availabilities);
  const importances = new Float64Array(levels);
  const reached = new Float64Array(level.length);
  reached[root] = 1;
  for (let node = root; node > upNode; node--) {
    const at = level[node]!;
    const { fraction, complement } = availabilities[at]!;
    reached[low[node]!]! += reached[node]! * complement;
    reached[high[node]!]! += reached[node]! * fraction;
    importances[at]! += reached[node]! * difference(high[node]!, low[node]!);
  }
  return importances.map((importance) => Math.min(1, importance));
}

/**
 * Importance of every part of a system by four measures.
 *
 * Criticality is on the side of risk, I_B·q/U, not I_B·p/A as some programs have it. Where U is 0 there is
 * nothing to share out: criticality is 0, rrw is 1, and raw is Infinity for a part whose loss could hurt,
 * else 1. Source: Rausand and Høyland, System Reliability Theory, 2nd ed. 2004, chapter 5; Vesely et al.,
 * NUREG/CR-3385, 1983.
 *
 * @param diagram the structure.
 * @param availabilities of the parts by level, both sides of each.
 * @returns measures by level; rrw is Infinity where the system is never down without this part's help.
 * @throws RangeError where there are not as many availabilities as levels.
 */
export function partImportances(
  diagram: DecisionDiagram,
  availabilities: readonly Percentage[],
): PartImportance[] {
  const unavailability = nodeProbabilities(diagram, availabilities).down[diagram.root]!;
  return Array.from(birnbaumImportances(diagram, availabilities), (birnbaum, at) => {
    const { fraction, complement } = availabilities[at]!;
    if (unavailability === 0) {
      return {
        birnbaum,
        criticality: 0,
        raw: fraction * birnbaum > 0 ? Number.POSITIVE_INFINITY : 1,
        rrw: 1,
      };
    }
    const criticality = Math.min(1, (birnbaum * complement) / unavailability);
    const raw = 1 + (birnbaum * fraction) / unavailability;
    // 1/(1 − criticality), but counted out where hardly anything is left without the part.
    const rrw =
      criticality < 0.99
        ? 1 / (1 - criticality)
        : unavailability / withoutFailuresOf(at, diagram, availabilities);
    return { birnbaum, criticality, raw, rrw };
  });
}

/** Unavailability of the system if the part at this level never failed. */
function withoutFailuresOf(
  at: number,
  diagram: DecisionDiagram,
  availabilities: readonly Percentage[],
): number {
  const perfect = availabilities.with(at, { fraction: 1, complement: 0 });
  return nodeProbabilities(diagram, perfect).down[diagram.root]!;
}
