import katex from 'katex';
import { type Calculator, evaluateQuery } from '../scenario/index.ts';

const made = new Map<string, string>();

/** A formula in parts: what `\qquad` sets apart, and within that, what `\allowbreak` lets go on in another line. */
function parted(tex: string): readonly (readonly string[])[] {
  // A plus at the end of a part has something to add to, or it would be set as a sign.
  return tex
    .split('\\qquad')
    .map((equation) => equation.replaceAll('\\allowbreak', '{}\\allowbreak').split('\\allowbreak'));
}

/**
 * MathML of a TeX formula, of which each is made once: most stand on many pages. HTML output would need inline styles,
 * which the site's policy blocks.
 *
 * Each equation comes as an element of its own, with a space before the next, and so does each of its parts, without one:
 * within an element, browsers break no line.
 *
 * @throws Error for TeX that KaTeX cannot read, or from which it would make what Firefox cannot.
 */
export function mathml(tex: string): string {
  const known =
    made.get(tex) ??
    parted(tex)
      .map((equation) => equation.map(madeMathml).join(''))
      .join(' ');
  made.set(tex, known);
  return known;
}

function madeMathml(tex: string): string {
  const html = katex.renderToString(tex, {
    displayMode: true,
    output: 'mathml',
    strict: 'error',
    throwOnError: true,
    // Each \val{side.key} becomes a text that is filled in below, so that KaTeX never sees the reader's figures.
    macros: { '\\val': '\\text{@#1@}' },
  });
  const math = /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? '';
  // KaTeX lets an operator's name in an index count as two, of which there may be one.
  if (/<mo>\u2061<\/mo><\/m(?:sub|sup|subsup|under|over)>/.test(math))
    throw new Error(`${tex}: write \\mathrm{max} in an index, not \\max`);
  // The TeX source rides along as an annotation; nobody reads it, and it would name keys instead of figures. Without it
  // there is nothing that <semantics> would hold together, and HTML knows the namespace. Large as on a line of its own, but
  // in a line, for others stand beside it.
  return math
    .replace(/<annotation[\s\S]*?<\/annotation>|<\/?semantics>| xmlns="[^"]*"/g, '')
    .replace('display="block"', 'displaystyle="true"');
}

/** A calculator's formula with its figures filled in, each marked so that it follows the calculator on the page. */
export function workedMathml(calculator: Calculator, preset: string): string {
  const { values, results } = evaluateQuery(calculator, preset);
  return mathml(calculator.formula.worked).replace(/<mtext>@(in|out)\.(\w+)@<\/mtext>/g, (_, side, key) => {
    const text =
      side === 'in' ? calculator.inputs[key]?.show(values[key]) : calculator.outputs[key]?.show(results[key]);
    if (text === undefined)
      throw new Error(`${calculator.slug}: \\val{${side}.${key}} names no such figure.`);
    // A number and no text: text counts as space, beside which an operator would have none.
    return `<mn data-follow="${calculator.slug}.${side}.${key}">${text}</mn>`;
  });
}
