// @ts-check
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint } from '../publishing/fingerprint.mjs';
import { BrokenOff, Failure } from './failure.mjs';
import { countOf } from './parts.mjs';
import { runProgram } from './program.mjs';

/** What a build makes: the site, and beside it what hosts need to serve it. */
const PRODUCTS = ['dist', 'hosts'];

/**
 * Whether a whole site stands there to be served.
 *
 * @param {string} root the project folder.
 */
export function hasSite(root) {
  return existsSync(join(root, 'dist', 'index.html')) && existsSync(join(root, 'hosts', 'headers.json'));
}

/**
 * Builds the site into a folder aside and puts it in place when it is whole, so that a build that fails or is
 * broken off leaves the last good site as it was.
 *
 * @param {string} root the project folder.
 * @throws Failure when the build fails; its own message stands in the terminal by then.
 */
export async function buildSite(root) {
  const sources = fingerprint(root);
  const mark = join(root, '.astro', 'built-from');
  // Its own for each process: a test run and a server that is being started may build at the same time.
  const aside = join(root, '.astro', `aside-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  removeLeftovers(join(root, '.astro'));
  try {
    const since = Date.now();
    await buildInto(root, aside);
    rmSync(mark, { force: true });
    for (const product of PRODUCTS)
      putInPlace(join(aside, product), join(root, product), join(aside, `old-${product}`));
    writeFileSync(mark, markOf(root, sources));
    console.log(`Built in ${Math.round((Date.now() - since) / 1000)} s.\n`);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * @param {string} root the project folder.
 * @param {string} aside where all that a build makes goes.
 * @param {{ afresh?: boolean }} how `afresh` takes nothing that was kept of earlier builds.
 * @throws Failure when the build fails.
 */
async function buildInto(root, aside, { afresh = false } = {}) {
  const args = ['build', '--outDir', join(aside, 'dist'), ...(afresh ? ['--force'] : [])];
  /** @type {Record<string, string>} */
  const env = afresh ? { KEPT_IN: join(aside, 'kept') } : {};
  const { code, interrupted } = await runProgram('astro', args, { root, env, traceless: true });
  if (interrupted) throw new BrokenOff();
  if (code !== 0 || !existsSync(join(aside, 'dist', 'index.html')))
    throw new Failure(buildFailure(hasSite(root)));
}

/**
 * Builds the site twice more, aside, and compares every file that is made with those of the build in place: what depends
 * on the clock, on chance or on the order of things would differ. One of the builds takes what was kept of the one in
 * place, where it can; the other makes everything itself.
 *
 * @param {string} root the project folder, with a site that was built from what stands there.
 * @returns {Promise<string[]>} the files that differ, or that only one of the builds has.
 */
export async function buildDifferences(root) {
  const kept = await differencesOf(root, { afresh: false });
  const made = await differencesOf(root, { afresh: true });
  return [...new Set([...kept, ...made])];
}

/**
 * @param {string} root
 * @param {{ afresh: boolean }} how
 * @returns {Promise<string[]>}
 */
async function differencesOf(root, how) {
  const aside = join(root, '.astro', `aside-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    await buildInto(root, aside, how);
    return PRODUCTS.flatMap((product) => {
      const [ours, theirs] = [contentsOf(join(root, product)), contentsOf(join(aside, product))];
      const names = new Set([...ours.keys(), ...theirs.keys()]);
      return [...names]
        .filter((name) => ours.get(name) !== theirs.get(name))
        .map((name) => join(product, name));
    });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} a digest of each file by its path from there.
 */
function contentsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/**
 * Builds the site when what it is made from has changed since it was built.
 *
 * @param {string} root the project folder.
 */
export async function buildIfChanged(root) {
  const mark = join(root, '.astro', 'built-from');
  const last = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (hasSite(root) && last === markOf(root, fingerprint(root))) {
    console.log('The built site is up to date.');
    return;
  }
  console.log(
    `Building the site, because ${hasSite(root) ? 'the one in dist is out of date' : 'there is none yet'}.`,
  );
  await buildSite(root);
}

/**
 * The part of a run that makes sure of a built site, for parts that look at it.
 *
 * @param {string} root the project folder.
 * @returns {import('./parts.mjs').Part}
 */
export function buildPart(root) {
  return {
    name: 'build',
    run: async () => {
      await buildIfChanged(root);
      return countOf(true);
    },
  };
}

/**
 * What a build leaves behind to be known by: what it was made from, and when its folder was last changed, which tells
 * that nothing else has written there since.
 *
 * @param {string} root
 * @param {string} sources a fingerprint.
 */
function markOf(root, sources) {
  return `${sources} ${statSync(join(root, 'dist')).mtimeMs}`;
}

/** @param {boolean} siteStands whether an earlier build is in place. */
function buildFailure(siteStands) {
  const last = siteStands ? ' The last good site still stands in dist; `npm run preview` serves it.' : '';
  return `The build failed, for the reason above. Mend that and run the same command again.${last}`;
}

/**
 * Two renames, so that a reader of the folder sees the old or the new but never half of one.
 *
 * @param {string} from
 * @param {string} to
 * @param {string} old where what stood there goes.
 */
function putInPlace(from, to, old) {
  if (!existsSync(from)) return;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
}

/**
 * Removes what builds left behind that were killed before they could.
 *
 * @param {string} folder
 */
function removeLeftovers(folder) {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^aside-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and someone else's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} root */
export async function run(root) {
  await buildSite(root);
  console.log('The site is in dist.');
  return 0;
}
