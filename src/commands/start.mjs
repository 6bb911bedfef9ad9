// @ts-check
import { buildIfChanged } from './build.mjs';
import { requireFreePort, serveUntilStopped } from './serving.mjs';

/** @param {string} root */
export async function run(root) {
  await requireFreePort();
  await buildIfChanged(root);
  await serveUntilStopped(root);
  return 0;
}
