import { describe, expect, it } from 'vitest';
import { copyRuns } from '../../src/availability/copy-runs.ts';
import { any, part } from './random-systems.ts';

describe('the runs of copies among members', () => {
  const named = (...names: string[]) => names.map((name) => part(name, 0.1));

  it('are like parts numbered from 1 in a row', () => {
    expect(copyRuns(named('lb', 'web-1', 'web-2', 'web-3', 'db'))).toEqual([
      { start: 0, count: 1, base: '' },
      { start: 1, count: 3, base: 'web' },
      { start: 4, count: 1, base: '' },
    ]);
  });

  it('end where the numbers, the values or the kinds do', () => {
    const counts = (...members: Parameters<typeof copyRuns>[0]) =>
      copyRuns(members).map(({ count }) => count);
    expect(counts(...named('web-1', 'web-3'))).toEqual([1, 1]);
    expect(counts(...named('web-2', 'web-3'))).toEqual([1, 1]);
    expect(counts(...named('web01', 'web-2'))).toEqual([1, 1]);
    expect(counts(part('web-1', 0.1), part('web-2', 0.2))).toEqual([1, 1]);
    expect(counts(part('web-1', 0.1), any(part('web-2', 0.1)))).toEqual([1, 1]);
    expect(counts(any(part('web-1', 0.1)), part('web-2', 0.1))).toEqual([1, 1]);
    expect(counts(...named('web-1', 'web-2', 'web-1', 'web-2'))).toEqual([2, 2]);
  });

  it('have no base where they are one member, even one that could be the first of several', () => {
    expect(copyRuns(named('web-1', 'db-1', 'web-2')).map(({ base }) => base)).toEqual(['', '', '']);
  });

  it('take any name as a base, one with hyphens too', () => {
    expect(copyRuns(named('a-1-1', 'a-1-2')).map(({ base }) => base)).toEqual(['a-1']);
    expect(copyRuns(named('-1', '-2')).map(({ base }) => base)).toEqual(['', '']);
  });
});
