import type { AstroIntegration } from 'astro';

/**
 * Has a build take from the last one the pages that have not changed: those of routes that give each a key of all the
 * content it shows, as src/layouts/page-keys.ts makes them. Astro compares the code of a page by itself, but not what that
 * is bundled with, whose names stand in the page too; so a change of any code makes all pages anew.
 *
 * @param code a text for the state of all code, and of what the environment says of a build.
 */
export function keptPages(code: string): AstroIntegration {
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command !== 'build') return;
        // A definition is part of the configuration, which Astro compares as a whole.
        const define = { 'import.meta.env.BUILT_BY': JSON.stringify(code) };
        updateConfig({ experimental: { incrementalBuild: true }, vite: { define } });
      },
    },
  };
}
