/** A repairable service as a chain: up, then as many equal exponential phases of repair as `phases` says. */
interface PhasedService {
  readonly mttf: number;
  readonly mttr: number;
  readonly phases: number;
  readonly horizon: number;
  /** Probability of beginning in the first phase of repair. */
  readonly beginsDown?: number;
}

/** P(Binomial(n, p) ≥ d) for all d from 0 to n, summed from the small end. */
function binomialTails(n: number, p: number): Float64Array {
  const tails = new Float64Array(n + 2);
  let logTerm = n * Math.log(p);
  for (let d = n; d >= 0; d--) {
    tails[d] = tails[d + 1]! + Math.exp(logTerm);
    if (d > 0) logTerm += Math.log((d / (n - d + 1)) * ((1 - p) / p));
  }
  return tails;
}

/**
 * P(downtime ≤ x) by uniformisation and order statistics, without any incomplete gamma function: given n jumps of the
 * uniformised chain the n + 1 sojourns are exchangeable, and d of them take no more than x if at least d of n uniform
 * points lie below x.
 *
 * Source: E. de Souza e Silva and H. R. Gail, "Calculating cumulative operational time distributions of repairable
 * computer systems", IEEE Transactions on Computers C-35, 1986.
 */
export function occupationAtMost(
  { mttf, mttr, phases, horizon, beginsDown = 0 }: PhasedService,
  x: number,
): number {
  const fails = 1 / mttf;
  const moves = phases / mttr;
  const rate = fails + moves;
  const mean = rate * horizon;
  const most = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  // reached[s][d]: in state s (0 up) with d of the sojourns so far spent down.
  let reached = Array.from({ length: phases + 1 }, () => new Float64Array(most + 3));
  reached[0]![0] = 1 - beginsDown;
  reached[1]![1] = beginsDown;
  let sum = 0;
  let logJumps = -mean;
  for (let n = 0; n <= most; n++) {
    const tails = binomialTails(n, x / horizon);
    let within = 0;
    for (const state of reached) for (let d = 0; d <= n; d++) within += state[d]! * tails[d]!;
    sum += Math.exp(logJumps) * within;
    logJumps += Math.log(mean / (n + 1));
    const next = reached.map((state) => new Float64Array(state.length));
    for (let s = 0; s <= phases; s++) {
      const leave = (s === 0 ? fails : moves) / rate;
      const to = s === phases ? 0 : s + 1;
      for (let d = 0; d <= n + 1; d++) {
        const here = reached[s]![d]!;
        next[s]![s === 0 ? d : d + 1]! += here * (1 - leave);
        next[to]![to === 0 ? d : d + 1]! += here * leave;
      }
    }
    reached = next;
  }
  return sum;
}
