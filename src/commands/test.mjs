// @ts-check
import { buildDifferences, buildIfChanged } from './build.mjs';
import { checks } from './check.mjs';
import { requireChromium } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { countOf, runParts } from './parts.mjs';
import { runTests } from './vitest.mjs';

/** @param {string} root */
export function run(root) {
  let built = false;
  return runParts([
    ...checks(root),
    { name: 'unit tests', run: () => runTests(root, 'vitest.config.ts') },
    {
      name: 'build',
      run: async () => {
        await buildIfChanged(root);
        built = true;
        return countOf(true);
      },
    },
    {
      name: 'a second build, byte for byte',
      run: async () => {
        if (!built) throw new Failure('Not run, because the site could not be built.');
        const different = await buildDifferences(root);
        return { ...countOf(different.length === 0), why: different.slice(0, 20).join('\n') };
      },
    },
    {
      name: 'server and browser tests',
      run: async () => {
        // The last good site would pass for the one that could not be built.
        if (!built) throw new Failure('Not run, because the site could not be built.');
        return runTests(root, 'vitest.browser.config.ts', { CHROMIUM: await requireChromium(root) });
      },
    },
  ]);
}
