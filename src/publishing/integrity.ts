import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const ownScript = /<script type="module" src="(\/_astro\/[^"]+)">/g;

/**
 * A page in which each script of the site that it names must have the content that it was built with: a cache or an
 * edge that changes one does not get it run.
 *
 * @param contentOf the content of a file of the site, by its address.
 */
export function withIntegrity(html: string, contentOf: (address: string) => Buffer): string {
  return html.replace(ownScript, (_, address: string) => {
    const digest = createHash('sha384').update(contentOf(address)).digest('base64');
    return `<script type="module" src="${address}" integrity="sha384-${digest}">`;
  });
}

/** Writes into every page what its scripts must be. */
export function scriptIntegrity(): AstroIntegration {
  return {
    name: 'script-integrity',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const files = await readdir(dir, { recursive: true });
        const scripts = new Map<string, Buffer>();
        for (const file of files.filter((name) => /^_astro\/[^/]+\.js$/.test(name)))
          scripts.set(`/${file}`, await readFile(new URL(file, dir)));
        const contentOf = (address: string) => {
          const content = scripts.get(address);
          if (!content) throw new Error(`A page names the script ${address}, which was not built`);
          return content;
        };
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const page = new URL(file, dir);
          await writeFile(page, withIntegrity(await readFile(page, 'utf8'), contentOf));
        }
      },
    },
  };
}
