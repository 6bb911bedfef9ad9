// @ts-check
import { runProgram } from './program.mjs';
import { portFrom, requireFreePort } from './serving.mjs';

/**
 * @param {string} root
 * @param {string[]} args handed on to `astro dev`.
 */
export async function run(root, args) {
  await requireFreePort();
  const { code, interrupted } = await runProgram('astro', ['dev', '--port', String(portFrom()), ...args], {
    root,
  });
  return interrupted ? 0 : code;
}
