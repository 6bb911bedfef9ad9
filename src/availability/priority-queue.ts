/**
 * A queue of whole numbers from which the one with the smallest key leaves first: a binary heap.
 *
 * Adding and taking cost O(log n). Among equal keys the order is not defined. Source: Williams, "Algorithm 232: Heapsort",
 * Communications of the ACM 7(6), 1964.
 */
export class PriorityQueue {
  readonly #keys: number[] = [];
  readonly #items: number[] = [];

  /** Key of the item that leaves next; Infinity where the queue is empty. */
  get nextKey(): number {
    return this.#keys[0] ?? Infinity;
  }

  /** The item that leaves next, left where it is; absent where the queue is empty. */
  get next(): number | undefined {
    return this.#items[0];
  }

  /**
   * Adds an item.
   *
   * @param key its place in the order, any number but NaN.
   * @param item what `take` is to return.
   */
  add(key: number, item: number): void {
    let hole = this.#keys.length;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#keys[hole] = key;
    this.#items[hole] = item;
  }

  /**
   * Takes out the item with the smallest key.
   *
   * @returns the item; absent where the queue is empty.
   */
  take(): number | undefined {
    const taken = this.#items[0];
    const key = this.#keys.pop()!;
    const item = this.#items.pop()!;
    const size = this.#keys.length;
    if (size === 0) return taken;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#keys[child + 1]! < this.#keys[child]!) child++;
      if (this.#keys[child]! >= key) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#keys[hole] = key;
    this.#items[hole] = item;
    return taken;
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from]!;
    this.#items[to] = this.#items[from]!;
  }
}
