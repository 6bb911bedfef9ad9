import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { headerRules, withPolicy } from './headers.ts';
import { caddyfile } from './hosts/caddy.ts';
import { cloudfrontFunction, cloudfrontPolicies } from './hosts/cloudfront.ts';
import { nginxConfiguration } from './hosts/nginx.ts';
import { pagesHeaders, pagesRedirects } from './hosts/pages-host.ts';
import type { SiteFacts } from './hosts/site-facts.ts';
import { withoutMediaType } from './media-types.ts';
import { deadEnds, pathOf, type Redirect, readRedirects } from './redirects.ts';
import { type LockFile, softwareBill } from './sbom.ts';

/** The files that each host is configured by, within the site and beside it. */
function hostFiles(facts: SiteFacts, entries: readonly string[]) {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    within: {
      _headers: pagesHeaders(facts.rules, entries),
      _redirects: pagesRedirects(facts.redirects),
    },
    beside: {
      'headers.json': json(facts.rules),
      'redirects.json': json(facts.redirects),
      'nginx.conf': nginxConfiguration(facts),
      Caddyfile: caddyfile(facts),
      'cloudfront-function.js': cloudfrontFunction(facts),
      'cloudfront-headers.json': json(cloudfrontPolicies(facts)),
    },
  };
}

/**
 * Writes what servers are configured from: `_headers` and `_redirects` into the site, the rest beside it, with every
 * page's content security policy as the build made it, and its old addresses. A policy in the page itself could not say
 * who may frame it, and a page that only points elsewhere would lose the query.
 */
export function staticHost(): AstroIntegration {
  let [root, outDir, policy] = [new URL('file:///'), new URL('file:///'), ''];
  const writeAll = async (folder: URL, files: Readonly<Record<string, string>>) => {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, folder), text);
  };
  const currentRedirects = async (): Promise<readonly Redirect[]> => {
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
    return redirects;
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
      'astro:build:generated'({ routeToHeaders }) {
        const policies = new Set(
          [...routeToHeaders.values()].flatMap(({ headers }) => headers.get('content-security-policy') ?? []),
        );
        const [only] = policies;
        if (only === undefined || policies.size > 1) {
          throw new Error(
            `Expected one policy for all pages, got ${policies.size}; see src/publishing/headers.ts`,
          );
        }
        policy = only;
      },
      async 'astro:build:done'() {
        const files = await readdir(outDir, { recursive: true, withFileTypes: true });
        const unknown = withoutMediaType(files.filter((file) => file.isFile()).map(({ name }) => name));
        if (unknown.length > 0)
          throw new Error(`No kind in src/publishing/media-types.ts for ${unknown.join(', ')}`);
        const facts = {
          host: new URL(site.url).host,
          name: 'availability-advisor',
          rules: headerRules(policy),
          redirects: await currentRedirects(),
        };
        const top = (await readdir(outDir, { withFileTypes: true })).map(
          (entry) => entry.name + (entry.isDirectory() ? '/' : ''),
        );
        const notFound = new URL('404.html', outDir);
        await writeFile(notFound, withPolicy(await readFile(notFound, 'utf8'), policy));
        const { within, beside } = hostFiles(facts, top.sort());
        await writeAll(outDir, within);
        const lock: LockFile = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8'));
        // Beside the pages, so that a build that fails aside leaves those of the last good one.
        await writeAll(new URL('../hosts/', outDir), {
          ...beside,
          'sbom.cdx.json': `${JSON.stringify(softwareBill(lock), null, 1)}\n`,
        });
      },
    },
  };
}
