import { MINIMAL_STANDARD_LARGEST, nextMinimalStandard } from './minimal-standard.ts';

const SEED = 1957;

/**
 * The same items in an order that looks like chance and is always the same.
 *
 * Fisher and Yates's shuffle, fed by `nextMinimalStandard` with a fixed start, for pictures that are to look like life
 * and to be drawn alike on every visit. No chance that matters may be taken from it.
 *
 * @param items any number of them; they stay as they are.
 * @returns a new list.
 */
export function fixedShuffle<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  let state = SEED;
  for (let last = shuffled.length - 1; last > 0; last--) {
    state = nextMinimalStandard(state);
    const other = Math.floor((state / (MINIMAL_STANDARD_LARGEST + 1)) * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
