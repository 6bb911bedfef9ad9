// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { runProgram } from './program.mjs';

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
  const apt = findProgram(['apt-get'], process.env.PATH);
  if (!apt) throw new Failure(`The browser tests need Chromium, and there is none. ${BY_HAND}`);
  const asRoot = rightToInstall();
  if (!asRoot)
    throw new Failure(`The browser tests need Chromium, and this user may not install it. ${BY_HAND}`);
  console.log('Installing Chromium for the browser tests with apt, because there is none (about 400 MB).');
  const [program = apt, ...before] = [...asRoot, apt];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A list of packages that is out of date is no reason to stop, a failing installation is.
  await runProgram(program, [...before, '-qq', 'update'], { root, env });
  const install = ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0', 'install', '--no-install-recommends', ...PACKAGES];
  const { code } = await runProgram(program, [...before, ...install], { root, env });
  const installed = findChromium();
  if (code !== 0 || !installed) throw new Failure(`apt could not install Chromium. ${BY_HAND}`);
  return installed;
}

/** @returns {string[] | undefined} what to write before a command for it to run as root. */
function rightToInstall() {
  if (process.getuid?.() === 0) return [];
  // -n: ask for no password; a test run that waits for one at night waits for ever.
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {string[]} names
 * @param {string} [path]
 * @returns {string | undefined}
 */
function findProgram(names, path = '') {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
