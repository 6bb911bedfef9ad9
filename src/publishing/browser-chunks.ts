import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { islandElement } from './island-element.ts';

/** What every island needs, with all that it imports: one file, which compresses better than the many it would be. */
const ofEveryIsland =
  /\/islands\/(?:bind\.tsx|hydrate-island\.ts)$|\/scenario\/(?:calculator|choice-input|single-outputs|format|format-duration|year-input)\.ts$|\/availability\/(?:argument-rules|text-problem|durations|repairable-unit)\.ts$/;

/** What every island needs whose calculator asks for numbers. */
const ofNumbers = /\/scenario\/numeric-inputs\.ts$/;

/** What every island needs whose calculator asks for a text in a language of its own. */
const ofTexts = /\/scenario\/(?:formula-input|formula-rows|table-outputs)\.ts$/;

/** What a calculator may need as well as the axes of pictures. */
const ofAxes = /\/availability\/nines\.ts$/;

/** What pictures and further figures need, of which the figures come first. */
const ofAllDrawn = /\/islands\/(?:drawn\.ts|while-seen\.tsx)$/;

/** What every island's pictures need. */
const ofEveryPicture = /\/islands\/pictures\.tsx$|\/scenario\/(?:axes|chart)\.ts$/;

const hydrateIsland = fileURLToPath(new URL('../islands/hydrate-island.ts', import.meta.url));
const renderIsland = fileURLToPath(new URL('render-island.ts', import.meta.url));

/** Vite's loader of what a script asks for later, which also looks for styles to bring along. */
const lateLoader = /vite\/preload-helper/;

/** Astro's script of the element around islands, of which pages have one in the place of it. */
const astrosElement = /astro\/dist\/runtime\/server\/astro-island\.prebuilt\.js$/;

/**
 * A script without Vite's lists of what comes along with what it asks for later, which nothing here reads.
 *
 * @param code a chunk as Vite writes it, minified.
 * @throws Error where Vite writes its lists in another way: a script that asked for one would not run.
 */
export function withoutLists(code: string): string {
  const left = code.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
  if (left.includes('__vite__mapDeps'))
    throw new Error(
      'A script’s lists of what comes later are not written as src/publishing/browser-chunks.ts expects.',
    );
  return left;
}

/**
 * Bundles the browser's scripts into files that suit how they are asked for: the panel once for all islands, the frame
 * of the pictures once for all pictures, and apart only what is one calculator's own.
 *
 * The pages link the styles of all that may be drawn in them, because they show it as built; so no script has any to
 * bring, and the code that would is left out.
 */
export function browserChunks(): AstroIntegration {
  return {
    name: 'browser-chunks',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        const groups = [
          { name: 'panel', test: ofEveryIsland, priority: 3 },
          { name: 'numbers', test: ofNumbers, priority: 2 },
          { name: 'texts', test: ofTexts, priority: 2 },
          { name: 'drawn', test: ofAllDrawn, priority: 2 },
          { name: 'nines', test: ofAxes, priority: 2 },
          { name: 'pictures', test: ofEveryPicture, priority: 1 },
        ];
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lean-islands',
                enforce: 'pre',
                apply: 'build',
                resolveId(id, importer) {
                  if (id === '@astrojs/preact/client.js') return hydrateIsland;
                  return id === '@astrojs/preact/server.js' && importer !== renderIsland
                    ? renderIsland
                    : undefined;
                },
                load(id) {
                  if (astrosElement.test(id)) return `export default ${JSON.stringify(islandElement)};`;
                  if (this.environment.name !== 'client') return undefined;
                  if (lateLoader.test(id)) return 'export const __vitePreload = (load) => load();';
                  return /\/src\/styles\/[\w-]+\.css$/.test(id) ? '' : undefined;
                },
                generateBundle: {
                  order: 'post',
                  handler(_, files) {
                    for (const file of Object.values(files))
                      if (file.type === 'chunk') file.code = withoutLists(file.code);
                  },
                },
              },
            ],
            environments: {
              client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
            },
          },
        });
      },
    },
  };
}
