import { describe, expect, it } from 'vitest';
import { nearestPaths } from '../../src/search/nearest.ts';

const paths = [
  '/articles/restart-priority-or-no-restart/',
  '/articles/what-is-in-a-tenth-of-a-percent/',
  '/calculators/uptime/',
  '/calculators/restart/',
  '/calculators/pair/',
  '/glossary/mtbf/',
  '/glossary/mttr/',
  '/glossary/',
];

describe('the addresses nearest to one that leads nowhere', () => {
  it.each([
    ['/calculators/uptme/', '/calculators/uptime/'],
    ['/calculator/pair', '/calculators/pair/'],
    ['/uptime', '/calculators/uptime/'],
    ['/Glossary/MTBF.html', '/glossary/mtbf/'],
    ['/articles/restart-priority-or-no-restrt/', '/articles/restart-priority-or-no-restart/'],
    ['/articles/a-tenth-of-a-percent/', '/articles/what-is-in-a-tenth-of-a-percent/'],
  ])('for %s begin with %s', (wrong, first) => {
    expect(nearestPaths(wrong, paths)[0]).toBe(first);
  });

  it('are none where nothing is like it', () => {
    expect(nearestPaths('/wp-login.php', paths)).toEqual([]);
    expect(nearestPaths('/', paths)).toEqual([]);
  });

  it('are as many as asked for at most, the nearest first', () => {
    expect(nearestPaths('/glossary/mtbr/', paths, 2)).toHaveLength(2);
    expect(nearestPaths('/glossary/mtbr/', paths, 2).every((path) => path.startsWith('/glossary/mt'))).toBe(
      true,
    );
  });
});
