// @ts-check
import { hasSite } from './build.mjs';
import { Failure } from './failure.mjs';
import { serveUntilStopped } from './serving.mjs';

/** @param {string} root */
export async function run(root) {
  if (!hasSite(root)) throw new Failure('There is no built site in dist yet. Make one with: npm run build');
  await serveUntilStopped(root);
  return 0;
}
