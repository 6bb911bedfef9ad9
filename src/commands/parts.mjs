// @ts-check
import { BrokenOff, explain } from './failure.mjs';
import { runProgram } from './program.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number, why?: string }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Part */

/**
 * A part that passes or fails as one: a program that ends with 0 or doesn't.
 *
 * @param {string} name what it finds out.
 * @param {string} root the project folder.
 * @param {string} program name on the PATH.
 * @param {string[]} args
 * @returns {Part}
 */
export function programPart(name, root, program, args) {
  const run = async () => {
    const { code, interrupted } = await runProgram(program, args, { root });
    if (interrupted) throw new BrokenOff();
    return countOf(code === 0);
  };
  return { name, run };
}

/**
 * @param {boolean} passed
 * @returns {Count}
 */
export function countOf(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs every part, whatever came of the one before, so that one run shows all that is wrong; then lists what came of
 * each, and on the last line the total.
 *
 * @param {Part[]} parts
 * @returns {Promise<number>} exit code: 1 when anything failed, or when nothing ran.
 */
export async function runParts(parts) {
  /** @type {string[]} */
  const lines = [];
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of parts) {
    console.log(`\n== ${name}`);
    const since = Date.now();
    const count = await run().catch((error) => {
      if (error instanceof BrokenOff) throw error;
      return { ...countOf(false), why: explain(error) };
    });
    if (count.why) console.error(count.why);
    total.passed += count.passed;
    total.failed += count.failed;
    lines.push(`${lineOf(name, count)} (${Math.round((Date.now() - since) / 1000)} s)`);
    console.log(lines.at(-1));
  }
  console.log(`\n== all\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {string} name
 * @param {Count} count
 */
function lineOf(name, { passed, failed, skipped = 0 }) {
  const outcome = failed > 0 ? 'FAILED' : 'ok';
  const several = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  return `${outcome}: ${name}${several}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
