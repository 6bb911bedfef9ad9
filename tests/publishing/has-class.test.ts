import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { hasClass } from '../../src/publishing/has-class.ts';

const first = (html: string) => fromHtml(html, { fragment: true }).children[0] as Element;

it('tells an element by any of its classes, each as a whole', () => {
  const note = first('<p class="wide note"></p>');
  expect(hasClass(note, 'note')).toBe(true);
  expect(hasClass(note, 'plate', 'wide')).toBe(true);
  expect(hasClass(note, 'not', 'plate')).toBe(false);
  expect(hasClass(note)).toBe(false);
});

it('finds none on an element without any', () => {
  expect(hasClass(first('<p id="note"></p>'), 'note')).toBe(false);
});
