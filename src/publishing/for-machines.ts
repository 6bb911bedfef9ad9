import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { siteDay } from '../site-day.ts';
import { markdownAddress } from './article-markdown.ts';
import { type BuiltPage, readPage } from './built-page.ts';
import { topicsOf } from './feed-choice.ts';
import { atomFeed, type FeedArticle, type FeedFacts, feedFiles, jsonFeed, rssFeed } from './feeds.ts';
import { kept, keptFolder } from './kept.ts';
import { llmsText } from './llms.ts';
import { type PageCopies, pageCopies } from './page-copies.ts';
import { writeSearchFiles } from './search-files.ts';
import { securityText } from './security-text.ts';
import { sitemap } from './sitemap.ts';
import { fullAddress } from './structured-data.ts';
import { inThreads } from './threads.ts';

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
function allFeeds(articles: readonly FeedArticle[]): File[] {
  return [
    ...feedsOf({ title: site.name, description: site.description, folder: '/', articles }),
    ...topicsOf(articles).flatMap((topic) => {
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
 * llms.txt and security.txt.
 *
 * @param copiesOf makes the copies of a page, or knows them from before.
 */
export async function machineFiles(
  pages: readonly BuiltPage[],
  copiesOf: (page: BuiltPage) => PageCopies | Promise<PageCopies> = pageCopies,
): Promise<readonly File[]> {
  const copies = await Promise.all(pages.map(copiesOf));
  const articles = copies.flatMap(({ article }) => article ?? []);
  const lastChange = Math.max(0, ...articles.map(({ changed }) => changed.valueOf()));
  const today = siteDay();
  return [
    ...allFeeds(articles),
    ...articles.map((article): File => [new URL(markdownAddress(article.url)).pathname, article.markdown]),
    ['/sitemap.xml', await sitemap(pages)],
    ['/llms.txt', llmsText(pages, articles)],
    ['/robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('/sitemap.xml')}\n`],
    ['/.well-known/security.txt', securityText(Number.isFinite(today) ? today : lastChange)],
  ];
}

/** A page of a built site as far as the files for machines need it: its HTML is left out, for a large site has too much. */
type Told = readonly [page: BuiltPage, copies: PageCopies];

/**
 * Reads the pages of a built site, a few at a time.
 *
 * @param copiesOf makes the copies of each.
 */
async function toldPages(dir: URL, copiesOf: (page: BuiltPage) => Promise<PageCopies>): Promise<Told[]> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const told: Told[] = [];
  let next = 0;
  const reader = async () => {
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] as string;
      const html = await readFile(new URL(file, dir), 'utf8');
      const page = readPage(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, html);
      told[at] = [{ ...page, html: '' }, await copiesOf(page)];
    }
  };
  await Promise.all(Array.from({ length: 8 }, reader));
  return told;
}

/**
 * Writes the files for machines and the index of the search into the site when its pages are built. What is made of a page
 * is kept by its HTML and by what makes it.
 *
 * @param sources a text for the state of all code.
 */
export function forMachines(sources: string): AstroIntegration {
  return {
    name: 'for-machines',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const store = await kept(keptFolder('page-copies'));
        const inThread = inThreads<BuiltPage, PageCopies>(new URL('page-copies-thread.ts', import.meta.url));
        const copiesOf = async (page: BuiltPage): Promise<PageCopies> => {
          const name = createHash('sha256')
            .update(JSON.stringify([sources, process.version, page.path]))
            .update(page.html)
            .digest('hex');
          const made = await store.outcome(name, async () => serialize(await inThread(page)));
          return deserialize(made);
        };
        const told = await toldPages(dir, copiesOf);
        const copies = new Map(told.map(([{ path }, made]) => [path, made]));
        const known = ({ path }: BuiltPage) => copies.get(path) as PageCopies;
        const pages = told.map(([page]) => page);
        // The index is made by a program of its own, on the other core.
        const index = writeSearchFiles(
          told.flatMap(([, { searched }]) => searched ?? []),
          dir,
        );
        const files = async () => {
          for (const [path, text] of await machineFiles(pages, known)) {
            const file = new URL(`.${path}`, dir);
            await mkdir(new URL('.', file), { recursive: true });
            await writeFile(file, text);
          }
        };
        await Promise.all([index, files(), store.tidy()]);
      },
    },
  };
}
