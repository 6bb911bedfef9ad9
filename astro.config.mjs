// @ts-check
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, fontProviders } from 'astro/config';
import { scenarioDirective } from './src/islands/scenario-directive.ts';
import { speculationHash } from './src/layouts/speculation.ts';
import { staticHost } from './src/publishing/adapter.ts';
import { bootScript } from './src/publishing/boot-script.ts';
import { browserChunks } from './src/publishing/browser-chunks.ts';
import { browserCopies } from './src/publishing/browser-copy.ts';
import { authorChecks } from './src/publishing/checks/author-checks.ts';
import { CODE, fingerprint } from './src/publishing/fingerprint.mjs';
import { finishedPages } from './src/publishing/finished-pages.ts';
import { forMachines } from './src/publishing/for-machines.ts';
import { policyDirectives } from './src/publishing/headers.ts';
import { islandElementHash } from './src/publishing/island-element.ts';
import { keptPages } from './src/publishing/kept-pages.ts';
import { precompressed } from './src/publishing/precompress.ts';
import { site } from './src/site.ts';

/** What decides, besides the content, how a page comes out. */
const code = fingerprint(fileURLToPath(new URL('.', import.meta.url)), process.env, CODE);

export default defineConfig({
  site: site.url,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  integrations: [
    mdx(),
    // Only what has JSX in it: reading all the rest for that takes seconds.
    preact({ include: ['**/src/islands/*.tsx'] }),
    browserCopies(),
    browserChunks(),
    bootScript(),
    scenarioDirective(),
    forMachines(code),
    keptPages(code),
    authorChecks(),
    // In this order: each takes what the ones before it have written.
    finishedPages(),
    staticHost(),
    precompressed(),
  ],
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [...policyDirectives],
      scriptDirective: { hashes: [speculationHash, islandElementHash] },
    },
  },
  fonts: [
    {
      name: 'Brygada 1918',
      cssVariable: '--font-serif',
      provider: fontProviders.local(),
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '400 700',
            style: 'normal',
            src: ['@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2'],
          },
        ],
      },
    },
  ],
  vite: { build: { assetsInlineLimit: 0 } },
});
