import { describe, expect, it } from 'vitest';
import { headerRules, headersFor, policyDirectives, withPolicy } from '../../src/publishing/headers.ts';

/** As the build hands it over: directives and the hashes of scripts and styles, with or without an end. */
const built = [...policyDirectives, "script-src 'self' 'sha256-abc='", "style-src 'self' 'sha256-def='"].join(
  '; ',
);
const rules = headerRules(`${built};`);
const policyOf = (path: string) => headersFor(rules, path)['Content-Security-Policy'] ?? '';
const directive = (path: string, name: string) =>
  policyOf(path)
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(`${name} `));

const pages = [
  '/',
  '/search/',
  '/searching/',
  '/articles/uptime/',
  '/calculators/uptime/',
  '/404.html',
  '/rss.xml',
  '/embedded/',
  '/embed',
];
const embeds = ['/embed/uptime/', '/embed/uptime/index.html', '/embed/'];

describe('the headers of the site', () => {
  it.each(pages)('let nobody frame %s', (path) => {
    expect(directive(path, 'frame-ancestors')).toEqual(["frame-ancestors 'none'"]);
    expect(headersFor(rules, path)['X-Frame-Options']).toBe('DENY');
    expect(headersFor(rules, path)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });

  it.each(embeds)('let anyone frame %s', (path) => {
    expect(directive(path, 'frame-ancestors')).toEqual(['frame-ancestors *']);
    expect(headersFor(rules, path)).not.toHaveProperty('X-Frame-Options');
    expect(headersFor(rules, path)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });

  it('let anyone show a card, and nobody frame it', () => {
    const headers = headersFor(rules, '/cards/articles/a.png');
    expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(directive('/cards/articles/a.png', 'frame-ancestors')).toEqual(["frame-ancestors 'none'"]);
    expect(headersFor(rules, '/cards.png')['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });

  it('let programs of other sites ask for what describes an embed, and their pages load what sizes it', () => {
    expect(headersFor(rules, '/oembed/uptime.json')['Access-Control-Allow-Origin']).toBe('*');
    for (const path of ['/oembed/uptime.json', '/embed.js']) {
      expect(headersFor(rules, path)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
      expect(directive(path, 'frame-ancestors')).toEqual(["frame-ancestors 'none'"]);
    }
    for (const path of pages)
      expect(headersFor(rules, path)).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it.each([...pages, ...embeds])('carry the policy that the build made, whole and once, for %s', (path) => {
    for (const one of built.split('; ')) expect(policyOf(path)).toContain(one);
    expect(policyOf(path)).not.toContain(';;');
    const names = policyOf(path)
      .split(';')
      .map((one) => one.trim().split(' ')[0])
      .filter(Boolean);
    expect(names).toEqual([...new Set(names)]);
  });

  it('say the same of the policy however it was ended', () => {
    for (const end of ['', ';', '; ', ';\n']) {
      expect(headersFor(headerRules(built + end), '/')).toEqual(headersFor(rules, '/'));
    }
  });

  it('let the search run WebAssembly and its own first script, and forbid it all else that they forbid', () => {
    const [scripts = ''] = directive('/search/', 'script-src');
    const [elsewhere = ''] = directive('/', 'script-src');
    const more = scripts.split(' ').filter((source) => !elsewhere.split(' ').includes(source));
    expect(more).toEqual(["'wasm-unsafe-eval'", expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/)]);
    expect(policyOf('/search/').replace(` ${more.join(' ')}`, '')).toBe(policyOf('/'));
  });

  it('allow nothing unsafe anywhere else, and nothing from elsewhere', () => {
    for (const { pattern, headers } of rules) {
      const all = headers['Content-Security-Policy'] ?? '';
      const policy = pattern === '/search/*' ? all.replace("'wasm-unsafe-eval'", '') : all;
      expect(policy).not.toMatch(/unsafe|strict-dynamic|https?:|\bdata:(?!;)\S/);
      expect(policy.replace(/frame-ancestors \*/, '')).not.toContain('*');
    }
    expect(policyDirectives).toContain("default-src 'none'");
    expect(policyDirectives).toContain("require-trusted-types-for 'script'");
    expect(policyDirectives).toContain("trusted-types 'none'");
    expect(policyDirectives).toContain("base-uri 'none'");
  });

  it('let assets, whose names change with their contents, be kept for a year', () => {
    for (const path of ['/_astro/panel.Ab12.js', '/_astro/fonts/brygada.woff2']) {
      expect(headersFor(rules, path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each([...pages, ...embeds, '/favicon.svg', '/_astrology/'])('have %s asked for anew', (path) => {
    expect(headersFor(rules, path)['Cache-Control']).toBe('no-cache');
  });

  it.each(['/', '/embed/uptime/', '/_astro/x.js'])(
    'keep %s to what it says it is, to https and to itself',
    (path) => {
      const headers = headersFor(rules, path);
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Referrer-Policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['Strict-Transport-Security']).toMatch(/max-age=\d{8}/);
      expect(headers['Permissions-Policy']).toContain('camera=()');
    },
  );

  it('have no empty value', () => {
    for (const path of [...pages, ...embeds]) {
      expect(Object.values(headersFor(rules, path)).filter((value) => value === '')).toEqual([]);
    }
  });
});

describe('header rules', () => {
  const some = [
    { pattern: '/*', headers: { A: 'all', B: 'all' } },
    { pattern: '/x/*', headers: { B: 'x' } },
    { pattern: '/x/y', headers: { B: 'y', A: '' } },
  ];

  it('fit an address by its beginning, or exactly, and the last that fits decides', () => {
    expect(headersFor(some, '/')).toEqual({ A: 'all', B: 'all' });
    expect(headersFor(some, '/x/')).toEqual({ A: 'all', B: 'x' });
    expect(headersFor(some, '/x')).toEqual({ A: 'all', B: 'all' });
    expect(headersFor(some, '/x/y/z')).toEqual({ A: 'all', B: 'x' });
  });

  it('take a header away by an empty value', () => {
    expect(headersFor(some, '/x/y')).toEqual({ B: 'y' });
  });
});

describe('a policy in a page', () => {
  it('stands before all that it is to hold', () => {
    const page = '<!DOCTYPE html><html><head><meta charset="utf-8"><script>a</script></head></html>';
    const carrying = withPolicy(page, built);
    expect(carrying).toBe(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${built}"><script>a</script></head></html>`,
    );
    // A browser takes no notice of it there, and says so.
    expect(built).not.toContain('frame-ancestors');
    expect(built).not.toContain('"');
  });

  it('is not put into what has no place for it', () => {
    expect(() => withPolicy('<p>nothing</p>', built)).toThrow(/meta charset/);
  });
});
