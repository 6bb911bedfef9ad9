import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadEnds, pathOf, readRedirects, redirected } from '../../src/publishing/redirects.ts';
import { root } from '../imports.ts';

const list = readRedirects(readFileSync(`${root}content/redirects.yaml`, 'utf8'));

describe('a list of redirects', () => {
  it('is read as it stands, with a slash at the end of every old address', () => {
    const yaml = '# words\n/2010/06/some-words/: /articles/some-words/\n/go/word: /calculators/x/b/#c\n';
    expect(readRedirects(yaml)).toEqual([
      { from: '/2010/06/some-words/', to: '/articles/some-words/' },
      { from: '/go/word/', to: '/calculators/x/b/#c' },
    ]);
    expect(readRedirects('# nothing moved\n')).toEqual([]);
  });

  it.each([
    ['the same line twice', '/a/: /b/\n/a/: /c/', /unique/],
    ['the same address with and without its slash', '/a/: /b/\n/a: /c/', /\/a: stands twice/],
    ['a chain', '/a/: /b/\n/b/: /c/', /\/a\/: \/b\/ is an old address itself/],
    ['a chain by way of a fragment', '/a/: /b/#x\n/b/: /c/', /\/a\/: \/b\/#x is an old address itself/],
    ['a loop of one', '/a/: /a/#x', /\/a\/: \/a\/#x leads back to itself/],
    ['a new address with a query', '/a/: /b/?x=1', /\/a\/: \/b\/\?x=1 has a query: make it a preset/],
    ['a loop of two', '/a/: /b/\n/b/: /a/', /\/a\/: \/b\/ is an old[\s\S]*\/b\/: \/a\/ is an old/],
    [
      'an old address of another site',
      'https://a.example/: /b/',
      /https:\/\/a\.example\/: an old address is a path/,
    ],
    ['an old address in capitals', '/A/: /b/', /\/A\/: an old address is a path/],
    ['an old address with a query', '/a/?b=1: /b/', /an old address is a path/],
    ['the home page as an old address', '/: /b/', /an old address is a path/],
    ['a new address on another site', '/a/: https://b.example/', /is no address of this site/],
    ['a new address of any protocol', '/a/: //b.example/', /is no address of this site/],
    ['a new address with its last slash missing', '/a/: /articles/b', /is no address of this site/],
    ['a new address with a space', '/a/: /b/#d e', /is no address of this site/],
    ['a missing new address', '/a/:', /\/a\/: a new address is missing/],
    ['a list without old addresses', '- /a/\n- /b/', /lines of old: new/],
  ])('is refused for %s', (_, yaml, fault) => {
    expect(() => readRedirects(yaml)).toThrow(fault);
  });

  it('takes files, the home page and fragments as new addresses', () => {
    const yaml = '/feed/: /rss.xml\n/old/: /\n/part/: /about/#corrections\n';
    expect(readRedirects(yaml).map(({ to }) => to)).toEqual(['/rss.xml', '/', '/about/#corrections']);
  });

  it('leads nowhere where the site has nothing, or has something of its own', () => {
    const there = new Set(['/b/', '/c/']);
    const isThere = (address: string) => there.has(pathOf(address));
    expect(deadEnds([{ from: '/a/', to: '/b/#y' }], isThere)).toEqual([]);
    expect(deadEnds([{ from: '/a/', to: '/d/' }], isThere)).toEqual(['/a/: the site has nothing at /d/']);
    expect(deadEnds([{ from: '/c/', to: '/b/' }], isThere)).toEqual([
      '/c/: the site has a page of its own there',
    ]);
  });
});

describe('a request for an old address', () => {
  const some = readRedirects('/a/: /b/\n/h/: /i/#j\n');

  it.each([
    ['/a/', '', '/b/'],
    ['/a', '', '/b/'],
    ['/a/', 'utm_source=x&utm_medium=y', '/b/?utm_source=x&utm_medium=y'],
    ['/a', 'utm_source=x', '/b/?utm_source=x'],
    ['/h', '', '/i/#j'],
    ['/h/', 'utm_source=x', '/i/?utm_source=x#j'],
    ['/a/', 'q=%26%3D%20', '/b/?q=%26%3D%20'],
  ])('%s with the query “%s” is sent on to %s', (path, query, to) => {
    expect(redirected(some, path, query)).toBe(to);
  });

  it.each(['/', '/b/', '/a/b/', '/A/', '/aa/'])('%s has not moved', (path) => {
    expect(redirected(some, path, 'x=1')).toBeUndefined();
  });
});

describe('the list of this site', () => {
  it('has an address of 2010 for each article that takes up a post of that year, and for no other', () => {
    const files = readdirSync(`${root}content/articles`).filter((name) => name.endsWith('.mdx'));
    const takenUp = files.filter((name) =>
      /^origin:/m.test(readFileSync(`${root}content/articles/${name}`, 'utf8')),
    );
    expect(takenUp.length).toBeGreaterThan(0);
    for (const slug of takenUp.map((name) => name.replace(/\.mdx$/, ''))) {
      expect(list).toContainEqual({ from: `/2010/06/${slug}/`, to: `/articles/${slug}/` });
    }
    const old = list.filter(({ from }) => from.startsWith('/2010/'));
    const articles = takenUp.map((name) => `/articles/${name.replace(/\.mdx$/, '')}/`);
    expect(old.filter(({ to }) => !articles.includes(to))).toEqual([]);
  });

  it('has short addresses of one word', () => {
    const short = list.filter(({ from }) => from.startsWith('/go/'));
    expect(short.length).toBeGreaterThan(10);
    for (const { from } of short) expect(from).toMatch(/^\/go\/[a-z0-9-]+\/$/);
  });
});
