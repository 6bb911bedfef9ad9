import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { type BuiltPage, thingOf } from './built-page.ts';
import { portable } from './portable.ts';

/** An article as it was built, in the parts from which copies for machines are made. */
export interface BuiltArticle {
  /** Its full address. */
  readonly url: string;
  readonly title: string;
  readonly standfirst: string;
  readonly description: string;
  readonly published: Date;
  /** When it was last changed; when it was published, where that was never. */
  readonly changed: Date;
  /** Place in the series. */
  readonly order: number;
  readonly topics: readonly string[];
  /** The full address of its card. */
  readonly image: string;
  readonly takeaways: readonly string[];
  /** The text, as it can stand anywhere. */
  readonly body: Root;
  /** The sources in the order of their numbers, each as it can stand anywhere. */
  readonly sources: readonly Root[];
}

/** A source's text, without the way back to where it is cited. */
function sourceOf(item: Element, url: string): Root {
  const children = item.children.filter(
    (child) => child.type !== 'element' || child.properties.className?.toString() !== 'source-back',
  );
  return portable({ ...item, tagName: 'div', properties: {}, children }, url);
}

/**
 * Reads an article's page.
 *
 * @param tree of its HTML; what is taken from it is changed.
 * @returns undefined for a page that is about no article.
 * @throws Error for an article's page without a text, or without what its structured data must say.
 */
export function readArticle(page: BuiltPage, tree: Root): BuiltArticle | undefined {
  const posting = thingOf(page, 'BlogPosting');
  if (!posting) return undefined;
  const text = (name: string): string => {
    const value = posting[name];
    if (typeof value !== 'string') throw new Error(`${page.path}: the article's ${name} is not stated.`);
    return value;
  };
  const prose = select('.prose', tree);
  if (!prose) throw new Error(`${page.path}: the article has no text in an element of class prose.`);
  const url = text('url');
  return {
    url,
    title: text('headline'),
    standfirst: text('abstract'),
    description: text('description'),
    published: new Date(text('datePublished')),
    changed: new Date(text('dateModified')),
    order: Number(posting.position),
    image: text('image'),
    topics: posting.keywords as string[],
    takeaways: selectAll('.takeaways li', tree).map((item) => textOf(item).trim()),
    body: portable(prose, url),
    sources: selectAll('.sources li', tree).map((item) => sourceOf(item, url)),
  };
}
