import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerYear } from '../../src/availability/durations.ts';
import { brokerLosses, desktopLosses } from '../../src/availability/virtual-desktops.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

const yearHours = hoursPerYear('gregorian');
const estate = {
  users: 1000,
  usersPerHost: 100,
  host: { mttfHours: 10_000, mttrHours: 4 },
  detectHours: 1 / 60,
  concurrency: 50,
  startHours: 3 / 60,
  logonHours: 45 / 3600,
};
const group = {
  users: 1000,
  brokers: 2,
  brokersNeeded: 1,
  broker: { mttfHours: 5000, mttrHours: 4 },
  shareHit: 0.2,
};

describe('virtual desktops', () => {
  it.each([
    { query: '', changed: {}, changedGroup: {} },
    {
      query: 'users=2500&perHost=125&brokers=3&brokersNeeded=2&tunnel=yes',
      changed: { users: 2500, usersPerHost: 125 },
      changedGroup: { users: 2500, brokers: 3, brokersNeeded: 2, shareHit: 1 },
    },
  ])('gives the worked answers for “$query”', ({ query, changed, changedGroup }) => {
    const expected = workedAnswer('vdi', query);
    const losses = desktopLosses({ ...estate, ...changed }, yearHours);
    expectNear(losses.hosts, expected.hosts);
    expectNear(losses.sessionsLost, expected.sessionsLost);
    expectNear(losses.drainHours * 3600, expected.drain);
    expectNear(losses.incidentUserHours * 3600, expected.incidentUserTime);
    expectNear(losses.incidentsPerYear, expected.incidentsYear);
    expectNear(losses.userHoursPerYear * 3600, expected.hostUserTimeYear);
    expectNear(losses.drainAllHours * 3600, expected.drainAll);
    expectNear(losses.waitingAllUserHours * 3600, expected.waitingAll);
    const broker = brokerLosses({ ...group, ...changedGroup }, yearHours);
    expectNear(1 - broker.availability.complement, expected.brokerAvailability);
    expectNear(broker.userHoursPerYear * 3600, expected.brokerUserTimeYear);
  });

  it('drains 1000 users at 16 a minute in 62.5 min, with 520.8 user-hours of waiting', () => {
    // models.md 2(f).
    const losses = desktopLosses({ ...estate, concurrency: 16, startHours: 1 / 60 }, yearHours);
    expectNear(losses.drainAllHours * 60, 62.5);
    expect(losses.waitingAllUserHours).toBeCloseTo(520.8, 1);
  });

  it.each([
    // models.md T40, Horizon: 50 at once, 3 min each, make 16 a minute; 5 min each make 10.
    [3, 16],
    [5, 10],
  ])('starts 50 desktops of %d min at Horizon’s published rate', (minutes, perMinute) => {
    const { drainAllHours } = desktopLosses({ ...estate, startHours: minutes / 60 }, yearHours);
    expect(Math.floor(estate.users / (drainAllHours * 60) + 1e-9)).toBe(perMinute);
  });

  it('is the mean of counting a desktop’s own start fully and not at all, in a queue played user by user', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 600 }),
        (batches, concurrency, seconds) => {
          const users = batches * concurrency;
          let toStart = 0;
          let toReady = 0;
          for (let user = 0; user < users; user++) {
            const startsAt = Math.floor(user / concurrency) * seconds;
            toStart += startsAt;
            toReady += startsAt + seconds;
          }
          const losses = desktopLosses(
            { ...estate, users, concurrency, startHours: seconds / 3600 },
            yearHours,
          );
          expectNear(losses.waitingAllUserHours * 3600, (toStart + toReady) / 2);
          expectNear(losses.drainAllHours * 3600, batches * seconds);
        },
      ),
    );
  });

  it('loses no more sessions than there are users, and needs a host for a part of a load', () => {
    const losses = desktopLosses({ ...estate, users: 30 }, yearHours);
    expect([losses.hosts, losses.sessionsLost]).toEqual([1, 30]);
    expect(desktopLosses({ ...estate, users: 1001 }, yearHours).hosts).toBe(11);
  });

  it('has no queue where desktops start in no time, and no incidents where hosts never fail', () => {
    const losses = desktopLosses(
      { ...estate, startHours: 0, host: { mttfHours: Infinity, mttrHours: 4 } },
      yearHours,
    );
    expect([losses.drainHours, losses.waitingAllUserHours, losses.userHoursPerYear]).toEqual([0, 0, 0]);
    expectNear(losses.incidentUserHours, 100 * (1 / 60 + 45 / 3600));
  });

  it('costs the same user time a year however the users are spread, but for the queue', () => {
    // Averages hide the blast radius: without a queue, few large failures and many small ones add up to the same.
    const spread = (usersPerHost: number) =>
      desktopLosses({ ...estate, usersPerHost, startHours: 0 }, yearHours).userHoursPerYear;
    expectNear(spread(500), spread(10));
    const queued = (usersPerHost: number) =>
      desktopLosses({ ...estate, usersPerHost }, yearHours).userHoursPerYear;
    expect(queued(500)).toBeGreaterThan(5 * queued(10));
  });

  it('has brokers as available as the states of two or three make them when they are counted out', () => {
    const u = 4 / 5004;
    expectNear(brokerLosses(group, yearHours).availability.complement, u * u);
    expectNear(
      brokerLosses({ ...group, brokers: 3, brokersNeeded: 2 }, yearHours).availability.complement,
      3 * u * u * (1 - u) + u ** 3,
    );
  });

  it('has brokers as available as the stationary chain of two with a crew each says', () => {
    const [fail, repair] = [1 / 5000, 1 / 4];
    // Birth and death: π₁ = π₀·2λ/μ, π₂ = π₁·λ/(2μ).
    const weights = [1, (2 * fail) / repair, ((2 * fail) / repair) * (fail / (2 * repair))];
    const total = weights.reduce((sum, weight) => sum + weight);
    expectNear(brokerLosses(group, yearHours).availability.complement, weights[2]! / total);
  });

  it('is hurt less by 7 brokers of which 5 are needed than by exactly 5', () => {
    // models.md T41, VMware Cloud Foundation: 10,000 sessions at 2,000 each, and two for availability.
    const needed = Math.ceil(10_000 / 2000);
    const spare = brokerLosses({ ...group, brokers: needed + 2, brokersNeeded: needed }, yearHours);
    const none = brokerLosses({ ...group, brokers: needed, brokersNeeded: needed }, yearHours);
    expect(spare.availability.complement).toBeLessThan(none.availability.complement / 1000);
  });

  it.each<[string, () => unknown]>([
    [
      'desktopLosses requires whole numbers from 1, got users = 0',
      () => desktopLosses({ ...estate, users: 0 }, yearHours),
    ],
    [
      'desktopLosses requires whole numbers from 1, got concurrency = 2.5',
      () => desktopLosses({ ...estate, concurrency: 2.5 }, yearHours),
    ],
    [
      'desktopLosses requires finite amounts of 0 or more, got logonHours = -1',
      () => desktopLosses({ ...estate, logonHours: -1 }, yearHours),
    ],
    ['desktopLosses requires finite amounts above 0, got yearHours = 0', () => desktopLosses(estate, 0)],
    [
      'brokerLosses requires whole numbers from 1, got users = 0',
      () => brokerLosses({ ...group, users: 0 }, yearHours),
    ],
    [
      'requires whole numbers with 1 ≤ k ≤ n, got k = 3',
      () => brokerLosses({ ...group, brokersNeeded: 3 }, yearHours),
    ],
    [
      'brokerLosses requires shares from 0 to 1, got shareHit = 2',
      () => brokerLosses({ ...group, shareHit: 2 }, yearHours),
    ],
    [
      'brokerLosses requires finite amounts above 0, got yearHours = NaN',
      () => brokerLosses(group, Number.NaN),
    ],
  ])('%s', (message, refused) => {
    expect(refused).toThrow(message);
  });
});
