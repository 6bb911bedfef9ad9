// @ts-check
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '../publishing/serve.mjs';
import { Failure } from './failure.mjs';

const PORT = 4321;
// Other machines see the site only when they are meant to.
const HOST = 'localhost';

/**
 * The port to serve on.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {number} PORT, or 4321; 0 lets the system choose.
 * @throws Failure where PORT is no port.
 */
export function portFrom(env = process.env) {
  const text = env.PORT?.trim() || String(PORT);
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Failure(
    `PORT must be a whole number from 0 to 65535, and is '${text}'. For example: PORT=8080 npm start`,
  );
}

/**
 * @param {unknown} error what listening threw.
 * @param {number} port
 * @returns {unknown} a Failure where a person can put it right, else the error itself.
 */
export function listenFailure(error, port) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error instanceof Error ? error : {});
  const other = `choose another by putting PORT=${port === 8080 ? 8081 : 8080} (or any other) before the command.`;
  if (code === 'EADDRINUSE')
    return new Failure(`Port ${port} is in use by another program. End that, or ${other}`);
  if (code === 'EACCES') return new Failure(`Port ${port} is not open to this user: ${other}`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Failure(
      'HOST names no address of this machine. Leave it out, or use HOST=0.0.0.0 for all of them.',
    );
  }
  return error;
}

/**
 * Finds out whether the port is free, before anyone waits a minute for a build only to be told that it isn't.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws Failure with what to do.
 */
export async function requireFreePort(env = process.env) {
  const port = portFrom(env);
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', (error) => reject(listenFailure(error, port)));
    probe.listen(port, env.HOST || HOST, () => probe.close(resolve));
  });
}

/**
 * Serves the built site until Ctrl-C, or until it is asked to end.
 *
 * @param {string} root the project folder.
 * @param {NodeJS.ProcessEnv} env PORT and HOST are looked for here.
 */
export async function serveUntilStopped(root, env = process.env) {
  const port = portFrom(env);
  const host = env.HOST || HOST;
  const headers = join(root, 'hosts', 'headers.json');
  const redirects = join(root, 'hosts', 'redirects.json');
  const server = await serve({ root: join(root, 'dist'), headers, redirects, port, host }).catch((error) => {
    throw listenFailure(error, port);
  });
  const stopped = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
  console.log(`Ctrl-C ends it. The site is at\n${server.address}`);
  await stopped;
  await server.close();
  console.log('\nEnded.');
}
