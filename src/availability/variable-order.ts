/** Places of the blocks, which blocks each gate spans, and how far the gates stretch in an order of them. */
type Order = readonly number[];

/** Where each block stands in an order. */
function placesIn(order: Order): Int32Array {
  const place = new Int32Array(order.length);
  for (const [index, block] of order.entries()) place[block] = index;
  return place;
}

/**
 * Cost of an order: Σ over the places of 2^(gates that are open there).
 *
 * A gate is open from its first block to its last, and each open gate may double what a diagram has to
 * remember.
 */
function cost(order: Order, gates: readonly Order[]): number {
  const place = placesIn(order);
  const opened = new Array<number>(order.length + 1).fill(0);
  for (const gate of gates) {
    const places = gate.map((block) => place[block]!);
    opened[Math.min(...places)]! += 1;
    opened[Math.max(...places)]! -= 1;
  }
  let open = 0;
  let sum = 0;
  for (const change of opened) {
    open += change;
    sum += 2 ** open;
  }
  return sum;
}

/**
 * Draws every block to the middle of its gates, and gates to the middle of their blocks, while that lowers
 * the cost.
 */
function drawnTogether(
  start: Order,
  gates: readonly Order[],
): { readonly order: Order; readonly cost: number } {
  let best = { order: start, cost: cost(start, gates) };
  let order = start;
  for (let stale = 0; stale < 5; ) {
    const place = placesIn(order);
    const pull = new Array<number>(order.length).fill(0);
    const pulls = new Array<number>(order.length).fill(0);
    for (const gate of gates) {
      const middle = gate.reduce((sum, block) => sum + place[block]!, 0) / gate.length;
      for (const block of gate) {
        pull[block]! += middle;
        pulls[block]! += 1;
      }
    }
    order = [...order].sort((a, b) => pull[a]! / pulls[a]! - pull[b]! / pulls[b]!);
    const reached = cost(order, gates);
    stale = reached < best.cost ? 0 : stale + 1;
    if (stale === 0) best = { order, cost: reached };
  }
  return best;
}

/**
 * The whole numbers below `count`, shuffled by a fixed linear congruential sequence, so that answers never
 * vary.
 */
function* shuffles(count: number): Generator<Order> {
  const order = [...new Array(count).keys()];
  for (let seed = 1; ; ) {
    for (let index = count - 1; index > 0; index--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((seed / 2 ** 32) * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    yield [...order];
  }
}

/**
 * Orders in which a decision diagram may ask about blocks, the cheapest to find first.
 *
 * As first mentioned; drawn together by the gates; the best of twenty such from shuffled beginnings. The
 * first is right where parts are not shared, the others where they are. Source: Aloul, Markov and Sakallah,
 * "FORCE: a fast and easy-to-implement variable-ordering heuristic", GLSVLSI 2003; the cost is this module's
 * own.
 *
 * @param count how many blocks there are, numbered from 0 as first mentioned.
 * @param gates the blocks below each gate, none empty, together all blocks.
 * @returns three orders, each made when it is asked for.
 */
export function* variableOrders(count: number, gates: readonly Order[]): Generator<Order> {
  const mentioned = [...new Array(count).keys()];
  yield mentioned;
  let best = drawnTogether(mentioned, gates);
  yield best.order;
  const starts = shuffles(count);
  for (let trial = 0; trial < 20; trial++) {
    const drawn = drawnTogether(starts.next().value, gates);
    if (drawn.cost < best.cost) best = drawn;
  }
  yield best.order;
}
