import { htmlText } from '../scenario/index.ts';

const symbol = /^\p{L}[₀-₉ᵢₙ*]?(?:_\p{L}+)?(?:\(\p{L}\))?$/u;

/** A symbol in italics, with what stands after an underscore as its index. */
function set(name: string): string {
  return `<i>${name.replace(/_(\p{L}+)/u, '<sub>$1</sub>')}</i>`;
}

/**
 * A line that says what symbols stand for, as HTML: `t_d: time until …; n: …` with its symbols in italics, as the formula
 * above it has them. A symbol is a single letter with an index or an argument; it is set where it is explained, before a
 * colon, and wherever it has an index.
 */
export function legend(line: string): string {
  return htmlText(line)
    .split('; ')
    .map((clause) => {
      const [, head = '', rest = ''] = /^([^:]*)(.*)$/s.exec(clause) ?? [];
      const names = head.split(', ');
      const named = rest !== '' && names.every((name) => symbol.test(name));
      const indexed = (text: string) => text.replace(/(?<![\p{L}_])\p{L}_\p{L}+/gu, set);
      return named ? names.map(set).join(', ') + indexed(rest) : indexed(clause);
    })
    .join('; ');
}
