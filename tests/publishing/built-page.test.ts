import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/publishing/built-article.ts';
import { type BuiltPage, isListed, readPage, thingOf } from '../../src/publishing/built-page.ts';
import { articlePage } from './article-page.ts';

const articleOf = (page: BuiltPage) => readArticle(page, fromHtml(page.html));
const head = (inner: string) =>
  `<!DOCTYPE html><html><head>${inner}</head><body><link rel="canonical" href="https://b.example/"></body></html>`;

describe('a built page', () => {
  it('is read as its head has it', () => {
    const things =
      '<script type="application/ld+json">{"@graph":[{"@type":"Thing","name":"\\u003cb>"}]}</script>';
    const page = readPage('/a/', head(`<link rel="canonical" href="https://a.example/a/">${things}`));
    expect(page).toMatchObject({ canonical: 'https://a.example/a/', unlisted: false });
    expect(thingOf(page, 'Thing')).toEqual({ '@type': 'Thing', name: '<b>' });
    expect(thingOf(page, 'BlogPosting')).toBeUndefined();
  });

  it.each([
    ['<link rel="canonical" href="https://a.example/a/">', true],
    ['<link rel="canonical" href="https://a.example/b/">', false],
    ['<link rel="canonical" href="https://a.example/a/"><meta name="robots" content="noindex">', false],
    ['', false],
  ])('with the head %s is to be found: %s', (inner, listed) => {
    expect(isListed(readPage('/a/', head(inner)))).toBe(listed);
  });
});

describe('an article’s page', () => {
  it('is read as the article that it shows', () => {
    expect(articleOf(articlePage({ slug: 'x', title: 'X?', order: 4 }))).toMatchObject({
      url: 'https://availability-advisor.example/articles/x/',
      title: 'X?',
      standfirst: 'A working day & a bit. Which <one>, it does not say.',
      published: new Date('2026-11-23'),
      changed: new Date('2026-12-01'),
      order: 4,
      topics: ['uptime', 'cost'],
      takeaways: ['Ask for .', 'Judge nobody by a single year.'],
    });
  });

  it('is none without a posting, and a fault without its text', () => {
    expect(articleOf(readPage('/a/', head('')))).toBeUndefined();
    const page = articlePage();
    const without = { ...page, html: page.html.replace('class="prose"', '') };
    expect(() => articleOf(without)).toThrow('/articles/a/: the article has no text');
    const things = page.things.map(({ headline: _, ...thing }) => thing);
    expect(() => articleOf({ ...page, things })).toThrow(
      'the article’s headline is not stated'.replace('’', "'"),
    );
  });
});
