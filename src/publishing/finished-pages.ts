import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { withIntegrity } from './integrity.ts';
import { withLeanIslands } from './lean-islands.ts';

/** Writes into every page what its scripts must be, and takes out of it what nothing reads. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const files = await readdir(dir, { recursive: true });
        const digests = new Map<string, string>();
        for (const file of files.filter((name) => /^_astro\/[^/]+\.js$/.test(name))) {
          const content = readFileSync(new URL(file, dir));
          digests.set(`/${file}`, createHash('sha384').update(content).digest('base64'));
        }
        const digestOf = (address: string) => {
          const digest = digests.get(address);
          if (!digest) throw new Error(`A page names the script ${address}, which was not built`);
          return digest;
        };
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const page = new URL(file, dir);
          writeFileSync(page, withLeanIslands(withIntegrity(readFileSync(page, 'utf8'), digestOf)));
        }
      },
    },
  };
}
