import { smallerGammaTail } from './gamma-uniform.ts';
import { logGammaOnePlus } from './log-gamma.ts';
import { saddlePoint } from './saddle-point.ts';

/**
 * How to compute for a shape and a place: which of P and Q comes first, the other being 1 − it where that is
 * harmless.
 */
type Method = 'series' | 'small' | 'fraction' | 'uniform';

function methodFor(a: number, x: number): Method {
  if (a >= 15 && x > 0.31 * a && x < 2.35 * a) return 'uniform';
  if (a < 1 && x < 1.5) return 'small';
  return x < a + 1 ? 'series' : 'fraction';
}

/** P by its power series, x^a·e^(−x)/Γ(a + 1)·Σ x^j/((a + 1)…(a + j)): positive terms (DLMF 8.7.1). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let b = a + 1; term > sum * 1e-17; b++) {
    term *= x / b;
    sum += term;
  }
  return saddlePoint(a, x) * sum;
}

/** Q by Legendre's continued fraction (DLMF 8.9.2), evaluated forwards as Lentz does, for x ≥ max(a + 1, 1.5). */
function upperFraction(a: number, x: number): number {
  const weight = a * saddlePoint(a, x);
  if (weight === 0) return 0;
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 1000; i++) {
    const numerator = i * (a - i);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 2e-16) break;
  }
  return weight * fraction;
}

/**
 * Q for a < 1 and x < 1.5: what x^a/Γ(a + 1) lacks of 1, by expm1, and the rest of the series for P beside it, so
 * that nothing is taken from 1 where Q is as small as a·E₁(x). Source: W. Gautschi, "A computational procedure for
 * incomplete gamma functions", 1979.
 */
function upperSmall(a: number, x: number): number {
  const exponent = a * Math.log(x) - logGammaOnePlus(a);
  let power = x;
  let sum = x / (a + 1);
  for (let j = 2; Math.abs(power) > sum * 1e-17; j++) {
    power *= -x / j;
    sum += power / (a + j);
  }
  return -Math.expm1(exponent) + Math.exp(exponent) * a * sum;
}

function requireShape(caller: string, a: number, x: number): void {
  if (!(a >= 0 && a < Infinity && x >= 0)) {
    throw new RangeError(`${caller} requires a finite shape ≥ 0 and x ≥ 0, got shape ${a} and x = ${x}`);
  }
}

/**
 * Regularised lower incomplete gamma function P(a, x): the probability that a gamma variable of shape a and scale 1
 * is at most x.
 *
 * Relative error about 1e-14, in the far tail too (1e-12 near 1e-300, below which it runs out to 0); shapes past 1e9
 * add √a·1e-16 for each standard deviation of x from a, which is what the rounding of x costs. Power series for x < a
 * + 1, continued fraction beyond, Temme's uniform expansion about x = a from a = 15.
 *
 * @param a shape, finite, 0 or more; a = 0 is the sum of nothing, so P = 1.
 * @param x 0 or more, Infinity included.
 * @returns a probability from 0 to 1.
 * @throws RangeError where the shape is negative or infinite, or x is negative.
 */
export function gammaP(a: number, x: number): number {
  requireShape('gammaP', a, x);
  if (a === 0) return 1;
  const method = methodFor(a, x);
  if (method === 'uniform') return x <= a ? smallerGammaTail(a, x) : 1 - smallerGammaTail(a, x);
  if (method === 'fraction') return 1 - upperFraction(a, x);
  return Math.min(1, lowerSeries(a, x));
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x): the probability of more than x, itself of full
 * relative accuracy.
 *
 * Methods and accuracy as for `gammaP`; for shapes below 1 near x = 0 by a form of Gautschi's, as Q is of the order
 * of a there.
 *
 * @param a shape, finite, 0 or more; a = 0 is the sum of nothing, so Q = 0.
 * @param x 0 or more, Infinity included.
 * @returns a probability from 0 to 1.
 * @throws RangeError where the shape is negative or infinite, or x is negative.
 */
export function gammaQ(a: number, x: number): number {
  requireShape('gammaQ', a, x);
  if (a === 0) return 0;
  const method = methodFor(a, x);
  if (method === 'uniform') return x > a ? smallerGammaTail(a, x) : 1 - smallerGammaTail(a, x);
  if (method === 'fraction') return upperFraction(a, x);
  return method === 'small' ? upperSmall(a, x) : 1 - lowerSeries(a, x);
}
