import { expect, it } from 'vitest';
import { isCompressible, mediaTypes, withoutMediaType } from '../../src/publishing/media-types.ts';

it('every kind of text says that it is UTF-8', () => {
  for (const type of Object.values(mediaTypes))
    if (type.startsWith('text/') || type.startsWith('application/xml'))
      expect(type).toMatch(/; charset=utf-8$/);
});

it.each(['index.html', 'a.b.js', 'a/feed.json', 'icon.svg', 'rss.xml'])('%s is worth compressing', (file) => {
  expect(isCompressible(file)).toBe(true);
});

it.each([
  'card.png',
  'a.woff2',
  'a.pf_index',
  'a.pf_meta',
  'wasm.unknown.pagefind',
  'a.js.br',
  'html',
  'a.js/b',
  '.html/',
])('%s is not', (file) => {
  expect(isCompressible(file)).toBe(false);
});

it('a file of a kind that is not known is named', () => {
  expect(withoutMediaType(['a.html', 'b.pdf', 'README', 'c.toString'])).toEqual([
    'b.pdf',
    'README',
    'c.toString',
  ]);
});
