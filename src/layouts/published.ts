import { type CollectionEntry, getCollection } from 'astro:content';

type Article = CollectionEntry<'articles'>;

let articles: Promise<Article[]> | undefined;

/**
 * The day on which the site is built, up to which articles are out: `SITE_DAY`, or where that is not set the day of
 * SOURCE_DATE_EPOCH. Without either every dated article is out; the clock never decides, so that builds repeat.
 */
function siteDay(): number {
  const { SITE_DAY, SOURCE_DATE_EPOCH } = process.env;
  if (SITE_DAY) return Date.parse(SITE_DAY);
  return SOURCE_DATE_EPOCH ? Number(SOURCE_DATE_EPOCH) * 1000 : Number.POSITIVE_INFINITY;
}

function isOut({ data }: Article): boolean {
  return !data.draft && data.published.valueOf() <= siteDay();
}

/** The articles that are out, in the order of the series, read once a build; while editing, all of them. */
export function publishedArticles(): Promise<Article[]> {
  articles ??= getCollection('articles', (entry) => import.meta.env.DEV || isOut(entry)).then((all) =>
    all.sort((a, b) => a.data.order - b.data.order),
  );
  return articles;
}
