import { requireAmounts, requirePositive, requireShares } from './argument-rules.ts';

/** What a service level objective leaves: the share that may fail, and the window over which it is counted. */
export interface ServiceLevelObjective {
  /** 1 − objective, a fraction from 0 (nothing may fail) to 1. */
  readonly unavailability: number;
  /** Length of the window that the objective is judged over, in hours; 720 for 30 days. */
  readonly windowHours: number;
}

/** One alert on a burn rate: the window it averages over, and what trips it. */
export interface BurnRateAlert {
  /** Hours that the alert averages over. */
  readonly alertHours: number;
  /** Share of the whole budget that is gone when the alert trips at its threshold, a fraction. */
  readonly share: number;
  /** Burn rate at which it trips: 1 spends the budget in exactly the window of the objective. */
  readonly threshold: number;
  /** Hours until a total outage that follows a clean record trips it. */
  readonly detectionHours: number;
  /** Whether a total outage burns fast enough to trip it at all: it burns at 1/u, which a low objective keeps small. */
  readonly reachable: boolean;
}

// Beyer et al. (eds), The Site Reliability Workbook, 2018, chapter 5, has 1 h, 6 h and 3 d; the day is common practice.
const SHARES = [
  { alertHours: 1, share: 0.02 },
  { alertHours: 6, share: 0.05 },
  { alertHours: 24, share: 0.1 },
  { alertHours: 72, share: 0.1 },
] as const;

function requireObjective(caller: string, { unavailability, windowHours }: ServiceLevelObjective): void {
  requireShares(caller, { unavailability });
  requirePositive(caller, { windowHours });
}

/**
 * Error budget in time: u · window.
 *
 * Source: Beyer et al. (eds), Site Reliability Engineering, 2016, chapter 3.
 *
 * @param objective share that may fail, and the window.
 * @returns hours; 0 for an objective of 100 %.
 * @throws RangeError for a share outside 0 to 1 or a window of no finite length.
 */
export function errorBudgetHours(objective: ServiceLevelObjective): number {
  requireObjective('errorBudgetHours', objective);
  return objective.unavailability * objective.windowHours;
}

/**
 * Error budget in requests: u · requests a day · days of the window.
 *
 * @param objective share that may fail, and the window.
 * @param requestsPerDay traffic, taken to be even over the window.
 * @returns requests, not rounded; 0 without traffic.
 * @throws RangeError for a share outside 0 to 1, a window of no finite length or negative traffic.
 */
export function errorBudgetRequests(objective: ServiceLevelObjective, requestsPerDay: number): number {
  requireObjective('errorBudgetRequests', objective);
  requireAmounts('errorBudgetRequests', { requestsPerDay });
  return objective.unavailability * requestsPerDay * (objective.windowHours / 24);
}

/**
 * Time in which a steady burn spends a full budget: window / burn.
 *
 * The burn rate is the error ratio divided by u. With an objective of 100 % there is no budget and no finite burn rate, so
 * that a caller that has one there should say so beside this figure.
 *
 * @param windowHours window of the objective, in hours.
 * @param burnRate multiple of the rate that spends the budget in just the window.
 * @returns hours; Infinity at a burn of 0, which never spends it.
 * @throws RangeError for a window of no finite length or a negative burn.
 */
export function budgetExhaustionHours(windowHours: number, burnRate: number): number {
  requirePositive('budgetExhaustionHours', { windowHours });
  requireAmounts('budgetExhaustionHours', { burnRate });
  // Of the two zeros only the positive one divides to Infinity.
  return windowHours / Math.abs(burnRate);
}

/**
 * Burn rates to alert on, for windows of 1 h, 6 h, 1 d and 3 d that spend 2, 5, 10 and 10 % of the budget.
 *
 * threshold = share · window / w, and a total outage after a clean record trips it after u · w · threshold, which is the
 * same share of the budget whatever the alert's window is. Source: Beyer et al. (eds), The Site Reliability Workbook, 2018,
 * chapter 5. Two limits show in the numbers: an objective's window shorter than an alert's gives a threshold below the
 * share itself, an alert on times longer than the budget lasts; and where u · threshold > 1 not even a total outage
 * trips the alert, `reachable` is false and `detectionHours` is only when that share of the budget is gone.
 *
 * @param objective share that may fail, and the window.
 * @returns the four alerts, shortest window first.
 * @throws RangeError for a share outside 0 to 1 or a window of no finite length.
 */
export function burnRateAlerts(objective: ServiceLevelObjective): BurnRateAlert[] {
  requireObjective('burnRateAlerts', objective);
  const { unavailability, windowHours } = objective;
  return SHARES.map(({ alertHours, share }) => {
    const threshold = (share * windowHours) / alertHours;
    return {
      alertHours,
      share,
      threshold,
      detectionHours: unavailability * share * windowHours,
      reachable: unavailability * threshold <= 1,
    };
  });
}

/**
 * Share of the budget that a steady burn has spent after some time: burn · t / window.
 *
 * @param windowHours window of the objective, in hours.
 * @param burnRate multiple of the rate that spends the budget in just the window.
 * @param hours t since a full budget began to burn.
 * @returns a share of the budget; above 1 once more than all of it is gone.
 * @throws RangeError for a window of no finite length, or a burn or time that is negative or infinite.
 */
export function budgetSpent(windowHours: number, burnRate: number, hours: number): number {
  requirePositive('budgetSpent', { windowHours });
  requireAmounts('budgetSpent', { burnRate, hours });
  return burnRate * (hours / windowHours);
}

/**
 * Time until a steady burn, after a clean record, trips an alert: share · window / burn, once the burn reaches its threshold.
 *
 * @param alert of `burnRateAlerts` for this window.
 * @param windowHours window of the objective, in hours.
 * @param burnRate multiple of the rate that spends the budget in just the window; at most 1/u means anything.
 * @returns hours; Infinity where the burn is below the threshold, within a billionth of it, and the alert stays silent.
 * @throws RangeError for a window of no finite length or a negative burn.
 */
export function alertDelayHours(
  { share, threshold }: Pick<BurnRateAlert, 'share' | 'threshold'>,
  windowHours: number,
  burnRate: number,
): number {
  const gone = budgetExhaustionHours(windowHours, burnRate);
  // Thresholds are typed rounded: 14.4 is one of 30 days to the last digit or not.
  return burnRate < threshold * (1 - 1e-9) ? Infinity : share * gone;
}
