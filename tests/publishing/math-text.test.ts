import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { mathText } from '../../src/publishing/math-text.ts';

/** A formula as it stands on a page. */
function math(tex: string): Element {
  const html = katex.renderToString(tex, { displayMode: true, output: 'mathml', throwOnError: true });
  const found = select(
    'math',
    fromHtml(html.replace(/<annotation[\s\S]*?<\/annotation>/g, ''), { fragment: true }),
  );
  if (!found) throw new Error('KaTeX wrote no formula.');
  return found;
}

describe('a formula in a line', () => {
  it.each([
    ['a + b', 'a + b'],
    [String.raw`u = \frac{M}{F + M}`, 'u = M/(F + M)'],
    [
      String.raw`D = u \cdot P \cdot \frac{s}{168} \cdot \left(1 - \frac{M}{G}\right)`,
      'D = u ⋅ P ⋅ s/168 ⋅ (1 − M/G)',
    ],
    ['x^2', 'x^2'],
    ['x^{n+1}', 'x^(n + 1)'],
    ['x_i', 'x_i'],
    [String.raw`\sum_{i=1}^{n} x_i`, '∑_(i = 1)^n x_i'],
    [String.raw`\frac{a+b}{c}`, '(a + b)/c'],
    [String.raw`\sqrt{a+b}`, '√(a + b)'],
    [String.raw`e^{-\lambda t}`, 'e^(− λt)'],
    [String.raw`D_{\text{year}} = 5`, 'D_year = 5'],
  ])('%s reads %s', (tex, line) => {
    expect(mathText(math(tex))).toBe(line);
  });

  it.each(Object.values(calculators).map(({ slug, formula }) => [slug, formula.symbols] as const))(
    'of %s has its brackets in pairs, and no mark that nobody sees',
    (_, tex) => {
      const line = mathText(math(tex));
      expect(line).not.toMatch(/[\u2061-\u2064\u200b]|undefined|<|\\/);
      expect(line.split('(').length).toBe(line.split(')').length);
      expect(line.length).toBeGreaterThan(4);
    },
  );
});
