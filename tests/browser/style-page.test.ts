import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtFiles, dist } from './site.ts';

/** What only says where the parts of one kind of page stand, and what is in an embed's frame beside its panel. */
const FRAMES = [
  ...['article', 'method', 'method-links', 'term-page', 'family', 'desk-list', 'desk-list-head'],
  ...['embed', 'embed-from'],
  // How much room a block diagram of few parts takes.
  'block-slim',
];

function classesOf(path: string): Set<string> {
  const html = readFileSync(`${dist}${path}`, 'utf8');
  return new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
}

test('nothing is on the site that is not on the page of styles, but for where it stands', () => {
  const shown = classesOf('/style/index.html');
  const missing = new Set(builtFiles('.html').flatMap((path) => [...classesOf(path).difference(shown)]));
  expect([...missing].sort()).toEqual([...FRAMES].sort());
});
