import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { staticImports } from './imports.ts';
import { dist } from './site.ts';

const KB = 1024;
const sizes = new Map<string, number>();

/** What a file of the built site weighs on its way, compressed. */
function weight(path: string): number {
  const known = sizes.get(path) ?? brotliCompressSync(readFileSync(dist + path)).length;
  sizes.set(path, known);
  return known;
}

function pagesIn(folder: string): string[] {
  return readdirSync(dist + folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pagesIn(`${folder}/${entry.name}`);
    return entry.name === 'index.html' ? [`${folder}/index.html`] : [];
  });
}

const linked = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, path = '']) => path);
const styles = (html: string) => linked(html, /<link rel="stylesheet" href="([^"]+)"/g);

const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + weight(path), 0);

describe('a page', () => {
  const all = pagesIn('');

  test.each([
    // HTML and style of the heaviest of each kind, answers and pictures as built included.
    ['/articles', 28.9],
    ['/calculators', 18.8],
    ['/embed', 16.5],
    ['/glossary', 14.9],
    ['/method', 26.5],
  ])('of %s weighs at most %d KB with its style', (folder, most) => {
    const pages = all.filter((page) => page.startsWith(`${folder}/`));
    expect(pages.length).toBeGreaterThan(0);
    const weights = pages.map((page) => weight(page) + sum(styles(readFileSync(dist + page, 'utf8'))));
    expect(Math.max(...weights)).toBeLessThanOrEqual(most * KB);
  });

  test('that is an article weighs at most 53.1 KB in all before a reader touches anything', () => {
    for (const page of all.filter((path) => path.startsWith('/articles/'))) {
      const html = readFileSync(dist + page, 'utf8');
      const fonts = linked(html, /<link rel="preload" href="([^"]+)" as="font"/g);
      const scripts = linked(html, /<script type="module" src="([^"]+)"/g);
      expect(scripts.length).toBeGreaterThan(0);
      const own = [
        page,
        ...styles(html),
        ...fonts,
        ...scripts.flatMap((script) => [...staticImports(script)]),
      ];
      expect(sum(new Set(own)), page).toBeLessThanOrEqual(53.1 * KB);
    }
  });

  test('asks for at most two sheets of style and 25 KB of fonts', () => {
    for (const page of all) {
      // The link desk may show the fields of any calculator, and links the sheet of their pictures for that; the page of
      // styles, which nobody is led to, shows all there is.
      const most = { '/links/index.html': 3, '/style/index.html': 6 }[page] ?? 2;
      const html = readFileSync(dist + page, 'utf8');
      expect(styles(html).length, page).toBeLessThanOrEqual(most);
      const fonts = linked(html, /<link rel="preload" href="([^"]+)" as="font"/g);
      expect(fonts.map((font) => existsSync(dist + font))).toEqual([true]);
      expect(sum(fonts), page).toBeLessThanOrEqual(25 * KB);
    }
  });
});

describe('the island of', () => {
  test.each(Object.keys(calculators))('%s is at most 20 KB of script', (slug) => {
    const html = readFileSync(`${dist}/calculators/${slug}/index.html`, 'utf8');
    const entries = linked(html, /(?:component|renderer)-url="([^"]+)"/g);
    expect(entries).toHaveLength(2);
    const scripts = new Set(entries.flatMap((entry) => [...staticImports(entry)]));
    expect(scripts.size).toBeGreaterThan(2);
    expect(scripts.size).toBeLessThanOrEqual(8);
    expect(sum(scripts)).toBeLessThanOrEqual(20 * KB);
    expect(sum(scripts)).toBeGreaterThan(10 * KB);
    expect([...scripts].filter((script) => /pictures\./.test(script))).toEqual([]);
  });

  test('each is followed by at most 8 KB that all of them share: buttons, further figures, address, rows', () => {
    const scripts = readdirSync(`${dist}/_astro`).map((name) => `/_astro/${name}`);
    const named = (name: string) => {
      const found = scripts.filter((path) => path.startsWith(`/_astro/${name}.`) && path.endsWith('.js'));
      expect(found.length, name).toBeGreaterThan(0);
      return found;
    };
    const allOf = (...names: string[]) =>
      names.flatMap(named).flatMap((script) => [...staticImports(script)]);
    const before = new Set(allOf('panel'));
    const later = allOf('panel-later', 'scenario-link', 'rows-field');
    expect(sum(new Set(later.filter((script) => !before.has(script))))).toBeLessThanOrEqual(8 * KB);
    // What the pictures share comes with the first of them.
    for (const script of named('pictures')) expect(later).not.toContain(script);
  });
});

test('the charting library is one file of at most 56 KB, which no other script waits for', () => {
  const scripts = readdirSync(`${dist}/_astro`).filter((name) => name.endsWith('.js'));
  const charts = scripts.filter((name) => name.startsWith('chart-canvas.'));
  expect(charts).toHaveLength(1);
  const [chart = ''] = charts.map((name) => `/_astro/${name}`);
  expect(weight(chart)).toBeLessThanOrEqual(56 * KB);
  for (const name of scripts.filter((name) => !charts.includes(name)))
    expect(staticImports(`/_astro/${name}`).has(chart), name).toBe(false);
});
