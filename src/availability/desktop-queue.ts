import { requireAmounts, requireCounts } from './argument-rules.ts';
import type { DesktopEstate } from './virtual-desktops.ts';

/** What the queue behind a failure takes of an estate. */
export type DesktopStarts = Pick<DesktopEstate, 'detectHours' | 'concurrency' | 'startHours'>;

/**
 * Users still without a desktop some time after their sessions ended together: n until detection, then n − r·(t − detection),
 * not below 0, with r = concurrency/start.
 *
 * The fluid model of `desktopLosses`, which counts the time under this curve, and its logons apart.
 *
 * @param sessions n, a whole number from 1: those of a host, or of all of them.
 * @param starts detection and rate.
 * @param hours t since the failure.
 * @returns users, not rounded.
 * @throws RangeError for a count below 1 or a negative or infinite amount.
 */
export function usersWithoutDesktop(sessions: number, starts: DesktopStarts, hours: number): number {
  const { detectHours, concurrency, startHours } = starts;
  requireCounts('usersWithoutDesktop', 1, { sessions, concurrency });
  requireAmounts('usersWithoutDesktop', { detectHours, startHours, hours });
  if (hours <= detectHours) return sessions;
  // With starts that take no time the rate is infinite, and nobody waits.
  return Math.max(0, sessions - ((hours - detectHours) * concurrency) / startHours);
}
