import { communicatingClasses } from './communicating-classes.ts';
import type { EliminatedState } from './eliminated-state.ts';
import type { MarkovChain } from './markov-chain.ts';
import { partOf, type RateMatrix, rateMatrix } from './rate-matrix.ts';
import { eliminateStates } from './state-elimination.ts';

// Weights run past the range of a double (state 2000 of a queue, a unit for each of 10,000 spares), so each is kept as
// a number between LOW and HIGH and a count of factors STEP; with rates in units of the fastest, no product overflows.
const STEP = 2 ** 100;
const HIGH = 2 ** 50;
const LOW = 2 ** -50;
// Below this, in units of the fastest rate, products have lost digits.
const SLOWEST = 1e-280;

/** The solution of π·Q = 0: each weight from those of states eliminated later, relative to the last, then all made to sum to 1. */
function weightsAddingUpToOne(eliminated: readonly EliminatedState[]): Float64Array {
  const size = eliminated.length;
  const weights = new Float64Array(size);
  const steps = new Int32Array(size);
  weights[eliminated[size - 1]!.state] = 1;
  let top = eliminated[size - 1]!.state;
  for (let k = size - 2; k >= 0; k--) {
    const { state, exitRate, predecessors, predecessorRates } = eliminated[k]!;
    let step = Number.NEGATIVE_INFINITY;
    for (const from of predecessors) if (weights[from]! > 0) step = Math.max(step, steps[from]!);
    if (step === Number.NEGATIVE_INFINITY) continue;
    let weight = 0;
    for (let e = 0; e < predecessors.length; e++) {
      const from = predecessors[e]!;
      const below = step - steps[from]!;
      const term = weights[from]! * (predecessorRates[e]! / exitRate);
      weight += below === 0 ? term : term * STEP ** -below;
    }
    for (; weight > HIGH; step++) weight /= STEP;
    for (; weight > 0 && weight < LOW; step--) weight *= STEP;
    weights[state] = weight;
    steps[state] = step;
    if (step > steps[top]!) top = state;
  }
  const relative = weights.map((weight, i) => weight * STEP ** (steps[i]! - steps[top]!));
  const sum = relative.reduce((total, weight) => total + weight, 0);
  return relative.map((weight) => weight / sum);
}

function tooFarApart(caller: string, slowest: number): RangeError {
  return new RangeError(
    `${caller} requires rates between states, all paths counted, within 280 orders of magnitude, got ${slowest} of the fastest`,
  );
}

/**
 * The long-run distribution of a chain all of whose states can be reached from one another.
 *
 * @param matrix rates by rows, per hour.
 * @param caller name of the function that the error message speaks for.
 * @returns one probability per state.
 * @throws RangeError where moving between two states, all paths through others counted, is more than 1e280 times slower
 *   than the fastest transition.
 */
export function stationaryDistribution(matrix: RateMatrix, caller: string): Float64Array {
  const fastest = matrix.exitRates.reduce((largest, rate) => Math.max(largest, rate), 0);
  const inUnits = { ...matrix, rates: matrix.rates.map((rate) => rate / fastest) };
  const eliminated = eliminateStates(inUnits, new Float64Array(matrix.states));
  const slowest = eliminated.slice(0, -1).reduce((least, { exitRate }) => Math.min(least, exitRate), 1);
  if (slowest < SLOWEST) throw tooFarApart(caller, slowest);
  const shares = weightsAddingUpToOne(eliminated);
  // A rate that has run out to 0 takes a weight along. That is harmless, unless it counts beside weights so much smaller
  // that 0 times what they lie apart is no number, and with it no share.
  if (Number.isNaN(shares[0])) throw tooFarApart(caller, 0);
  return shares;
}

/**
 * The long-run distribution of a Markov chain: the share of time spent in each state, wherever it starts.
 *
 * π·Q = 0 and Σπ = 1, solved by elimination without subtraction (Grassmann, Taksar, Heyman 1985, see `eliminateStates`),
 * so each entry has about 15 good digits, the smallest too, also where rates are many orders of magnitude apart. Entries
 * below 1e-308 come out as 0. The effort depends on how sparse the chain stays: milliseconds for 1,000 states, tenths of a
 * second for 10,000 in a row or a grid, some ten seconds for 10,000 that each lead to three at random.
 *
 * @param chain states and rates per hour; transient states get exactly 0.
 * @returns one probability per state.
 * @throws RangeError for a malformed chain, and where there are several closed classes, as the long run then depends on
 *   the start: `transient(chain, initial, Infinity)` answers that.
 */
export function steadyState(chain: MarkovChain): Float64Array {
  const matrix = rateMatrix(chain, 'steadyState');
  const { classOf, closed } = communicatingClasses(matrix);
  const closedClasses = closed.reduce((sum, flag) => sum + flag, 0);
  if (closedClasses !== 1) {
    throw new RangeError(
      `steadyState requires a chain whose long run does not depend on its start (one closed class), got ${closedClasses} closed classes`,
    );
  }
  const recurrent = closed.indexOf(1);
  const kept: number[] = [];
  for (let i = 0; i < matrix.states; i++) if (classOf[i] === recurrent) kept.push(i);
  const distribution = stationaryDistribution(partOf(matrix, kept), 'steadyState');
  const result = new Float64Array(matrix.states);
  kept.forEach((state, i) => {
    result[state] = distribution[i]!;
  });
  return result;
}
