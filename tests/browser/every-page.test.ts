import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { pageFaults } from './page-faults.ts';
import { builtPages, dist } from './site.ts';

test('every page has one heading, its landmarks, words for its pictures, and headings without leaps', () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThan(100);
  const faults = pages.flatMap((path) => {
    const html = readFileSync(dist + path.replace(/\/$/, '/index.html'), 'utf8');
    return pageFaults(path, fromHtml(html)).map((fault) => `${path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('a page without them would be noticed', () => {
  const html = `<html><h1>a</h1><h3>b</h3><h1>c</h1><img src="d"><svg></svg><a href="e"> </a>
<math><msub><mi>a</mi><mi>b</mi><mo>c</mo></msub></math>`;
  expect(pageFaults('/a/', fromHtml(html))).toEqual([
    '2 of h1',
    '0 of main',
    '0 of title',
    '0 of html[lang]',
    '0 of meta[name=viewport]',
    '0 of body > header',
    '0 of body > footer',
    '0 navigations',
    'no alt: d',
    'a drawing that is neither named nor hidden',
    'a leap to h3 “b”',
    'msub of 3 parts',
    'a link without words: e',
  ]);
});
