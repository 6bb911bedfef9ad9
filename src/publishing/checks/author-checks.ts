import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../../site.ts';
import { contentMistakes } from './content-mistakes.ts';
import { linkMistakes, type Pages } from './link-mistakes.ts';
import { mistakeList } from './mistake.ts';

/** The texts of the files under these folders, by their paths from the root. */
function textsIn(root: string, folders: readonly string[], endings: RegExp): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return new Map(
    files.filter((file) => endings.test(file)).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

/** What is wrong with the links of a site that has been built into a folder. */
function deadLinks(root: string, dist: string): string {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const places = new Map<string, string>(
    files.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, file] as const),
  );
  // Read one at a time: all of a large site's pages are more than fits.
  const pages: Pages = {
    keys: () => places.keys(),
    has: (path) => places.has(path),
    get(path) {
      const file = places.get(path);
      return file === undefined ? undefined : readFileSync(join(dist, file), 'utf8');
    },
  };
  let texts: ReadonlyMap<string, string> | undefined;
  return mistakeList(
    linkMistakes({
      origin: new URL(site.url).origin,
      pages,
      hasFile: (path) => statSync(join(dist, path), { throwIfNoEntry: false })?.isFile() ?? false,
      // Read for a mistake, of which there mostly is none.
      get texts() {
        texts ??= textsIn(root, ['content', 'src'], /\.(mdx?|ya?ml|astro|tsx?)$/);
        return texts;
      },
    }),
  );
}

/**
 * Ends a build over an author's mistake, with all of them by file and line and how to mend them: before anything is
 * built, what the files tell; in the end, links that lead nowhere. While editing they are only told.
 *
 * @throws Error with the list, from the hooks of a build.
 */
export function authorChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'author-checks',
    hooks: {
      'astro:config:setup'({ command, config, logger }) {
        root = fileURLToPath(config.root);
        const list = mistakeList(contentMistakes(root));
        if (list === '') return;
        if (command === 'build') throw new Error(`To be mended first:\n${list}`);
        logger.error(`To be mended before it is built:\n${list}`);
      },
      'astro:build:done'({ dir }) {
        const list = deadLinks(root, fileURLToPath(dir));
        if (list !== '') throw new Error(`Links that lead nowhere:\n${list}`);
      },
    },
  };
}
