import { TripleTable } from './triple-table.ts';

/** The node that stands for a system that is down whatever its parts do. */
export const downNode = 0;
/** The node that stands for a system that is up whatever its parts do. */
export const upNode = 1;

/**
 * A reduced ordered binary decision diagram of a structure function: is the system up, given which parts are?
 *
 * Nodes are numbered so that children come before parents; 0 is `downNode`, 1 is `upNode`, the last one the
 * root. A node asks about the part at its level: `low` is where to go when that part is down, `high` when it
 * is up.
 */
export interface DecisionDiagram {
  readonly levels: number;
  readonly level: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly root: number;
}

/** Thrown where a diagram outgrows its bound; another order of the parts may keep it small. */
export class DiagramTooLarge extends RangeError {}

/**
 * Builds decision diagrams bottom-up: parts, then gates over what has been built.
 *
 * Nodes are shared (equal functions are the same node) and every step of `choose` is remembered. Source:
 * Bryant, "Graph-based algorithms for Boolean function manipulation", IEEE Transactions on Computers C-35,
 * 1986; Brace, Rudell and Bryant, "Efficient implementation of a BDD package", DAC 1990.
 */
export class DiagramBuilder {
  readonly #levels: number;
  readonly #most: number;
  readonly #nodes = new TripleTable();
  readonly #steps = new TripleTable();
  #results = new Int32Array(1024);

  /**
   * @param levels how many parts there are; part 0 is asked about first.
   * @param most bound on nodes and on remembered steps, both; passing it throws DiagramTooLarge.
   */
  constructor(levels: number, most: number) {
    this.#levels = levels;
    this.#most = most;
    // The two ends lie below every part.
    this.#nodes.numberOf(levels, downNode, downNode);
    this.#nodes.numberOf(levels, upNode, upNode);
  }

  /** Level of the part that a node asks about first; the number of parts for the two ends. */
  levelOf(node: number): number {
    return this.#nodes.entry(node, 0);
  }

  /** The node that is up exactly when the part at `level` is. */
  part(level: number): number {
    return this.#node(level, downNode, upNode);
  }

  /** The node that is up when at least `needed` of `members` are: 1 of them is "any", all of them "all". */
  threshold(needed: number, members: readonly number[]): number {
    // Deepest first, so that each member is put on top of what is there and mostly copied.
    const deepestFirst = [...members].sort((a, b) => this.levelOf(b) - this.levelOf(a));
    let left = members.length;
    // atLeast[j]: at least j of the members so far; only the j that the rest can still bring to `needed`
    // matter.
    const atLeast = new Array<number>(needed + 1).fill(downNode);
    atLeast[0] = upNode;
    for (const member of deepestFirst) {
      left--;
      for (let j = needed; j >= Math.max(1, needed - left); j--) {
        atLeast[j] = this.choose(member, atLeast[j - 1]!, atLeast[j]!);
      }
    }
    return atLeast[needed]!;
  }

  /** The node that behaves as `up` where `test` is up and as `down` where it is down. */
  choose(test: number, up: number, down: number): number {
    if (test === upNode || up === down) return up;
    if (test === downNode) return down;
    if (up === upNode && down === downNode) return test;
    const before = this.#steps.size;
    const step = this.#steps.numberOf(test, up, down);
    if (step < before) return this.#results[step]!;
    if (step >= this.#most) throw new DiagramTooLarge(`more than ${this.#most} steps`);

    const level = Math.min(this.levelOf(test), this.levelOf(up), this.levelOf(down));
    const result = this.#node(
      level,
      this.choose(this.#child(test, level, 1), this.#child(up, level, 1), this.#child(down, level, 1)),
      this.choose(this.#child(test, level, 2), this.#child(up, level, 2), this.#child(down, level, 2)),
    );
    if (step >= this.#results.length) {
      const results = new Int32Array(2 ** Math.ceil(Math.log2(this.#steps.size + 1)));
      results.set(this.#results);
      this.#results = results;
    }
    this.#results[step] = result;
    return result;
  }

  /** The diagram below a node, without what was built on the way and is not used. */
  diagram(root: number): DecisionDiagram {
    const used = new Set([downNode, upNode]);
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (used.has(node)) continue;
      used.add(node);
      waiting.push(this.#nodes.entry(node, 1), this.#nodes.entry(node, 2));
    }
    // A node is numbered when its children are, so rising numbers put children first.
    const kept = Int32Array.from(used).sort();
    const place = new Map<number, number>();
    for (const [index, node] of kept.entries()) place.set(node, index);
    return {
      levels: this.#levels,
      level: kept.map((node) => this.#nodes.entry(node, 0)),
      low: kept.map((node) => place.get(this.#nodes.entry(node, 1))!),
      high: kept.map((node) => place.get(this.#nodes.entry(node, 2))!),
      root: place.get(root)!,
    };
  }

  #child(node: number, level: number, place: 1 | 2): number {
    return this.levelOf(node) === level ? this.#nodes.entry(node, place) : node;
  }

  #node(level: number, low: number, high: number): number {
    if (low === high) return low;
    const node = this.#nodes.numberOf(level, low, high);
    if (node >= this.#most) throw new DiagramTooLarge(`more than ${this.#most} nodes`);
    return node;
  }
}
