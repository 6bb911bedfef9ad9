import { describe, expect, it } from 'vitest';
import { compileArticle } from '../src/article-mdx.ts';
import { root } from './imports.ts';

const file = 'content/articles/one.mdx';
const island = 'import Pair from \'../../src/islands/pair.tsx\';\n\n<Pair client:scenario preset="a=1" />\n';

/** What an article's text is made of, each element as its kind and what it is given. */
async function elementsOf(mdx: string): Promise<readonly [type: unknown, props: Record<string, unknown>][]> {
  const made: [unknown, Record<string, unknown>][] = [];
  const jsx = (type: unknown, props: Record<string, unknown>) => made.push([type, props]);
  const { code } = await compileArticle(mdx, file);
  const { default: Text } = new Function(code)({ Fragment: 'all', jsx, jsxs: jsx });
  Text({ components: { Pair: 'Pair' } });
  return made;
}

describe('an article that is compiled by itself', () => {
  it('has its headings, with ids that say nothing of articles before it', async () => {
    const mdx = '## What it *is*\n\n### Why\n\n## What it is\n';
    const headings = [
      { depth: 2, slug: 'what-it-is', text: 'What it is' },
      { depth: 3, slug: 'why', text: 'Why' },
      { depth: 2, slug: 'what-it-is-1', text: 'What it is' },
    ];
    expect((await compileArticle(mdx, file)).headings).toEqual(headings);
    expect((await compileArticle(mdx, file)).headings).toEqual(headings);
  });

  it('is Markdown as in the rest of the site: tables, and quotation marks that are set', async () => {
    const made = await elementsOf('| a |\n|---|\n| "b" |\n');
    expect(made.map(([type]) => type)).toContain('table');
    expect(made).toContainEqual(['td', { children: '“b”' }]);
  });

  it('says where its components come from, and is given them by their names', async () => {
    const { imports } = await compileArticle(island, file);
    expect([...imports]).toEqual([['Pair', `${root}src/islands/pair.tsx`]]);
  });

  it('has its islands say which file wakes them, and nothing of that where none wakes', async () => {
    expect(await elementsOf(island)).toContainEqual([
      'Pair',
      {
        'client:scenario': true,
        preset: 'a=1',
        'client:component-path': `${root}src/islands/pair.tsx`,
        'client:component-export': 'default',
        'client:component-hydration': '',
      },
    ]);
    expect(await elementsOf(island.replace('client:scenario ', ''))).toContainEqual([
      'Pair',
      { preset: 'a=1' },
    ]);
  });

  it('is refused where it is no MDX, by file, line and column, its front matter counted', async () => {
    const mdx = '---\ntitle: a\n---\n\nText.\n\n<Note>\n\nMore text.\n';
    await expect(compileArticle(mdx, file)).rejects.toThrow(/^content\/articles\/one\.mdx:7:1: .*<Note>/);
  });

  it.each([
    'export const a = 3;',
    "import { bars } from '../../src/islands/bars.tsx';",
    "import Pair, { more } from '../../src/islands/pair.tsx';",
  ])('is refused with code: %s', async (code) => {
    await expect(compileArticle(`Text.\n\n${code}\n`, file)).rejects.toThrow(
      /^content\/articles\/one\.mdx:3:1: Only “import Name from '…';” can stand here/,
    );
  });
});
