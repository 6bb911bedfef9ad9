import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { compileArticle, type Heading } from './article-mdx.ts';
import { type ArticleText, articleText, frontMatter } from './article-text.ts';

/** What an article's text says of itself, as it is kept beside what the front matter says. */
export interface ReadText extends ArticleText {
  readonly headings: readonly Heading[];
}

async function readText(file: string): Promise<ReadText> {
  const mdx = await readFile(file, 'utf8');
  const { headings } = await compileArticle(mdx, relative('', file));
  return { ...articleText(mdx.replace(frontMatter, '').trim()), headings };
}

/**
 * Loads the articles, and with each what its text says of itself, but not the text: all pages ask for the one, only its own
 * page needs the other. Nor does Astro render them, which would bundle them all.
 *
 * @param reader a text that changes with the code that reads an article: what another has read is read again.
 */
export function articleLoader(reader: string): Loader {
  const files = glob({ pattern: '*.mdx', base: './content/articles', retainBody: false });
  return {
    name: 'articles',
    load: (context) =>
      files.load({
        ...context,
        generateDigest: (mdx) => context.generateDigest(JSON.stringify([reader, mdx])),
        async parseData({ data, filePath = '', ...entry }) {
          const read = { ...data, text: await readText(filePath) };
          return context.parseData({ ...entry, filePath, data: read });
        },
        store: { ...context.store, set: ({ deferredRender: _, ...entry }) => context.store.set(entry) },
      }),
  };
}
