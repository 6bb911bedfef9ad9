// @ts-check
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isProgram, unpackWithApt } from './apt.mjs';
import { Failure } from './failure.mjs';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy'];
const MODULE = 'ngx_http_brotli_static_module.so';
const BY_HAND = `Install them (on Debian as root: apt-get install ${PACKAGES.join(' ')}) and run the same command again.`;

/**
 * @typedef {object} WebServers
 * @property {string} nginx its path.
 * @property {string} brotli the path of its module that serves what was compressed beforehand.
 * @property {string} caddy its path.
 * @property {string} libraries what LD_LIBRARY_PATH must be for them, or nothing.
 */

/**
 * Debian's nginx and Caddy, where they are: on the machine, or unpacked in the project by an earlier run.
 *
 * @param {string} root the project folder.
 * @returns {WebServers | undefined}
 */
function findWebServers(root) {
  const own = unpackedIn(root);
  // Where a user's own PATH does not lead, as nobody but root starts servers.
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin`;
  const nginx = findProgram(['nginx'], path) ?? join(own, 'usr/sbin/nginx');
  const caddy = findProgram(['caddy'], path) ?? join(own, 'usr/bin/caddy');
  const brotli = ['/usr/lib/nginx/modules', join(own, 'usr/lib/nginx/modules')]
    .map((folder) => join(folder, MODULE))
    .find(existsSync);
  if (!isProgram(nginx) || !isProgram(caddy) || !brotli) return undefined;
  const lib = join(own, 'usr/lib');
  const libraries = existsSync(lib)
    ? readdirSync(lib)
        .filter((name) => name.includes('linux-gnu'))
        .map((name) => join(lib, name))
    : [];
  return { nginx, brotli, caddy, libraries: libraries.join(':') };
}

/**
 * Debian's nginx and Caddy, unpacked in the project where they aren't there: installed, each would start at once, and
 * with the machine from then on.
 *
 * @param {string} root the project folder.
 * @returns {Promise<WebServers>}
 * @throws Failure with what to do.
 */
export async function requireWebServers(root) {
  const found = findWebServers(root);
  if (found) return found;
  // Whole or not at all, as another run may be looking.
  const aside = `${unpackedIn(root)}-${process.pid}`;
  try {
    await unpackWithApt(root, PACKAGES, aside, { name: 'nginx and Caddy', byHand: BY_HAND });
    rmSync(unpackedIn(root), { recursive: true, force: true });
    renameSync(aside, unpackedIn(root));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  const unpacked = findWebServers(root);
  if (!unpacked) throw new Failure(`apt brought no nginx or no Caddy. ${BY_HAND}`);
  return unpacked;
}

/** @param {string} root */
function unpackedIn(root) {
  return join(root, 'node_modules', '.cache', 'web-servers');
}
