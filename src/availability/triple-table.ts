/**
 * A numbered set of triples of whole numbers: each distinct triple gets the next number, and equal ones the
 * same.
 *
 * Open addressing over typed arrays, because a decision diagram asks this question at every step and a `Map`
 * with text or object keys would take most of its time.
 */
export class TripleTable {
  #triples = new Int32Array(3 * 1024);
  // Twice as many slots as triples; a slot holds a triple's number plus one, 0 where it is free.
  #slots = new Int32Array(2 * 1024);
  #size = 0;

  /** How many triples there are, which is also the number that the next one will get. */
  get size(): number {
    return this.#size;
  }

  /**
   * The number of a triple, in the order of first mention from 0.
   *
   * @param a b c whole numbers of 32 bits.
   */
  numberOf(a: number, b: number, c: number): number {
    const triples = this.#triples;
    const mask = this.#slots.length - 1;
    let slot = hash(a, b, c) & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      const at = 3 * (entry - 1);
      if (triples[at] === a && triples[at + 1] === b && triples[at + 2] === c) return entry - 1;
      slot = (slot + 1) & mask;
    }
    triples.set([a, b, c], 3 * this.#size);
    this.#size++;
    this.#slots[slot] = this.#size;
    if (3 * this.#size === triples.length) this.#grow();
    return this.#size - 1;
  }

  /** Entry 0, 1 or 2 of the triple with this number. */
  entry(number: number, place: 0 | 1 | 2): number {
    return this.#triples[3 * number + place]!;
  }

  #grow(): void {
    const triples = new Int32Array(2 * this.#triples.length);
    triples.set(this.#triples);
    this.#triples = triples;
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const at = 3 * number;
      let slot = hash(triples[at]!, triples[at + 1]!, triples[at + 2]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** Multiplicative mixing; the multipliers are odd and otherwise arbitrary. */
function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
