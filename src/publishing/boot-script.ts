import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';

/** What every page runs in its head before it is painted. */
const sources = [
  new URL('../layouts/theme-boot.js', import.meta.url),
  new URL('../layouts/transition-boot.js', import.meta.url),
];
const boot = minifySync('boot.js', sources.map((source) => readFileSync(source, 'utf8')).join(''), {
  module: false,
});

/** Puts it into every head, in as few bytes as it takes; injected this way, its hash reaches the site's policy. */
export function bootScript(): AstroIntegration {
  return {
    name: 'boot-script',
    hooks: {
      'astro:config:setup'({ injectScript }) {
        injectScript('head-inline', boot.code.trim());
      },
    },
  };
}
