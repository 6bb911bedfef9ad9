// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/** What the site's tools need where the project cannot bring its own Node. */
const LEAST_MAJOR = 24;

/**
 * The npm package that carries the pinned Node for a machine, as package.json names it.
 *
 * @param {string} platform as `process.platform`.
 * @param {string} arch as `process.arch`.
 * @returns {string | undefined} a package name; `undefined` where none is made for the machine.
 */
export function nodePackage(platform, arch) {
  return platform === 'linux' && ['x64', 'arm64'].includes(arch) ? `node-linux-${arch}` : undefined;
}

/**
 * The Node that runs the tools: the pinned one, or this process's own where none is made for the machine.
 *
 * @param {string} root the project folder.
 * @param {{ platform: string, arch: string, version: string, execPath: string }} host this process.
 * @returns {string} path of a Node binary.
 * @throws Failure where neither will do.
 */
export function toolNode(root, host = process) {
  const name = nodePackage(host.platform, host.arch);
  if (name) return join(root, 'node_modules', name, 'bin', 'node');
  if (Number.parseInt(host.version.slice(1), 10) >= LEAST_MAJOR) return host.execPath;
  throw new Failure(
    `The project brings its own Node for Linux on x64 and arm64 only; on ${host.platform} ${host.arch} it needs Node ` +
      `${LEAST_MAJOR} or newer, and this is ${host.version}. Install it (https://nodejs.org/en/download) and try again.`,
  );
}

/**
 * Whether this process runs in a given Node already.
 *
 * @param {string} node path of a Node binary, which need not exist.
 */
export function isThisNode(node) {
  return existsSync(node) && realpathSync(node) === realpathSync(process.execPath);
}
