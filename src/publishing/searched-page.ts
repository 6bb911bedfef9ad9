import type { Field } from '../search/pagefind.ts';
import { ownTitle, type Searchable } from '../search/searchable.ts';
import { formsIn, keyOf } from '../search/words.ts';
import { type PageWords, wordsOfPage } from './usual-words.ts';

/** The most that Pagefind lets a word count. */
const MOST = 10;

/** The least. A shade above 1, which Pagefind writes down without saying the weight: a third less for each word. */
const LEAST = 25 / 24;

/** Which field holds the name of a page; each counts in its own way, see pagefind.ts. */
function fieldOf({ kind }: Searchable): Field {
  return kind === 'term' || kind === 'preset' ? kind : 'title';
}

/** How much each form counts for a page: by how often it is in the text, less each time, and more in headings. */
function weightsOf({ kind, parts }: Searchable): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [form, { count }] of formsIn(parts.map(({ text }) => text).join(' ')))
    weights.set(form, 1 + Math.log2(count));
  for (const form of formsIn(parts.map(({ heading }) => heading).join(' ')).keys())
    weights.set(form, (weights.get(form) ?? 0) + 2);
  // What a term is stands on its own page; a preset is one of many of its calculator.
  const ofKind = ({ term: 1.5, preset: 0.6 } as Partial<Record<string, number>>)[kind] ?? 1;
  return new Map([...weights].map(([form, weight]) => [form, Math.round(weight * ofKind)]));
}

const keys = (forms: Iterable<string>) => [...forms].map(keyOf).join(' ');

/**
 * A page as Pagefind indexes it: each form once, in groups of a weight, as each place of a word is written into the index.
 * It has neither the order nor the sense of the text, which a browser takes from the page's own file.
 */
export function weighedHtml(page: Searchable): string {
  const groups = Map.groupBy([...weightsOf(page)].sort(), ([, weight]) =>
    Math.min(MOST, Math.max(LEAST, weight)),
  );
  const fields: readonly (readonly [Field, string])[] = [
    [fieldOf(page), ownTitle(page)],
    ['address', page.path.split('/').at(-2) ?? ''],
  ];
  return [
    '<html><body>',
    ...fields.map(([field, text]) => `<p data-pagefind-meta="${field}:${keys(formsIn(text).keys())}"></p>`),
    ...[...groups]
      .sort(([a], [b]) => a - b)
      .map(([weight, all]) => `<p data-pagefind-weight="${weight}">${keys(all.map(([form]) => form))}</p>`),
    '</body></html>',
  ].join('');
}

/** A page as it is searched, and what is made of it for the index. */
export interface SearchedPage {
  readonly page: Searchable;
  readonly html: string;
  readonly words: PageWords;
}

/** Makes of a page what the index takes: most of the work of an index, which is kept for pages that stay as they are. */
export function searchedPage(page: Searchable): SearchedPage {
  return { page, html: weighedHtml(page), words: wordsOfPage(page) };
}
