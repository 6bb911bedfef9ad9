import { describe, expect, it, test } from 'vitest';
import restart from '../../src/calculators/restart.ts';
import { scheduleOf } from '../../src/calculators/restart-schedule.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const restarts = told('restart');
/** Eight tiers of one machine each, the first of which has three more. */
const EIGHT_TIERS =
  'vms=a:1x1@10s,b:2x1@10s,c:3x1@10s,d:4x1@10s,e:5x1@10s,f:6x1@10s,g:7x1@10s,h:8x1@10s,i:1x1@10s,j:1x1@10s,k:1x1@10s';

describe('the sentence', () => {
  it.each([
    ['', 'All 14 machines are back 6 min 18 s after the failure: db first, after 3 min 18 s, web last.'],
    [
      'policy=order',
      'All 14 machines are back 3 min 18 s after the failure: app first, after 2 min 18 s, db last.',
    ],
    ['vms=web:1x1@60s', 'The machine is back 1 min 18 s after the failure.'],
    ['vms=web:1x1000@60s&detect=0s', 'All 1,000 machines are back 1 h 24 min after the failure.'],
  ])('for “%s”', (query, sentence) => {
    expect(restarts.summary(query)).toBe(sentence);
  });
});

describe('the table of virtual machines', () => {
  const rows = restart.inputs.vms.rows!;

  it('has examples that make a row of the list, and goes back to it from any list', () => {
    const row = rows.join([rows.columns.map(({ example }) => example)]);
    expect(row).toBe('db:1x2@180s>ad');
    expect(restarts.summary(`vms=ad:1x1@60s,${row}`)).toMatch(/^All 3 machines are back /);
    expect(rows.join(rows.split(`ad:1x1@60s,${row}+dns`))).toBe(`ad:1x1@60s,${row}+dns`);
  });

  it('joins the names that a machine waits for, parted as people part them, and lets it wait for none', () => {
    expect(rows.join([['web', '3', '8', '60s', 'app, db ;ad,dns']])).toBe('web:3x8@60s>app+db+ad+dns');
    expect(rows.join([['web', '3', '8', '60s', '']])).toBe('web:3x8@60s');
  });
});

describe('the warnings', () => {
  const useless =
    'Under this policy nothing waits for what it depends on: a machine can be up long before it is of use.';
  const opened = 'A tier did not become ready in time, and the next one was started all the same.';
  const atOnce = 'No cluster notices a failure at once; it waits so as not to start a machine twice.';

  it.each<[string, string[]]>([
    ['', []],
    ['policy=order', [useless]],
    ['policy=none', [useless]],
    ['policy=none&vms=a:1x1@1s', []],
    ['vms=db:1x1@600s,web:2x1@30s', []],
    ['vms=db:1x1@601s,web:2x1@30s', [opened]],
    ['detect=0s', [atOnce]],
    ['policy=order&detect=0s', [useless, atOnce]],
  ])('for “%s”', (query, warnings) => {
    expect(restarts.warnings(query)).toEqual(warnings);
  });
});

test('a list that cannot be restarted is refused with what is wrong with it', () => {
  const refused = (vms: string) => restarts.problems(String(new URLSearchParams({ vms })))[0];
  expect(refused('a:1x1@1s>b,b:1x1@1s>a')).toMatch(/^vms: .*Nothing in this ring can start/);
  expect(refused('a:1x1@1s>ghost')).toMatch(/“ghost”, which is not in the list/);
  expect(refused('a:1x1')).toMatch(/Character 6 should begin/);
});

test('a plus sign of an address, which arrives as a space, is read as one', () => {
  const list = 'a:1x1@10s,b:1x1@20s,c:2x1@5s>a+b';
  expect(restarts.problems(`vms=${list}`)).toEqual([]);
  expect(restarts.outputs(`vms=${list}`, 'recovery')).toEqual(['43 s']);
  expect(restarts.outputs(String(new URLSearchParams({ vms: list })), 'recovery')).toEqual(['43 s']);
});

describe('the schedule', () => {
  it('waits for ever where the longest wait is 0', () => {
    const outcome = (timeout: string) =>
      restarts.outputs(`vms=db:1x1@1800s,app:2x1@60s&timeout=${timeout}`, 'recovery', 'timedOut');
    expect(outcome('0s')).toEqual(['31 min 18 s', '0']);
    expect(outcome('300s')).toEqual(['30 min 18 s', '1']);
  });

  it('is never faster than its bound', () => {
    for (const { query } of restart.presets) {
      const { results } = evaluateQuery(restart, query);
      expect(results.bound).toBeLessThanOrEqual(results.recovery * (1 + 1e-12));
    }
  });

  it('is made once for the answer and its drawing, which takes every machine’s start from it', () => {
    const { values, results } = evaluateQuery(restart, '');
    expect(scheduleOf(values).machines).toHaveLength(results.machines);
    expect(scheduleOf(values)).toBe(scheduleOf(values));
  });
});

describe('the picture of a restart', () => {
  it('has a bar for each machine by host and slot, filled by its tier', () => {
    const [picture] = restarts.pictures('');
    expect(pictureWords(picture)).toEqual([
      'Who starts where, and when',
      '14 machines on 3 hosts with 12 slots, of which 4 stay free: the last is ready after 6 min 18 s.',
      'Since the failure, in min, 0 to 0.10815: 0, 1, 2, 3, 4, 5, 6',
      'Host 1: 1: ink solid 0.005 to 0.055 “db”; ink striped 0.055 to 0.0883333 “app”; ink hollow 0.0883333 to 0.105 “web”',
      'Host 1: 2: ink striped 0.055 to 0.0883333 “app”; ink hollow 0.0883333 to 0.105 “web”',
      'Host 1: 3: ink hollow 0.0883333 to 0.105 “web”',
      'Host 2: 1: ink solid 0.005 to 0.055 “db”; ink striped 0.055 to 0.0883333 “app”; ink hollow 0.0883333 to 0.105 “web”',
      'Host 2: 2: ink hollow 0.0883333 to 0.105 “web”',
      'Host 2: 3: ink hollow 0.0883333 to 0.105 “web”',
      'Host 3: 1: ink striped 0.055 to 0.0883333 “app”; ink hollow 0.0883333 to 0.105 “web”',
      'Host 3: 2: ink hollow 0.0883333 to 0.105 “web”',
      'band 0 to 0.005',
      'all ready, 6 min 18 s at 0.105',
      'band is Not noticed yet: 18 s',
      'ink solid is Tier 1: db',
      'ink striped is Tier 2: app',
      'ink hollow is Tier 3: web',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Group | Tier | Machines | First start | All ready',
      'db | 1 | 2 | 18 s | 3 min 18 s',
      'app | 2 | 4 | 3 min 18 s | 5 min 18 s',
      'web | 3 | 8 | 5 min 18 s | 6 min 18 s',
    ]);
  });

  it('fills by tier, whatever the order in the list', () => {
    const words = pictureWords(restarts.pictures('vms=web:3x1@60s,db:1x1@30s&survivors=1&perHost=1')[0]);
    expect(words.slice(1)).toEqual([
      '2 machines on 1 host with 1 slot: the last is ready after 1 min 48 s.',
      'Since the failure, in s, 0 to 0.0309: 0, 30, 60, 90',
      'Host 1: 1: ink solid 0.005 to 0.0133333 “db”; ink striped 0.0133333 to 0.03 “web”',
      'band 0 to 0.005',
      'all ready, 1 min 48 s at 0.03',
      'band is Not noticed yet: 18 s',
      'ink solid is Tier 1: db',
      'ink striped is Tier 3: web',
    ]);
  });

  it('says how many slots stay free, and has no band where a failure is noticed at once', () => {
    const words = pictureWords(restarts.pictures('vms=a:1x11@10s&detect=0s')[0]);
    expect(words[1]).toBe(
      '11 machines on 3 hosts with 12 slots, of which 1 stays free: the last is ready after 10 s.',
    );
    expect(words.slice(-4)).toEqual([
      'Host 3: 3: ink solid 0 to 0.00277778 “a”',
      'all ready, 10 s at 0.00277778',
      'band is Not noticed yet: 0 s',
      'ink solid is Tier 1: a',
    ]);
  });

  it('has a key of six tiers with three names each, of which looks come round again', () => {
    const words = pictureWords(restarts.pictures(EIGHT_TIERS)[0]);
    expect(words[3]).toMatch(
      /ink ruled 0.0188889 to 0.0216667 “f”; ink solid 0.0216667 to 0.0244444 “g”; ink striped/,
    );
    expect(words.slice(-6)).toEqual([
      'ink solid is Tier 1: a, i, j and 1 more, and again from later tiers',
      'ink striped is Tier 2: b, and again from later tiers',
      'ink hollow is Tier 3: c',
      'ink dense is Tier 4: d',
      'ink dotted is Tier 5: e',
      'ink ruled is Tier 6: f',
    ]);
    const three = pictureWords(restarts.pictures('vms=a:1x1@10s,b:1x1@10s,c:1x1@10s')[0]);
    expect(three.at(-1)).toBe('ink solid is Tier 1: a, b, c');
  });

  it('stays small for very many machines, and says what it leaves out', () => {
    const many = pictureWords(restarts.pictures('vms=a:1x10000@60s,b:2x10000@45s&survivors=31&perHost=8')[0]);
    expect(many[1]).toBe(
      '20,000 machines on 31 hosts with 248 slots: the last is ready after 1 h 11 min 3 s. Drawn are the 16 slots that work longest, of 248. A bar is up to 41 machines, one after another.',
    );
    expect(many[3]).toBe(
      'Host 1: 4: ink solid 0.005 to 0.671667 “a ×40”; ink striped 0.671667 to 1.18417 “b ×41”',
    );
    expect(many.filter((text) => text.startsWith('Host'))).toHaveLength(16);
    const sixteen = restarts.pictures('vms=a:1x16@60s&survivors=16&perHost=1')[0]?.says;
    expect(sixteen).toMatch(/^16 machines on 16 hosts with 16 slots: the last is ready after [^.]*\.$/);
  });
});

describe('the machines that are still down', () => {
  it('are a staircase from all at the failure to none at the end', () => {
    expect(chartWords(restarts.chart(''))).toEqual([
      'Machines that are still down',
      'Since the failure, in min, 0 to 0.10815: 0, 1, 2, 3, 4, 5, 6',
      'Machines, 0 to 15: 0, 5, 10, 15',
      'not ready, 13 points',
      '6 min 18 s (0.105, 0) on not ready',
    ]);
    expect(chartRows(restarts.chart(''))).toEqual([
      'Since the failure, in min | not ready',
      '0 s | 14',
      '1 min | 14',
      '2 min | 14',
      '3 min | 14',
      '4 min | 12',
      '5 min | 12',
      '6 min | 8',
    ]);
    const seconds = line(restarts.chart(''), 'not ready').map(({ x, y }) => [Math.round(x * 3600), y]);
    expect(seconds.slice(3)).toEqual([
      [180, 14],
      [198, 14],
      [198, 12],
      [240, 12],
      [300, 12],
      [318, 12],
      [318, 8],
      [360, 8],
      [378, 8],
      [378, 0],
    ]);
  });

  it('does not count whoever is ready at a mark of the axis', () => {
    const rows = chartRows(restarts.chart('vms=a:1x2@60s,b:2x3@60s&detect=0s'));
    expect(rows.slice(1)).toEqual(['0 s | 5', '30 s | 5', '1 min | 3', '1 min 30 s | 3', '2 min | 0']);
  });

  it('go down as machines get ready, which need not be in the order in which they start', () => {
    const rows = chartRows(restarts.chart('vms=b:1x2@60s,c:1x3@120s,a:1x1@30s&detect=0s'));
    expect(rows.slice(1)).toEqual(['0 s | 6', '30 s | 5', '1 min | 3', '1 min 30 s | 3', '2 min | 0']);
  });

  it('has no more than some hundred steps, of which the last is one', () => {
    // 12 slots work through 10,000 machines in 834 steps, of which every seventh is drawn: 120.
    const points = line(restarts.chart('vms=big:1x10000@60s'), 'not ready');
    const heights = points.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect([heights[0], heights.at(-1)]).toEqual([10_000, 0]);
    expect(points.length - restarts.chart('vms=big:1x10000@60s').x.ticks.length).toBe(240);
    const xs = points.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    // And 10,012 in 835, which are no multiple of seven and one more.
    const more = restarts.chart('vms=big:1x10012@60s');
    expect(line(more, 'not ready').at(-1)).toEqual({ x: more.marks[0]!.x, y: 0 });
  });
});
