// @ts-check
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { BrokenOff } from './failure.mjs';
import { runProgram } from './program.mjs';

/**
 * Has Lighthouse, which is installed in the user's cache when it is first wanted, look at pages of the built site.
 *
 * @param {string} root the project folder.
 * @returns {Promise<number>} exit code: 1 when a page is below 100 in anything, or moves as it loads.
 */
export async function run(root) {
  await buildIfChanged(root);
  const env = { CHROMIUM: await requireChromium(root) };
  const { code, interrupted } = await runProgram(
    process.execPath,
    [join('tests', 'bench', 'lighthouse.ts')],
    {
      root,
      env,
    },
  );
  if (interrupted) throw new BrokenOff();
  return code;
}
