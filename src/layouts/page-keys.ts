import { type CollectionEntry, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { publishedArticles, relatedTo } from './published.ts';

// What a page shows of the content, as a text that changes with it: a later build takes the page from the last one while
// its key is the same. Code is no part of a key, as all pages are made anew when any of it changes.

type Article = CollectionEntry<'articles'>;

function keyOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

const listings = new WeakMap<Article, string>();

/**
 * A key of what other pages may show of an article: all but its text, and of that the presets, from which its answer
 * follows. It is made once, since every page of a calculator and every term asks it of all that name them.
 */
function listed(article: Article): string {
  const { id, data } = article;
  const { text, ...facts } = data;
  const key = listings.get(article) ?? keyOf([id, facts, [...text.presets]]);
  listings.set(article, key);
  return key;
}

let entries: Promise<string> | undefined;

/** The bibliography and what the glossary says of its terms: little, and nearly every page shows some of it. */
function entriesKey(): Promise<string> {
  entries ??= Promise.all([getCollection('sources'), getCollection('glossary')]).then((all) =>
    keyOf(all.flat().map(({ id, data }) => [id, data])),
  );
  return entries;
}

/**
 * The key of an article's page.
 *
 * @param place its index in the series.
 */
export async function articleKey(entry: Article, place: number): Promise<string> {
  const series = await publishedArticles();
  const others = [series[place - 1], series[place + 1], ...(await relatedTo(entry))];
  return keyOf([entry.digest, await entriesKey(), others.map((other) => other && listed(other))]);
}

/** The key of a glossary entry's page. */
export async function termKey(entry: CollectionEntry<'glossary'>): Promise<string> {
  const users = (await publishedArticles()).filter(({ data }) => data.text.terms.includes(entry.id));
  return keyOf([entry.digest, await entriesKey(), users.map(listed)]);
}

/** The key of the pages of a calculator. */
export async function calculatorKey(slug: string): Promise<string> {
  const users = (await publishedArticles()).filter(({ data }) => data.text.presets.has(slug));
  return keyOf([await entriesKey(), users.map(listed)]);
}
