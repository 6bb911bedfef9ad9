import { DOMParser, type Element } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The rules of RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1, as far as a feed of articles can break them. */

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
};

/** RFC 822 as RSS takes it, with a year of four digits; RFC 3339. */
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Parses XML that must be well-formed. */
export function parseXml(xml: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('There is no root element.');
  return root;
}

/** The children of an element by name, in no namespace or in one. */
export function childrenOf(parent: Element, name: string, namespace: string | null = null): Element[] {
  return [...parent.childNodes].filter(
    (child): child is Element =>
      child.nodeType === 1 && child.localName === name && child.namespaceURI === namespace,
  );
}

function isAddress(text: string | null | undefined): boolean {
  return /^https?:\/\/[^\s]+$/.test(text ?? '') && URL.canParse(text ?? '');
}

/** Collects the faults that a list of rules finds. */
function faultsOf(rules: readonly (readonly [holds: boolean, fault: string])[]): string[] {
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

/** What in a feed's HTML needs the site, a script or a style to be read. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
    if (/^(script|style|link|iframe|form|input|button|svg|math|object|astro-)/.test(tagName))
      faults.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^(on|style|id|className|data)/.test(name)) faults.push(`<${tagName} ${name}>`);
      if (/^(href|src)$/.test(name) && !/^(https?|mailto):/.test(String(value)))
        faults.push(`<${tagName} ${name}="${value}">`);
    }
  });
  return faults;
}

function itemFaults(item: Element): string[] {
  const text = (name: string, namespace?: string) =>
    childrenOf(item, name, namespace ?? null).map((one) => (one.textContent ?? '').trim());
  const [guid] = childrenOf(item, 'guid');
  const encoded = text('encoded', namespaces.content);
  return [
    ...faultsOf([
      [text('title').length === 1 && text('title')[0] !== '', 'item: one title'],
      [text('description').length === 1, 'item: one description'],
      [text('link').length === 1 && isAddress(text('link')[0]), 'item: one link, in full'],
      [
        text('pubDate').length === 1 && rfc822.test(text('pubDate')[0] ?? ''),
        'item: one pubDate, by RFC 822',
      ],
      [guid !== undefined, 'item: a guid'],
      [
        guid?.getAttribute('isPermaLink') === 'false' || isAddress(guid?.textContent),
        'item: guid is an address',
      ],
      [encoded.length === 1 && encoded[0] !== '', 'item: its whole text'],
    ]),
    ...childrenOf(item, 'enclosure').flatMap((enclosure) =>
      faultsOf([
        [isAddress(enclosure.getAttribute('url')), 'enclosure: url in full'],
        [/^[1-9]\d*$/.test(enclosure.getAttribute('length') ?? ''), 'enclosure: length in bytes'],
        [/^\w+\/[\w.+-]+$/.test(enclosure.getAttribute('type') ?? ''), 'enclosure: a MIME type'],
      ]),
    ),
    ...htmlFaults(encoded[0] ?? ''),
  ];
}

/** What is wrong with an RSS feed. */
export function rssFaults(xml: string): string[] {
  const root = parseXml(xml);
  const [channel, ...others] = childrenOf(root, 'channel');
  if (!channel || others.length > 0) return ['one channel'];
  const text = (name: string) => childrenOf(channel, name).map((one) => (one.textContent ?? '').trim());
  const items = childrenOf(channel, 'item');
  const self = childrenOf(channel, 'link', namespaces.atom).filter(
    (one) => one.getAttribute('rel') === 'self',
  );
  const guids = items.flatMap((item) => childrenOf(item, 'guid').map((guid) => guid.textContent ?? ''));
  return [
    ...faultsOf([
      [root.localName === 'rss' && root.getAttribute('version') === '2.0', 'rss 2.0'],
      ...['title', 'link', 'description'].map(
        (name) => [text(name).length === 1 && text(name)[0] !== '', `one ${name}`] as const,
      ),
      [isAddress(text('link')[0]), 'link in full'],
      [text('lastBuildDate').every((date) => rfc822.test(date)), 'lastBuildDate by RFC 822'],
      [text('language').every((code) => /^[a-z]{2}(-[A-Z]{2})?$/.test(code)), 'a language'],
      [self.length === 1 && isAddress(self[0]?.getAttribute('href')), 'its own address'],
    ]),
    ...repeated(guids).map((guid) => `guid twice: ${guid}`),
    ...items.flatMap(itemFaults),
  ];
}

function atomPartFaults(part: Element, name: string): string[] {
  const of = (child: string) => childrenOf(part, child, namespaces.atom);
  const alternates = of('link').filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate');
  return faultsOf([
    ...['id', 'title', 'updated'].map((child) => [of(child).length === 1, `${name}: one ${child}`] as const),
    [isAddress(of('id')[0]?.textContent), `${name}: id is an address`],
    [of('title')[0]?.textContent !== '', `${name}: a title with words`],
    ...[...of('updated'), ...of('published')].map(
      (date) => [rfc3339.test(date.textContent ?? ''), `${name}: ${date.localName} by RFC 3339`] as const,
    ),
    ...of('link').map((link) => [isAddress(link.getAttribute('href')), `${name}: link in full`] as const),
    [alternates.length === 1, `${name}: one alternate link`],
    ...of('category').map(
      (one) => [one.getAttribute('term') !== null, `${name}: category has a term`] as const,
    ),
    ...of('author').map(
      (author) =>
        [childrenOf(author, 'name', namespaces.atom).length === 1, `${name}: author has a name`] as const,
    ),
  ]);
}

/** What is wrong with an Atom feed. */
export function atomFaults(xml: string): string[] {
  const root = parseXml(xml);
  if (root.localName !== 'feed' || root.namespaceURI !== namespaces.atom) return ['an Atom feed'];
  const of = (name: string) => childrenOf(root, name, namespaces.atom);
  const entries = of('entry');
  const ids = entries.map((entry) => childrenOf(entry, 'id', namespaces.atom)[0]?.textContent ?? '');
  return [
    ...atomPartFaults(root, 'feed'),
    ...faultsOf([
      [of('author').length > 0, 'feed: an author'],
      [
        of('link').filter((link) => link.getAttribute('rel') === 'self').length === 1,
        'feed: its own address',
      ],
    ]),
    ...repeated(ids).map((id) => `id twice: ${id}`),
    ...entries.flatMap((entry) => {
      const contents = childrenOf(entry, 'content', namespaces.atom);
      return [
        ...atomPartFaults(entry, 'entry'),
        ...faultsOf([
          [contents.length === 1 && contents[0]?.getAttribute('type') === 'html', 'entry: its text'],
        ]),
        ...htmlFaults(contents[0]?.textContent ?? ''),
      ];
    }),
  ];
}

const address = { type: 'string', pattern: '^https?://\\S+$' };
const date = { type: 'string', pattern: rfc3339.source };
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: { type: 'string' }, url: address, avatar: address },
    additionalProperties: false,
    minProperties: 1,
  },
};
const words = { type: 'string', minLength: 1 };

const validateJsonFeed = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['version', 'title', 'items', 'home_page_url', 'feed_url'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    description: words,
    home_page_url: address,
    feed_url: address,
    icon: address,
    favicon: address,
    language: words,
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'content_html', 'date_published'],
        additionalProperties: false,
        properties: {
          id: words,
          url: address,
          title: words,
          summary: words,
          content_html: words,
          image: address,
          banner_image: address,
          date_published: date,
          date_modified: date,
          tags: { type: 'array', items: words, uniqueItems: true },
          language: words,
          authors,
          attachments: {
            type: 'array',
            items: {
              type: 'object',
              required: ['url', 'mime_type'],
              properties: {
                url: address,
                mime_type: words,
                title: words,
                size_in_bytes: { type: 'integer' },
              },
            },
          },
        },
      },
    },
  },
});

/** What is wrong with a JSON feed. */
export function jsonFeedFaults(json: string): string[] {
  const feed = JSON.parse(json);
  if (!validateJsonFeed(feed)) {
    return (validateJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
  const { items } = feed as { items: { id: string; content_html: string }[] };
  return [
    ...repeated(items.map(({ id }) => id)).map((id) => `id twice: ${id}`),
    ...items.flatMap(({ content_html }) => htmlFaults(content_html)),
  ];
}
