import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const ownScript = /<script type="module" src="(\/_astro\/[^"]+)">/g;

/**
 * A page in which each script of the site that it names must have the content that it was built with: a cache or an
 * edge that changes one does not get it run.
 *
 * @param digestOf the SHA-384 of a file of the site in Base64, by its address.
 */
export function withIntegrity(html: string, digestOf: (address: string) => string): string {
  return html.replace(
    ownScript,
    (_, address: string) => `<script type="module" src="${address}" integrity="sha384-${digestOf(address)}">`,
  );
}

/** Writes into every page what its scripts must be. */
export function scriptIntegrity(): AstroIntegration {
  return {
    name: 'script-integrity',
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
          writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), digestOf));
        }
      },
    },
  };
}
