import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { siteDay } from '../site-day.ts';
import { type Topic, topics } from '../topics.ts';

type Article = CollectionEntry<'articles'>;

let articles: Promise<Article[]> | undefined;

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

/** The articles that are out on a topic, in the order of the series. */
export async function articlesOn(topic: Topic): Promise<Article[]> {
  return (await publishedArticles()).filter(({ data }) => data.topics.includes(topic));
}

/** The topics that an article is out on, in the order in which src/topics.ts has them. */
export async function usedTopics(): Promise<Topic[]> {
  const used = new Set((await publishedArticles()).flatMap(({ data }) => data.topics));
  return (Object.keys(topics) as Topic[]).filter((topic) => used.has(topic));
}

let byId: Promise<ReadonlyMap<string, Article>> | undefined;

function publishedById(): Promise<ReadonlyMap<string, Article>> {
  byId ??= publishedArticles().then((all) => new Map(all.map((article) => [article.id, article])));
  return byId;
}

/**
 * The articles that an article names as related, in its order; those that are not out yet are left out.
 *
 * @throws Error for an id that no article has.
 */
export async function relatedTo(article: Article): Promise<Article[]> {
  const out = await publishedById();
  const found = await Promise.all(
    article.data.related.map(async ({ id }) => {
      if (!out.has(id) && !(await getEntry('articles', id))) {
        throw new Error(`${article.filePath}, related: there is no article ${id}. Mend the id.`);
      }
      return out.get(id) ?? [];
    }),
  );
  return found.flat();
}
