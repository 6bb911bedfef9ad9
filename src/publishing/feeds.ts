import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { site } from '../site.ts';
import type { BuiltArticle } from './built-article.ts';
import { cardSize } from './card.ts';
import { newest } from './feed-choice.ts';
import { fullAddress } from './structured-data.ts';

/** An article as feeds have it. */
export interface FeedArticle extends Omit<BuiltArticle, 'takeaways' | 'body' | 'sources'> {
  /** Its text, as `articleHtml` gives it. */
  readonly html: string;
}

/** A feed: from which articles, under which title, and where. */
export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  /** The folder of its files, such as /topics/cost/. */
  readonly folder: string;
  /** Of which it has the newest. */
  readonly articles: readonly FeedArticle[];
}

/** The files of a feed by format, as they are called in its folder. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

const rights = 'Words under CC BY 4.0';

/** When anything in a feed last changed. The clock is never asked, so that builds repeat; an empty feed never changed. */
function lastChange(articles: readonly FeedArticle[]): Date {
  return new Date(Math.max(0, ...articles.map(({ changed }) => changed.valueOf())));
}

function listed(tag: 'ul' | 'ol', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

const escaped = (text: string) => toHtml({ type: 'text', value: text });

/** A text with its citations as numbers in brackets. */
function withNumbers<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const number = node.type === 'element' ? node.properties.dataCite : undefined;
  if (typeof number === 'string')
    return { ...node, properties: {}, children: [{ type: 'text', value: `[${number}]` }] };
  return { ...node, children: node.children.map((child) => withNumbers(child)) };
}

/** All of an article as HTML that needs nothing from the site: standfirst, takeaways, text, sources. */
export function articleHtml({ url, standfirst, takeaways, body, sources }: BuiltArticle): string {
  return [
    `<p><strong>${escaped(standfirst)}</strong></p>`,
    listed('ul', takeaways.map(escaped)),
    toHtml(withNumbers(body)),
    ...(sources.length > 0
      ? [
          '<h2>Sources</h2>',
          listed(
            'ol',
            sources.map((source) => toHtml(source)),
          ),
        ]
      : []),
    `<p><a href="${url}">Read it where its numbers can be changed</a></p>`,
  ].join('\n');
}

/** The feed in RSS 2.0, with the whole text in content:encoded. */
export function rssFeed({ title, description, folder, articles }: FeedFacts): string {
  return generateRssFeed({
    title,
    description,
    link: fullAddress('/'),
    language: site.language,
    copyright: rights,
    lastBuildDate: lastChange(articles),
    atom: {
      links: [{ href: fullAddress(folder + feedFiles.rss), rel: 'self', type: 'application/rss+xml' }],
    },
    items: newest(articles).map((article) => ({
      title: article.title,
      link: article.url,
      guid: { value: article.url, isPermaLink: true },
      pubDate: article.published,
      description: article.standfirst,
      categories: article.topics.map((name) => ({ name })),
      dc: { creators: [site.author] },
      media: { contents: [{ url: article.image, type: 'image/png', medium: 'image', ...cardSize }] },
      content: { encoded: article.html },
    })),
  });
}

/** The feed in Atom 1.0. */
export function atomFeed({ title, description, folder, articles }: FeedFacts): string {
  const plain = (value: string) => ({ value, type: 'text' as const });
  return generateAtomFeed({
    id: fullAddress(folder + feedFiles.atom),
    title: plain(title),
    subtitle: plain(description),
    updated: lastChange(articles),
    rights: plain(rights),
    icon: fullAddress('/icon-192.png'),
    authors: [{ name: site.author, uri: fullAddress('/') }],
    links: [
      { href: fullAddress('/'), rel: 'alternate', type: 'text/html' },
      { href: fullAddress(folder + feedFiles.atom), rel: 'self', type: 'application/atom+xml' },
    ],
    entries: newest(articles).map((article) => ({
      id: article.url,
      title: plain(article.title),
      published: article.published,
      updated: article.changed,
      summary: plain(article.standfirst),
      links: [
        { href: article.url, rel: 'alternate', type: 'text/html' },
        { href: article.image, rel: 'enclosure', type: 'image/png' },
      ],
      categories: article.topics.map((term) => ({ term })),
      content: { value: article.html, type: 'html' as const },
    })),
  });
}

/** The feed in JSON Feed 1.1. */
export function jsonFeed({ title, description, folder, articles }: FeedFacts): string {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: fullAddress('/'),
    feed_url: fullAddress(folder + feedFiles.json),
    language: site.language,
    icon: fullAddress('/icon-512.png'),
    favicon: fullAddress('/icon-192.png'),
    authors: [{ name: site.author, url: fullAddress('/') }],
    items: newest(articles).map((article) => ({
      id: article.url,
      url: article.url,
      title: article.title,
      summary: article.standfirst,
      content_html: article.html,
      image: article.image,
      date_published: article.published,
      date_modified: article.changed,
      tags: [...article.topics],
    })),
  });
  // The list must be there, with nothing in it too.
  return `${JSON.stringify({ items: [], ...Object(feed) }, null, 1)}\n`;
}
