import { fromHtml } from 'hast-util-from-html';
import { articleMarkdown } from './article-markdown.ts';
import { readArticle } from './built-article.ts';
import type { BuiltPage } from './built-page.ts';
import { articleHtml, type FeedArticle } from './feeds.ts';
import { searchable } from './search-pages.ts';
import { type SearchedPage, searchedPage } from './searched-page.ts';

/** An article as feeds and readers of text have it. */
export interface ArticleCopies extends FeedArticle {
  readonly markdown: string;
}

/** What of a page goes into the files for machines: texts, not trees, of which a large site would have too many. */
export interface PageCopies {
  readonly searched: SearchedPage | undefined;
  /** Where the page is an article. */
  readonly article: ArticleCopies | undefined;
}

/** The copies of a page for machines, made from its HTML alone. */
export function pageCopies(page: BuiltPage): PageCopies {
  const tree = fromHtml(page.html);
  // Searched first: an article's text is changed when it is taken.
  const found = searchable(page, tree);
  const searched = found && searchedPage(found);
  const article = readArticle(page, tree);
  if (!article) return { searched, article: undefined };
  const { takeaways: _t, body: _b, sources: _s, ...facts } = article;
  return {
    searched,
    article: { ...facts, html: articleHtml(article), markdown: articleMarkdown(article) },
  };
}
