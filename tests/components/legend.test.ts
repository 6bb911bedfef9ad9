import { expect, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { legend } from '../../src/components/legend.ts';

test.each([
  ['T: window of the objective', '<i>T</i>: window of the objective'],
  ['B: error budget; u: 1 − objective', '<i>B</i>: error budget; <i>u</i>: 1 − objective'],
  ['b_w: burn rate over the time w', '<i>b<sub>w</sub></i>: burn rate over the time w'],
  ['a₁, a₂: cost of a year', '<i>a₁</i>, <i>a₂</i>: cost of a year'],
  ['R(t): probability of no failure up to t', '<i>R(t)</i>: probability of no failure up to t'],
  ['w₀ without a copy, w_max the longest', 'w₀ without a copy, <i>w<sub>max</sub></i> the longest'],
])('“%s” has its symbols in italics', (line, html) => {
  expect(legend(line)).toBe(html);
});

test('words before a colon stay as they are, and nothing becomes a tag', () => {
  expect(legend('annual failure rate: 1 − R(Y)')).toBe('annual failure rate: 1 − R(Y)');
  expect(legend('k of n: for n < 5 & more')).toBe('k of n: for n &lt; 5 &amp; more');
});

test('no legend of a calculator shows an underscore', () => {
  for (const { slug, formula } of Object.values(calculators))
    expect(formula.where.map(legend).join(), slug).not.toContain('_');
});
