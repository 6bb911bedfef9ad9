import { describe, expect, it } from 'vitest';
import { RestartGates, type RestartPolicy } from '../../src/availability/restart-gates.ts';
import type { RestartGroup } from '../../src/availability/restart-group.ts';

const group = (name: string, tier: number, ...dependencies: string[]): RestartGroup => ({
  name,
  tier,
  count: 1,
  bootHours: 1,
  dependencies,
});

const groups = [
  group('web', 3, 'app'),
  group('db', 1),
  group('app', 2),
  group('cache', 1, 'db'),
  group('dns', 1),
];
const gatesOf = (policy: RestartPolicy, timeoutHours = 10) =>
  new RestartGates(groups, policy, timeoutHours, 0.5);

/** The names of all that may start, in turn. */
function startable(gates: RestartGates): string[] {
  const names: string[] = [];
  for (let first = gates.first; first !== undefined; first = gates.first) {
    names.push(groups[first]!.name);
    gates.closeFirst();
  }
  return names;
}

describe('what may start', () => {
  it('is everything in the order of the list, or of the tiers, where nothing waits', () => {
    expect(startable(gatesOf('none'))).toEqual(['web', 'db', 'app', 'cache', 'dns']);
    const ordered = gatesOf('order');
    expect(startable(ordered)).toEqual(['db', 'cache', 'dns', 'app', 'web']);
    expect(ordered.timeoutAt).toBe(Infinity);
    expect(ordered.openings).toEqual([{ tier: 1, openHours: 0.5, timedOut: false }]);
  });

  it('is the lowest tier, but for what waits for others of it, and then those', () => {
    const gates = gatesOf('ready');
    expect(startable(gates)).toEqual(['db', 'dns']);
    gates.markReady(4, 1);
    expect(startable(gates)).toEqual([]);
    gates.markReady(1, 2);
    expect(startable(gates)).toEqual(['cache']);
    expect(gates.openings).toHaveLength(1);
    gates.markReady(3, 3);
    expect(gates.openings.at(-1)).toEqual({ tier: 2, openHours: 3, timedOut: false });
    expect(startable(gates)).toEqual(['app']);
    gates.markReady(2, 4);
    expect(startable(gates)).toEqual(['web']);
    gates.markReady(0, 5);
    expect(gates.openings.map(({ openHours }) => openHours)).toEqual([0.5, 3, 4]);
  });

  it('is the next tier once its time has come, while dependencies go on waiting', () => {
    const gates = gatesOf('ready', 10);
    expect(gates.timeoutAt).toBe(10.5);
    gates.timeOut(10.5);
    expect(startable(gates)).toEqual(['db', 'dns', 'app']);
    expect(gates.openings.at(-1)).toEqual({ tier: 2, openHours: 10.5, timedOut: true });
    expect(gates.timeoutAt).toBe(20.5);
    gates.timeOut(20.5);
    // The last tier: none is left to open.
    expect(gates.timeoutAt).toBe(Infinity);
    expect(startable(gates)).toEqual([]);
    gates.markReady(2, 21);
    expect(startable(gates)).toEqual(['web']);
    for (const [place, hours] of [
      [1, 22],
      [4, 22],
      [3, 23],
      [0, 24],
    ] as const)
      gates.markReady(place, hours);
    expect(gates.openings).toHaveLength(3);
  });

  it('waits for all of the tiers that are open, also for one below that is late', () => {
    const gates = gatesOf('ready', 10);
    gates.timeOut(10.5);
    gates.markReady(2, 11);
    expect(gates.openings).toHaveLength(2);
    gates.markReady(1, 12);
    gates.markReady(3, 13);
    gates.markReady(4, 14);
    expect(gates.openings.at(-1)).toEqual({ tier: 3, openHours: 14, timedOut: false });
  });
});
