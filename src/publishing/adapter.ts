import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headerRules } from './headers.ts';
import { deadEnds, pathOf, readRedirects } from './redirects.ts';

/**
 * Writes what servers are configured from, beside the built site: its headers to `hosts/headers.json`, with every page's
 * content security policy as the build made it, and its old addresses to `hosts/redirects.json`. A policy in the page
 * itself could not say who may frame it, and a page that only points elsewhere would lose the query.
 */
export function staticHost(): AstroIntegration {
  let [root, outDir] = [new URL('file:///'), new URL('file:///')];
  const writeForHosts = async (name: string, value: unknown) => {
    // Beside the pages, so that a build that fails aside leaves those of the last good one.
    const folder = new URL('../hosts/', outDir);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL(name, folder), `${JSON.stringify(value, null, 2)}\n`);
  };
  return {
    name: 'static-host',
    hooks: {
      'astro:config:done'({ config, setAdapter }) {
        ({ root, outDir } = config);
        setAdapter({
          name: 'static-host',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static', staticHeaders: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      async 'astro:build:generated'({ routeToHeaders }) {
        const policies = new Set(
          [...routeToHeaders.values()].flatMap(({ headers }) => headers.get('content-security-policy') ?? []),
        );
        const [policy] = policies;
        if (policy === undefined || policies.size > 1) {
          throw new Error(
            `Expected one policy for all pages, got ${policies.size}; see src/publishing/headers.ts`,
          );
        }
        await writeForHosts('headers.json', headerRules(policy));
      },
      async 'astro:build:done'() {
        const all = readRedirects(await readFile(new URL('content/redirects.yaml', root), 'utf8'));
        const isThere = (address: string) => {
          const path = pathOf(address);
          return existsSync(new URL(`.${path.endsWith('/') ? `${path}index.html` : path}`, outDir));
        };
        // An article that waits for its day has its file; until then its old addresses lead nowhere.
        const isComing = (address: string) => {
          const [, slug] = /^\/articles\/([^/]+)\/$/.exec(pathOf(address)) ?? [];
          return existsSync(new URL(`content/articles/${slug}.mdx`, root)) && !isThere(address);
        };
        const redirects = all.filter(({ to }) => !isComing(to));
        const faults = deadEnds(redirects, isThere);
        if (faults.length > 0) throw new Error(`content/redirects.yaml:\n${faults.join('\n')}`);
        await writeForHosts('redirects.json', redirects);
      },
    },
  };
}
