import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { lineAt } from '../../src/publishing/checks/mistake.ts';
import type { Prose } from './prose.ts';

/** Words between two stops; more cannot be read in one breath. */
const LONGEST_BREATH = 42;

// The “th” of a 95th is no word.
const word = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}’']*/gu;
const address = /[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/g;

/** Words that boast, belittle the reader's trouble or pad; each with why it is not wanted. */
const banned: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:simply|just(?! (?:under|over|above|below|as)\b)|obviously|of course|needless to say)\b/gi,
    'says that it is easy, and helps nobody to whom it is not',
  ],
  [/\b(?:very unique|quite unique|literally|basically|actually)\b/gi, 'pads'],
  [
    /\b(?:world-class|best-in-class|best of breed|cutting[- ]edge|state[- ]of[- ]the[- ]art|game[- ]chang\w+|revolutionary|seamless\w*|effortless\w*|unrivalled|unparalleled|next-generation|bulletproof|bullet-proof|rock-solid|blazing\w*|turnkey|holistic\w*|synerg\w+)\b/gi,
    'boasts',
  ],
  [
    /\b(?:leverag(?:e[sd]?|ing)|utilis(?:e[sd]?|ing)|going forward|in order to|at this point in time|deep dive)\b/gi,
    'has a plain word for it',
  ],
  [/100[\s\u00a0]?% (?:secure|safe|reliable|available|uptime guaranteed)\b/gi, 'claims what nothing is'],
  [
    /\b(?:unbreakable|(?:completely|totally|absolutely) (?:secure|safe|reliable)|guarantees? (?:zero|no) downtime)\b/gi,
    'claims what nothing is',
  ],
];

/** What is told: the place, and a sentence. */
function told({ file, text }: Prose, at: number, message: string): string {
  return `${file}:${lineAt(text, at)}: ${message}`;
}

/** What others said stands between quotation marks and is theirs. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”\u2029]*”/g, (quotation) => quotation.replace(/[^\n]/g, ' '));
}

/** Words and claims that are not ours. */
export function bannedWords(prose: Prose): string[] {
  const own = withoutQuotations(prose.text);
  return banned.flatMap(([pattern, why]) =>
    [...own.matchAll(pattern)].map(({ 0: found, index }) => told(prose, index, `“${found}” ${why}.`)),
  );
}

/** What belongs to the figure before it. */
const unit = /\d +(?:%|min|[mµ]?s|h|d|km(?:\/s)?|Gbit\/s|W)(?![\p{L}\p{N}/])/gu;

/** A per cent sign or a unit that a line could begin with; calculators format their figures by themselves. */
export function looseUnits(prose: Prose): string[] {
  if (!prose.file.startsWith('content/')) return [];
  return [...prose.text.matchAll(unit)].map(({ 0: found, index }) =>
    told(prose, index, `“${found}” needs a no-break space (U+00A0) after its figure.`),
  );
}

/** Stretches without a stop that are too long to be read. */
export function breathless(prose: Prose): string[] {
  const found: string[] = [];
  let at = 0;
  for (const part of prose.text.split(/(\u2029|\n[ \t]*\n|[.!?:;](?=["”’)]*\s))/)) {
    const words = part.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
    if (words.length > LONGEST_BREATH) {
      const start = at + part.search(/\S/);
      found.push(
        told(prose, start, `${words.length} words without a stop: “${words.slice(0, 8).join(' ')} …”`),
      );
    }
    at += part.length;
  }
  return found;
}

/** A speller of British English with -ise, and of the words of a list: one a line, after # a remark. */
export function spellerOf(list: string): (word: string) => boolean {
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  for (const line of list.split('\n')) {
    const known = line.replace(/#.*/, '').trim();
    if (known !== '') speller.add(known);
  }
  return (text) => speller.correct(text.replaceAll('’', "'"));
}

/** Symbols, short forms, and names with a capital inside are no words that a dictionary has. */
function isSpelt(text: string): boolean {
  return (
    /^[\p{Script=Latin}’']{2,}$/u.test(text) &&
    !/\p{Lm}|^\p{Lu}{2,6}s?$|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text)
  );
}

/** Words that neither the dictionary nor the list has, each once a file. */
export function misspelt(prose: Prose, correct: (word: string) => boolean): string[] {
  const seen = new Set<string>();
  const text = prose.text.replace(address, (found) => ' '.repeat(found.length));
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const bare = found.replace(/[’']s?$/, '');
    if (seen.has(bare) || !isSpelt(bare) || correct(found) || correct(bare)) return [];
    seen.add(bare);
    return [told(prose, index, `“${bare}” is misspelt, or is missing from tests/content/field-words.txt.`)];
  });
}
