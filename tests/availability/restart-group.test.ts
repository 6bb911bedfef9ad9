import { describe, expect, it } from 'vitest';
import { findRestartFault, type RestartGroup } from '../../src/availability/restart-group.ts';

const group = (name: string, tier: number, ...dependencies: string[]): RestartGroup => ({
  name,
  tier,
  count: 1,
  bootHours: 1,
  dependencies,
});

describe('groups that are restarted', () => {
  it.each<[string, RestartGroup[]]>([
    ['nothing', []],
    ['one that needs none', [group('a', 0)]],
    [
      'a dependency of the same tier, before or behind',
      [group('a', 1, 'b'), group('b', 1), group('c', 1, 'a')],
    ],
    [
      'two ways to the same',
      [group('a', 1), group('b', 2, 'a'), group('c', 2, 'a'), group('d', 3, 'b', 'c')],
    ],
    ['the same dependency twice', [group('a', 1), group('b', 2, 'a', 'a')]],
  ])('have no fault with %s', (_, groups) => {
    expect(findRestartFault(groups)).toBeUndefined();
  });

  it('cannot share a name: the second is at fault', () => {
    expect(findRestartFault([group('a', 1), group('b', 1), group('a', 2)])).toEqual({
      message: 'Two groups are called “a”.',
      group: 2,
      expected: 'a name of its own',
    });
  });

  it('cannot depend on what is not there', () => {
    expect(findRestartFault([group('a', 1), group('b', 1, 'a', 'c')])).toEqual({
      message: '“b” depends on “c”, which is not in the list.',
      group: 1,
      dependency: 1,
      expected: 'the name of a group in the list',
    });
  });

  it('cannot depend on a later tier', () => {
    expect(findRestartFault([group('a', 1), group('b', 2, 'a', 'c'), group('c', 3)])).toEqual({
      message: '“b” in tier 2 depends on “c” in tier 3, which starts later.',
      group: 1,
      dependency: 1,
      expected: 'a group of tier 2 or below',
    });
  });

  it('cannot wait for themselves or for each other', () => {
    expect(findRestartFault([group('a', 1, 'a')])).toEqual({
      message: 'Nothing in this ring can start: “a” waits for “a”.',
      group: 0,
      dependency: 0,
      expected: 'a group that does not wait for this one',
    });
    // The first waits for the ring and is no part of it; the second of the ring names it behind another.
    const ring = [
      group('a', 1, 'b'),
      group('b', 1, 'c'),
      group('c', 1, 'ready', 'd'),
      group('ready', 1),
      group('d', 1, 'b'),
    ];
    expect(findRestartFault(ring)).toEqual({
      message: 'Nothing in this ring can start: “b” waits for “c” waits for “d” waits for “b”.',
      group: 1,
      dependency: 0,
      expected: 'a group that does not wait for this one',
    });
    expect(findRestartFault([group('x', 1), group('a', 1, 'x', 'a')])).toMatchObject({
      group: 1,
      dependency: 1,
    });
  });

  it('are looked at for names first, then for dependencies, then for rings', () => {
    const all = [group('a', 1, 'a'), group('b', 1, 'c'), group('a', 1)];
    expect(findRestartFault(all)?.message).toContain('Two groups');
    expect(findRestartFault(all.slice(0, 2))?.message).toContain('not in the list');
  });
});
