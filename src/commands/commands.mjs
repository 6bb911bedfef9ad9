// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokenOff, explain, Failure } from './failure.mjs';
import { installMissing } from './install.mjs';
import { isThisNode, toolNode } from './node.mjs';
import { runProgram } from './program.mjs';

/** @typedef {{ run: (root: string, args: string[]) => Promise<number> }} Command */

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

// Loaded by name only once packages and the right Node are there: these may import what npm has just installed.
/** @type {Readonly<Record<string, () => Promise<Command>>>} */
const commands = {
  start: () => import('./start.mjs'),
  test: () => import('./test.mjs'),
  dev: () => import('./dev.mjs'),
  build: () => import('./build.mjs'),
  preview: () => import('./preview.mjs'),
  check: () => import('./check.mjs'),
  bench: () => import('./bench.mjs'),
  'bench:build': () => import('./bench-build.mjs'),
  accessibility: () => import('./accessibility.mjs'),
  firefox: () => import('./firefox.mjs'),
  lighthouse: () => import('./lighthouse.mjs'),
  load: () => import('./load.mjs'),
  mutants: () => import('./mutants.mjs'),
  'new:article': () => import('./new-article.mjs'),
};

/**
 * Runs one command, after installing what it needs and in the Node the project pins.
 *
 * @param {string | undefined} name a key of `commands`.
 * @param {string[]} args the rest of the command line.
 * @returns {Promise<number>} the exit code; a failure has been explained by then.
 */
export async function runCommand(name = '', args) {
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load)
      throw new Failure(`There is no command '${name}'. There are: ${Object.keys(commands).join(', ')}.`);
    const node = toolNode(root);
    const installed = await installMissing(root);
    if (!installed && isThisNode(node)) return await (await load()).run(root, args);
    // The machine's Node only installs; everything after that runs in the one that came with the packages, which
    // an installation may have replaced under this very process.
    const self = join(root, 'src', 'commands', 'run.mjs');
    return (await runProgram(node, [self, name, ...args], { root })).code;
  } catch (error) {
    console.error(`\n${explain(error)}`);
    return error instanceof BrokenOff ? 130 : 1;
  }
}
