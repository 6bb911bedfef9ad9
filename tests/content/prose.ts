import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculators } from '../../src/calculators/index.ts';
import { lineAt } from '../../src/publishing/checks/mistake.ts';
import { type Calculator, evaluateQuery } from '../../src/scenario/index.ts';
import { filesUnder, root } from '../imports.ts';

/** Stands where one paragraph, item or cell ends. */
const paragraphEnd = '\u2029';

/** The prose of a file: all else is blanked, so that every word keeps its place and line. */
export interface Prose {
  /** From the root of the checkout. */
  readonly file: string;
  readonly text: string;
}

/** Takes matches out of a text without moving what is left. */
function blank(text: string, pattern: RegExp, keep: (...match: string[]) => string = () => ''): string {
  return text.replace(pattern, (...match) => {
    const [whole = ''] = match as string[];
    const kept = keep(...(match as string[]));
    const lines = whole.slice(kept.length).replace(/[^\n]/g, ' ');
    return kept + lines;
  });
}

/** A figure or a formula counts as one word in its sentence. */
const standIn = () => '0';

/** Ends a paragraph where a tag is a block of its own or a cell: words on its two sides are no sentence. */
const block =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|div|h[1-6]|t[dhr]|table|thead|tbody|figure|figcaption|section|header|footer|nav|aside|article|text|tspan|title|svg|g|details|summary|Working|Note|Figure)\b(?:"[^"]*"|[^">])*>/g;

function withoutTags(text: string): string {
  const figures = blank(text, /<(?:Result|Formula|Tex)\b(?:"[^"]*"|`[^`]*`|[^">])*\/>/g, standIn);
  const blocks = blank(figures, block, () => paragraphEnd);
  return blank(blocks, /<(?:[A-Za-z/!])(?:"[^"]*"|[^">])*>/g);
}

/** The prose of Markdown with components; of its front matter, the texts. */
export function proseOfMarkdown(source: string): string {
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? [];
  const body = source.slice(front.length);
  const values = front
    .split('\n')
    .map((line) => {
      const [, key = '', value = ''] = /^(\s*(?:- )?(?:\w+: ?)?)(.*)$/.exec(line) ?? [];
      const isText =
        /^".*"$|^[A-Z]/.test(value) &&
        !/^(?:published|revised|order|draft|topics|terms|related|calculators|source|url|year)\b/.test(
          line.trim(),
        );
      return isText ? `${' '.repeat(key.length)}${value}${paragraphEnd}` : ' '.repeat(line.length);
    })
    .join('\n');
  let text = blank(body, /^import .*$/gm);
  text = blank(text, /```[\s\S]*?```|`[^`\n]*`/g, standIn);
  text = withoutTags(text);
  text = blank(text, /\]\([^)]*\)/g);
  text = blank(text, /\{[^{}]*\}/g);
  text = blank(text, /^[ \t]*(?:[-*]|\d+\.)[ \t]|^#+ |^\|?[ :|-]+\|?$/gm, () => paragraphEnd);
  return values + text.replace(/[|*_[\]]/g, (sign) => (sign === '|' ? paragraphEnd : ' '));
}

/** The prose between the tags of an Astro component. */
export function proseOfAstro(source: string): string {
  let text = blank(source, /^---\n[\s\S]*?\n---\n/);
  text = blank(text, /<(script|style|pre)\b[\s\S]*?<\/\1>/g);
  text = blank(text, /<code\b[\s\S]*?<\/code>/g, standIn);
  // From the inside out: what is left in braces are expressions.
  for (let depth = 0; depth < 8; depth++) text = blank(text, /\{[^{}]*\}/g, standIn);
  return withoutTags(text)

    .replaceAll('&nbsp;', '\u00a0     ')
    .replace(/[{}()=>&|]+/g, (signs) => ' '.repeat(signs.length));
}

const said = /^(?:title|question|about|label|help|note|source|assumptions)$/;

/** The texts of a declaration, under whatever keys they stand. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return said.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, Array.isArray(value) ? key : name));
}

/** What a calculator says of itself, each text in the line in which its file begins it. */
function proseOfCalculator(calculator: Calculator, source: string): string {
  const lines = source.split('\n').map(() => '');
  const { values, results } = evaluateQuery(calculator, '');
  for (const text of [...textsOf(calculator), calculator.summary(values, results)]) {
    const line = Math.max(0, lineAt(source, source.indexOf(text.slice(0, 25))) - 1);
    lines[line] = `${lines[line] ?? ''}${text}${paragraphEnd}`;
  }
  return lines.join('\n');
}

/** All prose of the site: content, what the pages say between their tags, what the calculators say of themselves. */
export function allProse(): Prose[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const sources = 'content/sources.yaml';
  return [
    ...filesUnder('content', '.md', '.mdx').map((file) => ({ file, text: proseOfMarkdown(read(file)) })),
    { file: sources, text: blank(read(sources), /^(?! {2}(?:taken|verified): ).*$/gm) },
    ...filesUnder('src', '.astro').map((file) => ({ file, text: proseOfAstro(read(file)) })),
    ...Object.values(calculators).map((calculator) => {
      const file = `src/calculators/${calculator.slug}.ts`;
      return { file, text: proseOfCalculator(calculator, read(file)) };
    }),
  ];
}
