import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import restart from '../../src/calculators/restart.ts';
import { scheduleOf } from '../../src/calculators/restart-schedule.ts';
import { evaluateQuery, type TimelinePicture } from '../../src/scenario/index.ts';

describe('the restart of a host’s machines', () => {
  it('waits for ever where the longest wait is 0', () => {
    const outcome = (timeout: string) => {
      const query = `vms=db:1x1@1800s,app:2x1@60s&timeout=${timeout}`;
      const { recovery, timedOut } = evaluateQuery(restart, query).results;
      return [Math.round(recovery * 3600), timedOut];
    };
    expect(outcome('0')).toEqual([1878, 0]);
    expect(outcome('300s')).toEqual([1818, 1]);
  });

  it('reads a plus sign of an address, which arrives as a space', () => {
    const list = 'a:1x1@10s,b:1x1@20s,c:2x1@5s>a+b';
    const typed = evaluate('restart', `vms=${list}`);
    const escaped = evaluate('restart', new URLSearchParams({ vms: list }));
    expect(typed.problems).toEqual([]);
    expect(typed.outputs).toEqual(escaped.outputs);
    expect(typed.outputs.recovery).toBeCloseTo(43, 9);
  });

  it('says what is wrong with a list that cannot be restarted', () => {
    const message = (vms: string) => evaluate('restart', new URLSearchParams({ vms })).problems[0]?.message;
    expect(message('a:1x1@1s>b,b:1x1@1s>a')).toMatch(/Nothing in this ring can start/);
    expect(message('a:1x1@1s>ghost')).toMatch(/“ghost”, which is not in the list/);
    expect(message('a:1x1')).toMatch(/Character 6 should begin/);
  });

  it('is never faster than its bound', () => {
    for (const { query } of restart.presets) {
      const { results } = evaluateQuery(restart, query);
      expect(results.bound).toBeLessThanOrEqual(results.recovery * (1 + 1e-12));
    }
  });

  it('hands a drawing every machine’s start', () => {
    const { values, results } = evaluateQuery(restart, '');
    expect(scheduleOf(values).machines).toHaveLength(results.machines);
  });
});

/** The timeline that a query is drawn as. */
function timeline(query: string): TimelinePicture {
  const { values, results } = evaluateQuery(restart, query);
  const picture = restart.pictures?.(values, results, restart.compute)[0];
  if (picture?.kind !== 'timeline') throw new Error('The restart is drawn as a timeline.');
  return picture;
}

describe('the picture of a restart', () => {
  const spans = (query: string) => timeline(query).lanes.flatMap((lane) => lane.spans);

  it('has as many bars as machines, and a fill of its own for each of three tiers', () => {
    expect(spans('')).toHaveLength(14);
    expect(new Set(spans('').map(({ fill }) => fill.pattern)).size).toBe(3);
    expect(timeline('').says).toMatch(/^14 machines on 3 hosts with 12 slots, of which 4 stay free: /);
  });

  it('is of one bar for one machine', () => {
    expect(spans('vms=vm:1x1@30s')).toHaveLength(1);
    expect(timeline('vms=vm:1x1@30s').says).not.toContain('Drawn');
  });

  it('stays small for very many machines, and says what it leaves out', () => {
    const query = 'vms=a:1x10000@60s,b:2x10000@45s&survivors=31&perHost=8';
    expect(timeline(query).lanes).toHaveLength(16);
    expect(spans(query).length).toBeLessThan(16 * 40);
    expect(timeline(query).says).toContain('Drawn are the 16 slots that work longest, of 248.');
    expect(timeline(query).says).toMatch(/A bar is up to \d+ machines, one after another\.$/);
  });

  it('has machines waiting from all at the failure to none at the end', () => {
    for (const query of ['', 'vms=big:1x10000@60s', 'policy=none&detect=120s']) {
      const { values, results } = evaluateQuery(restart, query);
      const line = restart.chart?.(values, restart.compute).series[0]?.points ?? [];
      const down = line.map(({ y }) => y);
      expect(down).toEqual([...down].sort((a, b) => b - a));
      expect([down[0], down.at(-1)]).toEqual([results.machines, 0]);
      expect(line.length).toBeLessThan(300);
    }
  });
});
