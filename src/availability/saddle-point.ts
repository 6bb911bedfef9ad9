import { logGammaOnePlus, stirlingError } from './log-gamma.ts';

const TWO_PI = 2 * Math.PI;

/**
 * How far x lies from a as an exponent: a·ln(a/x) + x − a, twice which is the deviance of a Poisson count a with mean
 * x.
 *
 * Never negative, 0 only at x = a, and relatively exact beside it, where the three terms all but cancel: there it is
 * summed as (x − a)v − 2a·Σ v^(2j+1)/(2j + 1) with v = (x − a)/(x + a).
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000, function D₀.
 *
 * @param a above 0.
 * @param x above 0.
 */
export function deviance(a: number, x: number): number {
  const v = (x - a) / (x + a);
  if (!(Math.abs(v) < 0.2)) return a * (x / a - 1 - Math.log(x / a));
  const square = v * v;
  let power = v * square;
  let sum = 0;
  for (let j = 3; j < 40; j += 2) {
    const next = sum + power / j;
    if (next === sum) break;
    sum = next;
    power *= square;
  }
  return (x - a) * v - 2 * a * sum;
}

/**
 * x^a·e^(−x)/Γ(a + 1): the Poisson probability of a at mean x, carried on to a that is no whole number.
 *
 * In the saddle-point form e^(−δ(a) − D(a, x))/√(2πa), so that neither a large a nor a large x overflows or cancels.
 * Relative error a few 1e-15, growing to 1e-13 where the value nears 1e-300; below that it runs out to 0. Source: C.
 * Loader, "Fast and accurate computation of binomial probabilities", 2000.
 *
 * @param a 0 or more.
 * @param x 0 or more; Infinity gives 0.
 */
export function saddlePoint(a: number, x: number): number {
  if (a === 0) return Math.exp(-x);
  if (x === Infinity) return 0;
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGammaOnePlus(a));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}
