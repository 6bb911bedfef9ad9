import { parse } from 'yaml';

/** An address that moved for good. */
export interface Redirect {
  /** The old path, with a slash at its end; it is answered without one as well. */
  readonly from: string;
  /** Where it is now: a path of the site, with a fragment where it has one. */
  readonly to: string;
}

/** Lower-case words in folders, as every address of the site is written. */
const oldPath = /^(\/[a-z0-9][a-z0-9-]*)+\/?$/;
const newAddress = /^\/([a-z0-9][a-z0-9-]*\/)*([a-z0-9][a-z0-9-]*\.[a-z0-9]+)?(#[^\s]*)?$/;

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** The path of a new address, without its fragment. */
export function pathOf(address: string): string {
  return address.replace(/#.*$/, '');
}

/**
 * A new address with a query, which stands before its fragment.
 *
 * @param query with its question mark, or what a server puts in the place of both.
 */
export function withQuery(address: string, query: string): string {
  return address.replace(/(?=#)|$/, () => query);
}

/** What is wrong with one line of the list, or nothing. */
function faultOf(from: string, to: unknown, all: ReadonlySet<string>): string | undefined {
  if (!oldPath.test(from)) return 'an old address is a path in lower case, such as /2010/06/some-words/';
  if (typeof to !== 'string') return 'a new address is missing';
  // Netlify and Cloudflare Pages would lose the visitor's.
  if (to.includes('?'))
    return `${to} has a query: make it a preset of the calculator, which has an address and a card`;
  if (!newAddress.test(to)) return `${to} is no address of this site, such as /articles/some-words/`;
  if (withSlash(pathOf(to)) === withSlash(from)) return `${to} leads back to itself`;
  if (all.has(withSlash(pathOf(to)))) return `${to} is an old address itself; name the one that it leads to`;
  return undefined;
}

/**
 * Reads the list of old addresses.
 *
 * @param yaml old address: new address, a line each.
 * @throws Error that names every line which is misspelt, stands twice, or leads on to another line or to itself.
 */
export function readRedirects(yaml: string): readonly Redirect[] {
  const list: unknown = parse(yaml) ?? {};
  if (typeof list !== 'object' || Array.isArray(list)) throw new Error('Redirects are lines of old: new.');
  const lines = Object.entries(list as Record<string, unknown>);
  const all = new Set<string>();
  const faults: string[] = [];
  for (const [from] of lines) {
    if (all.has(withSlash(from))) faults.push(`${from}: stands twice, with and without its last slash`);
    all.add(withSlash(from));
  }
  for (const [from, to] of lines) {
    const fault = faultOf(from, to, all);
    if (fault) faults.push(`${from}: ${fault}`);
  }
  if (faults.length > 0) throw new Error(`Redirects that cannot be:\n${faults.join('\n')}`);
  return lines.map(([from, to]) => ({ from: withSlash(from), to: String(to) }));
}

/**
 * What is wrong with redirects on a built site: a new address that it doesn't have, or an old one that it does.
 *
 * @param isThere whether the site has a page or a file at an address.
 */
export function deadEnds(redirects: readonly Redirect[], isThere: (address: string) => boolean): string[] {
  return redirects.flatMap(({ from, to }) => [
    ...(isThere(to) ? [] : [`${from}: the site has nothing at ${to}`]),
    ...(isThere(from) ? [`${from}: the site has a page of its own there`] : []),
  ]);
}

/**
 * Where a request is sent on to.
 *
 * @param path of the request.
 * @param query of the request, without its question mark.
 * @returns the new address with the query, or undefined where the path has not moved.
 */
export function redirected(redirects: readonly Redirect[], path: string, query: string): string | undefined {
  const to = redirects.find(({ from }) => from === withSlash(path))?.to;
  return to === undefined || query === '' ? to : withQuery(to, `?${query}`);
}
