import { distance } from 'fastest-levenshtein';
import { filedAs } from './words.ts';

/** The spellings of a word with two neighbouring letters changed over, which counts as two edits otherwise. */
function changedOver(word: string): string[] {
  return [...word]
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));
}

/** In how many places a word may be misspelt and is still taken for another. */
function mostEdits(word: string): number {
  if (word.length < 4) return 0;
  return word.length > 5 ? 2 : 1;
}

/**
 * The word that is meant by one that is misspelt.
 *
 * @param form under which the misspelt word would be filed.
 * @param words to choose from, as they are written; of several that are equally near, the first is meant.
 * @returns undefined where none is near.
 */
export function meant(form: string, words: readonly string[]): string | undefined {
  const swaps = new Set(changedOver(form));
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const word of words) {
    const other = filedAs(word) ?? word;
    const edits = swaps.has(other) ? 1 : distance(form, other);
    if (edits <= mostEdits(form) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { word, edits };
  }
  return best?.word;
}
