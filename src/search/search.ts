import { closest } from 'fastest-levenshtein';
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Part, Searchable } from './searchable.ts';
import { filedAs, wordsOf } from './words.ts';

/** A page that was found, and the part of it that fits best. */
export interface Found {
  readonly page: Searchable;
  readonly part: Part;
  /** The forms under which what was found in the page is filed. */
  readonly terms: ReadonlySet<string>;
}

/** What came of a search. */
export interface Findings {
  /** Pages, the best first. */
  readonly found: readonly Found[];
  /** The query that was answered, where the one that was asked has no answer: with other words, spelt otherwise. */
  readonly instead?: string | undefined;
  /** Whether no page has all of the words, so that these have some of them. */
  readonly partly: boolean;
}

/** Searches pages; nothing is asked of a server. */
export interface Search {
  find(query: string): Findings;
}

/** A part of a page as the index takes it. */
interface Filed extends Part {
  readonly id: number;
  readonly title: string;
  /** The end of the address, in which an abbreviation stands that the title spells out. */
  readonly address: string;
  readonly page: Searchable;
  readonly part: Part;
}

/** A page with its best part, all its terms, and how many of the query's words it has. */
interface Ranked extends Found {
  readonly score: number;
  readonly has: ReadonlySet<string>;
}

const exact: SearchOptions = { prefix: (term) => term.length > 2, fuzzy: false };
const near: SearchOptions = { ...exact, fuzzy: (term) => term.length > 3 && (term.length > 5 ? 2 : 1) };

/** The spellings of a word with two neighbouring letters changed over, which counts as two edits otherwise. */
function changedOver(word: string): string[] {
  return [...word]
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));
}

/** The name of a page without that of what it belongs to: of a preset, its own. */
function ownTitle({ kind, title }: Searchable): string {
  return kind === 'preset' ? title.replace(/^.*: /, '') : title;
}

/** The last word of an address. */
function lastOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** The pages among the hits, each with its best part; those that have more of the words first. */
function ranked(hits: readonly SearchResult[], filed: readonly Filed[]): Ranked[] {
  const pages = new Map<Searchable, Ranked>();
  for (const hit of hits) {
    const { page, part } = filed[hit.id] as Filed;
    const known = pages.get(page);
    pages.set(page, {
      page,
      part: known?.part ?? part,
      score: known?.score ?? hit.score,
      terms: new Set([...(known?.terms ?? []), ...hit.terms]),
      has: new Set([...(known?.has ?? []), ...hit.queryTerms]),
    });
  }
  return [...pages.values()].sort((a, b) => b.has.size - a.has.size || b.score - a.score);
}

/**
 * Files pages, so that they can be searched: by whole words and their beginnings, and where no page has those, by words
 * that are spelt nearly so.
 */
export function createSearch(pages: readonly Searchable[]): Search {
  const index = new MiniSearch<Filed>({
    fields: ['title', 'address', 'heading', 'text'],
    tokenize: (text) => wordsOf(text).map(({ written }) => written),
    processTerm: (word) => filedAs(word),
    searchOptions: {
      boost: { title: 5, address: 3, heading: 2 },
      // A term's own page says what it is; a preset is one of many of its calculator.
      boostDocument: (id) => ({ term: 1.5, preset: 0.6 })[filed[id as number]?.page.kind as 'term'] ?? 1,
    },
  });
  const filed: Filed[] = pages.flatMap((page) =>
    page.parts.map((part) => ({
      id: 0,
      ...part,
      title: ownTitle(page),
      address: lastOf(page.path),
      page,
      part,
    })),
  );
  index.addAll(filed.map((one, id) => ({ ...one, id })));
  const isThere = (word: string) => index.search(word, exact).length > 0;
  return {
    find(query) {
      const wanted = [...new Set(wordsOf(query).flatMap(({ written }) => filedAs(written) ?? []))];
      if (wanted.length === 0) return { found: [], partly: false };
      const whole = (all: readonly Ranked[]) => all.filter(({ has }) => has.size >= wanted.length);
      const asWritten = ranked(index.search(query, exact), filed);
      if (whole(asWritten).length > 0) return { found: whole(asWritten), partly: false };
      const mended = wanted.map((word) => (isThere(word) ? word : (changedOver(word).find(isThere) ?? word)));
      const nearly = ranked(index.search(mended.join(' '), near), filed);
      const [best] = whole(nearly);
      if (best) {
        const wordFound = (word: string) => (isThere(word) ? word : closest(word, [...best.terms]));
        const instead = mended.map(wordFound).join(' ');
        return { found: whole(nearly), instead, partly: false };
      }
      return { found: asWritten.length > 0 ? asWritten : nearly, partly: true };
    },
  };
}
