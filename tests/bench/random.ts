/** Numbers that look drawn and are the same for the same seed. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0, below the given one. */
  below(count: number): number;
  /** One of some things, which must not be none. */
  of<Thing>(things: readonly Thing[]): Thing;
  /** Some things in another order. */
  shuffled<Thing>(things: readonly Thing[]): Thing[];
}

/**
 * A source of numbers for a corpus, which has to repeat and need not withstand anyone: the 32-bit generator mulberry32,
 * in the public domain.
 *
 * @param seed a whole number; of it and of `stream` the lower 32 bits count.
 * @param stream tells apart sources with one seed, so that what one draws is no concern of the others.
 */
export function seeded(seed: number, stream = 0): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    of(things) {
      if (things.length === 0) throw new RangeError('of requires at least one thing, got none');
      return things[below(things.length)] as (typeof things)[number];
    },
    shuffled(things) {
      const all = [...things];
      for (let last = all.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [all[last], all[other]] = [all[other] as (typeof all)[number], all[last] as (typeof all)[number]];
      }
      return all;
    },
  };
}
