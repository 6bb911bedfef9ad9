import { renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/publishing/fingerprint.mjs';
import { temporaryProject } from '../commands/temporary-project.ts';

const files = { 'src/a.ts': 'a', 'src/b/c.ts': 'c', 'content/x.mdx': 'x', 'package-lock.json': '{}' };

test('two folders with the same sources are alike, whatever their dates', () => {
  const [one, two] = [temporaryProject(files), temporaryProject(files)];
  utimesSync(join(two.root, 'src/a.ts'), 0, 0);
  expect(fingerprint(two.root)).toBe(fingerprint(one.root));
});

test('what a build does not read makes no difference', () => {
  const { root, write } = temporaryProject(files);
  const before = fingerprint(root);
  write('tests/a.test.ts', 'a');
  write('dist/index.html', 'site');
  expect(fingerprint(root)).toBe(before);
});

test.each(['src/a.ts', 'content/x.mdx', 'package-lock.json'] as const)('a change of %s shows', (name) => {
  const { root, write } = temporaryProject(files);
  const before = fingerprint(root);
  write(name, 'changed');
  expect(fingerprint(root)).not.toBe(before);
});

test('a new file, a new folder of sources and another name show', () => {
  const { root, write } = temporaryProject(files);
  const seen = new Set([fingerprint(root)]);
  write('src/empty.ts', '');
  seen.add(fingerprint(root));
  write('public/robots.txt', '');
  seen.add(fingerprint(root));
  renameSync(join(root, 'src/a.ts'), join(root, 'src/d.ts'));
  seen.add(fingerprint(root));
  expect(seen.size).toBe(4);
});

test('bytes that move from one file to the next show', () => {
  const one = temporaryProject({ 'src/a': 'xy', 'src/b': 'z' });
  const two = temporaryProject({ 'src/a': 'x', 'src/b': 'yz' });
  expect(fingerprint(one.root)).not.toBe(fingerprint(two.root));
});

test('a variable that the build reads shows, another does not', () => {
  const { root } = temporaryProject(files);
  expect(fingerprint(root, { SITE_URL: 'https://a.example' })).not.toBe(fingerprint(root, {}));
  expect(fingerprint(root, { EDITOR: 'ed' })).toBe(fingerprint(root, {}));
});
