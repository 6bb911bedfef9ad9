/** Numbers from 0 to 1, the same in every run: Marsaglia's xorshift32 with its state mixed by a multiplication. */
function seededUniform(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((Math.imul(state, 0x9e3779b1) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** A standard normal number by the polar method. */
function normal(uniform: () => number): number {
  for (;;) {
    const v = 2 * uniform() - 1;
    const w = 2 * uniform() - 1;
    const s = v * v + w * w;
    if (s < 1) return v * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/**
 * A gamma number of mean `shape` by G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables",
 * 2000.
 */
function gammaNumber(shape: number, uniform: () => number): number {
  if (shape < 1) return gammaNumber(shape + 1, uniform) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(uniform);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Downtime of each of many periods, begun up, event by event. */
export function simulatedDowntimes(
  { mttf, mttr, spread, horizon }: { mttf: number; mttr: number; spread: number; horizon: number },
  periods: number,
  seed: number,
): Float64Array {
  const uniform = seededUniform(seed);
  const shape = 1 / spread ** 2;
  const repair = (): number => {
    if (spread === 0) return mttr;
    return spread === 1 ? -mttr * Math.log(uniform()) : (mttr / shape) * gammaNumber(shape, uniform);
  };
  return Float64Array.from({ length: periods }, () => {
    let down = 0;
    let time = 0;
    for (;;) {
      time += -mttf * Math.log(uniform());
      if (time >= horizon) return down;
      const length = Math.min(repair(), horizon - time);
      down += length;
      time += length;
    }
  });
}
