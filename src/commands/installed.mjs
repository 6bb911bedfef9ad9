// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { nodePackage } from './node.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * Why the packages have to be installed, as the end of a sentence.
 *
 * npm leaves its own account of what it installed, and writes it last; so no mark of ours is needed, an
 * installation by hand counts, and one that was broken off does not.
 *
 * @param {string} root the project folder.
 * @param {{ platform: string, arch: string }} host
 * @returns {string | undefined} `undefined` where node_modules holds what package-lock.json names.
 * @throws Failure where package-lock.json cannot be read.
 */
export function whyInstall(root, host = process) {
  const lock = readLock(join(root, 'package-lock.json'));
  const account = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet';
  if (!existsSync(account)) return 'the last installation was not finished';
  return whyDifferent(lock, readLock(account), nodePackage(host.platform, host.arch));
}

/**
 * @param {Lock} lock what should be installed.
 * @param {Lock} account what npm says it installed.
 * @param {string | undefined} node the package with this machine's Node, which tells one kind of machine from another.
 * @returns {string | undefined}
 */
export function whyDifferent({ packages: wanted }, { packages: present }, node) {
  const own = node && `node_modules/${node}`;
  if (own && wanted[own] && !present[own])
    return 'those in node_modules were installed on another kind of machine';
  const paths = new Set([...Object.keys(wanted), ...Object.keys(present)]);
  // The project itself, which npm's account leaves out.
  paths.delete('');
  for (const path of paths) {
    const ours = wanted[path];
    const theirs = present[path];
    // Most optional packages are builds of one tool for other machines.
    const same = theirs
      ? ours?.version === theirs.version && ours?.integrity === theirs.integrity
      : ours?.optional;
    if (!same) return 'package-lock.json names others than are in node_modules';
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  try {
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    if (lock?.packages) return lock;
  } catch (error) {
    if (!(error instanceof SyntaxError) && /** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT')
      throw error;
  }
  throw new Failure(
    `${file} is missing or is not a lock file of npm. Bring it back with: git checkout package-lock.json`,
  );
}
