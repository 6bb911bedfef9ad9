import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';
import { writeSearchFiles } from '../../src/publishing/search-files.ts';
import { searchedPage } from '../../src/publishing/searched-page.ts';
import { type Pagefind, pagefindIndex } from '../../src/search/pagefind.ts';
import { createSearch, type Search } from '../../src/search/search.ts';
import { indexFolder, type Searchable } from '../../src/search/searchable.ts';

/** A site's index as it is built, and the search that reads it as a browser does. */
export interface BuiltIndex {
  readonly search: Search;
  /** The addresses that were asked for since this was last empty. */
  readonly asked: string[];
  /** Addresses that are not answered. */
  readonly lost: Set<string>;
}

/** Builds an index before the tests of a file, and lets Pagefind's own program for browsers read it. */
export function useIndex(pages: readonly Searchable[]): BuiltIndex {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  let search: Search | undefined;
  const built = {
    asked: [] as string[],
    lost: new Set<string>(),
    get search() {
      if (!search) throw new Error('The index is built before the first test.');
      return search;
    },
  };
  beforeAll(async () => {
    await writeSearchFiles(pages.map(searchedPage), pathToFileURL(`${folder}/`));
    vi.stubGlobal('fetch', async (address: string) => {
      const [path = ''] = address.split('?');
      built.asked.push(path);
      if (built.lost.has(path) || !existsSync(folder + path)) return new Response(null, { status: 404 });
      return new Response(readFileSync(folder + path));
    });
    const pagefind: Pagefind = await import(
      /* @vite-ignore */ pathToFileURL(`${folder}${indexFolder}pagefind.js`).href
    );
    search = createSearch(await pagefindIndex(pagefind));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true });
  });
  return built;
}
