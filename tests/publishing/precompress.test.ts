import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { precompress } from '../../src/publishing/precompress.ts';

let folder = '';
const words = 'Availability is the share of time in which a service is up. '.repeat(40);
const write = (name: string, text: string) => {
  mkdirSync(join(folder, 'dist', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'dist', name), text);
};
const run = () => precompress(pathToFileURL(join(folder, 'dist/')), pathToFileURL(join(folder, 'kept/')));
const bytes = (name: string) => readFileSync(join(folder, 'dist', name));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compressed-'));
  write('a/index.html', words);
  write('a b%23.css', words);
  write('picture.png', words);
  write('tiny.txt', 'a');
  return () => rmSync(folder, { recursive: true });
});

it('puts beside each text what every decoder makes the same text of', async () => {
  await run();
  for (const name of ['a/index.html', 'a b%23.css']) {
    expect(brotliDecompressSync(bytes(`${name}.br`)).toString()).toBe(words);
    expect(gunzipSync(bytes(`${name}.gz`)).toString()).toBe(words);
    expect(zstdDecompressSync(bytes(`${name}.zst`)).toString()).toBe(words);
  }
});

it('leaves pictures alone, and texts that would get no smaller', async () => {
  await run();
  expect(readdirSync(join(folder, 'dist')).filter((name) => /^(picture|tiny)/.test(name))).toEqual([
    'picture.png',
    'tiny.txt',
  ]);
});

it('makes the same bytes every time', async () => {
  await run();
  const first = ['br', 'gz', 'zst'].map((end) => bytes(`a/index.html.${end}`));
  rmSync(join(folder, 'kept'), { recursive: true });
  await run();
  expect(['br', 'gz', 'zst'].map((end) => bytes(`a/index.html.${end}`))).toEqual(first);
});

it('takes what has not changed from what is kept, and keeps nothing that it has no use for', async () => {
  await run();
  const kept = () => readdirSync(join(folder, 'kept')).sort();
  const before = kept();
  const written = (name: string) => statSync(join(folder, 'kept', name)).ino;
  const places = before.map(written);
  write('a/index.html', `${words}More. `);
  await run();
  const common = kept().filter((name) => before.includes(name));
  expect(common.length).toBeGreaterThan(0);
  expect(common.map(written)).toEqual(common.map((name) => places[before.indexOf(name)]));
  expect(brotliDecompressSync(bytes('a/index.html.br')).toString()).toBe(`${words}More. `);
  rmSync(join(folder, 'dist/a'), { recursive: true });
  rmSync(join(folder, 'dist/a b%23.css'));
  rmSync(join(folder, 'dist/a b%23.css.br'));
  await run();
  expect(kept().length).toBeLessThan(before.length);
});

it('tries less where there is much, and keeps that apart', async () => {
  const kept = pathToFileURL(join(folder, 'kept/'));
  const dist = pathToFileURL(join(folder, 'dist/'));
  const text = Array.from({ length: 4000 }, (_, i) => `word${(i * i) % 977}`).join(' ');
  write('a/index.html', text);
  await precompress(dist, kept);
  const small = bytes('a/index.html.br').length;
  const names = readdirSync(join(folder, 'kept'));
  await precompress(dist, kept, text.length);
  expect(bytes('a/index.html.br').length).toBeGreaterThan(small);
  expect(brotliDecompressSync(bytes('a/index.html.br')).toString()).toBe(text);
  expect(readdirSync(join(folder, 'kept')).filter((name) => names.includes(name))).toEqual([]);
});
