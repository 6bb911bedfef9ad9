/** The Poisson distribution over a window: `weights[i]` is the probability of `first + i`, outside it is below 1e-300. */
export interface PoissonWeights {
  readonly first: number;
  readonly weights: Float64Array;
  /** `above[i]`: the probability of more than `first + i`. */
  readonly above: Float64Array;
}

const SMALLEST = 1e-300;

/**
 * Poisson probabilities e^(−m)·m^k/k!, the whole of them that a double can hold.
 *
 * They are found from the mode outwards by their ratios and divided by their sum, so that neither e^(−m) nor k! is ever
 * formed (idea: B. Fox and P. Glynn, "Computing Poisson probabilities", Communications of the ACM 31(4), 1988). Unlike
 * theirs the window is not cut at an absolute error: a term of 1e-200 matters to an answer of 1e-200.
 *
 * @param mean m, finite, ≥ 0; the effort grows with its root.
 * @returns weights that add up to 1, each with a relative error below 1e-14·(1 + √m), and their upper tails.
 */
export function poissonWeights(mean: number): PoissonWeights {
  const mode = Math.floor(mean);
  const below: number[] = [];
  for (let k = mode, w = 1; k > 0; k--) {
    w *= k / mean;
    if (w < SMALLEST) break;
    below.push(w);
  }
  const beyond: number[] = [];
  for (let k = mode + 1, w = 1; ; k++) {
    w *= mean / k;
    if (w < SMALLEST) break;
    beyond.push(w);
  }
  const weights = Float64Array.from([...below.reverse(), 1, ...beyond]);
  const sum = weights.reduce((total, weight) => total + weight);
  const above = new Float64Array(weights.length);
  let tail = 0;
  for (let i = weights.length - 1; i >= 0; i--) {
    weights[i]! /= sum;
    above[i] = tail;
    tail += weights[i]!;
  }
  return { first: mode - below.length, weights, above };
}
