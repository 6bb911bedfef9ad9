import { calculators } from '../../calculators/index.ts';
import { authorQueryMistakes } from '../../scenario/index.ts';
import { lineAt, type Mistake } from './mistake.ts';

/** Pages by their paths, such as /about/: a map of their HTML, or of what reads it when it is asked for. */
export type Pages = Pick<ReadonlyMap<string, string>, 'keys' | 'has' | 'get'>;

/** What is to be checked, and where a mistake may come from. */
export interface LinkedSite {
  /** The address that the site's own full links begin with, without a slash at the end. */
  readonly origin: string;
  /** Each page is asked for once, and once more where a link of another leads to a place in it. */
  readonly pages: Pages;
  /** Whether the site has a file at that path, such as /rss.xml. */
  hasFile(path: string): boolean;
  /** The texts that pages are made from, by file: a mistake is shown where its link is written. */
  readonly texts: ReadonlyMap<string, string>;
}

const reference = /<(?:a|area|link|img|script|source|iframe|use)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const anchor = /\sid="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:amp|quot|lt|gt|#3[489]);/g, (entity) => entities[entity] ?? entity);
}

/** A text of its own: a part of a page would hold the whole page in memory. */
const apart = (text: string) => Buffer.from(text).toString();

/** The addresses that a page refers to, each once. */
function referencesOf(html: string): string[] {
  // A listing shows mark-up; nobody follows it.
  const shown = html.replace(/<pre\b[\s\S]*?<\/pre>/g, '');
  return [...new Set([...shown.matchAll(reference)].map(([, address = '']) => decoded(address)))];
}

/** The ids that links to a page may name. */
function anchorsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(anchor)].map(([, id = '']) => decoded(id)));
}

/** What is wrong with one address on a page, as a sentence. */
function mistakeOf(address: string, from: string, site: LinkedSite, anchors: Anchors): string | undefined {
  const url = new URL(address, `${site.origin}${from}`);
  if (url.origin !== site.origin || !/^https?:$/.test(url.protocol)) return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!site.pages.has(path)) {
    if (site.hasFile(path)) return undefined;
    if (site.pages.has(`${path}/`)) return `${address} needs a slash at the end of its path: ${path}/.`;
    return `${address} leads to no page. Mend the path; an article that is a draft, or dated later, is not out.`;
  }
  const id = decodeURIComponent(url.hash.slice(1));
  if (id !== '' && !id.startsWith(':~:') && !anchors(path).has(id)) {
    return `${address} names a place that ${path} does not have. Mend what stands after the #.`;
  }
  const [, slug = ''] = /^\/(?:calculators|embed)\/([^/]+)\/$/.exec(path) ?? [];
  const calculator = calculators[slug];
  const [mistake] = calculator ? authorQueryMistakes(calculator, url.search) : [];
  return mistake && `${address}: ${mistake}`;
}

type Anchors = (path: string) => ReadonlySet<string>;

/** Where a link is written, as far as it stands in a text as it stands on the page. */
function placeOf(address: string, from: string, { texts }: LinkedSite): Omit<Mistake, 'message'> {
  for (const [file, text] of texts) {
    const at = text.replaceAll('&amp;', '&').indexOf(address);
    if (at >= 0) return { file, line: lineAt(text, at) };
  }
  return { file: `the page ${from}`, line: 1 };
}

/**
 * Links of a built site to itself that lead nowhere: to a page or a file that is not there, to an anchor that its page
 * does not have, or to a calculator with a query that it would complain of. Each address is told once.
 */
export function linkMistakes(site: LinkedSite): Mistake[] {
  const read = new Map<string, ReadonlySet<string>>();
  const anchors: Anchors = (path) => {
    const ids = read.get(path) ?? new Set([...anchorsOf(site.pages.get(path) ?? '')].map(apart));
    read.set(path, ids);
    return ids;
  };
  const told = new Set<string>();
  // Most links are on every page: what leads from the root, or to another site, leads to the same from each.
  const known = new Map<string, string | undefined>();
  const messageOf = (address: string, from: string) => {
    if (!/^(?:\/|https?:)/.test(address)) return mistakeOf(address, from, site, anchors);
    if (!known.has(address)) known.set(apart(address), mistakeOf(address, from, site, anchors));
    return known.get(address);
  };
  return [...site.pages.keys()].flatMap((from) => {
    const html = site.pages.get(from) ?? '';
    const own = anchorsOf(html);
    // Half of all links lead to a place on their own page.
    const leadsOn = (address: string) => !(address.startsWith('#') && own.has(address.slice(1)));
    return referencesOf(html)
      .filter(leadsOn)
      .flatMap((address) => {
        const message = messageOf(address, from);
        if (message === undefined || told.has(message)) return [];
        told.add(message);
        return [{ ...placeOf(address, from, site), message }];
      });
  });
}
