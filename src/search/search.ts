import { type Found, foundIn } from './found.ts';
import { meant } from './misspelt.ts';
import type { Searchable } from './searchable.ts';
import { filedAs, formsIn, keyStart, standsFor } from './words.ts';

/** A page with a word that was looked for, and how well that fits. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** What is searched, each piece of which comes when it is asked for. */
export interface Index {
  /** The pages that have words whose keys begin so. */
  hits(start: string): Promise<readonly Hit[]>;
  /** The page of an id. */
  page(id: string): Promise<Searchable>;
  /** Words that pages have, as they are written, the likeliest first: not all, but the usual ones. */
  words(): Promise<readonly string[]>;
}

/** What came of a search. */
export interface Findings {
  /** The ids of pages, the best first. */
  readonly ids: readonly string[];
  /** The forms that these were found by. */
  readonly wanted: readonly string[];
  /** The query that was answered, where the one that was asked has no answer: with other words, spelt otherwise. */
  readonly instead?: string | undefined;
  /** Whether no page has all of the words, so that these have some of them. */
  readonly partly: boolean;
}

/** Searches pages; nothing of what is asked is told to a server. */
export interface Search {
  /** @throws Error where a piece of the index could not be loaded. */
  find(query: string): Promise<Findings>;
  /** The first so many of what was found, each with its best part. */
  shown(findings: Findings, most: number): Promise<readonly Found[]>;
}

/** The pages that have some of the words, and which of the words no page has. */
interface Ranked {
  /** Pages that have all of the words. */
  readonly whole: readonly string[];
  /** Pages that have some: those that have more of them first. */
  readonly all: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Finds pages by whole words and their beginnings, and where no page has one of those, by the word that it may be meant
 * for. Each word is looked up by itself: which pages have all of them, Pagefind would say too, but not which have some.
 */
export function createSearch(index: Index): Search {
  const ranked = async (wanted: readonly string[]): Promise<Ranked> => {
    const hits = await Promise.all(wanted.map((form) => index.hits(keyStart(form))));
    const pages = new Map<string, { readonly count: number; readonly score: number }>();
    for (const { id, score } of hits.flat()) {
      const known = pages.get(id);
      pages.set(id, { count: (known?.count ?? 0) + 1, score: (known?.score ?? 0) + score });
    }
    const sorted = [...pages].sort(([, a], [, b]) => b.count - a.count || b.score - a.score);
    return {
      whole: sorted.filter(([, { count }]) => count === wanted.length).map(([id]) => id),
      all: sorted.map(([id]) => id),
      missing: wanted.filter((_, at) => hits[at]?.length === 0),
    };
  };
  /** What each missing word may be meant for. */
  const mended = async (missing: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (missing.length === 0) return new Map();
    const words = await index.words();
    // Pagefind passes over a piece that did not come, as if no page had its words.
    const lost = missing.find((form) => words.some((word) => standsFor(form, filedAs(word) ?? '')));
    if (lost) throw new Error(`Pages have “${lost}”, but the part of the index with it did not come.`);
    return new Map(missing.flatMap((form) => [[form, meant(form, words) ?? ''] as const]));
  };
  return {
    async find(query) {
      const asked = formsIn(query);
      const wanted = [...asked.keys()];
      if (wanted.length === 0) return { ids: [], wanted, partly: false };
      const asWritten = await ranked(wanted);
      if (asWritten.whole.length > 0) return { ids: asWritten.whole, wanted, partly: false };
      const meants = await mended(asWritten.missing);
      const others = [...new Set(wanted.map((form) => filedAs(meants.get(form) ?? '') || form))];
      const nearly = others.join() === wanted.join() ? asWritten : await ranked(others);
      if (nearly.whole.length > 0) {
        const instead = wanted.map((form) => meants.get(form) || (asked.get(form)?.written ?? form));
        return { ids: nearly.whole, wanted: others, instead: instead.join(' '), partly: false };
      }
      const [some, by] = asWritten.all.length > 0 ? [asWritten, wanted] : [nearly, others];
      return { ids: some.all, wanted: by, partly: true };
    },
    async shown({ ids, wanted }, most) {
      const pages = await Promise.all(ids.slice(0, most).map(index.page));
      return pages.map((page) => foundIn(page, wanted));
    },
  };
}
