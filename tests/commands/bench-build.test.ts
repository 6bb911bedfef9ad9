import { expect, test } from 'vitest';
import { run } from '../../src/commands/bench-build.mjs';
import { temporaryProject } from './temporary-project.ts';

test.each([['many'], ['0'], ['11'], ['-100'], ['1e3'], ['100.5'], ['0x'], ['x']])(
  '%s is no number of articles',
  async (arg) => {
    await expect(run(temporaryProject().root, [arg])).rejects.toThrow(`'${arg}' is neither`);
  },
);

test('what is asked for is handed on, and how it ended', async () => {
  const { root, write } = temporaryProject();
  write('tests/bench/builds.ts', "process.exit(process.argv.slice(2).join(' ') === '100 alone 3x' ? 7 : 1);");
  expect(await run(root, ['100', 'alone', '3x'])).toBe(7);
});
