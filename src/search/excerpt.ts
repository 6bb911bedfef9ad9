import { filedAs, wordsOf } from './words.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text into stretches, in which the words filed under one of these terms stand alone. */
export function marked(text: string, terms: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { written, at } of wordsOf(text)) {
    const term = filedAs(written);
    if (term === undefined || !terms.has(term)) continue;
    if (at > end) stretches.push({ text: text.slice(end, at), hit: false });
    stretches.push({ text: written, hit: true });
    end = at + written.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), hit: false });
  return stretches;
}

/** The start of the window of this length that has the most different terms, and of these the first. */
function richest(text: string, terms: ReadonlySet<string>, length: number): number {
  const hits = wordsOf(text).flatMap(({ written, at }) => {
    const term = filedAs(written);
    return term !== undefined && terms.has(term) ? [{ term, at }] : [];
  });
  let best = { at: 0, count: 0 };
  hits.forEach(({ at }, first) => {
    const within = hits.slice(first).filter((hit) => hit.at < at + length);
    const count = new Set(within.map(({ term }) => term)).size;
    if (count > best.count) best = { at, count };
  });
  return best.at;
}

/**
 * The part of a text that shows best why it was found: about so many characters, from a word to a word, with dots where
 * it was cut.
 */
export function excerpt(text: string, terms: ReadonlySet<string>, length = 200): Stretch[] {
  const before = 40;
  const at = Math.max(0, richest(text, terms, length - before) - before);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const cut = text.lastIndexOf(' ', start + length);
  const end = start + length >= text.length || cut <= start ? text.length : cut;
  const part = text.slice(start, end);
  // Dots after a comma would be a stop too many.
  const shown = marked(end < text.length ? part.replace(/[\s,;:]+$/, '') : part, terms);
  const dots = { text: '…', hit: false };
  return [...(start > 0 ? [dots] : []), ...shown, ...(end < text.length ? [dots] : [])];
}
