// @ts-check
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { hasSite } from './build.mjs';
import { Failure } from './failure.mjs';
import { startNginx } from './loopback.mjs';
import { statOf } from './process-stat.mjs';
import { requireWebServers } from './web-servers.mjs';

const SECONDS = 10;
const CONNECTIONS = 50;

/** A configuration of nginx that does nothing but hand out files, of the same shape as the site's. */
const BARE = 'server {\n\tlisten 80;\n\tlisten [::]:80;\n\troot /bare;\n}\n';

/**
 * Drives nginx on this machine with requests for the pages of the built site as browsers ask for them, and then for
 * one bare file of their mean size without any header of ours. What the program that asks can take is counted in the
 * first figures, so nginx's own time on the processor stands beside them: it tells what the configuration takes.
 *
 * @param {string} root the project folder.
 * @returns {Promise<number>} exit code: 1 when a request of either run failed.
 */
export async function run(root) {
  if (!hasSite(root)) throw new Failure('There is no built site in dist yet. Make one with: npm run build');
  const servers = await requireWebServers(root);
  const dist = join(root, 'dist');
  const pages = pagesOf(dist);
  const sizes = pages.map((path) => statSync(join(dist, path, 'index.html.br')).size);
  const size = Math.round(sizes.reduce((sum, one) => sum + one, 0) / sizes.length);
  const bare = mkdtempSync(join(tmpdir(), 'bare-'));
  writeFileSync(join(bare, 'file.html'), 'a'.repeat(size));
  try {
    const what = `${SECONDS} s each, ${CONNECTIONS} connections, one worker of nginx, on this machine`;
    console.log(`${pages.length} pages in Brotli, ${size} bytes on average; ${what}.\n`);
    const configuration = readFileSync(join(root, 'hosts', 'nginx.conf'), 'utf8');
    const site = await drive({ dist, configuration, servers }, pages);
    const asked = pages.map((_, index) => `/file.html?${index}`);
    const file = await drive({ dist: bare, configuration: BARE, servers }, asked);
    console.table({ 'pages of the site': site, 'a bare file of that size': file });
    return site.failed + file.failed > 0 ? 1 : 0;
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

/**
 * The pages that the sitemap names, by their paths.
 *
 * @param {string} dist
 * @returns {string[]}
 */
function pagesOf(dist) {
  const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/**
 * @param {import('./loopback.mjs').Site} site
 * @param {string[]} paths asked for in turn.
 */
async function drive(site, paths) {
  const server = await startNginx(site);
  try {
    const before = processorTime(server.pid);
    const result = await autocannon({
      url: server.address,
      connections: CONNECTIONS,
      duration: SECONDS,
      requests: paths.map((path) => ({ path, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })),
    });
    const spent = processorTime(server.pid) - before;
    return {
      'requests a second': Math.round(result.requests.average),
      'p50 in ms': result.latency.p50,
      'p99 in ms': result.latency.p99,
      'nginx’s own µs a request': Math.round((spent * 1e6) / result.requests.total),
      failed: result.errors + result.timeouts + result.non2xx,
    };
  } finally {
    await server.close();
  }
}

/**
 * @param {number} master the process that nginx's workers belong to.
 * @returns {number} seconds that they have spent on the processor.
 */
function processorTime(master) {
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const fields = statOf(name);
    if (Number(fields[1]) === master) ticks += Number(fields[11]) + Number(fields[12]);
  }
  // Linux counts in hundredths of a second here, on every machine that Node runs on.
  return ticks / 100;
}
