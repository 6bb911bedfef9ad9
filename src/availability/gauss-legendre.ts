const ORDER = 10;

interface Node {
  readonly place: number;
  readonly weight: number;
}

/**
 * Nodes and weights on [−1, 1]: zeros of the Legendre polynomial by Newton's method, weight 2/((1 − z²)P′(z)²) (DLMF
 * 3.5(v)).
 */
const NODES: readonly Node[] = Array.from({ length: ORDER }, (_, i) => {
  let place = Math.cos((Math.PI * (i + 0.75)) / (ORDER + 0.5));
  let slope = 1;
  for (let pass = 0; pass < 8; pass++) {
    let before = 0;
    let value = 1;
    for (let n = 0; n < ORDER; n++) {
      const next = ((2 * n + 1) * place * value - n * before) / (n + 1);
      before = value;
      value = next;
    }
    slope = (ORDER * (place * value - before)) / (place * place - 1);
    place -= value / slope;
  }
  return { place, weight: 2 / ((1 - place * place) * slope * slope) };
});

type RealFunction = (x: number) => number;

function panel(f: RealFunction, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = from + half;
  let sum = 0;
  for (const { place, weight } of NODES) sum += weight * f(middle + half * place);
  return sum * half;
}

const TOLERANCE = 1e-12;

/**
 * Integral of a non-negative function over a chain of intervals, by ten-point Gauss–Legendre panels that are halved
 * until it changes nothing.
 *
 * A panel is split until its two halves differ from it by less than 1e-12 of the whole integral, and the halves,
 * which are nearer, are what counts. Good for functions that are smooth but for kinks, jumps and cusps, best put at
 * the ends of intervals, and for a pole at 0 that is no steeper than that of x^−0.9; at any other place the function would be
 * asked for its value at the pole itself, and the integral be Infinity.
 *
 * @param f finite and 0 or more; not evaluated at the ends, but for rounding.
 * @param ends of the intervals, ascending.
 * @returns the integral, relatively exact to about 1e-11; NaN where the function has that.
 */
export function integral(f: RealFunction, ends: readonly number[]): number {
  const coarse = ends.slice(1).map((to, i) => panel(f, ends[i] as number, to));
  const whole = coarse.reduce((sum, part) => sum + part, 0);

  function refine(from: number, to: number, value: number): number {
    const middle = (from + to) / 2;
    const left = panel(f, from, middle);
    const right = panel(f, middle, to);
    // Asked this way round, so that what is no number is not split for ever. Nothing else is either: between two
    // neighbouring doubles one half is the whole panel, and differs by nothing.
    const differs = Math.abs(left + right - value) > TOLERANCE * whole;
    return differs ? refine(from, middle, left) + refine(middle, to, right) : left + right;
  }

  return coarse.reduce((sum, value, i) => sum + refine(ends[i] as number, ends[i + 1] as number, value), 0);
}
