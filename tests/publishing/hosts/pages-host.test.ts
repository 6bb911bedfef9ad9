import { describe, expect, it } from 'vitest';
import { type Headers, headersFor } from '../../../src/publishing/headers.ts';
import { limits, pagesHeaders, pagesRedirects } from '../../../src/publishing/hosts/pages-host.ts';
import { entries, facts } from './facts.ts';

const text = pagesHeaders(facts.rules, entries);

/** The rules of a `_headers` file whose pattern covers an address. */
function rulesFor(file: string, path: string): [name: string, value: string][][] {
  const blocks = file.trim().split('\n\n');
  return blocks.flatMap((block) => {
    const [pattern = '', ...lines] = block.split('\n');
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    const headers = lines.map((line) => {
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
      return [name, value] as [string, string];
    });
    return fits ? [headers] : [];
  });
}

/** What Cloudflare Pages sends: all values of a header, joined. */
function joined(rules: readonly (readonly [string, string])[][]): Headers {
  const all: Record<string, string> = {};
  for (const [name, value] of rules.flat()) all[name] = all[name] ? `${all[name]}, ${value}` : value;
  return all;
}

/** What a host sends that lets one of the rules decide. */
function decided(rules: readonly (readonly [string, string])[][]): Headers {
  return Object.fromEntries(rules.flat());
}

const addresses = [
  '/',
  '/404.html',
  '/articles/a/',
  '/embed/uptime/',
  '/embed.js',
  '/cards/a.png',
  '/oembed/uptime.json',
  '/_astro/a.Ab12.js',
];

describe('_headers', () => {
  it.each(addresses)('says of %s what the rules say, however a host takes rules together', (path) => {
    const expected = { ...headersFor(facts.rules, path), 'X-Frame-Options': 'DENY' };
    expect(joined(rulesFor(text, path))).toEqual(expected);
    expect(decided(rulesFor(text, path).reverse())).toEqual(expected);
  });

  it('says of an address that is not there what holds everywhere', () => {
    const headers = joined(rulesFor(text, '/nothing/'));
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers).toHaveProperty('Strict-Transport-Security');
    expect(headers['X-Frame-Options']).toBe('DENY');
  });

  it('names for every address who may frame it where it lets anyone', () => {
    const headers = joined(rulesFor(text, '/embed/uptime/'));
    expect(headers['Content-Security-Policy']).toContain('frame-ancestors *');
  });

  it('may have as many rules as a host reads, and no more', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `a${index}/`);
    // One for all, and one for the home page.
    expect(pagesHeaders(facts.rules, names(limits.headerRules - 2))).toContain('/a97/*');
    expect(() => pagesHeaders(facts.rules, names(limits.headerRules - 1))).toThrow(
      'The number of rules in _headers may be 100 at most on Cloudflare Pages, and is 101',
    );
  });

  it('may have lines as long as a host reads, and no longer', () => {
    const rule = (length: number) => [{ pattern: '/*', headers: { A: 'a'.repeat(length - '  A: '.length) } }];
    expect(pagesHeaders(rule(limits.headerLine), [])).toContain('aaa');
    expect(() => pagesHeaders(rule(limits.headerLine + 1), [])).toThrow(/A line of _headers may be 2000/);
  });

  it('takes no rule that only covers part of what lies beneath a name', () => {
    for (const pattern of ['/a/b/*', '/*.js', '/a*'])
      expect(() => pagesHeaders([{ pattern, headers: {} }], [])).toThrow('must cover all beneath');
  });
});

describe('_redirects', () => {
  it('has each old address with and without its last slash', () => {
    expect(pagesRedirects(facts.redirects).split('\n')).toEqual([
      '/a/ /b/ 301',
      '/a /b/ 301',
      '/c/ /d/e/ 301',
      '/c /d/e/ 301',
      '/e/f/ /g/#h 301',
      '/e/f /g/#h 301',
      '/i/ /j/#k 301',
      '/i /j/#k 301',
      '',
    ]);
  });

  it('may have as many lines as a host reads, and no more', () => {
    const list = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ from: `/${index}/`, to: '/' }));
    expect(pagesRedirects(list(limits.redirects / 2))).toContain('/999/ / 301');
    expect(() => pagesRedirects(list(limits.redirects / 2 + 1))).toThrow(/2000 at most/);
  });

  it('may have lines as long as a host reads, and no longer', () => {
    const to = (length: number) => [{ from: '/a/', to: `/${'b'.repeat(length - '/a/ / 301'.length)}` }];
    expect(pagesRedirects(to(limits.redirectLine))).toContain('bbb');
    expect(() => pagesRedirects(to(limits.redirectLine + 1))).toThrow(/1000 at most/);
  });
});
