import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';

const source = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** What every page runs in its head before it is painted, in as few bytes as it takes. */
const boot = minifySync('boot.js', `${source('theme-boot.js')}${source('transition-boot.js')}`, {
  module: false,
});

/** Puts it into every head; injected this way, its hash reaches the site's policy. */
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
