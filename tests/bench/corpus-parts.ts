import { calculators } from '../../src/calculators/index.ts';
import { mdxTags } from '../../src/mdx-tags.ts';

/** A part of an article: what stands before its first heading, or a section with its heading. */
export interface Section {
  readonly text: string;
  /** Its heading; empty for what stands before the first. */
  readonly heading: string;
  /** The names of what it imports: islands and figures, which a page has once. */
  readonly imported: readonly string[];
  /** Of those, the slugs of calculators. */
  readonly islands: readonly string[];
  /** The presets of the calculators of the article that it comes from, which its figures follow. */
  readonly presets: ReadonlyMap<string, string>;
}

/** An article taken apart, for others to be put together from. */
export interface Parts {
  readonly frontMatter: string;
  readonly opening: Section;
  readonly sections: readonly Section[];
  /** The section in which the article says when it is wrong. */
  readonly closing: Section;
  /** The line that imports each name. */
  readonly imports: ReadonlyMap<string, string>;
}

/**
 * Takes an article apart at its headings.
 *
 * @param mdx an article of content/articles.
 * @throws Error where it has no front matter, or fewer than two sections.
 */
export function partsOfArticle(mdx: string): Parts {
  const [whole = '', frontMatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(mdx) ?? [];
  const lines = mdx.slice(whole.length).split('\n');
  const imports = new Map(
    lines.flatMap((line) => {
      const [, name] = /^import (\w+) from '[^']+';$/.exec(line) ?? [];
      return name ? [[name, line] as const] : [];
    }),
  );
  const body = lines.filter((line) => !line.startsWith('import ')).join('\n');
  const presets = new Map(
    mdxTags(body)
      .filter(({ attributes }) => attributes.has('client:scenario'))
      .map(({ name, attributes }) => [name.toLowerCase(), attributes.get('preset') ?? '']),
  );
  const [opening, ...sections] = body.split(/\n(?=## )/).map((text): Section => {
    const imported = [...new Set(mdxTags(text).map(({ name }) => name))].filter((name) => imports.has(name));
    return {
      text: text.trim(),
      heading: /^## (.*)$/m.exec(text)?.[1] ?? '',
      imported,
      islands: imported.map((name) => name.toLowerCase()).filter((slug) => Object.hasOwn(calculators, slug)),
      presets,
    };
  });
  const closing = sections.pop();
  if (frontMatter === '' || !opening || !closing || sections.length === 0)
    throw new Error('An article has to have front matter and two sections to be taken apart.');
  return { frontMatter, opening, sections, closing, imports };
}
