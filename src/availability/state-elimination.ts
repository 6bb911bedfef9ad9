import { denseEliminations } from './dense-elimination.ts';
import type { EliminatedState } from './eliminated-state.ts';
import { EliminationOrder } from './elimination-order.ts';
import type { RateMatrix } from './rate-matrix.ts';

/** The states not yet eliminated: rates by rows, for each the states that lead to it, and the number of rates. */
interface CensoredChain {
  readonly targets: number[][];
  readonly rates: number[][];
  readonly sources: number[][];
  readonly killing: Float64Array;
  entries: number;
}

// At this density, arithmetic on full rows is quicker than looking after lists, and what fills further fills up.
const DENSE_FROM = 0.25;

function censoredChain({ states, starts, targets, rates }: RateMatrix, killing: Float64Array): CensoredChain {
  const rows = (entries: Int32Array | Float64Array) =>
    Array.from({ length: states }, (_, i) => Array.from(entries.subarray(starts[i], starts[i + 1])));
  const sources: number[][] = Array.from({ length: states }, () => []);
  const chain = { targets: rows(targets), rates: rows(rates), sources, killing: killing.slice() };
  chain.targets.forEach((row, from) => {
    for (const to of row) sources[to]!.push(from);
  });
  return { ...chain, entries: rates.length };
}

/** Takes one state out: each path through it becomes a transition between its neighbours. */
function eliminate(chain: CensoredChain, state: number, place: Int32Array): EliminatedState {
  const successors = chain.targets[state]!;
  const rates = chain.rates[state]!;
  const predecessors = chain.sources[state]!;
  const exitRate = rates.reduce((sum, rate) => sum + rate, chain.killing[state]!);
  // Where every rate has underflowed to 0, shares of 0 are still numbers.
  const shareOf = (rate: number) => (exitRate > 0 ? rate / exitRate : 0);
  const successorShares = rates.map(shareOf);
  const killedShare = shareOf(chain.killing[state]!);
  const predecessorRates = predecessors.map((from) => {
    const targets = chain.targets[from]!;
    const row = chain.rates[from]!;
    targets.forEach((to, at) => {
      place[to] = at;
    });
    const at = place[state]!;
    const rate = row[at]!;
    chain.killing[from]! += rate * killedShare;
    for (let s = 0; s < successors.length; s++) {
      const to = successors[s]!;
      if (to === from) continue;
      const through = rate * successorShares[s]!;
      if (place[to]! >= 0) row[place[to]!]! += through;
      else {
        targets.push(to);
        row.push(through);
        chain.sources[to]!.push(from);
        chain.entries += 1;
      }
    }
    for (const to of targets) place[to] = -1;
    targets.splice(at, 1);
    row.splice(at, 1);
    return rate;
  });
  for (const to of successors) chain.sources[to]!.splice(chain.sources[to]!.indexOf(state), 1);
  chain.entries -= predecessors.length + successors.length;
  return { state, exitRate, successors, successorShares, predecessors, predecessorRates };
}

/**
 * Eliminates the states of a chain one by one, each time leaving the chain that is seen by somebody who does not look
 * while it is in an eliminated state (the censored chain).
 *
 * No subtraction occurs: an exit rate is the sum of the rates out, never a difference from the diagonal, so each number
 * keeps its relative precision however far apart the rates are. Method: W. Grassmann, M. Taksar and D. Heyman,
 * "Regenerative analysis and steady state distributions for Markov chains", Operations Research 33(5), 1985; error
 * bound: C. O'Cinneide, "Entrywise perturbation theory and error analysis for Markov chains", Numerische Mathematik
 * 65, 1993. States are taken in an order that keeps sparse chains sparse; what has become dense is done on full rows.
 *
 * @param matrix rates by rows.
 * @param killing rate at which each state leaves the chain for good; all 0 where it never does.
 * @returns the states in the order in which they went, the last of them alone with its killing.
 */
export function eliminateStates(matrix: RateMatrix, killing: Float64Array): EliminatedState[] {
  const chain = censoredChain(matrix, killing);
  const waiting = new EliminationOrder(matrix.states);
  const place = new Int32Array(matrix.states).fill(-1);
  const put = (state: number) =>
    waiting.put(state, chain.sources[state]!.length, chain.targets[state]!.length);
  for (let state = 0; state < matrix.states; state++) put(state);
  const eliminated: EliminatedState[] = [];
  for (let left = matrix.states; chain.entries < DENSE_FROM * left * left; left--) {
    const step = eliminate(chain, waiting.take(), place);
    for (const other of [...step.predecessors, ...step.successors]) put(other);
    eliminated.push(step);
  }
  const rest: number[] = [];
  for (let state = 0; state < matrix.states; state++) if (waiting.waits(state)) rest.push(state);
  eliminated.push(...denseEliminations(chain, rest));
  return eliminated;
}
