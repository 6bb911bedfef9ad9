// @ts-check
import { findProgram, installWithApt, isProgram } from './apt.mjs';
import { Failure } from './failure.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** Without a font of its own measure, text has the width of whatever the machine has, or none. */
const PACKAGES = ['chromium', 'fonts-liberation'];

const BY_HAND =
  'Install it (on Debian as root: apt-get install chromium fonts-liberation) or name a Chromium or Chrome by its ' +
  'path: CHROMIUM=/path/to/chrome npm test';

/**
 * The Chromium that is there: the one that CHROMIUM names, or the first on the PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} its path.
 * @throws Failure where CHROMIUM names no program.
 */
export function findChromium(env = process.env) {
  const named = env.CHROMIUM;
  if (named && !isProgram(named))
    throw new Failure(`CHROMIUM names ${named}, which is no program. ${BY_HAND}`);
  return named || findProgram(NAMES, env.PATH);
}

/**
 * The Chromium that is there, or the one that apt brings where this user may install.
 *
 * @param {string} root the project folder.
 * @returns {Promise<string>} its path.
 * @throws Failure with what to do.
 */
export async function requireChromium(root) {
  const found = findChromium();
  if (found) return found;
  await installWithApt(root, PACKAGES, { name: 'Chromium', size: '400 MB', byHand: BY_HAND });
  const installed = findChromium();
  if (!installed) throw new Failure(`apt could not install Chromium. ${BY_HAND}`);
  return installed;
}
