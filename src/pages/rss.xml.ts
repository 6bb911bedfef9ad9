import rss from '@astrojs/rss';
import { publishedArticles } from '../layouts/published.ts';
import { site } from '../site.ts';

/** The feed of articles, newest first. */
export async function GET() {
  const articles = [...(await publishedArticles())].sort(
    (a, b) => b.data.published.valueOf() - a.data.published.valueOf() || b.data.order - a.data.order,
  );
  return rss({
    title: site.name,
    description: site.description,
    site: site.url,
    customData: `<language>${site.language}</language>`,
    items: articles.map(({ id, data }) => ({
      title: data.title,
      description: data.standfirst,
      link: `/articles/${id}/`,
      pubDate: data.published,
      categories: data.topics,
    })),
  });
}
