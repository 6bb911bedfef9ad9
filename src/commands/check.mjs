// @ts-check
import { programPart, runParts } from './parts.mjs';

/**
 * What can be found out without running the site.
 *
 * @param {string} root the project folder.
 */
export function checks(root) {
  return [
    // Reads .ts, .tsx and checked .mjs as well as .astro, so tsc has nothing to add.
    programPart('types', root, 'astro', ['check', '--minimumFailingSeverity', 'warning']),
    programPart('lint and format', root, 'biome', ['ci', '--error-on-warnings', '.']),
    programPart('unused code', root, 'knip', ['--no-progress']),
  ];
}

/** @param {string} root */
export function run(root) {
  return runParts(checks(root));
}
