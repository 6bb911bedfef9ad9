// @ts-check
import { join } from 'node:path';
import { BrokenOff, Failure } from './failure.mjs';
import { runProgram } from './program.mjs';

/** As many as there are of our own, and room for one that is made up. */
const LEAST = 12;

/** How often all of it is done. */
const ROUNDS = /^[1-9]\d?x$/;

/**
 * Builds copies of this project with many made-up articles, and the same texts with others' tools, in temporary folders.
 *
 * @param {string} root the project folder.
 * @param {string[]} args how many articles, once or more, 100 and 1000 where nothing is said; `alone` leaves out the
 *   others, which are installed in the user's cache when they are first wanted; `3x` does all of it three times and gives
 *   medians, from the least to the most.
 * @returns {Promise<number>} exit code.
 * @throws Failure for an argument that is neither.
 */
export async function run(root, args) {
  const wrong = args.find(
    (arg) => arg !== 'alone' && !ROUNDS.test(arg) && !(/^\d+$/.test(arg) && Number(arg) >= LEAST),
  );
  if (wrong !== undefined) {
    throw new Failure(
      `'${wrong}' is neither a number of articles of ${LEAST} or more, nor 'alone', nor a number of rounds such as 3x. For example: npm run bench:build 1000 alone`,
    );
  }
  const { code, interrupted } = await runProgram(
    process.execPath,
    [join('tests', 'bench', 'builds.ts'), ...args],
    {
      root,
    },
  );
  if (interrupted) throw new BrokenOff();
  return code;
}
