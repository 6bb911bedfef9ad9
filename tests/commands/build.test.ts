import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildDifferences, buildIfChanged, buildSite, hasSite } from '../../src/commands/build.mjs';
import { temporaryProject } from './temporary-project.ts';

/** Stands for Astro: writes what is in src/page and counts its runs, or fails half way where the page says so. */
const astro = `#!/bin/sh
echo run $4 $KEPT_IN >> runs
mkdir -p "$3/../hosts" && cp src/page "$3/../hosts/headers.json" && mkdir -p "$3"
grep -q broken src/page && { echo half > "$3/half.html"; exit 1; }
cp src/page "$3/index.html"
`;

const site = () => temporaryProject({ 'node_modules/.bin/astro': astro, 'src/page': 'one' });
const read = (root: string, name: string) => readFileSync(join(root, name), 'utf8');
const runs = (root: string) => read(root, 'runs').split('\n').length - 1;

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

test('a build puts the site and its headers in place, and leaves nothing aside', async () => {
  const { root } = site();
  expect(hasSite(root)).toBe(false);
  await buildSite(root);
  expect(hasSite(root)).toBe(true);
  expect([read(root, 'dist/index.html'), read(root, 'hosts/headers.json')]).toEqual(['one', 'one']);
  expect(readdirSync(join(root, '.astro'))).toEqual(['built-from']);
});

test('a build that fails leaves the last good site and headers whole, and says so', async () => {
  const { root, write } = site();
  await buildSite(root);
  write('src/page', 'broken');
  await expect(buildSite(root)).rejects.toThrow(/build failed.*last good site still stands/s);
  expect([read(root, 'dist/index.html'), read(root, 'hosts/headers.json')]).toEqual(['one', 'one']);
  expect(existsSync(join(root, 'dist/half.html'))).toBe(false);
});

test('a first build that fails promises no site', async () => {
  const { root, write } = site();
  write('src/page', 'broken');
  await expect(buildSite(root)).rejects.toThrow(/same command again\.$/);
});

test('what a killed build left behind goes, what a running one is at stays', async () => {
  const { root, write } = site();
  // Linux gives no process a number above 2^22; number 1 always runs.
  write('.astro/aside-4194305/dist/half.html', '');
  write('.astro/aside-1/dist/half.html', '');
  await buildSite(root);
  expect(readdirSync(join(root, '.astro')).sort()).toEqual(['aside-1', 'built-from']);
});

test('what a page no longer has is gone after the next build', async () => {
  const { root, write } = site();
  await buildSite(root);
  write('dist/old.html', 'old');
  await buildSite(root);
  expect(existsSync(join(root, 'dist/old.html'))).toBe(false);
});

test('a build is repeated only when sources changed, the site is gone, or something else wrote there', async () => {
  const { root, write } = site();
  await buildIfChanged(root);
  await buildIfChanged(root);
  expect(runs(root)).toBe(1);
  write('src/page', 'two');
  await buildIfChanged(root);
  await buildIfChanged(root);
  expect(runs(root)).toBe(2);
  rmSync(join(root, 'hosts/headers.json'));
  await buildIfChanged(root);
  expect(runs(root)).toBe(3);
  write('dist/stray.html', 'by hand');
  await buildIfChanged(root);
  expect(runs(root)).toBe(4);
  expect(read(root, 'dist/index.html')).toBe('two');
});

test('after a failed build the next one is tried again', async () => {
  const { root, write } = site();
  await buildIfChanged(root);
  write('src/page', 'broken');
  await expect(buildIfChanged(root)).rejects.toThrow('build failed');
  await expect(buildIfChanged(root)).rejects.toThrow('build failed');
  expect(runs(root)).toBe(3);
});

test('builds that make the same are no different, whatever they are called, with what was kept and without', async () => {
  const { root } = site();
  await buildSite(root);
  expect(await buildDifferences(root)).toEqual([]);
  const [, ...again] = read(root, 'runs').trim().split('\n');
  expect(again).toEqual(['run', expect.stringMatching(/^run --force .*aside-\d+\/kept$/)]);
  expect(readdirSync(join(root, '.astro'))).toEqual(['built-from']);
});

test('a second build that makes something else, or more, or less, names the files', async () => {
  const { root, write } = site();
  await buildSite(root);
  write('src/page', 'two');
  write('dist/only-here/page.html', 'one');
  expect((await buildDifferences(root)).sort()).toEqual([
    'dist/index.html',
    'dist/only-here/page.html',
    'hosts/headers.json',
  ]);
  expect(read(root, 'dist/index.html')).toBe('one');
});

test('a second build that fails is a failure, and leaves the first', async () => {
  const { root, write } = site();
  await buildSite(root);
  write('src/page', 'broken');
  await expect(buildDifferences(root)).rejects.toThrow('build failed');
  expect([read(root, 'dist/index.html'), readdirSync(join(root, '.astro'))]).toEqual(['one', ['built-from']]);
});
