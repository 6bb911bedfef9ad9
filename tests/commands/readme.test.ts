import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const { scripts, engines } = JSON.parse(read('package.json'));
const readme = read('README.md');

test.each(Object.keys(scripts))('the README tells of the command %s', (name) => {
  const words = ['start', 'test'].includes(name) ? `npm ${name}\n` : `npm run ${name}`;
  expect(readme).toContain(words);
});

test('the README names the Node and npm that package.json asks for', () => {
  const plain = (range: string) => range.replace(/^>=/, '').replace(/\.0$/, '');
  expect(readme).toContain(`Node ${plain(engines.node)} or newer, and npm ${plain(engines.npm)} or newer`);
});
