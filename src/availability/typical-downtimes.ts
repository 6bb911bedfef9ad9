import { requireCounts } from './argument-rules.ts';
import { downtimeDistribution } from './downtime-distribution.ts';
import { type DowntimeModel, wholeDowntimeModel } from './downtime-model.ts';

/** Places at which the distribution is read. Fewer would show in a picture, more would not. */
const PLACES = 80;

/** Just below a jump: further than the 1e-12 by which the distribution takes an x for the multiple above it. */
const BELOW = 1 - 1e-11;

/** The multiples of a repair above `from` and up to `to`, where they are few enough to be read; none of one of no length. */
function multiples(mttr: number, from: number, to: number): number[] {
  const before = Math.floor(from / mttr);
  const length = Math.floor(to / mttr) - before;
  return length <= PLACES ? Array.from({ length }, (_, i) => (before + 1 + i) * mttr) : [];
}

/**
 * Downtimes of so many typical periods: the distribution cut into equal parts, each stood for by its middle, which is its
 * quantile at (i − ½)/count.
 *
 * The first and the last are exact. Between them the distribution is read at 80 places, closer together where downtime is
 * short, and the rest is interpolated: within 1 % of the longest downtime, or 2.5 % where repairs are nearly but not quite
 * alike or the start is the steady state, for a picture and for nothing finer. Repairs all alike make it jump at their
 * multiples; up to 80 of those are read besides, so that downtimes of whole repairs are exact. Between them lie periods
 * that end in a repair.
 *
 * @param model of a period, as `downtimeDistribution` takes it.
 * @param count of periods, a whole number from 1.
 * @returns hours, from the shortest to the longest.
 * @throws RangeError for a model that `downtimeDistribution` refuses, or a count that is no whole number from 1.
 */
export function typicalDowntimes(model: DowntimeModel, count: number): number[] {
  requireCounts('typicalDowntimes', 1, { count });
  const { cdf, quantile } = downtimeDistribution(model);
  const ranks = Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  const shortest = quantile(ranks[0]!);
  const longest = quantile(ranks.at(-1)!);

  const { mttr, spread } = wholeDowntimeModel(model);
  const alike = spread === 0;
  const curve = Array.from(
    { length: PLACES + 1 },
    (_, i) => shortest + (longest - shortest) * (i / PLACES) ** 2,
  );
  const places = [...curve, ...(alike ? multiples(mttr, shortest, longest) : [])].sort((a, b) => a - b);
  const read = places.map((hours) => {
    const share = cdf(hours);
    return { hours, share, below: alike ? cdf(hours * BELOW) : share };
  });
  let next = 0;
  const middles = ranks.map((rank) => {
    while (next < read.length - 1 && read[next]!.share < rank) next++;
    const { hours, below } = read[next]!;
    const before = read[next - 1];
    if (!before || rank >= below) return hours;
    return before.hours + ((rank - before.share) / (below - before.share)) * (hours - before.hours);
  });
  return [shortest, ...middles.slice(1, -1), longest].slice(0, count);
}
