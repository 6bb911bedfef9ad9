import type { RateMatrix } from './rate-matrix.ts';

/** The communicating classes of a chain: `classOf[i]` is the class of state i, numbered so that transitions lead from higher numbers to lower ones; `closed[c]` is 1 where no transition leaves class c. */
export interface CommunicatingClasses {
  readonly classOf: Int32Array;
  readonly closed: Uint8Array;
}

/**
 * Which states a chain can be in at one time or another.
 *
 * @param matrix rates by rows.
 * @param from the states where it may start.
 * @param stop states that are reached and not left again: 1 for each such state; none if omitted.
 * @returns the state numbers that can be reached, those of `from` among them, in ascending order.
 */
export function reachableStates(matrix: RateMatrix, from: Iterable<number>, stop?: Uint8Array): Int32Array {
  const seen = new Uint8Array(matrix.states);
  const pending = [...from];
  for (const state of pending) seen[state] = 1;
  let state = pending.pop();
  while (state !== undefined) {
    if (!stop?.[state]) {
      for (let e = matrix.starts[state]!; e < matrix.starts[state + 1]!; e++) {
        const to = matrix.targets[e]!;
        if (seen[to]) continue;
        seen[to] = 1;
        pending.push(to);
      }
    }
    state = pending.pop();
  }
  const states: number[] = [];
  for (let i = 0; i < seen.length; i++) if (seen[i]) states.push(i);
  return Int32Array.from(states);
}

/**
 * The communicating classes: sets of states that can all be reached from one another (strongly connected components).
 *
 * Method: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2), 1972, with a
 * stack of its own in place of recursion, so that a chain of many thousand states in a row is no obstacle.
 *
 * @param matrix rates by rows.
 * @returns the class of each state, and which classes are closed.
 */
export function communicatingClasses({ states, starts, targets }: RateMatrix): CommunicatingClasses {
  const classOf = new Int32Array(states).fill(-1);
  const visit = new Int32Array(states).fill(-1);
  const lowest = new Int32Array(states);
  const nextEdge = starts.slice(0, states);
  const open: number[] = [];
  let visits = 0;
  let classes = 0;
  for (let root = 0; root < states; root++) {
    if (visit[root] !== -1) continue;
    const path = [root];
    visit[root] = lowest[root] = visits++;
    open.push(root);
    while (path.length > 0) {
      const state = path[path.length - 1]!;
      const edge = nextEdge[state]!;
      if (edge < starts[state + 1]!) {
        nextEdge[state] = edge + 1;
        const to = targets[edge]!;
        if (visit[to] === -1) {
          visit[to] = lowest[to] = visits++;
          open.push(to);
          path.push(to);
        } else if (classOf[to] === -1) {
          lowest[state] = Math.min(lowest[state]!, visit[to]!);
        }
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[state]!);
      if (lowest[state] !== visit[state]) continue;
      let member: number;
      do {
        member = open.pop()!;
        classOf[member] = classes;
      } while (member !== state);
      classes++;
    }
  }
  const closed = new Uint8Array(classes).fill(1);
  for (let i = 0; i < states; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      if (classOf[targets[e]!] !== classOf[i]) closed[classOf[i]!] = 0;
    }
  }
  return { classOf, closed };
}
