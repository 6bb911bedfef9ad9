import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import restart, { scheduleOf } from '../../src/calculators/restart.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

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
