import type { SystemAvailability } from '../availability/index.ts';

/**
 * What most of a system's downtime hangs on. In a file of its own, as the sentence of the answer needs it at once and
 * the diagram, which needs it too, may never be seen.
 *
 * @returns the name of a part or a common cause, and the share of the downtime in which it is down and decides.
 */
export function heaviest({
  importance,
}: Pick<SystemAvailability, 'importance'>): [name: string, share: number] {
  return Object.entries(importance)
    .map(([name, { criticality }]): [string, number] => [name, criticality])
    .reduce((most, next) => (next[1] > most[1] ? next : most));
}
