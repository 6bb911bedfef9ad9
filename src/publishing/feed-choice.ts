/** How many articles a feed has: readers ask for it every hour, and it carries whole texts. */
const feedLength = 50;

/** What decides whether an article is in a feed. */
export interface FeedPlace {
  readonly published: Date;
  /** Place in the series. */
  readonly order: number;
  readonly topics: readonly string[];
}

/** The articles of a feed: the newest, and of one day the later in the series, first. */
export function newest<Article extends FeedPlace>(articles: readonly Article[]): readonly Article[] {
  return [...articles]
    .sort((a, b) => b.published.valueOf() - a.published.valueOf() || b.order - a.order)
    .slice(0, feedLength);
}

/** The topics that any of these articles is on. */
export function topicsOf(articles: readonly FeedPlace[]): readonly string[] {
  return [...new Set(articles.flatMap(({ topics }) => topics))].sort();
}

/** The articles that are in the feed of all, or in that of a topic. */
export function inSomeFeed<Article extends FeedPlace>(articles: readonly Article[]): readonly Article[] {
  const ofTopics = topicsOf(articles).flatMap((topic) =>
    newest(articles.filter(({ topics }) => topics.includes(topic))),
  );
  return [...new Set([...newest(articles), ...ofTopics])];
}
