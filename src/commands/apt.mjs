// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { runProgram } from './program.mjs';

const env = { DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs Debian's packages for something that isn't there.
 *
 * @param {string} root the project folder.
 * @param {string[]} packages
 * @param {{ name: string, size: string, byHand: string }} what its name, what it takes, and what to do without apt.
 * @throws Failure where there is no apt, no right to use it, or no success.
 */
export async function installWithApt(root, packages, { name, size, byHand }) {
  const apt = findProgram(['apt-get']);
  if (!apt) throw new Failure(`The tests need ${name}, and there is none. ${byHand}`);
  const asRoot = rightToInstall();
  if (!asRoot) throw new Failure(`The tests need ${name}, and this user may not install it. ${byHand}`);
  console.log(`Installing ${name} for the tests with apt, because there is none (about ${size}).`);
  const [program = apt, ...before] = [...asRoot, apt];
  // A list of packages that is out of date is no reason to stop, a failing installation is.
  await runProgram(program, [...before, '-qq', 'update'], { root, env });
  const install = ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0', 'install', '--no-install-recommends', ...packages];
  const { code } = await runProgram(program, [...before, ...install], { root, env });
  if (code !== 0) throw new Failure(`apt could not install ${name}. ${byHand}`);
}

/**
 * Unpacks Debian's packages, and those that they need and the machine lacks, into a folder: nothing is installed and
 * nothing is started, as a web server would be, and no right is needed where apt's lists are there.
 *
 * @param {string} root the project folder.
 * @param {string[]} packages
 * @param {string} folder where they go.
 * @param {{ name: string, byHand: string }} what its name, and what to do without apt.
 * @throws Failure where it cannot be done.
 */
export async function unpackWithApt(root, packages, folder, { name, byHand }) {
  const apt = findProgram(['apt-get']);
  if (!apt || !findProgram(['dpkg-deb']))
    throw new Failure(`The tests need ${name}, and there is none. ${byHand}`);
  console.log(`Unpacking ${name} for the tests (about 50 MB in ${folder}).`);
  const asRoot = rightToInstall();
  const [program = apt, ...before] = [...(asRoot ?? []), apt];
  if (asRoot) await runProgram(program, [...before, '-qq', 'update'], { root, env });
  const missing = missingPackages(apt, packages);
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const { code } = await runProgram(
    apt,
    ['-qq', '-o', 'APT::Sandbox::User=root', 'download', ...(missing.length > 0 ? missing : packages)],
    { root: downloads, env },
  );
  const files = readdirSync(downloads).filter((file) => file.endsWith('.deb'));
  if (code !== 0 || files.length === 0) throw new Failure(`apt could not bring ${name}. ${byHand}`);
  for (const file of files) {
    const { code } = await runProgram('dpkg-deb', ['-x', join(downloads, file), folder], { root });
    if (code !== 0) throw new Failure(`${file} could not be unpacked. ${byHand}`);
  }
}

/**
 * What an installation would bring, by apt's own word.
 *
 * @param {string} apt
 * @param {string[]} packages
 */
function missingPackages(apt, packages) {
  const args = ['-s', 'install', '--no-install-recommends', ...packages];
  const { stdout } = spawnSync(apt, args, { encoding: 'utf8', env: { ...process.env, ...env, LC_ALL: 'C' } });
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
}

/** @returns {string[] | undefined} what to write before a command for it to run as root. */
function rightToInstall() {
  if (process.getuid?.() === 0) return [];
  // -n: ask for no password; a test run that waits for one at night waits for ever.
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * The first program of some names that is on the PATH.
 *
 * @param {string[]} names
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function findProgram(names, path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
