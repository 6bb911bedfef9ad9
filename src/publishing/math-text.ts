import type { Element, ElementContent } from 'hast';

/** Whether a text needs brackets where something is done to all of it. */
function isCompound(text: string): boolean {
  return /[\s/^]/.test(text) && !/^\([^()]*\)$/.test(text);
}

function grouped(text: string): string {
  return isCompound(text) ? `(${text})` : text;
}

/** What a MathML element with parts says in a line, from what its parts say. */
const lines: { readonly [tag: string]: (...parts: string[]) => string } = {
  mfrac: (over = '', under = '') => `${grouped(over)}/${grouped(under)}`,
  msup: (base = '', power = '') => `${grouped(base)}^${grouped(power)}`,
  msub: (base = '', index = '') => `${base}_${grouped(index)}`,
  msubsup: (base = '', index = '', power = '') => `${base}_${grouped(index)}^${grouped(power)}`,
  munder: (base = '', under = '') => `${base}_${grouped(under)} `,
  munderover: (base = '', under = '', over = '') => `${base}_${grouped(under)}^${grouped(over)} `,
  msqrt: (...parts) => `√${grouped(parts.join(''))}`,
  mroot: (base = '', degree = '') => `${grouped(base)}^(1/${degree})`,
  mtr: (...cells) => `${cells.join(' ').trim()}; `,
  mspace: () => ' ',
};

/** Operators that stand apart from what they join. */
const apart = /^[=≈≠<>≤≥+−\-±·⋅×÷∼→⇒]$/;

function said(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const parts = node.children.map(said).filter((part) => part.trim() !== '' || part === ' ');
  const text = lines[node.tagName]?.(...parts) ?? parts.join('');
  // A function that is applied, an invisible product: marks that say how to read, not what stands there.
  const shown = text.replace(/[\u2061-\u2064\u200b]/g, '');
  return node.tagName === 'mo' && apart.test(shown) ? ` ${shown} ` : shown;
}

/** A formula in MathML as a line of text, for readers that show no MathML: `D = u · P · s/168 · (1 − M/G)`. */
export function mathText(math: Element): string {
  return said(math)
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replace(/;\s*$/, '')
    .trim();
}
