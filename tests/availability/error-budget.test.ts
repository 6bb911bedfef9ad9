import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alertDelayHours,
  budgetExhaustionHours,
  budgetSpent,
  burnRateAlerts,
  errorBudgetHours,
  errorBudgetRequests,
} from '../../src/availability/error-budget.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

const threeNines = { unavailability: 0.001, windowHours: 720 };

describe('error budget', () => {
  it.each([
    { query: '', unavailability: 0.001, days: 30, burn: 1, requests: 0 },
    {
      query: 'objective=99.95&window=28d&burn=14.4&requests=2500000',
      unavailability: 0.0005,
      days: 28,
      burn: 14.4,
      requests: 2_500_000,
    },
  ])('gives the worked answers for “$query”', ({ query, unavailability, days, burn, requests }) => {
    const expected = workedAnswer('budget', query);
    const objective = { unavailability, windowHours: days * 24 };
    expectNear(errorBudgetHours(objective) * 3600, expected.budget);
    expectNear(errorBudgetRequests(objective, requests), expected.budgetRequests);
    expectNear(budgetExhaustionHours(objective.windowHours, burn) * 3600, expected.exhaustion);
    const [hour, sixHours, day, threeDays] = burnRateAlerts(objective);
    expectNear(hour!.threshold, expected.threshold1h);
    expectNear(sixHours!.threshold, expected.threshold6h);
    expectNear(day!.threshold, expected.threshold1d);
    expectNear(threeDays!.threshold, expected.threshold3d);
    expectNear(hour!.detectionHours * 3600, expected.detect1h);
    expectNear(sixHours!.detectionHours * 3600, expected.detect6h);
  });

  it.each([
    // models.md T7, GitLab: 99.95 % over 28 days, published as "20 minutes".
    { unavailability: 0.0005, days: 28, minutes: 20.16 },
    // T8, Google: 99.9 % over 30 days.
    { unavailability: 0.001, days: 30, minutes: 43.2 },
    // T46, Uptime Institute's tiers in a year of 365 days: 28.8 h, 22.0 h, 1.6 h and 26.3 min after rounding.
    { unavailability: 0.00329, days: 365, minutes: 28.8204 * 60 },
    { unavailability: 0.00251, days: 365, minutes: 21.9876 * 60 },
    { unavailability: 0.00018, days: 365, minutes: 1.5768 * 60 },
    { unavailability: 0.00005, days: 365, minutes: 26.28 },
  ])('allows $minutes min for u = $unavailability over $days days', ({ unavailability, days, minutes }) => {
    expectNear(errorBudgetHours({ unavailability, windowHours: days * 24 }) * 60, minutes);
  });

  it('has thresholds of 14.4, 6, 3 and 1 over 30 days', () => {
    // models.md T11: sloth; The Site Reliability Workbook, chapter 5.
    const thresholds = burnRateAlerts(threeNines).map(({ threshold }) => threshold);
    [14.4, 6, 3, 1].forEach((expected, i) => {
      expectNear(thresholds[i]!, expected);
    });
  });

  it('has thresholds of 13.44, 5.6, 2.8 and 0.9333 over 28 days', () => {
    // models.md T12.
    const thresholds = burnRateAlerts({ ...threeNines, windowHours: 672 }).map(({ threshold }) => threshold);
    [13.44, 5.6, 2.8, 14 / 15].forEach((expected, i) => {
      expectNear(thresholds[i]!, expected);
    });
  });

  it('leaves 250 errors of 2.5 million requests a day at 99.99 %', () => {
    // models.md T9.
    expectNear(errorBudgetRequests({ unavailability: 1e-4, windowHours: 24 }, 2_500_000), 250);
  });

  it('trips when the average over the alert window of an outage, second by second, reaches the threshold', () => {
    for (const { alertHours, threshold, detectionHours } of burnRateAlerts(threeNines)) {
      const windowSeconds = alertHours * 3600;
      let failedSeconds = 0;
      while (failedSeconds / windowSeconds < threshold * threeNines.unavailability - 1e-12) failedSeconds++;
      expect(failedSeconds).toBe(Math.ceil(detectionHours * 3600 - 1e-6));
    }
  });

  it('says that a total outage cannot burn at 14.4 times the rate that an objective of 90 % allows', () => {
    const alerts = burnRateAlerts({ unavailability: 0.1, windowHours: 720 });
    // A total outage burns at 1/u = 10.
    expect(alerts.map(({ reachable }) => reachable)).toEqual([false, true, true, true]);
    // Of a window of 50 h the hour's alert trips at a burn of 1, which is what everything failing is at 0 %.
    expect(burnRateAlerts({ unavailability: 1, windowHours: 50 })[0]!.reachable).toBe(true);
  });

  it('has no budget at an objective of 100 %, and any failure trips every alert', () => {
    const nothing = { unavailability: 0, windowHours: 720 };
    expect(errorBudgetHours(nothing)).toBe(0);
    expect(errorBudgetRequests(nothing, 1e9)).toBe(0);
    expect(burnRateAlerts(nothing).map(({ detectionHours }) => detectionHours)).toEqual([0, 0, 0, 0]);
  });

  it('is never exhausted without burn', () => {
    expect(budgetExhaustionHours(720, 0)).toBe(Infinity);
    expect(budgetExhaustionHours(720, -0)).toBe(Infinity);
  });

  it('has a threshold below the share itself where the objective’s window is shorter than the alert’s', () => {
    const [, , , threeDays] = burnRateAlerts({ unavailability: 0.001, windowHours: 48 });
    expectNear(threeDays!.threshold, (0.1 * 48) / 72);
    expect(threeDays!.threshold).toBeLessThan(threeDays!.share);
  });

  it('spends the alert’s share when it burns at the threshold for the length of the alert', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e4, noNaN: true }), (windowHours) => {
        for (const { alertHours, share, threshold } of burnRateAlerts({
          unavailability: 0.01,
          windowHours,
        })) {
          expectNear(alertHours / budgetExhaustionHours(windowHours, threshold), share);
        }
      }),
    );
  });

  it('refuses what is no objective', () => {
    expect(() => errorBudgetHours({ unavailability: 1.1, windowHours: 1 })).toThrow(/unavailability = 1.1/);
    expect(() => burnRateAlerts({ unavailability: 0.1, windowHours: 0 })).toThrow(
      /^burnRateAlerts requires /,
    );
    expect(() => budgetExhaustionHours(720, -1)).toThrow(/budgetExhaustionHours requires .* burnRate = -1/);
    expect(() => budgetExhaustionHours(720, Number.NaN)).toThrow(/^budgetExhaustionHours requires /);
    expect(() => budgetExhaustionHours(0, 1)).toThrow(/^budgetExhaustionHours requires .* windowHours = 0/);
    expect(() => errorBudgetHours({ unavailability: 0, windowHours: -1 })).toThrow(
      /^errorBudgetHours requires .* windowHours = -1/,
    );
    expect(() => errorBudgetRequests({ unavailability: -1, windowHours: 1 }, 1)).toThrow(
      /^errorBudgetRequests requires .* unavailability = -1/,
    );
    expect(() => errorBudgetRequests(threeNines, Infinity)).toThrow(/^errorBudgetRequests requires /);
  });
});

describe('the share of a budget that is spent', () => {
  it('is all of it when the budget is exhausted, and the alert’s share when an alert trips', () => {
    expectNear(budgetSpent(720, 14.4, budgetExhaustionHours(720, 14.4)), 1);
    for (const { alertHours, share, threshold } of burnRateAlerts(threeNines)) {
      expectNear(budgetSpent(720, threshold, alertHours), share);
    }
  });

  it('is nothing without a burn or without time, and refuses a negative one', () => {
    expect(budgetSpent(720, 0, 24)).toBe(0);
    expect(budgetSpent(720, 6, 0)).toBe(0);
    expect(() => budgetSpent(0, 1, 1)).toThrow(/^budgetSpent requires .* windowHours = 0/);
    expect(() => budgetSpent(720, 1, -1)).toThrow(/budgetSpent requires .* hours = -1/);
  });
});

describe('the time until an alert trips', () => {
  const [hour, six, , threeDays] = burnRateAlerts({ unavailability: 0.001, windowHours: 720 });

  it('is its own window at its threshold, and shorter the faster the budget burns', () => {
    expect(alertDelayHours(hour!, 720, 14.4)).toBeCloseTo(1, 12);
    expect(alertDelayHours(six!, 720, 12)).toBeCloseTo(3, 12);
    expect(alertDelayHours(threeDays!, 720, 1)).toBeCloseTo(72, 12);
  });

  it('is never below the threshold', () => {
    expect(alertDelayHours(hour!, 720, 14.3)).toBe(Infinity);
    expect(alertDelayHours(threeDays!, 720, 0)).toBe(Infinity);
  });

  it('in a total outage is what the alert says of one', () => {
    for (const alert of burnRateAlerts({ unavailability: 0.001, windowHours: 720 }))
      expect(alertDelayHours(alert, 720, 1000)).toBeCloseTo(alert.detectionHours, 12);
  });

  it('is refused for a negative burn', () => {
    expect(() => alertDelayHours(hour!, 720, -1)).toThrow(RangeError);
  });
});
