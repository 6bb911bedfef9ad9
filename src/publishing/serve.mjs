// @ts-check
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';
import { redirected } from './redirects.ts';

/**
 * Serves a built site as a published one: its headers, its 404 page, its redirects, revalidated pages and lasting assets.
 *
 * @param {{ root: string, headers: string, redirects: string, port: number, host?: string }} where the folder with the
 *   built site, the files with its header rules and its redirects, and where to listen; port 0 takes any free one.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} rejects with the system's error, such as EADDRINUSE.
 */
export async function serve({ root, headers, redirects, port, host = 'localhost' }) {
  /** @type {import('./headers.ts').HeaderRule[]} */
  const rules = JSON.parse(readFileSync(headers, 'utf8'));
  /** @type {import('./redirects.ts').Redirect[]} */
  const moved = JSON.parse(readFileSync(redirects, 'utf8'));
  const files = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const { pathname: path, search } = new URL(request.url ?? '/', 'http://localhost');
    const own = headersFor(rules, path);
    // sirv writes its own caching header last; what the rules say must win.
    const writeHead = response.writeHead.bind(response);
    response.writeHead = (/** @type {any[]} */ ...args) => {
      const given = args.find((arg) => typeof arg === 'object') ?? {};
      for (const name of Object.keys(given)) {
        if (name.toLowerCase() === 'cache-control') delete given[name];
        // Text that doesn't say so is taken for something else than UTF-8: Markdown, llms.txt.
        if (name.toLowerCase() === 'content-type' && /^text\/[^;]+$/.test(given[name]))
          given[name] += ';charset=utf-8';
      }
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
      return Reflect.apply(writeHead, response, args);
    };
    const location = redirected(moved, path, search.slice(1));
    if (location !== undefined) {
      response.writeHead(301, { Location: location }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      // The page may be gone for a moment while a build takes the place of the last one.
      createReadStream(join(root, '404.html'))
        .on('error', () => response.end('Not found.\n'))
        .pipe(response);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    address: `http://${host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
