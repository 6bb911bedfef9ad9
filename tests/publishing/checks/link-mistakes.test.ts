import { describe, expect, it } from 'vitest';
import { linkMistakes } from '../../../src/publishing/checks/link-mistakes.ts';

const pages = new Map([
  ['/', '<a href="/about/#who">x</a><link href="/rss.xml"><img src="/icon.svg">'],
  ['/about/', '<h2 id="who">x</h2><a href="#who">x</a>'],
  ['/calculators/uptime/', '<h1 id="a&amp;b">x</h1>'],
]);

/** What is told of one more page with this on it. */
function told(html: string, text = html): string[] {
  const mistakes = linkMistakes({
    origin: 'https://site.example',
    pages: new Map([...pages, ['/articles/x/', html]]),
    hasFile: (path) => ['/rss.xml', '/icon.svg'].includes(path),
    texts: new Map([['content/articles/x.mdx', text]]),
  });
  return mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe('links of the site to itself', () => {
  it.each([
    '<a href="/about/">x</a>',
    '<a class="y" href="/about/#who">x</a>',
    '<a href="https://site.example/about/#who">x</a>',
    '<a href="../../about/">x</a>',
    '<a href="/calculators/uptime/?availability=99.95&amp;service=40h#a&amp;b">x</a>',
    '<a href="/rss.xml">x</a>',
    '<a href="https://elsewhere.example/nothing">x</a>',
    '<a href="mailto:somebody@site.example">x</a>',
    '<a href="#top" id="top">x</a>',
    '<pre><code>&lt;a href="/nothing/"&gt;</code><a href="/nothing/"></a></pre>',
  ])('are in order: %s', (html) => expect(told(html)).toEqual([]));

  it.each([
    ['<a href="/nothing/">x</a>', /\/nothing\/ leads to no page.*draft/],
    ['<a href="https://site.example/nothing/">x</a>', /leads to no page/],
    ['<img alt="x" src="/nothing.png">', /leads to no page/],
    ['<a href="/about">x</a>', /needs a slash at the end of its path: \/about\//],
    ['<a href="/about/#whom">x</a>', /names a place that \/about\/ does not have/],
    ['<a href="#whom">x</a>', /names a place that \/articles\/x\/ does not have/],
    ['<a href="/calculators/uptime/?availability=200">x</a>', /availability: .*200/],
    ['<a href="/calculators/uptime/?availabilty=99">x</a>', /no input availabilty/],
  ])('that lead nowhere are told: %s', (html, message) => {
    const [mistake, ...more] = told(html, `first line\n${html}`);
    expect(mistake).toMatch(message);
    expect(mistake).toMatch(/^content\/articles\/x\.mdx:2: /);
    expect(more).toEqual([]);
  });

  it('are told once, and by their page where no text has them', () => {
    expect(told('<a href="/nothing/">x</a><a href="/nothing/">y</a>', '')).toEqual([
      expect.stringMatching(/^the page \/articles\/x\/:1: /),
    ]);
  });
});
