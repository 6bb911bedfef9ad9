import { describe, expect, it } from 'vitest';
import { readRestartList } from '../../src/availability/restart-list.ts';
import { restartSchedule } from '../../src/availability/restart-schedule.ts';
import { busiestSlots } from '../../src/availability/restart-slots.ts';

const rules = {
  survivors: 3,
  perHost: 4,
  detectHours: 0.01,
  policy: 'ready',
  tierTimeoutHours: Infinity,
} as const;

function scheduleOf(list: string, more: { survivors?: number; perHost?: number; detectHours?: number } = {}) {
  return restartSchedule(readRestartList(list), { ...rules, ...more });
}

describe('the slots of a restart that work longest', () => {
  const three = scheduleOf('db:1x2@180s,app:2x4@120s>db,web:3x8@60s>app');

  it('hold every machine, each a run of its own, where there is room for all', () => {
    const slots = busiestSlots(three, 16, 480).slots;
    const runs = slots.flatMap(({ host, lane, runs }) => runs.map((run) => ({ host, lane, ...run })));
    const key = (run: { host: number; lane: number; startHours: number }) =>
      run.host * 1e6 + run.lane * 1e3 + run.startHours;
    const byPlace = <Run extends Parameters<typeof key>[0]>(all: readonly Run[]) =>
      [...all].sort((a, b) => key(a) - key(b));
    expect(byPlace(runs)).toEqual(byPlace(three.machines).map((machine) => ({ ...machine, machines: 1 })));
  });

  it('are the longest-working ones where there is not, in the order of hosts', () => {
    const slots = busiestSlots(three, 2, 480).slots;
    const hours = ({ runs }: (typeof slots)[number]) =>
      runs.reduce((sum, { startHours, readyHours }) => sum + readyHours - startHours, 0);
    // The two that a database starts in, of 180 + 120 + 60 s.
    expect(slots.map(({ host, lane }) => [host, lane])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    for (const slot of slots) expect(hours(slot) * 3600).toBeCloseTo(360, 6);
  });

  it('are picked by the time that machines take in them, whichever was used first or last', () => {
    const apart = scheduleOf('quick:1x1@1s,slow:1x1@60s', { survivors: 2, perHost: 1 });
    expect(busiestSlots(apart, 1, 10).slots.map(({ host }) => host)).toEqual([1]);
    const together = scheduleOf('quick:1x1@1s,slow:1x1@60s', { survivors: 1, perHost: 2 });
    expect(busiestSlots(together, 2, 10).slots.map(({ lane }) => lane)).toEqual([0, 1]);
    const late = scheduleOf('quick:1x1@1s,slow:1x1@60s,late:1x1@2s>slow', { survivors: 2, perHost: 1 });
    expect(late.machines.at(-1)).toMatchObject({ group: 2, host: 0 });
    expect(busiestSlots(late, 1, 10).slots.map(({ host }) => host)).toEqual([1]);
  });

  it('take like machines together, but no others once a run is long enough to be drawn', () => {
    const machines = (list: string, mostRuns: number) =>
      busiestSlots(scheduleOf(list, { survivors: 1, perHost: 1 }), 1, mostRuns).slots.flatMap(({ runs }) =>
        runs.map((run) => [run.group, run.machines]),
      );
    expect(machines('a:1x10@1s,b:1x10@1s', 10)).toEqual([
      [0, 10],
      [1, 10],
    ]);
    expect(machines('a:1x2@1s,long:1x1@60s', 2)).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });

  describe('in one that is noticed at once', () => {
    const atOnce = { survivors: 1, perHost: 1, detectHours: 0 };
    const runs = (list: string, mostRuns: number) =>
      busiestSlots(scheduleOf(list, atOnce), 1, mostRuns).slots.flatMap((slot) =>
        slot.runs.map(({ group, machines }) => [group, machines]),
      );

    it('leave like machines apart where there is room for just as many', () => {
      expect(runs('a:1x2@2h', 2)).toEqual([
        [0, 1],
        [0, 1],
      ]);
      expect(runs('a:1x3@2h', 2)).toEqual([[0, 3]]);
    });

    it('let no other machine join a run that is as long as the shortest to be drawn', () => {
      // Of 4 h in two runs each has 2 h, which the first machine takes alone.
      expect(runs('a:1x1@2h,b:1x1@1h,c:1x1@1h', 2)).toEqual([
        [0, 1],
        [1, 2],
      ]);
    });

    it('take together what boots in no time', () => {
      expect(runs('a:1x1000@0s,b:1x1000@0s', 480)).toEqual([[0, 2000]]);
      expect(runs('a:1x1000@0s,b:1x1@1h', 480)).toEqual([
        [0, 1000],
        [1, 1],
      ]);
    });
  });

  it('take machines together that are too short to be drawn, and lose none of them', () => {
    const schedule = scheduleOf('big:1x10000@60s');
    const { used, slots } = busiestSlots(schedule, 16, 480);
    const runs = slots.flatMap((slot) => slot.runs);
    expect([used, runs.length]).toEqual([12, 12]);
    expect(runs.reduce((sum, run) => sum + run.machines, 0)).toBe(10_000);
    expect(Math.max(...runs.map(({ readyHours }) => readyHours))).toBe(schedule.recoveryHours);
  });

  it('name a run of several groups after the one that takes the most time', () => {
    const schedule = scheduleOf('a:1x1@1s,b:1x1@5s,c:1x1@1s', { survivors: 1, perHost: 1 });
    expect(busiestSlots(schedule, 1, 1).slots.map(({ runs }) => runs)).toEqual([
      [expect.objectContaining({ group: 1, machines: 3 })],
    ]);
  });

  it('begin another run after a pause', () => {
    const schedule = scheduleOf('a:1x1@1s,slow:1x1@60s,b:2x1@1s', { survivors: 2, perHost: 1 });
    const [first] = busiestSlots(schedule, 2, 2).slots;
    expect(first?.runs.map(({ group }) => group)).toEqual([0, 2]);
  });

  it('cannot be fewer than one', () => {
    expect(() => busiestSlots(three, 0, 1)).toThrow(
      'busiestSlots requires whole numbers from 1, got most = 0',
    );
    expect(() => busiestSlots(three, 1, 0)).toThrow(
      'busiestSlots requires whole numbers from 1, got mostRuns = 0',
    );
  });
});
