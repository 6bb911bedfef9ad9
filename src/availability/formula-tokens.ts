import { TextProblem } from './text-problem.ts';

/** A number, a word, a single other character, or the end of a formula, with its place from 0. */
export interface FormulaToken {
  readonly kind: 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly position: number;
}

// Zero-width space, word joiner and left-to-right mark come along when text is pasted from pages and
// documents.
const SPACE = /[\s\u200b\u200e\u2060]*/uy;
// The thousands may be set off by spaces: nothing else could begin with a digit after a number.
const NUMBER = /(?:\d{1,3}(?:[\s\u200b\u2060]\d{3})+(?!\d)(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iuy;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy;
const SIGN = /./suy;

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

/**
 * Cuts a formula into numbers, words and signs; spaces of any kind only part them.
 *
 * @param text any text at all.
 * @returns the tokens in order, the last of kind `end`. A number's text has no spaces; × stands as *.
 */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  for (;;) {
    position += matchAt(SPACE, text, position)!.length;
    if (position >= text.length) return [...tokens, { kind: 'end', text: '', position: text.length }];
    const number = matchAt(NUMBER, text, position);
    // No word begins as a number does.
    const word = matchAt(WORD, text, position);
    const found = number ?? word ?? matchAt(SIGN, text, position)!;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign';
    const shown = kind === 'number' ? found.replace(/[^\d.e+-]/giu, '') : found === '×' ? '*' : found;
    tokens.push({ kind, text: shown, position });
    position += found.length;
  }
}

/** Whether a name can stand in a formula: a letter first, then letters, digits, and any of . _ - */
export function isFormulaName(name: string): boolean {
  return matchAt(WORD, name, 0) === name;
}

/** Text in quotation marks, cut where it would drown the sentence around it. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 60)];
  return `“${characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text}”`;
}

/**
 * A problem that says what stands where and what was expected instead.
 *
 * @param token what was found.
 * @param expected a noun phrase, such as "a part or a group after “all(”".
 */
export function unexpected(token: FormulaToken, expected: string): TextProblem {
  const { kind, text, position } = token;
  const found = kind === 'end' ? 'the end of the formula' : quoted(text);
  return new TextProblem(`Expected ${expected}, but found ${found} at character ${position + 1}.`, {
    position,
    expected,
  });
}

/**
 * A problem with what a formula means.
 *
 * @param fault a sentence without its full stop.
 * @param position from 0.
 * @param expected a noun phrase.
 */
export function mistaken(fault: string, position: number, expected: string): TextProblem {
  return new TextProblem(`${fault}, at character ${position + 1}; expected ${expected}.`, {
    position,
    expected,
  });
}
