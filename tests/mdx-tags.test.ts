import { expect, test } from 'vitest';
import { mdxTags } from '../src/mdx-tags.ts';

const read = (text: string) =>
  mdxTags(text).map(({ name, attributes, at }) => [name, Object.fromEntries(attributes), at]);

test('components are read with their quoted attributes and their places', () => {
  expect(read('One<Cite id="a" /> and\n<Term\n  id="b">two</Term>.')).toEqual([
    ['Cite', { id: 'a' }, 3],
    ['Term', { id: 'b' }, 23],
  ]);
});

test('a value may hold what ends a component, and ampersands either way', () => {
  expect(
    read('<Restart client:scenario preset="vms=a:1x1@3s,b:1x1@3s>a&amp;detect=1s&policy=none" />'),
  ).toEqual([
    ['Restart', { 'client:scenario': undefined, preset: 'vms=a:1x1@3s,b:1x1@3s>a&detect=1s&policy=none' }, 0],
  ]);
});

test('an attribute that is an expression is there and has no text', () => {
  expect(read('<Tex tex={String.raw`x`} /> <Working>')).toEqual([
    ['Tex', { tex: undefined }, 0],
    ['Working', {}, 28],
  ]);
});

test('elements and comparisons are no components', () => {
  expect(read('<em>a</em>, 3 < 4 and <svg class="x">')).toEqual([]);
});
