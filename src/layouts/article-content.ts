import type { CollectionEntry } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { compileArticle } from '../article-mdx.ts';

/** A component's module, and the style sheets that it needs, as Astro has them for what content imports. */
interface WithStyles {
  readonly default: {
    readonly getMod: () => Promise<{ readonly default: unknown }>;
    readonly collectedLinks: readonly string[];
  };
}

// A page has the style of all that is imported for it, but that of an island only where it stands: so Astro does it for
// content, behind this query.
const islands = import.meta.glob<WithStyles>('/src/islands/*.tsx', { query: '?astroPropagatedAssets' });
const figures = import.meta.glob<{ default: unknown }>('/src/components/figures/*.astro');

type Components = Readonly<Record<string, unknown>>;

/** An article's text as a component, which is given those that every article has. */
export interface ArticleContent {
  readonly Content: (props: { readonly components: Components }) => unknown;
  /** Addresses of the style sheets that its islands need. */
  readonly styles: readonly string[];
}

async function componentFrom(file: string) {
  const path = `/${relative('', file)}`;
  const island = await islands[path]?.();
  if (island) {
    const { getMod, collectedLinks } = island.default;
    return { component: (await getMod()).default, styles: collectedLinks };
  }
  const figure = await figures[path]?.();
  if (figure) return { component: figure.default, styles: [] };
  throw new Error(`Articles take components from src/islands and src/components/figures, but not ${path}.`);
}

/**
 * Makes an article's text a component, without a module that would stay in memory when its page is made.
 *
 * @throws Error with the file for a text that is no MDX, or imports what no article may.
 */
export async function articleContent({
  filePath = '',
}: CollectionEntry<'articles'>): Promise<ArticleContent> {
  const { code, imports } = await compileArticle(await readFile(filePath, 'utf8'), filePath);
  const own = await Promise.all(
    [...imports].map(async ([name, file]) => ({ name, ...(await componentFrom(file)) })),
  );
  const components = Object.fromEntries(own.map(({ name, component }) => [name, component]));
  const { default: Text } = new Function(code)({ Fragment, jsx, jsxs });
  const Content: ArticleContent['Content'] = (props) =>
    Text({ ...props, components: { Fragment, ...props.components, ...components } });
  // Else Astro would ask each framework whether it can render this.
  Object.assign(Content, { [Symbol.for('astro:renderer')]: 'astro:jsx' });
  return { Content, styles: [...new Set(own.flatMap(({ styles }) => styles))] };
}
