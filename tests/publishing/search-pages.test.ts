import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, readPage } from '../../src/publishing/built-page.ts';
import { searchable } from '../../src/publishing/search-pages.ts';
import { ownTitle } from '../../src/search/searchable.ts';
import { site } from '../../src/site.ts';
import { articlePage } from './article-page.ts';

const searchPages = (pages: readonly BuiltPage[]) =>
  pages.flatMap((page) => searchable(page, fromHtml(page.html)) ?? []);
const built = (path: string, main: string, head = '') =>
  readPage(
    path,
    `<html><head><link rel="canonical" href="${site.url}${path}">${head}</head><body><main>${main}</main></body></html>`,
  );

describe('the pages that are searched', () => {
  it('are of a kind that their address tells', () => {
    const paths = [
      '/about/',
      '/articles/a/',
      '/calculators/x/',
      '/calculators/x/four/',
      '/glossary/y/',
      '/topics/z/',
    ];
    const found = searchPages(paths.map((path) => built(path, `<h1>On ${path}</h1><p>Text</p>`)));
    expect(found.map(({ kind }) => kind)).toEqual([
      'page',
      'article',
      'calculator',
      'preset',
      'term',
      'topic',
    ]);
    expect(found[1]).toEqual({
      kind: 'article',
      title: 'On /articles/a/',
      path: '/articles/a/',
      parts: [{ heading: '', anchor: '', text: 'Text.' }],
    });
  });

  it('have the name of their own that their heading says they are listed by', () => {
    const html = '<h1 data-label="Four nines">An error budget: Four nines</h1><p>Text</p>';
    const [page] = searchPages([built('/calculators/budget/four-nines/', html)]);
    expect(page).toMatchObject({ title: 'An error budget: Four nines', label: 'Four nines' });
    expect(page && ownTitle(page)).toBe('Four nines');
  });

  it('leave out lists, and what is at no address of its own or not to be found', () => {
    const pages = [
      built('/', '<h1>Home</h1>'),
      built('/search/', '<h1>Search</h1>'),
      built('/glossary/', '<h1>Glossary</h1>'),
      readPage('/404.html', '<html><head></head><main><h1>None</h1></main></html>'),
      built('/x/', '<h1>Unlisted</h1>', '<meta name="robots" content="noindex">'),
      readPage(
        '/embed/x/',
        `<html><head><link rel="canonical" href="${site.url}/calculators/x/"></head><main><h1>X</h1></main></html>`,
      ),
    ];
    expect(searchPages(pages)).toEqual([]);
  });

  it('come in parts by their headings, in words as they are read', () => {
    const [page] = searchPages([
      built(
        '/method/',
        '<h1>Method</h1><p>One<br>two <em>th</em>ree.</p><ul><li>four</li><li>five</li></ul><h2 id="b">A <em>b</em></h2><p>six</p><h2>no id</h2><p>seven</p>',
      ),
    ]);
    expect(page?.parts).toEqual([
      { heading: '', anchor: '', text: 'One two three. four. five.' },
      { heading: 'A b', anchor: 'b', text: 'six. no id seven.' },
    ]);
  });

  it('leave out what is set, drawn or hidden, and ways to other pages', () => {
    const [page] = searchPages([
      built(
        '/about/',
        '<h1>About</h1><nav>a</nav><form>b</form><svg><text>c</text></svg><script>d</script><p hidden>e</p><p class="visually-hidden">f</p><pre>g</pre><p>seen</p>',
      ),
    ]);
    expect(page?.parts).toEqual([{ heading: '', anchor: '', text: 'seen.' }]);
  });

  it('have of an article its text with its figures, and its calculator’s answer', () => {
    const [page] = searchPages([articlePage()]);
    const text = page?.parts.map((part) => part.text).join(' ');
    expect(text).toContain('It allows 52 min 33.6 s of downtime');
    expect(text).toContain('99.99 % of the time leaves 52 min 33.6 s of downtime a year.');
    expect(text).not.toContain('Copy link');
    expect(text).not.toContain('Jim Gray');
    expect(text).not.toContain('Hidden.');
  });

  it('have a stop close to what a block ends with, also where something hidden follows it there', () => {
    const main = '<h1>X</h1><p>Downtime <output>9 h</output> <span hidden>more</span></p><p>Next.</p>';
    const [page] = searchPages([built('/about/', main)]);
    expect(page?.parts).toEqual([{ heading: '', anchor: '', text: 'Downtime 9 h. Next.' }]);
  });

  it('of a preset are its figures alone', () => {
    const main = '<h1>X: Four</h1><p>Answer</p><h2 id="formula">Formula</h2><p>F</p>';
    const [preset, calculator] = searchPages([
      built('/calculators/x/four/', main),
      built('/calculators/x/', main),
    ]);
    expect(preset?.parts).toHaveLength(1);
    expect(calculator?.parts).toHaveLength(2);
  });

  it('must have a heading', () => {
    expect(() => searchPages([built('/about/', '<p>Text</p>')])).toThrow(
      /\/about\/ has no main element, or no heading/,
    );
  });
});
