import { describe, expect, it } from 'vitest';
import { articleHtml, atomFeed, type FeedFacts, jsonFeed, rssFeed } from '../../src/publishing/feeds.ts';
import { builtArticle, fedArticle } from './article-page.ts';
import { atomFaults, childrenOf, jsonFeedFaults, parseXml, rssFaults } from './feed-rules.ts';

const facts: FeedFacts = {
  title: 'Advice & <more>',
  description: 'Articles whose numbers you can change.',
  folder: '/topics/cost/',
  articles: [
    fedArticle({ slug: 'old', day: '2026-11-20', order: 9 }),
    fedArticle({ slug: 'first', order: 1 }),
    fedArticle({ slug: 'second', order: 2 }),
  ],
};
const rss = rssFeed(facts);
const atom = atomFeed(facts);
const json = jsonFeed(facts);

describe('a feed', () => {
  it('keeps the rules of each format', () => {
    expect({ rss: rssFaults(rss), atom: atomFaults(atom), json: jsonFeedFaults(json) }).toEqual({
      rss: [],
      atom: [],
      json: [],
    });
  });

  it('keeps them with nothing in it', () => {
    const none = { ...facts, articles: [] };
    expect([rssFaults(rssFeed(none)), atomFaults(atomFeed(none)), jsonFeedFaults(jsonFeed(none))]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('has the newest first, and of one day the later in the series', () => {
    const { items } = JSON.parse(json) as { items: { url: string }[] };
    const slugs = items.map(({ url }) => new URL(url).pathname);
    expect(slugs).toEqual(['/articles/second/', '/articles/first/', '/articles/old/']);
    const [channel] = childrenOf(parseXml(rss), 'channel');
    const links =
      channel && childrenOf(channel, 'item').map((item) => childrenOf(item, 'link')[0]?.textContent);
    expect(links).toEqual(items.map(({ url }) => url));
  });

  it('says the same in every format', () => {
    const text = facts.articles[1]?.html;
    expect(JSON.parse(json).items[1].content_html).toBe(text);
    const entry = childrenOf(parseXml(atom), 'entry', 'http://www.w3.org/2005/Atom')[1];
    const content =
      entry && childrenOf(entry, 'content', 'http://www.w3.org/2005/Atom')[0]?.textContent?.trim();
    expect(content).toBe(text);
    expect(JSON.parse(json).items[1].title).toBe('What is in 0.1 %? <b> & more');
  });

  it('changed when its articles last did, whatever the clock says', () => {
    expect(atom).toMatch(/<updated>2026-12-01T00:00:00(\.000)?Z<\/updated>\s*<entry>/);
    expect(rssFeed(facts)).toBe(rss);
    expect(rss).toContain('<lastBuildDate>Tue, 01 Dec 2026 00:00:00 GMT</lastBuildDate>');
  });
});

describe('an article in a feed', () => {
  const html = articleHtml(builtArticle());

  it('begins with what it is about, and ends with its sources and the way to the page', () => {
    expect(html).toMatch(
      /^<p><strong>A working day &#x26; a bit\. Which &#x3C;one>, it does not say\.<\/strong><\/p>/,
    );
    expect(html).toContain('<li>Judge nobody by a single year.</li>');
    expect(html.indexOf('<h2>Sources</h2>')).toBeGreaterThan(html.indexOf('See <a'));
    expect(html).toContain('<a href="https://gray.example/">A census</a>, 1990.');
    expect(html).toMatch(
      /<a href="[^"]+\/articles\/a\/">Read it where its numbers can be changed<\/a><\/p>$/,
    );
  });

  it('numbers its citations in brackets', () => {
    expect(html).toContain('downtime</a><sup>[1]</sup>.');
    expect(html).toContain('<sup>[2]</sup>.</p></blockquote>');
  });
});

describe('the rules', () => {
  it('find what is wrong with a feed', () => {
    const wrong = (xml: string, from: string | RegExp, to: string) => {
      const changed = xml.replace(from, to);
      expect(changed).not.toBe(xml);
      return changed;
    };
    expect(() => rssFaults(wrong(rss, '</channel>', ''))).toThrow();
    expect(rssFaults(wrong(rss, /<pubDate>[^<]*/, '<pubDate>2026-11-23'))).toContain(
      'item: one pubDate, by RFC 822',
    );
    expect(rssFaults(wrong(rss, /<guid[\s\S]*?<\/guid>/, ''))).toContain('item: a guid');
    expect(rssFaults(wrong(rss, '/articles/first/</guid>', '/articles/old/</guid>')).join()).toContain(
      'guid twice',
    );
    expect(atomFaults(wrong(atom, /<author>[\s\S]*?<\/author>/, ''))).toContain('feed: an author');
    expect(atomFaults(wrong(atom, /<updated>[^<]*/, '<updated>yesterday'))).toContain(
      'feed: updated by RFC 3339',
    );
    expect(jsonFeedFaults(wrong(json, 'version/1.1', 'version/1'))).not.toEqual([]);
    expect(jsonFeedFaults(wrong(json, '"content_html"', '"content"'))).not.toEqual([]);
    expect(jsonFeedFaults(wrong(json, 'href=\\"https://', 'href=\\"/'))).not.toEqual([]);
  });
});
