/** Park and Miller's generator: x ← 16807·x mod (2³¹ − 1). */
const MULTIPLIER = 16_807;
const MODULUS = 2 ** 31 - 1;
const SEED = 1957;

/**
 * The same items in an order that looks like chance and is always the same.
 *
 * Fisher and Yates's shuffle, fed by a generator with a fixed start, for pictures that are to look like life and to be
 * drawn alike on every visit. No chance that matters may be taken from it. Source of the generator: S. K. Park and
 * K. W. Miller, "Random number generators: good ones are hard to find", Communications of the ACM 31(10), 1988.
 *
 * @param items any number of them; they stay as they are.
 * @returns a new list.
 */
export function fixedShuffle<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  let state = SEED;
  for (let last = shuffled.length - 1; last > 0; last--) {
    state = (state * MULTIPLIER) % MODULUS;
    const other = Math.floor((state / MODULUS) * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
