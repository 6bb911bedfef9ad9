import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { mathml, workedMathml } from '../../src/components/formula.ts';
import type { Calculator } from '../../src/scenario/index.ts';

const uptime = calculators.uptime as Calculator;

describe('a formula', () => {
  it('is MathML alone, without styles, classes or its TeX', () => {
    const math = mathml(String.raw`u = \frac{\text{MTTR}}{\text{MTTF} + \text{MTTR}}`);
    expect(math).toMatch(/^<math [\s\S]*<mfrac>[\s\S]*<\/math>$/);
    expect(math).not.toMatch(/ style=|class=|annotation|\\frac|<span/);
  });

  it('comes in as many elements as a line can end between: equations a space apart, their parts not', () => {
    const math = mathml(String.raw`u = 1 - A \qquad D = u \cdot Y = \allowbreak x`);
    const between = math.split(/<math [\s\S]*?<\/math>/);
    expect(between).toEqual(['', ' ', '', '']);
  });

  it('is refused where its TeX cannot be read', () => {
    expect(() => mathml(String.raw`\frac{1}`)).toThrow();
    expect(() => mathml(String.raw`\nosuch{1}`)).toThrow();
  });

  it('has the reader’s figures in it, each marked for what it follows', () => {
    const worked = workedMathml(uptime, 'availability=99.99&maintenance=12h');
    expect(worked).toContain('<mn data-follow="uptime.in.maintenance">12\u00a0h</mn>');
    expect(worked).toContain('<mn data-follow="uptime.out.unavailability">0.01\u00a0%</mn>');
    expect(worked).not.toContain('@');
  });

  it.each([
    [String.raw`x = \val{out.nothing}`, /uptime: \\val\{out\.nothing\} names no such figure/],
    [String.raw`x = \val{in.nothing}`, /uptime: \\val\{in\.nothing\} names no such figure/],
  ])('fails the build for %s, which names no figure', (worked, message) => {
    expect(() => workedMathml({ ...uptime, formula: { ...uptime.formula, worked } }, '')).toThrow(message);
  });
});

it('has no index that browsers would not read, and the author is told what to write', () => {
  expect(() => mathml(String.raw`d_{\max}`)).toThrow(String.raw`write \mathrm{max} in an index`);
  expect(mathml(String.raw`d_{\mathrm{max}} = \max(a, b)`)).toContain('<msub>');
});
