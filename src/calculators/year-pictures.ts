import { fixedShuffle, typicalDowntimes, type YearlyService, yearlyModel } from '../availability/index.ts';
import { formatDuration, roundTime, type YearsPicture } from '../scenario/index.ts';

const YEARS = 100;

/** A hundred typical years, in an order that means nothing. */
export function century(
  service: YearlyService,
  { meetTarget, allowed }: { readonly meetTarget: number; readonly allowed: number },
): YearsPicture {
  const sorted = typicalDowntimes(yearlyModel(service), YEARS).map((hours, i) => {
    const kept = (i + 0.5) / YEARS <= meetTarget;
    // Interpolated downtimes must not say otherwise than the exact probability beside them.
    return { downHours: kept ? Math.min(hours, allowed) : Math.max(hours, allowed), kept };
  });
  const keeping = sorted.filter(({ kept }) => kept).length;
  const missing = YEARS - keeping;
  const worst = sorted.at(-1)!.downHours;
  // Wide enough for the worst year, and for the line of the promise unless that lies far out.
  const needed = Math.max(worst, Math.min(1.1 * allowed, 3 * worst)) || allowed || service.yearHours;
  const hours = Math.min(service.yearHours, roundTime(needed));
  const tenths = Array.from({ length: 10 }, (_, tenth) => sorted.slice(10 * tenth, 10 * tenth + 10));
  return {
    kind: 'years',
    title: 'A hundred years',
    says: `Of 100 typical years ${keeping} ${keeping === 1 ? 'keeps' : 'keep'} to ${formatDuration(allowed, 'down')} of downtime and ${missing} ${missing === 1 ? 'does' : 'do'} not; the worst is down ${formatDuration(worst)}.`,
    years: fixedShuffle(sorted),
    allowedHours: allowed,
    stretch: { hours, text: formatDuration(hours, 'nearest') },
    table: () => ({
      head: ['Years, from the best on', 'Downtime from', 'to', 'Kept'],
      rows: tenths.map((ten, i) => [
        `${10 * i + 1} to ${10 * i + 10}`,
        formatDuration(ten[0]!.downHours),
        formatDuration(ten.at(-1)!.downHours),
        String(ten.filter(({ kept }) => kept).length),
      ]),
    }),
  };
}
