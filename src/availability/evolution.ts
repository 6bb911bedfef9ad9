import { reachableStates } from './communicating-classes.ts';
import { implicitSteps } from './implicit-steps.ts';
import { longRun } from './long-run.ts';
import { type InitialState, initialDistribution, type MarkovChain } from './markov-chain.ts';
import { doubled } from './matrix-doubling.ts';
import { partOf, type RateMatrix, rateMatrix } from './rate-matrix.ts';
import { type Evolution, uniformised, uniformRate } from './uniformisation.ts';

// Beyond this many states, squaring takes seconds.
const MOST_FOR_SQUARING = 320;
// Additions and multiplications that take about a tenth of a second.
const AFFORDABLE = 1e8;
// Jumps after which the entries of a large stiff chain change smoothly, or are decaying towards nothing.
const FIRST_JUMPS = 2 ** 12;
// Jumps that a long step has to be worth, or jumping is quicker.
const WORTHWHILE = 2 ** 7;

/**
 * Runs a large chain for a long time: by jumps, until long steps are possible, and by jumps again where changes are as
 * quick as the fastest transitions after all; each time for as long as before, so that little is tried in vain.
 */
function evolvedLong(matrix: RateMatrix, start: Float64Array, time: number, caller: string): Evolution {
  const limit = longRun(matrix, start, caller).probabilities;
  const rate = uniformRate(matrix);
  let { probabilities, hours } = uniformised(matrix, start, FIRST_JUMPS / rate, limit);
  let elapsed = FIRST_JUMPS / rate;
  for (;;) {
    ({ probabilities, hours, elapsed } = implicitSteps(
      matrix,
      { probabilities, hours, elapsed },
      time,
      WORTHWHILE / rate,
      limit,
    ));
    if (elapsed >= time) return { probabilities, hours };
    const length = Math.min(elapsed, time - elapsed);
    const next = uniformised(matrix, probabilities, length, limit);
    probabilities = next.probabilities;
    hours = hours.map((sum, i) => sum + next.hours[i]!);
    // Exact: the elapsed time doubled, or a difference from a time at most twice as long added back.
    elapsed += length;
  }
}

/** Runs a chain all of whose states can be reached from the start, by the method that is cheapest for it. */
function evolvedPart(matrix: RateMatrix, start: Float64Array, time: number, caller: string): Evolution {
  if (time === Number.POSITIVE_INFINITY) return longRun(matrix, start, caller);
  const { states } = matrix;
  const jumps = uniformRate(matrix) * time;
  // Stryker disable all: all methods give the same answer, and this only which is quickest.
  const jumping = (jumps + 40 * Math.sqrt(jumps) + 20) * (matrix.rates.length + 4 * states);
  const squaring = (Math.log2(jumps + 1) + 20) * states ** 3;
  if (states <= MOST_FOR_SQUARING && squaring < jumping) return doubled(matrix, start, time);
  if (jumps < 2 * FIRST_JUMPS || jumping < AFFORDABLE) return uniformised(matrix, start, time);
  // Stryker restore all
  return evolvedLong(matrix, start, time, caller);
}

/**
 * Where a Markov chain is after some time, and how long it has been in each state until then.
 *
 * One of three methods is taken, by cost: uniformisation (`uniformised`), squaring of the whole transition matrix for
 * small stiff chains (`doubled`), and long implicit steps for large stiff ones (`implicitSteps`); `longRun` for an
 * infinite time.
 *
 * @param chain states and rates per hour.
 * @param initial a state number, or one probability per state.
 * @param time hours, ≥ 0, possibly Infinity.
 * @param caller name of the function that error messages speak for.
 * @returns probability of and hours in each state; both exactly 0 where a state cannot be reached.
 * @throws RangeError for a malformed chain or start, for a negative time, and as `stationaryDistribution` does.
 */
export function evolution(
  chain: MarkovChain,
  initial: InitialState,
  time: number,
  caller: string,
): Evolution {
  const matrix = rateMatrix(chain, caller);
  const start = initialDistribution(matrix.states, initial, caller);
  if (!(time >= 0)) throw new RangeError(`${caller} requires a time ≥ 0 h, got ${time}`);
  const occupied: number[] = [];
  for (let i = 0; i < start.length; i++) if (start[i]! > 0) occupied.push(i);
  const reached = reachableStates(matrix, occupied);
  const part = evolvedPart(
    partOf(matrix, reached),
    Float64Array.from(reached, (state) => start[state]!),
    time,
    caller,
  );
  const probabilities = new Float64Array(matrix.states);
  const hours = new Float64Array(matrix.states);
  reached.forEach((state, i) => {
    probabilities[state] = part.probabilities[i]!;
    hours[state] = part.hours[i]!;
  });
  return { probabilities, hours };
}
