// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What makes the pages: the code, and the packages. */
export const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Everything a build reads. A name that isn't there counts as absent, so that making it counts as a change. */
const SOURCES = [...CODE, 'content', 'public'];

/** Variables that a build reads. */
const VARIABLES = ['SITE_DAY', 'SITE_URL', 'SOURCE_DATE_EPOCH'];

/**
 * One text for the state of all that a build reads, or of a part of it: alike for alike names and contents, whatever the dates of the
 * files, which a clone or a change of branch rewrites.
 *
 * @param {string} root the project folder.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} sources files and folders, relative to the root.
 * @returns {string} hexadecimal.
 */
export function fingerprint(root, env = process.env, sources = SOURCES) {
  const hash = createHash('sha256');
  /** @param {string} name relative to the root, with forward slashes. */
  const add = (name) => {
    const path = join(root, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(`${name}/${entry}`);
    } else if (stat) {
      const content = readFileSync(path);
      // With the length, so that no two sets of files run together into the same bytes.
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  };
  for (const name of sources) add(name);
  for (const name of VARIABLES) hash.update(`${name}=${env[name] ?? ''}\0`);
  return hash.digest('hex');
}
