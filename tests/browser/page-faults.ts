import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';

/** How many parts these must have, or a browser shows a mistake in their place. */
const partsOfMaths: Readonly<Record<string, number>> = {
  mfrac: 2,
  mover: 2,
  mroot: 2,
  msub: 2,
  msubsup: 3,
  msup: 2,
  munder: 2,
  munderover: 3,
};

const elements = (node: Root | Element) =>
  node.children.filter((child): child is Element => child.type === 'element');

/** What is wrong with the build of a page, beyond what a validator of HTML finds. */
export function pageFaults(path: string, tree: Root): string[] {
  const faults: string[] = [];
  const expectOne = (selector: string) => {
    const { length } = selectAll(selector, tree);
    if (length !== 1) faults.push(`${length} of ${selector}`);
  };
  const isEmbed = path.startsWith('/embed/');
  for (const selector of ['h1', 'main', 'title', 'html[lang]', 'meta[name=viewport]']) expectOne(selector);
  if (!isEmbed) for (const selector of ['body > header', 'body > footer']) expectOne(selector);
  const navigations = selectAll('nav', tree);
  if (isEmbed === navigations.length > 0) faults.push(`${navigations.length} navigations`);
  const names = navigations.map(
    ({ properties: { ariaLabel, ariaLabelledBy } }) => ariaLabel ?? ariaLabelledBy,
  );
  if (navigations.length > 1 && new Set(names).size < names.length) faults.push('navigations of one name');
  for (const picture of selectAll('img', tree))
    if (typeof picture.properties.alt !== 'string') faults.push(`no alt: ${picture.properties.src}`);
  for (const drawing of selectAll('svg', tree)) {
    const { ariaHidden, ariaLabel, ariaLabelledBy, role } = drawing.properties;
    const isNamed = ariaLabel ?? ariaLabelledBy ?? (select('title', drawing) && role);
    const within = selectAll('svg [role=img], [role=img] svg, [aria-hidden=true] svg', tree).includes(
      drawing,
    );
    if (ariaHidden !== 'true' && !isNamed && !within)
      faults.push('a drawing that is neither named nor hidden');
  }
  let level = 0;
  for (const heading of selectAll('h1, h2, h3, h4, h5, h6', tree)) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) faults.push(`a leap to ${heading.tagName} “${textOf(heading)}”`);
    level = own;
  }
  for (const [name, parts] of Object.entries(partsOfMaths))
    for (const one of selectAll(name, tree))
      if (elements(one).length !== parts) faults.push(`${name} of ${elements(one).length} parts`);
  for (const link of selectAll('a[href]', tree)) {
    const pictures = selectAll('img', link).map(({ properties: { alt } }) => alt);
    const name = [link.properties.ariaLabel, textOf(link), ...pictures].join('').trim();
    if (name === '') faults.push(`a link without words: ${link.properties.href}`);
  }
  return faults;
}
