import { dirname, resolve } from 'node:path';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import {
  defineHastPlugin,
  type HastPluginDefinition,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
  mdxToJs,
} from 'satteri';

/** A heading of an article: its rank, the id that links name it by, and its words. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** An article's MDX as a program. */
export interface CompiledMdx {
  /** The body of a function that takes the JSX runtime and returns the text as the component `default`. */
  readonly code: string;
  readonly headings: readonly Heading[];
  /** The whole paths of the files that components come from, by the names that the text gives these. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Takes the imports out of a text, whose components are then given to it by name. */
function takeImports(file: string, mdx: string, imports: Map<string, string>): HastPluginDefinition {
  return defineHastPlugin({
    name: 'take-imports',
    mdxjsEsm(node, ctx) {
      for (const statement of node.parseExpression()?.body ?? []) {
        const [only, ...more] = statement.type === 'ImportDeclaration' ? statement.specifiers : [];
        if (
          statement.type !== 'ImportDeclaration' ||
          only?.type !== 'ImportDefaultSpecifier' ||
          more.length > 0
        ) {
          const line = mdx.slice(0, mdx.indexOf(node.value)).split('\n').length;
          throw new Error(
            `${line}:1: Only “import Name from '…';” can stand here: an article has no other code.`,
          );
        }
        imports.set(only.local.name, resolve(dirname(file), String(statement.source.value)));
      }
      ctx.removeNode(node);
    },
  });
}

/** Has components that wake in the browser say what they are, as Astro does in what it compiles itself. */
function nameIslands(imports: ReadonlyMap<string, string>): HastPluginDefinition {
  type Element = Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>;
  type Setter = { setProperty(node: Element, key: string, value: unknown): void };
  const visit = (node: Element, ctx: Setter) => {
    const wakes = node.attributes.some(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name.startsWith('client:'),
    );
    const file = imports.get(node.name ?? '');
    if (!wakes || file === undefined) return;
    ctx.setProperty(node, 'client:component-path', file);
    ctx.setProperty(node, 'client:component-export', 'default');
    ctx.setProperty(node, 'client:component-hydration', '');
  };
  return defineHastPlugin({
    name: 'name-islands',
    mdxJsxFlowElement: { filter: [], visit },
    mdxJsxTextElement: { filter: [], visit },
  });
}

/**
 * Compiles an article by itself. As a module, each of thousands would be in memory at one time to be bundled, and for as
 * long as pages are made.
 *
 * @param mdx with its front matter, so that lines are those of the file.
 * @param file its path from the root of the project, where the program runs.
 * @throws Error with file, line and column for what is no MDX, or has code besides imports.
 */
export async function compileArticle(mdx: string, file: string): Promise<CompiledMdx> {
  const imports = new Map<string, string>();
  const told = {
    frontmatter: {},
    headings: [] as Heading[],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  try {
    const { code } = await mdxToJs(mdx, {
      // As Astro has them for Markdown.
      features: { gfm: true, smartPunctuation: true },
      hastPlugins: [satteriHeadingIdsPlugin(), takeImports(file, mdx, imports), nameIslands(imports)],
      outputFormat: 'function-body',
      jsxImportSource: 'astro',
      elementAttributeNameCase: 'html',
      data: { astro: told },
    });
    return { code, headings: told.headings, imports };
  } catch (error) {
    throw new Error(`${file}:${(error as Error).message}`);
  }
}
