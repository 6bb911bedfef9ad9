/** A search for where a non-decreasing function of x > 0 becomes 0 or more. */
export interface LeastReachingSearch {
  /** Non-decreasing, may jump and may be infinite; its sign decides, its size only speeds the search up. */
  readonly excess: (x: number) => number;
  /** A place to begin, above 0 and below `limit`. */
  readonly guess: number;
  /** A place that is known to reach, never evaluated. */
  readonly limit: number;
}

const SMALLEST = 1e-300;
const TOLERANCE = 1e-13;

/** How near to t in ln x the search ends: at the tolerance, or at the next double where that is further away. */
function resolutionAt(t: number): number {
  return Math.max(TOLERANCE, Number.EPSILON * Math.abs(t));
}

/**
 * Least x at which a non-decreasing function is 0 or more, in (0, limit].
 *
 * Brackets the place by steps that double, then narrows the bracket in ln x by interpolation where that is safe and
 * halving where it isn't (T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a
 * nonlinear function", 1997). Every step shrinks the bracket, so it always ends, at a jump too.
 *
 * @returns an x that reaches, within a relative 2e-13 above one that doesn't; 1e-300 where that reaches already.
 */
export function leastReaching({ excess, guess, limit }: LeastReachingSearch): number {
  const top = Math.log(limit);
  const bottom = Math.log(SMALLEST);
  const at = (t: number): number => excess(Math.exp(t));

  // a and b enclose the place; `a` is the latest, `c` the one before.
  let a = Math.min(Math.log(guess), top - TOLERANCE);
  let fa = at(a);
  let b = a;
  let fb = fa;
  for (let step = 0.1; fa >= 0 === fb >= 0; step *= 2) {
    b = a;
    fb = fa;
    if (fa < 0) {
      a = a + step > top - TOLERANCE ? top : a + step;
      fa = a === top ? Infinity : at(a);
    } else {
      if (a === bottom) return SMALLEST;
      a = Math.max(bottom, a - step);
      fa = at(a);
    }
  }

  let c = b;
  let fc = fb;
  let share = 0.5;
  while (Math.abs(b - a) > resolutionAt(a)) {
    const t = a + share * (b - a);
    const ft = at(t);
    if (ft >= 0 === fa >= 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = t;
    fa = ft;
    share = nextShare({ a, b, c, fa, fb, fc });
  }
  const reached = fa >= 0 ? a : b;
  return reached === top ? limit : Math.exp(reached);
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
}

/**
 * Share of the way from a to b at which to look next: inverse quadratic interpolation where Chandrupatla's test
 * allows, else half.
 */
function nextShare({ a, b, c, fa, fb, fc }: Bracket): number {
  const margin = resolutionAt(a) / 2 / Math.abs(b - a);
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  let share = 0.5;
  if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
    share = (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
  }
  // A share at the very end would not move the other side; infinite values make it no number.
  const inside = Math.min(Math.max(share, margin), 1 - margin);
  return Number.isNaN(inside) ? 0.5 : inside;
}
