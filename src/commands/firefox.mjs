// @ts-check
import { findProgram, installWithApt, isProgram } from './apt.mjs';
import { buildPart } from './build.mjs';
import { Failure } from './failure.mjs';
import { runParts } from './parts.mjs';
import { runTests } from './vitest.mjs';

const BY_HAND =
  'Install it (on Debian as root: apt-get install firefox-esr) or name a Firefox by its path: ' +
  'FIREFOX=/path/to/firefox npm run firefox';

/**
 * The Firefox that is there, or the one that apt brings where this user may install.
 *
 * @param {string} root the project folder.
 * @returns {Promise<string>} its path.
 * @throws Failure with what to do.
 */
async function requireFirefox(root) {
  const named = process.env.FIREFOX;
  if (named && !isProgram(named))
    throw new Failure(`FIREFOX names ${named}, which is no program. ${BY_HAND}`);
  const found = named || findProgram(['firefox-esr', 'firefox']);
  if (found) return found;
  await installWithApt(root, ['firefox-esr'], { name: 'Firefox', size: '300 MB', byHand: BY_HAND });
  const installed = findProgram(['firefox-esr']);
  if (!installed) throw new Failure(`apt could not install Firefox. ${BY_HAND}`);
  return installed;
}

/**
 * The main journeys through the site in a second engine.
 *
 * @param {string} root the project folder.
 */
export function run(root) {
  return runParts([
    buildPart(root),
    {
      name: 'journeys in Firefox',
      run: async () => runTests(root, 'vitest.firefox.config.ts', { FIREFOX: await requireFirefox(root) }),
    },
  ]);
}
