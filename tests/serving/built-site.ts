import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { type Served, startCaddy, startNginx } from '../../src/commands/loopback.mjs';

export type { Served };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder with the built site. */
export const dist = `${root}dist`;

/** The text of a file that the build made for hosts. */
export function hostFile(name: string): string {
  if (!existsSync(`${root}hosts/${name}`)) throw new Error('There is no built site; run npm run build.');
  return readFileSync(`${root}hosts/${name}`, 'utf8');
}

/** Serves the built site on a free port with one of Debian's servers and the configuration that the build made. */
export function serveWith(server: 'nginx' | 'Caddy'): Promise<Served> {
  const servers = inject('servers');
  return server === 'nginx'
    ? startNginx({ dist, configuration: hostFile('nginx.conf'), servers })
    : startCaddy({ dist, configuration: hostFile('Caddyfile'), servers });
}
