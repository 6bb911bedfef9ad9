import { bench, do_not_optimize, run, summary } from 'mitata';
import { LuDecomposition, Matrix } from 'ml-matrix';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { meanTimeTo } from '../../src/availability/mean-time-to.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import { transient } from '../../src/availability/transient.ts';
import { readVectors } from '../vectors/read.ts';

const cluster = readVectors('cluster.json') as MarkovChain & { readonly belowMinimum: readonly number[] };
const below = new Set(cluster.belowMinimum);
const untilBelow = { ...cluster, transitions: cluster.transitions.filter(([from]) => !below.has(from)) };

/** The textbook way: Qᵀ·π = 0 with one equation replaced by Σπ = 1, by dense LU. */
function steadyStateByLu({ states, transitions }: MarkovChain): number[] {
  const equations = Matrix.zeros(states, states);
  for (const [from, to, rate] of transitions) {
    equations.set(to, from, equations.get(to, from) + rate);
    equations.set(from, from, equations.get(from, from) - rate);
  }
  equations.setRow(states - 1, new Array<number>(states).fill(1));
  const right = Matrix.zeros(states, 1);
  right.set(states - 1, 0, 1);
  return new LuDecomposition(equations).solve(right).getColumn(0);
}

summary(() => {
  bench('steady state of 820 states, elimination', () => do_not_optimize(steadyState(cluster))).baseline(
    true,
  );
  bench('steady state of 820 states, dense LU of ml-matrix', () => do_not_optimize(steadyStateByLu(cluster)));
});
summary(() => {
  bench('820 states to 2,000 h', () => do_not_optimize(transient(cluster, 0, 2000)));
  bench('820 states to 1e12 h', () => do_not_optimize(transient(cluster, 0, 1e12)));
  bench('below the minimum by 2,000 h', () => do_not_optimize(transient(untilBelow, 0, 2000)));
});
bench('mean time to below the minimum', () => do_not_optimize(meanTimeTo(cluster, 0, cluster.belowMinimum)));

await run();
