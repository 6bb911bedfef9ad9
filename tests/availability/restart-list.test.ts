import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRestartList } from '../../src/availability/restart-list.ts';
import { TextProblem } from '../../src/availability/text-problem.ts';

function problemOf(text: string): TextProblem {
  try {
    readRestartList(text);
  } catch (error) {
    if (error instanceof TextProblem) return error;
    throw error;
  }
  throw new Error(`No problem with ${text}`);
}

describe('a restart list', () => {
  it('reads groups with tier, count, boot time and dependencies', () => {
    // The default of the calculator in calculators.md.
    expect(readRestartList('db:1x2@180s,app:2x4@120s>db,web:3x8@60s>app+db')).toEqual([
      { name: 'db', tier: 1, count: 2, bootHours: 0.05, dependencies: [] },
      { name: 'app', tier: 2, count: 4, bootHours: 120 / 3600, dependencies: ['db'] },
      { name: 'web', tier: 3, count: 8, bootHours: 60 / 3600, dependencies: ['app', 'db'] },
    ]);
  });

  it.each([
    ['500ms', 0.5 / 3600],
    ['1.5min', 0.025],
    ['2 h', 2],
    ['0s', 0],
    ['.5h', 0.5],
    ['90', 0.025],
    ['1d', 24],
  ])('reads a boot time of %s', (boot, hours) => {
    expect(readRestartList(`a:1x1@${boot}`)[0]!.bootHours).toBeCloseTo(hours, 12);
  });

  it('allows space anywhere between tokens, × for x, and letters of any script', () => {
    expect(readRestartList('  Bücher-2 : 1 × 2 @ 3 min ,\n c.d_1:1X1@1s > Bücher-2 ')).toEqual([
      { name: 'Bücher-2', tier: 1, count: 2, bootHours: 3 * (1 / 60), dependencies: [] },
      { name: 'c.d_1', tier: 1, count: 1, bootHours: 1 / 3600, dependencies: ['Bücher-2'] },
    ]);
  });

  it('reads a plus sign that an address has turned into a space', () => {
    const query = new URLSearchParams('vms=a:1x1@1s,b:1x1@1s,c:1x1@1s>a+b').get('vms')!;
    expect(readRestartList(query)[2]!.dependencies).toEqual(['a', 'b']);
  });

  it('lets a group depend on one that is listed after it', () => {
    expect(readRestartList('a:1x1@1s>b,b:1x1@1s')[0]!.dependencies).toEqual(['b']);
  });

  it.each([
    ['', 0, 'the name of a group'],
    ['   ', 3, 'the name of a group'],
    [':1x1@1s', 0, 'the name of a group'],
    ['db', 2, '“:” and a tier'],
    ['db:', 3, 'a tier, a whole number up to 1000'],
    ['db:-1x1@1s', 3, 'a tier, a whole number up to 1000'],
    ['db:1001x1@1s', 3, 'a tier, a whole number up to 1000'],
    ['db:1', 4, '“x” and the number of machines'],
    ['db:1.5x1@1s', 4, '“x” and the number of machines'],
    ['db:1x2', 6, '“@” and a boot time'],
    ['db:1x2@', 7, 'a boot time such as 90s'],
    ['db:1x2@-3s', 7, 'a boot time such as 90s'],
    [`db:1x2@${'9'.repeat(400)}s`, 7, 'a boot time such as 90s'],
    ['db:1x2@3s>', 10, 'the name of a group'],
    ['db:1x2@3s!', 9, '“>” or “,”'],
    ['a:1x1@1s,b:1x1@1s>a!', 19, '“+” or “,”'],
    ['db:1x2@3s,', 10, 'the name of a group'],
    ['db:1x2@3s,,app:1x1@1s', 10, 'the name of a group'],
    ['a:1x1@1s,b:1x1@1s>a+', 20, 'the name of a group'],
  ])('points at the character at fault in “%s”', (text, position, expected) => {
    expect(problemOf(text)).toMatchObject({ position, expected });
  });

  it('says what stands where something else should, or that the list ends there', () => {
    expect(problemOf('db!').message).toBe('Character 3 should begin “:” and a tier, but “!” stands there.');
    expect(problemOf('db💥').message).toContain('but “💥” stands there.');
    expect(problemOf('db').message).toBe('Character 3 should begin “:” and a tier, but the list ends there.');
  });

  it('says which units there are', () => {
    const problem = problemOf('db:1x2@180sec');
    expect(problem.position).toBe(10);
    expect(problem.message).toBe(
      'Character 11 should begin a unit of time (us, ms, s, min, h, d, wk, y), but “s” stands there.',
    );
  });

  it.each([
    ['a:1x0@1s', 4],
    ['a:1x100001@1s', 4],
    ['a:1x99999@1s,b:1x2@1s', 17],
    ['a:1x99999999999999999999999@1s', 4],
  ])('holds 1 to 100,000 machines in all, unlike “%s”', (text, position) => {
    expect(problemOf(text).position).toBe(position);
    expect(problemOf(text).expected).toContain('no more than 100000');
  });

  it('holds as many machines as that, in a tier as late and with a boot as long as there may be', () => {
    const [group] = readRestartList('a:1000x100000@1000000000000s');
    expect(group).toMatchObject({ tier: 1000, count: 100_000 });
    expect(group!.bootHours).toBeCloseTo(1e12 / 3600, 3);
    expect(problemOf('a:1000x100000@1000000000001s').position).toBe(14);
    expect(readRestartList('a:0x99999@0s,b:0x1@0s')).toHaveLength(2);
  });

  it('points at a dependency that is not in the list', () => {
    const problem = problemOf('app:2x4@120s>db,web:3x8@60s>ap');
    expect(problem.position).toBe(13);
    expect(problem.message).toBe('“app” depends on “db”, which is not in the list.');
  });

  it('points at a dependency on a later tier, which waits for this one', () => {
    const problem = problemOf('db:1x2@180s>web,web:3x8@60s');
    expect(problem.position).toBe(12);
    expect(problem.message).toContain('“db” in tier 1 depends on “web” in tier 3');
  });

  it('points at a name given twice', () => {
    const problem = problemOf('db:1x2@180s, db:1x1@1s');
    expect(problem.position).toBe(13);
    expect(problem.expected).toBe('a name of its own');
  });

  it.each([
    ['a:1x1@1s>a', 9, '“a” waits for “a”'],
    ['a:1x1@1s>b,b:1x1@1s>a', 9, '“a” waits for “b” waits for “a”'],
    // x waits for the ring and is no part of it.
    ['x:1x1@1s>b,b:1x1@1s>c,c:1x1@1s>d,d:1x1@1s>b', 20, '“b” waits for “c” waits for “d” waits for “b”'],
  ])('points into the ring of “%s”', (text, position, ring) => {
    const problem = problemOf(text);
    expect(problem.position).toBe(position);
    expect(problem.message).toBe(`Nothing in this ring can start: ${ring}.`);
  });

  it('finds the ring among ten thousand groups', () => {
    const groups = Array.from({ length: 10_000 }, (_, i) => `g${i}:1x1@1s${i > 0 ? `>g${i - 1}` : '>g9999'}`);
    expect(problemOf(groups.join(',')).message).toContain('ring');
  });

  it('either reads a text or points into it, whatever the text is', () => {
    const scrap = fc.constantFrom(
      'a',
      'b',
      ':',
      '1',
      'x',
      '2',
      '@',
      '3',
      's',
      'min',
      '>',
      '+',
      ',',
      ' ',
      'é',
      '💥',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scrap).map((scraps) => scraps.join('')),
    );
    fc.assert(
      fc.property(text, (some) => {
        try {
          expect(readRestartList(some).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(TextProblem);
          const { position } = error as TextProblem;
          expect(position >= 0 && position <= some.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
