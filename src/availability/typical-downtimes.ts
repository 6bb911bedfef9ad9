import { requireCounts } from './argument-rules.ts';
import { downtimeDistribution } from './downtime-distribution.ts';
import type { DowntimeModel } from './downtime-model.ts';

/** Places at which the distribution is read. Fewer would show in a picture, more would not. */
const PLACES = 80;

/**
 * Downtimes of so many typical periods: the distribution cut into equal parts, each stood for by its middle, which is its
 * quantile at (i − ½)/count.
 *
 * The first and the last are exact. Between them the distribution is read at 80 places, closer together where downtime is
 * short, and the rest is interpolated: within 1 % of the longest downtime, for a picture and for nothing finer. Of repairs
 * all alike the downtimes are exact where there are at most 80 different ones.
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

  const steps = Math.round((longest - shortest) / model.mttr);
  const jumps = model.spread === 0 && steps <= PLACES;
  const places = jumps
    ? Array.from({ length: steps + 1 }, (_, i) => shortest + i * model.mttr)
    : Array.from({ length: PLACES + 1 }, (_, i) => shortest + (longest - shortest) * (i / PLACES) ** 2);
  const read = places.map((hours) => ({ hours, share: cdf(hours) }));
  let next = 0;
  const middles = ranks.map((rank) => {
    while (next < read.length - 1 && read[next]!.share < rank) next++;
    const { hours, share } = read[next]!;
    const before = read[next - 1];
    if (!before || jumps || share <= rank) return hours;
    return before.hours + ((rank - before.share) / (share - before.share)) * (hours - before.hours);
  });
  return [shortest, ...middles.slice(1, -1), longest].slice(0, count);
}
