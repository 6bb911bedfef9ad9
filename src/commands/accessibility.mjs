// @ts-check
import { buildPart } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { runParts } from './parts.mjs';
import { runTests } from './vitest.mjs';

/**
 * Every page that was built, in both themes and at two widths, as it opens and in use.
 *
 * @param {string} root the project folder.
 */
export function run(root) {
  return runParts([
    buildPart(root),
    {
      name: 'axe on every page',
      run: async () =>
        runTests(root, 'vitest.accessibility.config.ts', { CHROMIUM: await requireChromium(root) }),
    },
  ]);
}
