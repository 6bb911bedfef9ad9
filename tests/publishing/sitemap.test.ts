import { expect, it } from 'vitest';
import { readPage } from '../../src/publishing/built-page.ts';
import { sitemap } from '../../src/publishing/sitemap.ts';
import { articlePage } from './article-page.ts';
import { childrenOf, parseXml } from './feed-rules.ts';

const ns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const host = 'https://availability-advisor.example';
const page = (path: string, more = '') =>
  readPage(path, `<html><head><link rel="canonical" href="${host}${path}">${more}</head></html>`);

it('lists pages that stand for themselves, articles with the day of their last change, the home page with the last of all', async () => {
  const xml = await sitemap([
    page('/'),
    page('/about/'),
    articlePage({ slug: 'a' }),
    page('/embed/x/', '<meta name="robots" content="noindex">'),
    { ...page('/calculators/x/four/'), canonical: `${host}/calculators/x/` },
    readPage('/404.html', '<html><head></head></html>'),
  ]);
  const root = parseXml(xml);
  expect([root.localName, root.namespaceURI]).toEqual(['urlset', ns]);
  const listed = childrenOf(root, 'url', ns).map((url) => [
    childrenOf(url, 'loc', ns)[0]?.textContent,
    childrenOf(url, 'lastmod', ns)[0]?.textContent,
  ]);
  expect(listed).toEqual([
    [`${host}/`, '2026-12-01'],
    [`${host}/about/`, undefined],
    [`${host}/articles/a/`, '2026-12-01'],
  ]);
});
