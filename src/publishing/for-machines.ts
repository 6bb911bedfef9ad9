import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { searchableFile } from '../search/searchable.ts';
import { site } from '../site.ts';
import { siteDay } from '../site-day.ts';
import { articleMarkdown, markdownAddress } from './article-markdown.ts';
import { type BuiltArticle, readArticle } from './built-article.ts';
import { type BuiltPage, readPage } from './built-page.ts';
import { atomFeed, type FeedFacts, feedFiles, jsonFeed, rssFeed } from './feeds.ts';
import { llmsText } from './llms.ts';
import { searchPages } from './search-pages.ts';
import { securityText } from './security-text.ts';
import { sitemap } from './sitemap.ts';
import { fullAddress } from './structured-data.ts';

/** A file by its path in the built site, and its text. */
type File = readonly [path: string, text: string];

function feedsOf(facts: FeedFacts): File[] {
  return [
    [facts.folder + feedFiles.rss, rssFeed(facts)],
    [facts.folder + feedFiles.atom, atomFeed(facts)],
    [facts.folder + feedFiles.json, jsonFeed(facts)],
  ];
}

/** The feed of all articles, and one of each topic that has any. */
function allFeeds(articles: readonly BuiltArticle[]): File[] {
  const topics = [...new Set(articles.flatMap((article) => article.topics))].sort();
  return [
    ...feedsOf({ title: site.name, description: site.description, folder: '/', articles }),
    ...topics.flatMap((topic) => {
      const words = topic.replaceAll('-', ' ');
      return feedsOf({
        title: `${site.name}: ${words}`,
        description: `Articles on ${words}. ${site.description}`,
        folder: `/topics/${topic}/`,
        articles: articles.filter((article) => article.topics.includes(topic)),
      });
    }),
  ];
}

/**
 * All that machines are given beside the pages, made from them: feeds, articles as Markdown, sitemap, robots.txt,
 * llms.txt, security.txt, and the pages as the site's own search takes them.
 */
export async function machineFiles(pages: readonly BuiltPage[]): Promise<readonly File[]> {
  const articles = pages.flatMap((page) => readArticle(page) ?? []);
  const lastChange = Math.max(0, ...articles.map(({ changed }) => changed.valueOf()));
  const today = siteDay();
  return [
    ...allFeeds(articles),
    ...articles.map(
      (article): File => [new URL(markdownAddress(article.url)).pathname, articleMarkdown(article)],
    ),
    ['/sitemap.xml', await sitemap(pages)],
    ['/llms.txt', llmsText(pages, articles)],
    [searchableFile, JSON.stringify(searchPages(pages))],
    ['/robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('/sitemap.xml')}\n`],
    ['/.well-known/security.txt', securityText(Number.isFinite(today) ? today : lastChange)],
  ];
}

/** The pages of a built site. */
async function builtPages(dir: URL): Promise<readonly BuiltPage[]> {
  const files = await readdir(dir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  return Promise.all(
    pages.map(async (file) =>
      readPage(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, await readFile(new URL(file, dir), 'utf8')),
    ),
  );
}

/** Writes the files for machines into the site when its pages are built. */
export function forMachines(): AstroIntegration {
  return {
    name: 'for-machines',
    hooks: {
      async 'astro:build:done'({ dir }) {
        for (const [path, text] of await machineFiles(await builtPages(dir))) {
          const file = new URL(`.${path}`, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, text);
        }
      },
    },
  };
}
