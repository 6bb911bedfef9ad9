import { readRestartList } from '../../src/availability/restart-list.ts';
import { restartSchedule } from '../../src/availability/restart-schedule.ts';
import { compare } from './compare.ts';

// 10,000 machines, which should take less than 50 ms: three large groups, and a thousand small ones with dependencies.
const few = readRestartList('db:1x1000@180s,app:2x3000@120s>db,web:3x6000@60s>app');
const many = readRestartList(
  Array.from({ length: 1000 }, (_, i) => {
    const dependency = i >= 10 ? `>g${i - 10}+g${i - 7}` : '';
    return `g${i}:${1 + Math.floor(i / 100)}x10@${30 + ((i * 37) % 200)}s${dependency}`;
  }).join(','),
);

for (const [name, groups] of [
  ['three groups', few],
  ['a thousand groups', many],
] as const) {
  for (const policy of ['ready', 'none'] as const) {
    const rules = { survivors: 15, perHost: 4, detectHours: 0.005, policy, tierTimeoutHours: Infinity };
    await compare({
      name: `10,000 machines in ${name}, ${policy}`,
      run: () => restartSchedule(groups, rules),
      withinMs: 50,
    });
  }
}
