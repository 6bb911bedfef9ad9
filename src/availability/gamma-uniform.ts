import { stirlingError } from './log-gamma.ts';
import { deviance } from './saddle-point.ts';
import { scaledErfc } from './scaled-erfc.ts';

const ORDER = 34;

/**
 * Taylor coefficients f_n of η/(λ − 1), where ½η² = λ − 1 − ln λ and η has the sign of λ − 1.
 *
 * From λ − 1 = Σ α_n η^n and (λ − 1)·dλ/dη = ηλ, which fixes each α_n by those before it; then f_n = (n + 1)α_(n+1),
 * less 1 for n = 1. They fall as (2√π)^−n, the distance of the nearest singularity.
 */
const SLOPES: readonly number[] = (() => {
  const alpha = [0, 1];
  for (let n = 2; n <= ORDER + 1; n++) {
    let square = 0;
    for (let i = 2; i < n; i++) square += (alpha[i] as number) * (alpha[n + 1 - i] as number);
    alpha.push((alpha[n - 1] as number) / (n + 1) - square / 2);
  }
  const slopes = alpha.slice(1).map((value, n) => (n + 1) * value);
  slopes[1] = (slopes[1] as number) - 1;
  return slopes;
})();

/**
 * The smaller side of the regularised incomplete gamma function by Temme's uniform expansion: P(a, x) for x ≤ a, Q(a,
 * x) for x > a.
 *
 * Q = ½erfc(η√(a/2)) + R, R = e^(−½aη²)·S/√(2πa); S = Σ b_n η^n/Γ*(a) solves S′ − aηS = a(1 − f(η)/Γ*(a)), so b_(n−1)
 * = f_n + (n + 1)b_(n+1)/a, backwards from 0. Both parts carry the same e^(−½aη²), so the tail keeps its relative
 * accuracy, about 1e-15 plus what rounding x/a costs, √a·1e-16 for each standard deviation from the middle. Source:
 * N. M. Temme, "On the computation of the incomplete gamma functions for large values of the parameters", 1987; Gil,
 * Segura and Temme, Numerical Methods for Special Functions, 2007, section 8.3.
 *
 * @param a shape, 15 or more.
 * @param x with x/a from 0.31 to 2.35, where |η| ≤ 1.
 */
export function smallerGammaTail(a: number, x: number): number {
  const exponent = deviance(a, x);
  const eta = Math.sqrt((2 * exponent) / a) * (x > a ? 1 : -1);
  let beyond = 0;
  let here = 0;
  let sum = 0;
  for (let n = ORDER; n >= 1; n--) {
    const before = (SLOPES[n] as number) + ((n + 1) * beyond) / a;
    sum = sum * eta + before;
    beyond = here;
    here = before;
  }
  const correction = (sum * Math.exp(-stirlingError(a))) / Math.sqrt(2 * Math.PI * a);
  const half = scaledErfc(Math.sqrt(exponent)) / 2;
  return Math.exp(-exponent) * (x > a ? half + correction : half - correction);
}
