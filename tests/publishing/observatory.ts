import type { Headers } from '../../src/publishing/headers.ts';

/** A page as it is served by https with a valid certificate, and to which http leads. */
export interface ServedPage {
  readonly headers: Headers;
  readonly html: string;
}

/** What one test of the Observatory found, and what that is worth. */
export type Finding = readonly [test: string, modifier: number];

const broad = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']);
const inline = new Set(["'unsafe-inline'", 'data:']);

function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (name === '') continue;
    if (directives.has(name)) throw new Error(`The Observatory takes no policy with two of ${name}`);
    directives.set(name, sources);
  }
  return directives;
}

function contentPolicy(policy: string): number {
  if (policy === '') return -25;
  const directives = directivesOf(policy);
  const fallback = directives.get('default-src');
  const of = (name: string) => directives.get(name) ?? fallback ?? ['*'];
  // A hash makes browsers overlook 'unsafe-inline'.
  const hashed = (sources: readonly string[]) => sources.some((source) => /^'(sha\d+|nonce)-/.test(source));
  const without = (sources: readonly string[]) =>
    hashed(sources) ? sources.filter((source) => source !== "'unsafe-inline'") : sources;
  const [scripts, styles, objects] = [without(of('script-src')), without(of('style-src')), of('object-src')];
  const passive = [...of('img-src'), ...of('media-src')];
  const insecure = (sources: readonly string[]) => sources.some((source) => /^(http|ftp):/.test(source));
  const loose = (source: string) => broad.has(source) || inline.has(source);
  if (scripts.some(loose) || objects.some((source) => broad.has(source))) return -20;
  const active = [...directives].filter(([name]) => name !== 'img-src' && name !== 'media-src');
  if (insecure(active.flatMap(([, sources]) => sources))) return -20;
  if ([...scripts, ...styles].includes("'unsafe-eval'") || insecure(passive)) return -10;
  if (styles.some(loose)) return 0;
  return fallback?.join(' ') === "'none'" ? 10 : 5;
}

function framing(headers: Headers): number {
  if (directivesOf(headers['Content-Security-Policy'] ?? '').has('frame-ancestors')) return 5;
  return /^(deny|sameorigin)$/i.test(headers['X-Frame-Options'] ?? '') ? 0 : -20;
}

function transport(header = ''): number {
  const [, age] = /(?:^|;)\s*max-age=(\d+)/i.exec(header) ?? [];
  if (age === undefined || header.includes(',')) return -20;
  return Number(age) < 15_552_000 ? -10 : 0;
}

function referrer(header: string | undefined): number {
  if (header === undefined) return 0;
  const kept = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  return kept.includes(header.split(',').at(-1)?.trim().toLowerCase() ?? '') ? 5 : -5;
}

function resourcePolicy(header: string | undefined): number {
  if (header === undefined || header === 'cross-origin') return 0;
  return header === 'same-origin' || header === 'same-site' ? 10 : -5;
}

/** Scripts of the site itself, as all here are. */
function integrity(html: string): number {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/g)];
  if (scripts.some(([, address = '']) => !/^\/[^/]/.test(address)))
    throw new Error('A script of another site is not provided for');
  return scripts.some(([tag]) => tag.includes(' integrity="')) ? 5 : 0;
}

function sharing(headers: Headers): number {
  const credentials = headers['Access-Control-Allow-Credentials'] === 'true';
  return credentials && headers['Access-Control-Allow-Origin'] === '*' ? -50 : 0;
}

/**
 * What Mozilla's HTTP Observatory, version 5, finds of a page without cookies.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring for the score of each outcome, and the
 *   tests in github.com/mdn/mdn-http-observatory, src/analyzer (1.4.8), for when it is reached. Its package cannot be
 *   taken as a library: it comes with a database, a server and a build of its own. What is left out: reports, nonces
 *   with 'strict-dynamic', and the list of domains that browsers come with.
 */
export function observatoryFindings({ headers, html }: ServedPage): readonly Finding[] {
  return [
    ['content-security-policy', contentPolicy(headers['Content-Security-Policy'] ?? '')],
    ['x-frame-options', framing(headers)],
    ['strict-transport-security', transport(headers['Strict-Transport-Security'])],
    ['referrer-policy', referrer(headers['Referrer-Policy'])],
    ['cross-origin-resource-policy', resourcePolicy(headers['Cross-Origin-Resource-Policy'])],
    ['cross-origin-resource-sharing', sharing(headers)],
    ['subresource-integrity', integrity(html)],
    ['x-content-type-options', headers['X-Content-Type-Options']?.toLowerCase() === 'nosniff' ? 0 : -5],
    ['cookies', headers['Set-Cookie'] === undefined ? 0 : -40],
  ];
}

/** The score: from 100 down, and up by what is more than asked for where little is missing. */
export function observatoryScore(page: ServedPage): number {
  const modifiers = observatoryFindings(page).map(([, modifier]) => modifier);
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const least = 100 + sum(modifiers.filter((one) => one < 0));
  return Math.max(0, least >= 90 ? least + sum(modifiers.filter((one) => one > 0)) : least);
}
