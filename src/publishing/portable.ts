import type { Element, ElementContent, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { calculators } from '../calculators/index.ts';
import { readQuery, writeQuery } from '../scenario/index.ts';
import { calculatorCard, cardAlt, cardPath, cardSize } from './card.ts';
import { hasClass } from './has-class.ts';
import { mathText } from './math-text.ts';

/** All that is left in a text that leaves the site: words and their order, tables, pictures by address, links. */
const schema: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'br'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figure', 'figcaption', 'img'],
    ...['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'q', 's', 'small', 'strong'],
    ...['sub', 'sup', 'time', 'var'],
  ],
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    sup: ['dataCite'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'template', 'noscript', 'button', 'form', 'svg', 'math', 'summary'],
};

function element(tagName: string, ...children: readonly (ElementContent | string)[]): Element {
  const content = children.map((child) =>
    typeof child === 'string' ? { type: 'text' as const, value: child } : child,
  );
  return { type: 'element', tagName, properties: {}, children: content };
}

function link(href: string, text: string): Element {
  return { ...element('a', text), properties: { href } };
}

/** Words of an element as they are read, without the breaks that mark-up has between lines. */
function wordsOf(node: Element | undefined): string {
  return node
    ? textOf(node)
        .replace(/[ \n]+/g, ' ')
        .trim()
    : '';
}

/** A calculator in a text: its answer as the page shows it, its card, and a link that opens it with the same figures. */
function answerOf(panel: Element, island: Element, page: string): Element[] {
  const slug = String(panel.properties.dataCalculator);
  const calculator = calculators[slug];
  if (!calculator) throw new Error(`A page shows the calculator ${slug}, which there is none of.`);
  // Astro writes each property of an island as a pair of its kind and its value.
  const { preset } = JSON.parse(String(island.properties.props ?? '{}')) as { preset?: [0, string] };
  const query = writeQuery(calculator, readQuery(calculator, preset?.[1] ?? '').values);
  const figure = select('.answer-figure', panel);
  const label = wordsOf(figure && select('.answer-label', figure));
  const shown = wordsOf(figure && select('output', figure));
  const address = `/calculators/${slug}/${query && `?${query}`}`;
  const src = cardPath(`${new URL(page).pathname}${slug}/`);
  const alt = cardAlt(calculatorCard(calculator, query));
  const card = { ...element('img'), properties: { src, alt, ...cardSize } };
  return [
    element('p', element('strong', `${label}: ${shown}`)),
    element('p', wordsOf(select('.answer-summary', panel))),
    element('p', card),
    element('p', link(address, `Calculate it with your own figures: ${calculator.title}`)),
  ];
}

/** A drawing in a text: its title, what it shows in words, the note below it, and the table behind it. */
function plateOf(plate: Element): Element[] {
  const told = selectAll('svg[aria-label]', plate).map(({ properties }) => String(properties.ariaLabel));
  return [
    element('p', element('strong', wordsOf(select('.picture-title', plate)))),
    ...told.map((words) => element('p', words)),
    ...selectAll('.plate-note', plate).map((note) => element('p', element('em', ...note.children))),
    ...selectAll('table', plate),
  ];
}

/** What takes the place of an element that works only on the site; nothing where it is to be left as it is. */
function replacement(node: Element, page: string): ElementContent[] | undefined {
  if (node.properties.hidden || node.properties.ariaHidden === 'true') return [];
  if (hasClass(node, 'visually-hidden', 'heading-link')) return [];
  const panel = node.tagName === 'astro-island' && select('[data-calculator]', node);
  if (panel) return answerOf(panel, node, page);
  if (hasClass(node, 'plate')) return plateOf(node);
  if (hasClass(node, 'cite')) {
    return [{ ...element('sup', ...node.children), properties: { dataCite: wordsOf(node) } }];
  }
  if (hasClass(node, 'note')) {
    const inLine = !select('p, ul, ol', node);
    return [element('blockquote', ...(inLine ? [element('p', ...node.children)] : node.children))];
  }
  if (node.tagName === 'math') return [element('code', mathText(node))];
  // A link to a heading of the same page that stands in the heading itself has nothing to say elsewhere.
  if (/^h[2-4]$/.test(node.tagName)) {
    const others = node.children.filter(
      (child) =>
        child.type !== 'element' ||
        child.tagName !== 'a' ||
        !String(child.properties.href ?? '').startsWith('#'),
    );
    if (others.some((child) => textOf(child).trim() !== '')) node.children = others;
  }
  return undefined;
}

/**
 * A part of a built page as it can stand anywhere: no scripts, no islands, no styles, full addresses. Calculators give
 * their answer and a link, drawings their words, formulae a line of text; a citation is a `<sup data-cite="3">`.
 *
 * @param part of the page; it is changed.
 * @param address the full one of the page.
 */
export function portable(part: Element, address: string): Root {
  const tree: Root = { type: 'root', children: [part] };
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const instead = replacement(node, address);
    if (instead === undefined) return undefined;
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index];
  });
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src'] as const) {
      if (typeof properties[name] === 'string') properties[name] = new URL(properties[name], address).href;
    }
  });
  return sanitize(tree, schema) as Root;
}
