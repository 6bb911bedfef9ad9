import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { site as own } from '../../src/site.ts';
import { atomFaults, childrenOf, jsonFeedFaults, parseXml, rssFaults } from '../publishing/feed-rules.ts';
import { builtPages, dist, useSite } from './site.ts';

const site = useSite();
const read = (path: string) => readFileSync(dist + path, 'utf8');
const pages = builtPages();
const articles = pages.filter((path) => /^\/articles\/[^/]+\/$/.test(path));
const topics = readdirSync(`${dist}/topics`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${dist}/topics/${entry.name}/feed.json`))
  .map(({ name }) => `/topics/${name}/`);

interface Item {
  readonly url: string;
  readonly content_html: string;
  readonly tags: readonly string[];
}

/** Whether an address within the site leads to a page or a file that was built. */
function leadsSomewhere(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return origin !== own.url || existsSync(dist + pathname.replace(/\/$/, '/index.html'));
}

describe.each(['/', ...topics])('the feeds at %s', (folder) => {
  test('keep the rules of RSS 2.0, Atom 1.0 and JSON Feed 1.1', () => {
    expect(rssFaults(read(`${folder}rss.xml`))).toEqual([]);
    expect(atomFaults(read(`${folder}atom.xml`))).toEqual([]);
    expect(jsonFeedFaults(read(`${folder}feed.json`))).toEqual([]);
  });

  test('have every article that belongs there, whole, with links that lead somewhere', () => {
    const { items } = JSON.parse(read(`${folder}feed.json`)) as { items: Item[] };
    const topic = folder.split('/')[2];
    const { items: all } = JSON.parse(read('/feed.json')) as { items: Item[] };
    const belong = all.filter(({ tags }) => topic === undefined || tags.includes(topic));
    expect(items.map(({ url }) => url)).toEqual(belong.map(({ url }) => url));
    if (topic === undefined) {
      expect(items.map(({ url }) => new URL(url).pathname).sort()).toEqual(articles);
    }
    for (const { content_html } of items) {
      expect(content_html.length).toBeGreaterThan(5000);
      const links = [...content_html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href);
      expect(links.filter((href) => !leadsSomewhere(href.replaceAll('&#x26;', '&')))).toEqual([]);
    }
    for (const [file, tag] of [
      ['rss.xml', '<item>'],
      ['atom.xml', '<entry>'],
    ] as const) {
      expect(read(folder + file).split(tag)).toHaveLength(items.length + 1);
    }
  });
});

describe('every article', () => {
  test('has its calculators in the feed as the answers that its page shows', async () => {
    const { items } = JSON.parse(read('/feed.json')) as { items: Item[] };
    const page = await site.page();
    for (const { url, content_html } of items) {
      await page.goto(site.address + new URL(url).pathname);
      const summaries = await page.locator('.answer-summary').allTextContents();
      expect(summaries.length, url).toBeGreaterThan(0);
      const text = content_html
        .replace(/<[^>]+>/g, '')
        .replaceAll('&#x26;', '&')
        .replaceAll('&#x3C;', '<');
      for (const summary of summaries) expect(text, url).toContain(summary.replace(/[ \n]+/g, ' '));
    }
  });

  test('is plain Markdown beside its page, and its page says so', async () => {
    for (const path of articles) {
      const address = path.replace(/\/$/, '.md');
      expect(read(`${path}index.html`)).toContain(
        `type="text/markdown" title="This article as Markdown" href="${address}"`,
      );
      const markdown = read(address);
      expect(markdown, path).toMatch(/^# \S/);
      expect(markdown, path).toContain(`<${own.url}${path}>`);
      expect(markdown.replace(/`[^`]*`/g, ''), path).not.toMatch(/(?<!\\)<(?!https:)|^import |undefined|\{/m);
      const cited = new Set([...markdown.matchAll(/(?<=.)\[\^(\d+)\]/g)].map(([, number]) => number));
      const sources = new Set([...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
      expect(cited, path).toEqual(sources);
      expect(cited.size, path).toBeGreaterThan(0);
    }
    const [first = ''] = articles;
    const response = await fetch(site.address + first.replace(/\/$/, '.md'));
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/markdown; charset=utf-8',
    ]);
  });
});

test('the sitemap has every page that may be found, once, and the day of each article’s last change', () => {
  const ns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  const urls = childrenOf(parseXml(read('/sitemap.xml')), 'url', ns).map((url) => ({
    path: new URL(childrenOf(url, 'loc', ns)[0]?.textContent ?? '').pathname,
    day: childrenOf(url, 'lastmod', ns)[0]?.textContent,
  }));
  const listed = pages.filter(
    (path) =>
      !path.startsWith('/embed/') && !read(path.replace(/\/$/, '/index.html')).includes('content="noindex"'),
  );
  expect(urls.map(({ path }) => path).sort()).toEqual(listed);
  expect(listed).toContain('/');
  for (const { path, day } of urls) {
    if (articles.includes(path)) expect(day, path).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('robots.txt lets everybody in and names the sitemap', () => {
  expect(read('/robots.txt')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', own.url)}\n`,
  );
});

test('llms.txt leads to every article, calculator and term', () => {
  const text = read('/llms.txt');
  const links = [...text.matchAll(/^- \[.+?\]\((\S+)\): \S/gm)].map(([, href = '']) => href);
  expect(links.length).toBe(text.split('\n').filter((line) => line.startsWith('- ')).length);
  expect(links.filter((href) => !leadsSomewhere(href))).toEqual([]);
  const paths = links.map((href) => new URL(href).pathname);
  expect(paths).toEqual(expect.arrayContaining(articles.map((path) => path.replace(/\/$/, '.md'))));
  expect(paths).toEqual(
    expect.arrayContaining(Object.keys(calculators).map((slug) => `/calculators/${slug}/`)),
  );
  expect(paths).toEqual(expect.arrayContaining(pages.filter((path) => /^\/glossary\/.+\/$/.test(path))));
});

test('every page names the feeds of the whole site, by address; an embed, a part of another page, none', () => {
  for (const path of pages) {
    const named = [
      ...read(path.replace(/\/$/, '/index.html')).matchAll(/<link rel="alternate" [^>]* href="\/([\w.]+)">/g),
    ];
    const feeds = named
      .map(([, file]) => file)
      .filter((file) => /^(rss\.xml|atom\.xml|feed\.json)$/.test(file ?? ''));
    expect(feeds, path).toEqual(path.startsWith('/embed/') ? [] : ['rss.xml', 'atom.xml', 'feed.json']);
  }
});
