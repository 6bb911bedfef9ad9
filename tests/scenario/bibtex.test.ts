import { expect, it } from 'vitest';
import { bibtexText } from '../../src/scenario/index.ts';

it.each([
  ['What is in 0.1 %?', String.raw`What is in 0.1 \%?`],
  ['R&D at $5 #1_a', String.raw`R\&D at \$5 \#1\_a`],
  [String.raw`a {b} \c`, 'a b c'],
])('%s is written %s', (text, written) => {
  expect(bibtexText(text)).toBe(written);
});
