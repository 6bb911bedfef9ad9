import { denseEliminations } from './dense-elimination.ts';
import type { EliminatedState } from './eliminated-state.ts';
import { EliminationOrder } from './elimination-order.ts';
import type { RateMatrix } from './rate-matrix.ts';

/** The states not yet eliminated: rates by rows, and for each column the states that have or had an entry in it. */
interface CensoredChain {
  readonly targets: number[][];
  readonly rates: number[][];
  readonly sources: number[][];
  readonly sourceCounts: Int32Array;
  readonly killing: Float64Array;
}

// At this density, arithmetic on full rows is quicker than looking after lists, and what fills further fills up.
const DENSE_FROM = 0.25;
const SMALL = 40;

function censoredChain({ states, starts, targets, rates }: RateMatrix, killing: Float64Array): CensoredChain {
  const chain: CensoredChain = {
    targets: [],
    rates: [],
    sources: Array.from({ length: states }, () => []),
    sourceCounts: new Int32Array(states),
    killing: killing.slice(),
  };
  for (let i = 0; i < states; i++) {
    chain.targets.push(Array.from(targets.subarray(starts[i]!, starts[i + 1]!)));
    chain.rates.push(Array.from(rates.subarray(starts[i]!, starts[i + 1]!)));
    for (const to of chain.targets[i]!) chain.sources[to]!.push(i);
  }
  for (let i = 0; i < states; i++) chain.sourceCounts[i] = chain.sources[i]!.length;
  return chain;
}

/** Takes one state out: each path through it becomes a transition between its neighbours. */
function eliminate(
  chain: CensoredChain,
  state: number,
  waiting: EliminationOrder,
  place: Int32Array,
): EliminatedState {
  const successors = chain.targets[state]!;
  const rates = chain.rates[state]!;
  const killed = chain.killing[state]!;
  let exitRate = killed;
  for (const rate of rates) exitRate += rate;
  // Where every rate has underflowed to 0, shares of 0 are still numbers.
  const successorShares = rates.map((rate) => (rate > 0 ? rate / exitRate : 0));
  const killedShare = exitRate > 0 ? killed / exitRate : 0;
  const predecessors: number[] = [];
  const predecessorRates: number[] = [];
  for (const from of chain.sources[state]!) {
    if (!waiting.waits(from)) continue;
    const targets = chain.targets[from]!;
    const row = chain.rates[from]!;
    for (let e = 0; e < targets.length; e++) place[targets[e]!] = e;
    const at = place[state]!;
    const rate = row[at]!;
    predecessors.push(from);
    predecessorRates.push(rate);
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
        chain.sourceCounts[to]! += 1;
      }
    }
    for (const to of targets) place[to] = -1;
    const lastTarget = targets.pop()!;
    const lastRate = row.pop()!;
    if (at < targets.length) {
      targets[at] = lastTarget;
      row[at] = lastRate;
    }
  }
  for (const to of successors) chain.sourceCounts[to]! -= 1;
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
  const { states } = matrix;
  const chain = censoredChain(matrix, killing);
  const waiting = new EliminationOrder(states);
  const place = new Int32Array(states).fill(-1);
  const put = (state: number) => waiting.put(state, chain.sourceCounts[state]!, chain.targets[state]!.length);
  for (let state = 0; state < states; state++) put(state);
  const eliminated: EliminatedState[] = [];
  let entries = matrix.rates.length;
  for (let left = states; left > SMALL && entries < DENSE_FROM * left * left; left--) {
    const state = waiting.take();
    let before = 0;
    for (const from of chain.sources[state]!) if (waiting.waits(from)) before += chain.targets[from]!.length;
    const step = eliminate(chain, state, waiting, place);
    let after = 0;
    for (const from of step.predecessors) {
      after += chain.targets[from]!.length;
      put(from);
    }
    step.successors.forEach(put);
    entries += after - before - step.successors.length;
    eliminated.push(step);
  }
  const rest: number[] = [];
  for (let state = 0; state < states; state++) if (waiting.waits(state)) rest.push(state);
  eliminated.push(...denseEliminations(chain, rest));
  return eliminated;
}
