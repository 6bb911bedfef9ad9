import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headerRules } from './headers.ts';

/**
 * Takes every page's content security policy from the build and writes the site's headers to `hosts/headers.json`,
 * from which servers are configured. A policy in the page itself could not say who may frame it.
 */
export function staticHost(): AstroIntegration {
  let outDir: URL;
  return {
    name: 'static-host',
    hooks: {
      'astro:config:done'({ config, setAdapter }) {
        outDir = config.outDir;
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
        // Beside the pages, so that a build that fails aside leaves the headers of the last good one.
        const folder = new URL('../hosts/', outDir);
        await mkdir(folder, { recursive: true });
        await writeFile(new URL('headers.json', folder), `${JSON.stringify(headerRules(policy), null, 2)}\n`);
      },
    },
  };
}
