// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenOff, Failure } from './failure.mjs';
import { runProgram } from './program.mjs';

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
    const { code, interrupted } = await runProgram(process.execPath, [join(folder, name)], { root });
    if (interrupted) throw new BrokenOff();
    worst = Math.max(worst, code);
  }
  return worst;
}
