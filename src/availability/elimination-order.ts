/**
 * States waiting to be eliminated, cheapest first: by the product of the numbers of their predecessors and their
 * successors, which bounds the fill-in (Markowitz, "The elimination form of the inverse and its application to linear
 * programming", Management Science 3(3), 1957). Kept in buckets by the root of the product; an entry whose bucket has
 * changed since is passed over when it comes up.
 */
export class EliminationOrder {
  private readonly buckets: number[][] = [];
  private readonly bucketOf: Int32Array;
  private lowest = 0;

  /** @param states number of states, from 0; none is waiting yet. */
  constructor(states: number) {
    this.bucketOf = new Int32Array(states).fill(-1);
  }

  /**
   * Enters a state, or moves it when its numbers have changed.
   *
   * @param state its number; must not have been taken.
   * @param predecessors number of states that lead to it.
   * @param successors number of states that it leads to.
   */
  put(state: number, predecessors: number, successors: number): void {
    const bucket = Math.floor(2 * Math.sqrt(predecessors * successors));
    if (this.bucketOf[state] === bucket) return;
    this.bucketOf[state] = bucket;
    while (this.buckets.length <= bucket) this.buckets.push([]);
    this.buckets[bucket]!.push(state);
    this.lowest = Math.min(this.lowest, bucket);
  }

  /** Takes out a state whose product is least; there must be one waiting. */
  take(): number {
    for (;;) {
      const state = this.buckets[this.lowest]!.pop();
      if (state === undefined) this.lowest++;
      else if (this.bucketOf[state] === this.lowest) {
        this.bucketOf[state] = -2;
        return state;
      }
    }
  }

  /** Whether a state is still to be taken. */
  waits(state: number): boolean {
    return this.bucketOf[state] !== -2;
  }
}
