/** Words that say nothing of what is looked for: hardly a page lacks them. */
const small = new Set(
  'a an and are as at be but by for from how i if in is it its me my no not of on or our so that the their then there these they this to was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** A word in a text: as it is written, and where it begins. */
export interface Word {
  readonly written: string;
  readonly at: number;
}

/** The words of a text in order. A decimal number is one word, and what hyphens join is several. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+/gu)].map(({ 0: written, index: at }) => ({
    written,
    at,
  }));
}

/**
 * The form under which a word is filed and looked up: lower case without accents, singular, and British where only an s
 * or a z makes the difference.
 *
 * It need not be a word, only the same for forms that belong together.
 *
 * @returns undefined for a word that says nothing.
 */
export function filedAs(word: string): string | undefined {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  if (small.has(plain)) return undefined;
  return plain
    .replace(/(?<=\p{L}{3})ies$/u, 'y')
    .replace(/(?<=\p{L}{2}[^sui])s$/u, '')
    .replace(/(?<=\p{L}{3})iz(?=e|ing|ation)/u, 'is');
}
