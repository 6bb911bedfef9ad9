import { expm, lusolve, matrix } from 'mathjs';
import { LuDecomposition, Matrix } from 'ml-matrix';
import { accumulated } from '../../src/availability/accumulated.ts';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import { meanTimeTo } from '../../src/availability/mean-time-to.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import { transient } from '../../src/availability/transient.ts';
import { cluster, machinesChain } from '../availability/chains.ts';
import { compare } from './compare.ts';

/** The textbook way: Qᵀ·π = 0 with one equation replaced by Σπ = 1. */
function balanceEquations({ states, transitions }: MarkovChain): { left: number[][]; right: number[] } {
  const left = Array.from({ length: states }, () => new Array<number>(states).fill(0));
  for (const [from, to, rate] of transitions) {
    left[to]![from]! += rate;
    left[from]![from]! -= rate;
  }
  left[states - 1] = new Array<number>(states).fill(1);
  return { left, right: left.map((_, i) => (i === states - 1 ? 1 : 0)) };
}

function steadyStateByMlMatrix(chain: MarkovChain): number[] {
  const { left, right } = balanceEquations(chain);
  return new LuDecomposition(new Matrix(left)).solve(Matrix.columnVector(right)).getColumn(0);
}

function steadyStateByMathjs(chain: MarkovChain): unknown {
  const { left, right } = balanceEquations(chain);
  return lusolve(left, right);
}

/** exp(Q·t), of which the row of the first state is the answer. */
function transientByMathjs({ states, transitions }: MarkovChain, time: number): unknown {
  const exponent = Array.from({ length: states }, () => new Array<number>(states).fill(0));
  for (const [from, to, rate] of transitions) {
    exponent[from]![to]! += rate * time;
    exponent[from]![from]! -= rate * time;
  }
  return expm(matrix(exponent));
}

/** Mean times to the states of a set from all others, by dense LU: Q·m = −1. */
function meanTimeToByMlMatrix({ states, transitions }: MarkovChain, targets: ReadonlySet<number>): number {
  const others = Array.from({ length: states }, (_, i) => i).filter((state) => !targets.has(state));
  const place = new Map(others.map((state, i) => [state, i]));
  const left = Matrix.zeros(others.length, others.length);
  for (const [from, to, rate] of transitions) {
    const row = place.get(from);
    if (row === undefined) continue;
    const column = place.get(to);
    left.set(row, row, left.get(row, row) - rate);
    if (column !== undefined) left.set(row, column, left.get(row, column) + rate);
  }
  const right = Matrix.columnVector(others.map(() => -1));
  return new LuDecomposition(left).solve(right).get(0, 0);
}

const below = new Set(cluster.belowMinimum);
const untilBelow = { ...cluster, transitions: cluster.transitions.filter(([from]) => !below.has(from)) };
/** Five machines that fail and are repaired by themselves: 32 states. */
const machines = machinesChain(
  Array.from({ length: 5 }, (_, i) => ({ fails: 1e-4 * (i + 1), repaired: 0.1 })),
);

await compare(
  { name: 'steady state of 820 states', run: () => steadyState(cluster), timesAsFast: 10 },
  { name: 'dense LU, ml-matrix', run: () => steadyStateByMlMatrix(cluster), slow: true },
  { name: 'dense LU, mathjs', run: () => steadyStateByMathjs(cluster), slow: true },
);
await compare(
  { name: 'steady state of 32 states', run: () => steadyState(machines) },
  { name: 'dense LU, ml-matrix', run: () => steadyStateByMlMatrix(machines) },
  { name: 'dense LU, mathjs', run: () => steadyStateByMathjs(machines) },
);
await compare(
  { name: '32 states after 2,000 h', run: () => transient(machines, 0, 2000) },
  { name: 'matrix exponential, mathjs', run: () => transientByMathjs(machines, 2000) },
);
await compare(
  {
    name: 'mean time to the minimum, of 820 states',
    run: () => meanTimeTo(cluster, 0, cluster.belowMinimum),
  },
  { name: 'dense LU, ml-matrix', run: () => meanTimeToByMlMatrix(cluster, below), slow: true },
);
await compare({ name: '820 states after 2,000 h', run: () => transient(cluster, 0, 2000), withinMs: 1000 });
await compare({ name: '820 states after 1e12 h', run: () => transient(cluster, 0, 1e12), withinMs: 1000 });
await compare({
  name: 'below the minimum by 2,000 h',
  run: () => transient(untilBelow, 0, 2000),
  withinMs: 1000,
});
await compare({
  name: 'time in each of 820 states up to 2,000 h',
  run: () => accumulated(cluster, 0, 2000),
  withinMs: 1000,
});
