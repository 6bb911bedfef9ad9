import type { Hit, Index } from './search.ts';
import { foundFile, indexFolder, type Searchable, wordsFile } from './searchable.ts';

/** What is used here of what pagefind.js exports. */
export interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  preload(term: string): Promise<unknown>;
  search(term: string): Promise<{ readonly results: readonly Hit[] }>;
}

/** The fields of a page beside its text, and how much more it counts to be called so; see publishing/search-files.ts. */
const metaWeights = {
  title: 5,
  // A term's own page says what it is.
  term: 8,
  // A preset is one of many of its calculator.
  preset: 3,
  // The end of the address, in which an abbreviation stands that the title spells out.
  address: 3,
} as const;

/** Names of the fields. */
export type Field = keyof typeof metaWeights;

async function json<Content>(address: string): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return answer.json();
}

/**
 * The index of the site by way of Pagefind, which asks only for those pieces of it that have the words.
 *
 * @throws Error where it cannot be loaded, or the browser may not run it.
 */
export async function pagefindIndex(pagefind: Pagefind): Promise<Index> {
  await pagefind.options({
    basePath: indexFolder,
    // The policy lets nobody start a worker from an address that a script makes up.
    noWorker: true,
    // Else it asks for the list of pieces under a name of that millisecond, which fills caches; it is revalidated.
    metaCacheTag: '',
    ranking: { metaWeights },
  });
  // Asks for what every search needs, and fails where that does not come or may not run.
  await pagefind.preload('');
  const pages = new Map<string, Promise<Searchable>>();
  return {
    async hits(start) {
      // Of the pieces it takes the one in which words that begin so begin; they may end in the next.
      await pagefind.preload(`${start}zz`);
      return (await pagefind.search(start)).results;
    },
    page(id) {
      const page = pages.get(id) ?? json<Searchable>(foundFile(id));
      pages.set(id, page);
      page.catch(() => pages.delete(id));
      return page;
    },
    words: () => json<string[]>(wordsFile),
  };
}
