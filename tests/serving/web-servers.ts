import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { requireWebServers, type WebServers } from '../../src/commands/web-servers.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    servers: WebServers;
  }
}

/** Sees to nginx and Caddy once for all files of tests, before any of them starts one. */
export async function setup(project: TestProject): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
  project.provide('servers', await requireWebServers(root));
}
