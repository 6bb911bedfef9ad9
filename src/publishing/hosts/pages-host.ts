import { type HeaderRule, headersFor } from '../headers.ts';
import type { Redirect } from '../redirects.ts';

/**
 * The limits of Cloudflare Pages, which are the narrower: developers.cloudflare.com/pages/configuration/headers and
 * …/redirects. Past them it leaves out lines without failing.
 */
export const limits = {
  headerRules: 100,
  headerLine: 2000,
  redirects: 2000,
  redirectLine: 1000,
} as const;

function within(limit: keyof typeof limits, is: number, what: string): void {
  if (is > limits[limit])
    throw new RangeError(`${what} may be ${limits[limit]} at most on Cloudflare Pages, and is ${is}`);
}

/** Addresses that stand for all that lies beneath a name at the top of the site. */
function patternOf(entry: string): string {
  return entry.endsWith('/') ? `/${entry}*` : `/${entry}`;
}

/**
 * Stands for all addresses although embeds go without it: where a policy says who may frame a page, browsers take no notice
 * of it (Content Security Policy Level 3, 6.4.2; Safari since 13). So what is not there cannot be framed either.
 */
const OVERRULED = 'X-Frame-Options';

/**
 * The file `_headers`, as Netlify and Cloudflare Pages read it.
 *
 * Where two rules fit an address, the one host joins the values of a header and the other takes one of them. So no
 * header is named for one address twice: what is the same everywhere stands once, for all; what differs stands for
 * each name at the top of the site. An address that is not there has the former alone; its page carries its policy.
 *
 * @param entries the names at the top of the site, folders with a slash at their ends.
 * @throws RangeError past the limits of a host; Error for a rule that covers less than all beneath a name.
 */
export function pagesHeaders(rules: readonly HeaderRule[], entries: readonly string[]): string {
  const patterns = ['/', ...entries.map(patternOf)];
  for (const { pattern } of rules) {
    if (!/^\/(\*|[^/*]+(\/\*)?)$/.test(pattern))
      throw new Error(`${pattern} must cover all beneath a name at the top`);
  }
  const varying = new Set(
    rules.filter(({ pattern }) => pattern !== '/*').flatMap(({ headers }) => Object.keys(headers)),
  );
  varying.delete(OVERRULED);
  const blocks = ['/*', ...patterns].map((pattern) => {
    const own = Object.entries(headersFor(rules, pattern.replace(/\*$/, '')));
    const lines = own.filter(([name]) => varying.has(name) === (pattern !== '/*'));
    return [pattern, ...lines.map(([name, value]) => `  ${name}: ${value}`)];
  });
  within('headerRules', blocks.length, 'The number of rules in _headers');
  for (const line of blocks.flat()) within('headerLine', line.length, 'A line of _headers');
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/**
 * The file `_redirects`, as Netlify and Cloudflare Pages read it: each old address with and without its last slash.
 * Both keep the query of the request, as no new address has one of its own.
 *
 * @throws RangeError past the limits of a host.
 */
export function pagesRedirects(redirects: readonly Redirect[]): string {
  const lines = redirects.flatMap(({ from, to }) => [
    `${from} ${to} 301`,
    `${from.replace(/\/$/, '')} ${to} 301`,
  ]);
  within('redirects', lines.length, 'The number of lines in _redirects');
  for (const line of lines) within('redirectLine', line.length, 'A line of _redirects');
  return lines.map((line) => `${line}\n`).join('');
}
