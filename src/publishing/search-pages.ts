import type { Element, Nodes, Root } from 'hast';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Kind, Part, Searchable } from '../search/searchable.ts';
import { type BuiltPage, isListed } from './built-page.ts';
import { hasClass } from './has-class.ts';

/** Pages that list others: each would be found for whatever these are found for. */
const lists = ['/', '/articles/', '/calculators/', '/glossary/', '/search/', '/links/'];

/** What of a page is not its text: ways to other pages, what is set and drawn, what stands there twice. */
const passedOver = {
  tags: ['nav', 'form', 'svg', 'math', 'script', 'style', 'noscript', 'details', 'pre', 'h1'],
  classes: [
    ...['kicker', 'visually-hidden', 'contents', 'term-card', 'term-facts', 'method-links'],
    ...['instrument-title', 'instrument-question', 'instrument-presets'],
    ...['instrument-results', 'instrument-pictures', 'entry-figure'],
    ...['sources', 'article-end', 'cite', 'heading-link', 'embed-from'],
  ],
  /** Sections that lead on, by their headings. */
  labels: ['related', 'used', 'calculate', 'source', 'embed'],
} as const;

function isPassedOver(node: Element): boolean {
  const { hidden, ariaLabelledBy } = node.properties;
  return (
    Boolean(hidden) ||
    passedOver.tags.some((tag) => tag === node.tagName) ||
    hasClass(node, ...passedOver.classes) ||
    (Array.isArray(ariaLabelledBy) && passedOver.labels.some((label) => label === ariaLabelledBy.join(' ')))
  );
}

/** Elements within a line; between any others there is a break between words. */
const withinLine = /^(a|abbr|b|cite|code|em|i|q|small|span|strong|sub|sup|time|var)$/;

function kindOf(path: string): Kind {
  const [, section, , below] = path.split('/');
  if (section === 'articles') return 'article';
  if (section === 'calculators') return below ? 'preset' : 'calculator';
  if (section === 'glossary') return 'term';
  return section === 'topics' ? 'topic' : 'page';
}

/** A text in one line; what keeps a number and its unit together in it stays. */
function tidy(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

/** A text at the end of a block, parted from the next one's: by a stop where a line of its own has none. */
function ended(text: string, { tagName }: Element): string {
  const isLine = /^(p|li|h3|figcaption)$/.test(tagName);
  return isLine && /[\p{L}\p{N}%)’]\s*$/u.test(text) ? `${text.trimEnd()}. ` : `${text} `;
}

/** The parts of a page: its text, from one heading of the second rank with an id to the next. */
function partsOf(main: Element): Part[] {
  const parts = [{ heading: '', anchor: '', text: '' }];
  const walk = (node: Nodes) => {
    const last = parts.at(-1) as { text: string };
    if (node.type === 'text') last.text += node.value;
    if (node.type !== 'element' || isPassedOver(node)) return;
    if (node.tagName === 'h2' && node.properties.id) {
      parts.push({ heading: tidy(textOf(node)), anchor: String(node.properties.id), text: '' });
      return;
    }
    for (const child of node.children) walk(child);
    if (withinLine.test(node.tagName)) return;
    const part = parts.at(-1) as { text: string };
    part.text = ended(part.text, node);
  };
  walk(main);
  return parts
    .map((part) => ({ ...part, text: tidy(part.text) }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

/**
 * A page as it is searched.
 *
 * @param tree of its HTML.
 * @returns undefined for a page that is not: one that does not stand for itself, or is a list.
 * @throws Error for a page without a main element, or without a heading of the first rank.
 */
export function searchable(page: BuiltPage, tree: Root): Searchable | undefined {
  const { path } = page;
  if (!isListed(page) || lists.includes(path)) return undefined;
  const [main, title] = [select('main', tree), select('h1', tree)];
  if (!main || !title) throw new Error(`${path} has no main element, or no heading of the first rank.`);
  const kind = kindOf(path);
  // All but the figures stands on the calculator's own page as well.
  const parts = kind === 'preset' ? partsOf(main).slice(0, 1) : partsOf(main);
  const { dataLabel: label } = title.properties;
  return { kind, title: tidy(textOf(title)), ...(typeof label === 'string' && { label }), path, parts };
}
