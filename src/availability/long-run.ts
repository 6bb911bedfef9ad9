import { communicatingClasses } from './communicating-classes.ts';
import { partOf, type RateMatrix } from './rate-matrix.ts';
import { hoursBeforeKilling, resolvent } from './resolvent.ts';
import { stationaryDistribution } from './steady-state.ts';
import type { Evolution } from './uniformisation.ts';

/**
 * What a chain tends to from a given start: for each closed class the probability of ending in it, spread over its
 * states by its stationary distribution.
 *
 * @param matrix rates by rows, per hour, all states reachable from the start.
 * @param start probability of each state.
 * @param caller name of the function that error messages speak for.
 * @returns the limit of the probabilities, and the hours spent in each state altogether: finite for a transient state,
 *   Infinity for any other.
 * @throws RangeError as `stationaryDistribution` does.
 */
export function longRun(matrix: RateMatrix, start: Float64Array, caller: string): Evolution {
  const { classOf, closed } = communicatingClasses(matrix);
  const members: number[][] = Array.from(closed, () => []);
  const transient: number[] = [];
  for (let i = 0; i < matrix.states; i++) {
    if (closed[classOf[i]!]) members[classOf[i]!]!.push(i);
    else transient.push(i);
  }
  const hours = new Float64Array(matrix.states).fill(Number.POSITIVE_INFINITY);
  const ending = start.slice();
  const killing = new Float64Array(transient.length);
  transient.forEach((state, i) => {
    for (let e = matrix.starts[state]!; e < matrix.starts[state + 1]!; e++) {
      if (closed[classOf[matrix.targets[e]!]!]) killing[i]! += matrix.rates[e]!;
    }
  });
  const within = hoursBeforeKilling(
    resolvent(partOf(matrix, transient), killing),
    Float64Array.from(transient, (state) => start[state]!),
  );
  transient.forEach((state, i) => {
    hours[state] = within[i]!;
    for (let e = matrix.starts[state]!; e < matrix.starts[state + 1]!; e++) {
      // What passes to another transient state is not its end, and nobody asks for it there.
      ending[matrix.targets[e]!]! += within[i]! * matrix.rates[e]!;
    }
  });
  const probabilities = new Float64Array(matrix.states);
  for (const states of members) {
    if (states.length === 0) continue;
    let mass = 0;
    for (const state of states) mass += ending[state]!;
    stationaryDistribution(partOf(matrix, states), caller).forEach((share, i) => {
      probabilities[states[i]!] = mass * share;
    });
  }
  return { probabilities, hours };
}
