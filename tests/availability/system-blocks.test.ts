import { describe, expect, it } from 'vitest';
import { systemBlocks } from '../../src/availability/system-blocks.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import type { SystemPart, SystemTree } from '../../src/availability/system-tree.ts';
import { all, any, group, part } from './random-systems.ts';

const tenth = { fraction: 0.1, complement: 0.9 };
const blocksOf = (formula: string) => systemBlocks(readSystemFormula(formula));
const parts = (count: number) => Array.from({ length: count }, (_, index) => part(`p${index}`, 0.01));

describe('the blocks of a system', () => {
  it('are its parts, each once, in the order of first mention', () => {
    const { blocks, neededBy } = blocksOf('any(all(b:99,dns:99.9),all(a:98,dns))');
    expect(blocks.map(({ name, availability }) => [name, availability.complement])).toEqual([
      ['b', 0.01],
      ['dns', 0.001],
      ['a', 0.02],
    ]);
    expect([...neededBy]).toEqual([
      ['b', [0]],
      ['dns', [1]],
      ['a', [2]],
    ]);
  });

  it('fail as often as MTTF and MTTR say, and with an availability alone nobody knows how often', () => {
    const { blocks } = blocksOf('all(a:90h/10h,b:99)');
    expect(blocks[0]!.failuresPerHour).toBeCloseTo(1 / 100, 16);
    expect(blocks[1]).not.toHaveProperty('failuresPerHour');
  });

  it('are two for a part with a common cause: what all have in common, before the first of them, and its own', () => {
    const { blocks, neededBy } = blocksOf('all(x:99,any(2*web:900h/100h,beta=20))');
    expect(blocks.map(({ name }) => name)).toEqual(['x', 'web (common cause)', 'web-1', 'web-2']);
    expect([...neededBy]).toEqual([
      ['x', [0]],
      ['web-1', [1, 2]],
      ['web-2', [1, 3]],
    ]);
    // βQ and (1 − β)Q of Q = 0.1, and the same shares of a failure in a thousand hours.
    [0.02, 0.08, 0.08].forEach((share, i) => {
      expect(blocks[i + 1]!.availability.complement).toBeCloseTo(share, 15);
      expect(blocks[i + 1]!.failuresPerHour).toBeCloseTo(share / 100, 17);
    });
  });

  it('keep the common causes of several groups apart, and the names of parts that are no copies in a row', () => {
    const { blocks, neededBy } = blocksOf(
      'all(any(p:99,q:99,beta=5),any(a-1:98,a-3:98,beta=10),any(2*c:97,beta=1))',
    );
    expect(blocks.map(({ name }) => name)).toEqual([
      'p, q (common cause)',
      'p',
      'q',
      'a-1, a-3 (common cause)',
      'a-1',
      'a-3',
      'c (common cause)',
      'c-1',
      'c-2',
    ]);
    expect(neededBy.get('q')).toEqual([0, 2]);
    expect(neededBy.get('a-3')).toEqual([3, 5]);
    expect(neededBy.get('c-1')).toEqual([6, 7]);
    expect(blocks[3]!.availability.complement).toBeCloseTo(0.002, 15);
    expect(blocks[6]!.availability.complement).toBeCloseTo(0.0003, 15);
  });

  it('may be sixty, and no more', () => {
    expect(systemBlocks(all(...parts(60))).blocks).toHaveLength(60);
    expect(() => systemBlocks(all(...parts(61)))).toThrow('systemBlocks requires at most 60 parts, got more');
  });

  it.each<[string, SystemTree]>([
    ['1 ≤ needed ≤ members, got 0 of 2', group(0, ...parts(2))],
    ['1 ≤ needed ≤ members, got 3 of 2', group(3, ...parts(2))],
    ['1 ≤ needed ≤ members, got 1.5 of 2', group(1.5, ...parts(2))],
    ['one value for each part, got two for a', all(part('a', 0.1), part('a', 0.2))],
    [
      'a group with a beta factor to have like parts as members',
      { ...all(part('a', 0.1), part('b', 0.2)), beta: tenth },
    ],
    [
      'a group with a beta factor to have like parts as members',
      { ...all(any(part('a', 0.1))), beta: tenth },
    ],
    [
      'one common cause for each part, got more for a',
      all({ ...all(part('a', 0.1)), beta: tenth }, { ...any(part('a', 0.1)), beta: tenth }),
    ],
    [
      'one common cause for each part, got more for a',
      { ...all(part('a', 0.1), part('a', 0.1)), beta: tenth },
    ],
    [
      'shares from 0 to 1, got complement = 2',
      { ...(part('a', 0.1) as SystemPart), availability: { fraction: 0, complement: 2 } },
    ],
  ])('require %s', (rule, tree) => {
    expect(() => systemBlocks(tree)).toThrow(`systemBlocks requires ${rule}`);
  });
});
