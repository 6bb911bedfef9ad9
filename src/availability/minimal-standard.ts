const MULTIPLIER = 16_807;
const MODULUS = 2 ** 31 - 1;

/** How many numbers the sequence goes through: every whole number from 1 to this. */
export const MINIMAL_STANDARD_LARGEST = MODULUS - 1;

/**
 * The number that follows in Park and Miller's minimal standard sequence: x ← 16807·x mod (2³¹ − 1).
 *
 * For pictures that are to look like chance and be alike each time; no chance that matters may be taken from it. Source:
 * S. K. Park and K. W. Miller, "Random number generators: good ones are hard to find", Communications of the ACM 31(10),
 * 1988.
 *
 * @param state a whole number from 1 to `MINIMAL_STANDARD_LARGEST`; the product with it is exact in a double.
 * @returns another of these.
 */
export function nextMinimalStandard(state: number): number {
  return (state * MULTIPLIER) % MODULUS;
}
