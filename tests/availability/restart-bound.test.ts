import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastRecoveryHours } from '../../src/availability/restart-bound.ts';
import { readRestartList } from '../../src/availability/restart-list.ts';
import { restartSchedule } from '../../src/availability/restart-schedule.ts';
import { expectNear } from './worked-answers.ts';

const rules = {
  survivors: 3,
  perHost: 4,
  detectHours: 18 / 3600,
  policy: 'ready',
  tierTimeoutHours: Infinity,
} as const;

function seconds(list: string, changed: object = {}): number {
  return leastRecoveryHours(readRestartList(list), { ...rules, ...changed }) * 3600;
}

describe('the time that no order of restarts beats', () => {
  it('is detection and all boot times shared among the slots', () => {
    expectNear(seconds('a:1x24@60s,b:2x12@120s'), 18 + (24 * 60 + 12 * 120) / 12);
  });

  it('is detection and the longest chain of dependencies, where they count', () => {
    const list = 'db:1x2@180s,app:2x4@120s>db,web:3x8@60s>app';
    expectNear(seconds(list), 18 + 180 + 120 + 60);
    expectNear(seconds(list, { policy: 'order' }), 18 + 180);
    expectNear(seconds('a:1x1@10s,b:1x1@20s>a,c:1x1@5s>a,d:1x1@7s>b+c'), 18 + 10 + 20 + 7);
  });

  it('follows a chain of dependencies whatever the order in which its groups are listed', () => {
    const links = ['a:1x1@1s', 'b:1x1@2s>a', 'c:1x1@4s>b', 'd:1x1@8s>c'];
    for (const list of [links, links.toReversed(), [links[2], links[0], links[3], links[1]]]) {
      expectNear(seconds(list.join(',')), 18 + 1 + 2 + 4 + 8);
    }
  });

  it('is never above what list scheduling takes, nor below a half of it where nothing waits', () => {
    const group = fc.record({ count: fc.integer({ min: 1, max: 9 }), boot: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('ready', 'order', 'none'),
        (some, perHost, policy) => {
          const list = some.map(({ count, boot }, i) => `g${i}:1x${count}@${boot}s`).join(',');
          const groups = readRestartList(list);
          const changed = { ...rules, perHost, policy, detectHours: 0 } as const;
          const least = leastRecoveryHours(groups, changed);
          const { recoveryHours } = restartSchedule(groups, changed);
          expect(least).toBeLessThanOrEqual(recoveryHours * (1 + 1e-12));
          // Graham: any list takes less than twice the optimum, and here the bound stands for it.
          expect(recoveryHours).toBeLessThanOrEqual(2 * least * (1 + 1e-12));
        },
      ),
      { seed: 20_261_123 },
    );
  });

  it('takes a chain of thousands of groups', () => {
    const list = ['g0:1x1@1s', ...Array.from({ length: 5000 }, (_, i) => `g${i + 1}:1x1@1s>g${i}`)].join(',');
    expectNear(seconds(list), 18 + 5001);
  });

  it('takes a ladder through which there are more ways than could be tried', () => {
    const rungs = Array.from(
      { length: 60 },
      (_, i) => `a${i + 1}:1x1@1s>a${i}+b${i},b${i + 1}:1x1@2s>a${i}+b${i}`,
    );
    expectNear(seconds(['a0:1x1@1s,b0:1x1@2s', ...rungs].join(',')), 18 + 61 * 2);
  });

  const group = { name: 'a', tier: 1, count: 1, bootHours: 1, dependencies: [] as string[] };
  it.each<[string, readonly (typeof group)[], object]>([
    [
      'groups that can all start, got: Nothing in this ring can start',
      [
        { ...group, dependencies: ['b'] },
        { ...group, name: 'b', dependencies: ['a'] },
      ],
      {},
    ],
    ['whole numbers from 1, got survivors = 0', [group], { survivors: 0 }],
    ['whole numbers from 1, got perHost = 1.5', [group], { perHost: 1.5 }],
    ['finite amounts of 0 or more, got detectHours = -1', [group], { detectHours: -1 }],
    ['whole numbers from 1, got count = 0', [{ ...group, count: 0 }], {}],
    ['finite amounts of 0 or more, got bootHours = Infinity', [{ ...group, bootHours: Infinity }], {}],
  ])('requires %s', (rule, groups, changed) => {
    expect(() => leastRecoveryHours(groups, { ...rules, ...changed })).toThrow(
      `leastRecoveryHours requires ${rule}`,
    );
  });
});
