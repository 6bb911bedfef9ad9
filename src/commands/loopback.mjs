// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from './apt.mjs';

/** @typedef {import('./web-servers.mjs').WebServers} WebServers */
/** @typedef {{ address: string, pid: number, folder: string, close: () => Promise<void> }} Served */

/**
 * @typedef {object} Site
 * @property {string} dist the folder with the built site.
 * @property {string} configuration the server's, as the build wrote it.
 * @property {WebServers} servers
 */

/**
 * Starts nginx on a free port of this machine with a configuration of the build's, of which only the place of the
 * site and where it listens are other ones. It needs no rights, and leaves nothing behind.
 *
 * @param {Site & { workers?: number }} site
 * @returns {Promise<Served>}
 */
export function startNginx({ dist, configuration, servers, workers = 1 }) {
  return startServer(servers, (folder, port) => {
    const own = changed(configuration, [
      [/^\tlisten \[::\]:80;\n/m, ''],
      [/^\tlisten 80;$/m, `\tlisten 127.0.0.1:${port};`],
      [/^\troot .*;$/m, `\troot "${dist}";`],
    ]);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(join(folder, 'site.conf'), own);
    writeFileSync(
      join(folder, 'nginx.conf'),
      [
        `load_module "${servers.brotli}";`,
        // As root it would hand its work to a user who may not read the folder.
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `daemon off; pid "${folder}/pid"; error_log "${folder}/log"; worker_processes ${workers};`,
        'events { worker_connections 1024; }',
        'http {',
        'access_log off; sendfile on; tcp_nopush on;',
        ...paths.map((name) => `${name}_temp_path "${folder}/${name}";`),
        `include "${folder}/site.conf";`,
        '}',
      ].join('\n'),
    );
    const first = ['-p', folder, '-e', join(folder, 'log'), '-c', join(folder, 'nginx.conf')];
    return { program: servers.nginx, args: first };
  });
}

/**
 * Starts Caddy in the same way.
 *
 * @param {Site} site
 * @returns {Promise<Served>}
 */
export function startCaddy({ dist, configuration, servers }) {
  return startServer(servers, (folder, port) => {
    const own = changed(configuration, [
      [/^\S+\.\S+ \{$/m, `http://:${port} {\n\tbind 127.0.0.1`],
      [/^\troot \* .*$/m, `\troot * "${dist}"`],
    ]);
    const global = '{\n\tadmin off\n}\n';
    writeFileSync(join(folder, 'Caddyfile'), global + own);
    return {
      program: servers.caddy,
      args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
    };
  });
}

/**
 * @param {string} text
 * @param {[RegExp, string][]} changes
 * @returns {string}
 */
function changed(text, changes) {
  return changes.reduce((all, [pattern, by]) => {
    if (!pattern.test(all)) throw new Error(`The configuration has no line like ${pattern}`);
    return all.replace(pattern, () => by);
  }, text);
}

/**
 * @param {WebServers} servers
 * @param {(folder: string, port: number) => { program: string, args: string[] }} prepare
 * @returns {Promise<Served>}
 */
async function startServer(servers, prepare) {
  // Another program may take the port between its choice and the start, so that the server ends at once.
  for (let tries = 1; ; tries++) {
    const folder = mkdtempSync(join(tmpdir(), 'web-server-'));
    const port = await freePort();
    const { program, args } = prepared(folder, () => prepare(folder, port));
    // It ends with this process, however that ends.
    const bound = findProgram(['setpriv']);
    const [file = program, ...before] = bound ? [bound, '--pdeathsig', 'TERM', '--', program] : [program];
    const log = openSync(join(folder, 'log'), 'a');
    const child = spawn(file, [...before, ...args], {
      cwd: folder,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
        ...(servers.libraries && { LD_LIBRARY_PATH: servers.libraries }),
      },
    });
    closeSync(log);
    const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
    const close = async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    };
    if (await answers(port, child))
      return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, folder, close };
    const said = readFileSync(join(folder, 'log'), 'utf8');
    await close();
    if (tries === 5) throw new Error(`${program} could not be started:\n${said}`);
  }
}

/**
 * @template T
 * @param {string} folder that goes where the rest cannot be made.
 * @param {() => T} make
 * @returns {T}
 */
function prepared(folder, make) {
  try {
    return make();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Waits until the port is served, or the server has ended.
 *
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<boolean>} whether it is served, and by this server.
 */
async function answers(port, child) {
  for (let tries = 0; tries < 500 && child.exitCode === null && child.signalCode === null; tries++) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
      socket.once('connect', () => socket.end());
    });
    // A server that found the port taken needs a moment to say so.
    if (open) await pause(20);
    if (open) return child.exitCode === null && child.signalCode === null;
    await pause(10);
  }
  return false;
}
