import { askedBootHash } from './asked-boot.ts';

/** One response header by name. */
export type Headers = { readonly [name: string]: string };

/** Headers for the addresses that a pattern covers; of several, the last that fits decides each header. */
export interface HeaderRule {
  /** An address path; a `*` at its end stands for anything. */
  readonly pattern: string;
  readonly headers: Headers;
}

/** What the policy allows besides scripts and styles, whose hashes come from the build. */
export const policyDirectives = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Neither for subdomains nor for browsers' lists: what else runs on the domain is its owner's to decide.
  'Strict-Transport-Security': 'max-age=63072000',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cache-Control': 'no-cache',
};

/**
 * The response headers of the whole site, from the policy that the build made for its pages.
 *
 * @param policy the content security policy without `frame-ancestors`: one for all pages, its hashes are site-wide.
 */
export function headerRules(policy: string): readonly HeaderRule[] {
  const framedBy = (ancestors: string) => `${policy.replace(/;?\s*$/, ';')} frame-ancestors ${ancestors};`;
  // Pagefind looks words up in WebAssembly, which takes a word of its own; from text no script is made here either.
  const searching = framedBy("'none'").replace(
    /script-src [^;]+/,
    (scripts) => `${scripts.trimEnd()} 'wasm-unsafe-eval' '${askedBootHash}'`,
  );
  return [
    {
      pattern: '/*',
      headers: {
        ...everywhere,
        'Content-Security-Policy': framedBy("'none'"),
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Frame-Options': 'DENY',
      },
    },
    {
      // Anyone may show an embed; X-Frame-Options knows no such value, so it is left out by an empty one.
      pattern: '/embed/*',
      headers: {
        'Content-Security-Policy': framedBy('*'),
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Frame-Options': '',
      },
    },
    { pattern: '/search/*', headers: { 'Content-Security-Policy': searching } },
    // Feed readers, and pages that show what a link leads to, take a card from here.
    { pattern: '/cards/*', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    // Programs of other sites ask for the description of an embed, and their pages for the script that sizes one.
    {
      pattern: '/oembed/*',
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
    },
    { pattern: '/embed.js', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    { pattern: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  ];
}

const CHARSET = '<meta charset="utf-8">';

/**
 * A page with its policy in itself too, for hosts that send it without one: what is not found, at an address that no rule
 * of theirs names. It cannot say who may frame it.
 *
 * @param policy the content security policy without `frame-ancestors`, which browsers refuse there.
 * @throws Error for a page that doesn't begin with its character set, after which the policy has to stand.
 */
export function withPolicy(html: string, policy: string): string {
  if (!html.includes(CHARSET)) throw new Error(`A page that carries its policy has no ${CHARSET}.`);
  return html.replace(
    CHARSET,
    () => `${CHARSET}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/** The headers of one address under such rules. */
export function headersFor(rules: readonly HeaderRule[], path: string): Headers {
  const fits = ({ pattern }: HeaderRule) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  const all = Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers)) as Headers;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
