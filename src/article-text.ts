import { mdxTags } from './mdx-tags.ts';

/** What stands above a text, between two lines of dashes; the first part of the match is what is between them. */
export const frontMatter = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** What an article's text says about itself, read from its source so that it doesn't depend on the order of rendering. */
export interface ArticleText {
  /** Cited sources in the order of their first citation, and how often each is cited. */
  readonly citations: ReadonlyMap<string, number>;
  /** Ids of glossary terms in the order of their first use. */
  readonly terms: readonly string[];
  /** The preset of each calculator in the text, by slug. */
  readonly presets: ReadonlyMap<string, string>;
  /** Minutes that reading takes, at 220 words a minute. */
  readonly minutes: number;
}

/** Reads citations, terms, presets and length from an article's MDX, without its front matter. */
export function articleText(mdx: string): ArticleText {
  const tags = mdxTags(mdx);
  const idsIn = (name: string) =>
    tags.filter((tag) => tag.name === name).flatMap(({ attributes }) => attributes.get('id') ?? []);
  const citations = new Map<string, number>();
  for (const id of idsIn('Cite')) citations.set(id, (citations.get(id) ?? 0) + 1);
  const presets = tags
    .filter(({ attributes }) => attributes.has('client:scenario'))
    .map(({ name, attributes }) => [name.toLowerCase(), attributes.get('preset') ?? ''] as const);
  const words = mdx
    .replace(/^import .*$/gm, '')
    .replace(/<(?:"[^"]*"|[^">])+>/g, ' ')
    .split(/\s+/).length;
  return {
    citations,
    terms: [...new Set(idsIn('Term'))],
    presets: new Map(presets),
    minutes: Math.max(1, Math.round(words / 220)),
  };
}
