import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot, Nodes, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { site } from '../site.ts';
import type { BuiltArticle } from './built-article.ts';

/** A citation becomes a footnote, which is Markdown's own numbered reference. */
const cited: Handle = (state: State, node) => {
  const number = node.properties.dataCite;
  if (typeof number !== 'string') return state.all(node);
  return { type: 'footnoteReference', identifier: number, label: number };
};

function inMarkdown(tree: Parameters<typeof toMdast>[0]): RootContent[] {
  const result: Nodes = toMdast(tree, { handlers: { sup: cited, img: () => undefined } });
  return result.type === 'root' ? result.children : [result as RootContent];
}

const text = (value: string) => ({ type: 'text' as const, value });

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The address of an article's Markdown: its own, with `.md` for the last slash. */
export function markdownAddress(url: string): string {
  return url.replace(/\/$/, '.md');
}

/** An article as plain Markdown: all its words, tables and figures, calculators as their answers, sources as footnotes. */
export function articleMarkdown(article: BuiltArticle): string {
  const { url, title, standfirst, published, changed, takeaways, body, sources } = article;
  const revised = day(changed) === day(published) ? '' : `, revised ${day(changed)}`;
  const document: MarkdownRoot = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text(standfirst)] }] },
      {
        type: 'paragraph',
        children: [
          text(`${site.author}, ${day(published)}${revised}. `),
          { type: 'link', url, children: [text(url)] },
        ],
      },
      { type: 'heading', depth: 2, children: [text('Key takeaways')] },
      {
        type: 'list',
        spread: false,
        children: takeaways.map((takeaway) => ({
          type: 'listItem',
          children: [{ type: 'paragraph', children: [text(takeaway)] }],
        })),
      },
      ...inMarkdown(body),
      ...sources.map((source, at) => ({
        type: 'footnoteDefinition' as const,
        identifier: String(at + 1),
        label: String(at + 1),
        children: [{ type: 'paragraph' as const, children: inMarkdown(source) as never }],
      })),
    ],
  };
  const markdown = toMarkdown(document, {
    bullet: '-',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  // In `?a=1&b=2` no character reference can begin, and an address that is copied from the text must work.
  return markdown.replace(/\\&(?=\w+=)/g, '&');
}
