import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { site as own } from '../../src/site.ts';
import { vocabularyFaults } from '../publishing/vocabulary.ts';
import { builtPages, dist, kinds, useSite } from './site.ts';

const site = useSite();

/** The head of a built page as text. */
function headOf(path: string): string {
  const html = readFileSync(dist + path.replace(/\/$/, '/index.html'), 'utf8');
  return html.slice(0, html.indexOf('</head>'));
}

const pages = builtPages();
const articles = pages.filter((path) => /^\/articles\/[^/]+\/$/.test(path));
const calculators = pages.filter((path) => /^\/calculators\/[^/]+\/$/.test(path));
const terms = pages.filter((path) => /^\/glossary\/[^/]+\/$/.test(path));
const embeds = pages.filter((path) => path.startsWith('/embed/'));

/** The things that a page's structured data is about. */
function thingsOf(path: string): Record<string, unknown>[] {
  const html = readFileSync(dist + path.replace(/\/$/, '/index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.flatMap(([, text = '']) => JSON.parse(text)['@graph']);
}

function metaOf(path: string, name: string): string[] {
  const pattern = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g');
  return [...headOf(path).matchAll(pattern)].map(([, content = '']) => content);
}

function canonicalOf(path: string): string[] {
  return [...headOf(path).matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, href = '']) => href);
}

test('there are pages of every kind to look at', () => {
  for (const kind of [articles, calculators, terms, embeds]) expect(kind.length).toBeGreaterThan(0);
});

describe('what a page tells a machine of itself', () => {
  test('is its title, what it is about, and where it is, once each', () => {
    for (const path of pages) {
      const head = headOf(path);
      const [, title = ''] = /<title>([^<]+)<\/title>/.exec(head) ?? [];
      expect(title, path).toContain(own.name);
      for (const name of [
        'description',
        'og:title',
        'og:description',
        'og:type',
        'og:site_name',
        'og:locale',
      ]) {
        expect(metaOf(path, name), `${path} ${name}`).toEqual([expect.stringMatching(/\S/)]);
      }
      expect(metaOf(path, 'twitter:card'), path).toEqual(['summary_large_image']);
      expect(metaOf(path, 'description')).toEqual(metaOf(path, 'og:description'));
      expect(metaOf(path, 'og:url'), path).toEqual(canonicalOf(path));
    }
  });

  test('is different from what every other page of its kind tells', () => {
    for (const kind of [articles, calculators, terms]) {
      for (const name of ['og:title', 'description'] as const) {
        const told = kind.flatMap((path) => metaOf(path, name));
        expect(told).toEqual([...new Set(told)]);
      }
    }
  });

  test('names as its address its own, without a query; an embed that of its calculator, 404 none', () => {
    for (const path of pages) {
      const stands = path.startsWith('/embed/') ? path.replace('/embed/', '/calculators/') : path;
      const expected = path === '/404.html' ? [] : [new URL(stands, own.url).href];
      expect(canonicalOf(path), path).toEqual(expected);
    }
  });

  test('keeps the page of styles and 404 out of search engines, and nothing else: an embed says whose it is', () => {
    const unlisted = pages.filter((path) => metaOf(path, 'robots').join() === 'noindex');
    expect(unlisted).toEqual(['/404.html', '/style/']);
  });

  test('names only icons and a manifest that are there', async () => {
    for (const path of kinds) {
      const links = [
        ...headOf(path).matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]*)"/g),
      ];
      expect(links).toHaveLength(3);
      for (const [, href = ''] of links) expect(readFileSync(dist + href).length).toBeGreaterThan(100);
    }
    const manifest = JSON.parse(readFileSync(`${dist}/manifest.webmanifest`, 'utf8'));
    for (const { src } of manifest.icons) expect(readFileSync(dist + src).length).toBeGreaterThan(100);
  });
});

describe('structured data', () => {
  test('uses schema.org’s vocabulary as it is meant, on every page that has any', () => {
    const faults = pages.flatMap((path) => thingsOf(path).flatMap((thing) => vocabularyFaults(thing, path)));
    expect(faults).toEqual([]);
    expect(pages.filter((path) => thingsOf(path).length > 0).length).toBeGreaterThan(20);
  });

  test.each([
    ['an article is a posting with its dates, its author and what it cites', articles, 'BlogPosting'],
    ['a calculator is an application', calculators, 'WebApplication'],
    ['a term is a term, in the glossary’s set', terms, 'DefinedTerm'],
  ])('%s', (_, kind, type) => {
    for (const path of kind) {
      const [thing, crumbs, ...others] = thingsOf(path);
      expect(others, path).toEqual([]);
      expect(thing?.['@type'], path).toBe(type);
      expect(thing?.url, path).toBe(canonicalOf(path)[0]);
      expect(crumbs?.['@type'], path).toBe('BreadcrumbList');
      const steps = crumbs?.itemListElement as { item: { '@id': string } }[];
      expect(steps.at(-1)?.item['@id'], path).toBe(canonicalOf(path)[0]);
      for (const { item } of steps) expect(pages).toContain(new URL(item['@id']).pathname);
    }
    for (const path of articles) {
      const [posting] = thingsOf(path);
      expect(posting).toMatchObject({
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        author: { '@type': 'Organization', name: own.author },
        citation: expect.arrayContaining([expect.objectContaining({ '@type': 'CreativeWork' })]),
      });
    }
  });
});

test('a query changes nothing of what a page says its address is', async () => {
  const page = await site.open(`/calculators/uptime/?availability=99.99&utm_source=x`);
  await page.locator('[data-live]').first().waitFor();
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
    `${own.url}/calculators/uptime/`,
  );
  expect(await page.locator('meta[property="og:url"]').getAttribute('content')).toBe(
    `${own.url}/calculators/uptime/`,
  );
});
