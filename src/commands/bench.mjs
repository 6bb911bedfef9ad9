// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { BrokenOff, Failure } from './failure.mjs';
import { runProgram } from './program.mjs';

/** What is timed in a browser, as visitors have it. */
const IN_BROWSER = 'frames.bench.ts';

/**
 * @param {string} root
 * @param {string[]} args parts of file names; only benchmarks with one of them run.
 */
export async function run(root, args) {
  const folder = join('tests', 'bench');
  const all = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
  const wanted = all
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => args.length === 0 || args.some((part) => name.includes(part)));
  if (wanted.length === 0)
    throw new Failure(`There is no benchmark in ${folder} by that name, or none at all.`);
  let worst = 0;
  for (const name of wanted) {
    console.log(`\n== ${name}`);
    /** @type {Record<string, string>} */
    const env = {};
    if (name === IN_BROWSER) {
      await buildIfChanged(root);
      env.CHROMIUM = await requireChromium(root);
    }
    const { code, interrupted } = await runProgram(process.execPath, [join(folder, name)], { root, env });
    if (interrupted) throw new BrokenOff();
    worst = Math.max(worst, code);
  }
  return worst;
}
