import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Puts the theme script into every head; injected this way, its hash reaches the site's policy. */
export function themeBoot(): AstroIntegration {
  return {
    name: 'theme-boot',
    hooks: {
      'astro:config:setup'({ injectScript }) {
        const script = readFileSync(new URL('./theme-boot.js', import.meta.url), 'utf8');
        injectScript('head-inline', script.replace(/^\s*\/\/.*$/gm, '').replace(/\s*\n\s*/g, ''));
      },
    },
  };
}
