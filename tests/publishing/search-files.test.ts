import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchFiles } from '../../src/publishing/search-files.ts';
import { searchedPage } from '../../src/publishing/searched-page.ts';
import type { Searchable } from '../../src/search/searchable.ts';

const top = mkdtempSync(join(tmpdir(), 'index-'));
afterAll(() => rmSync(top, { recursive: true }));

/** Made-up words, of which some are on every page and most on few. */
const word = (at: number) => `w${((at * 2_654_435_761) % 2 ** 32).toString(36)}`;
const made = (count: number): Searchable[] =>
  Array.from({ length: count }, (_, page) => ({
    kind: 'article',
    path: `/articles/a${page}/`,
    title: `Article ${word(page)}`,
    parts: Array.from({ length: 3 }, (_, part) => ({
      heading: `Part ${word(part)}`,
      anchor: `p${part}`,
      text: Array.from({ length: 80 }, (_, at) => word((at * at * (page + 7 * part + 1)) % 3000)).join(' '),
    })),
  }));

/** Writes the index of pages into a new folder. */
async function written(name: string, pages: readonly Searchable[]): Promise<string> {
  const folder = join(top, name);
  mkdirSync(folder);
  await writeSearchFiles(pages.map(searchedPage), pathToFileURL(`${folder}/`));
  return folder;
}

/** The files of a folder and their sizes. */
function sizes(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files.flatMap((file) => {
      const stat = statSync(join(folder, file));
      return stat.isFile() ? [[file, stat.size]] : [];
    }),
  );
}

const few = made(40);
let folder = '';
beforeAll(async () => {
  folder = await written('few', few);
});

describe('the index of the search', () => {
  it('has Pagefind’s program, its list of pieces, and the pieces, and nothing that draws', () => {
    const names = [...sizes(folder).keys()].map((file) => file.replace(/(en|unknown)_[0-9a-f]+/, '$1_*'));
    expect([...new Set(names)]).toEqual([
      '_astro/found/unknown_*.json',
      'pagefind/index/unknown_*.pf_index',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'pagefind/pagefind.unknown_*.pf_meta',
      'pagefind/wasm.unknown.pagefind',
      'pagefind/words.json',
    ]);
  });

  it('has each page as it is shown', () => {
    const names = readdirSync(join(folder, '_astro/found'));
    const pages = names.map((name) => JSON.parse(readFileSync(join(folder, '_astro/found', name), 'utf8')));
    const byPath = (a: Searchable, b: Searchable) => (a.path < b.path ? -1 : 1);
    expect(pages.sort(byPath)).toEqual([...few].sort(byPath));
  });

  it('is the same to the byte every time', async () => {
    const again = await written('again', few);
    expect(sizes(again)).toEqual(sizes(folder));
    for (const file of sizes(again).keys())
      expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
  });

  it('leaves nothing of the index that stood there before', async () => {
    const old = await written('old', made(3));
    writeFileSync(join(old, 'pagefind/index/old.pf_index'), '');
    await writeSearchFiles(few.map(searchedPage), pathToFileURL(`${old}/`));
    expect(sizes(old)).toEqual(sizes(folder));
  });

  it('names the file of a page anew when anything changes that is shown of it, and no other', async () => {
    const [first, ...rest] = few;
    const [part, ...parts] = first?.parts ?? [];
    // The word is filed under the same form, so that the index would not tell.
    const changed = {
      ...first,
      parts: [{ ...part, text: part?.text.toUpperCase() }, ...parts],
    } as Searchable;
    const other = await written('changed', [changed, ...rest]);
    const [before, after] = [folder, other].map((one) => readdirSync(join(one, '_astro/found')));
    expect(before?.filter((name) => !after?.includes(name))).toHaveLength(1);
    expect(after?.filter((name) => !before?.includes(name))).toHaveLength(1);
  });

  it('has no file that grows with the number of pages, but for the list of pages', async () => {
    const many = await written('many', made(800));
    expect(readdirSync(join(many, 'pagefind/index')).length).toBeGreaterThan(3);
    for (const [file, size] of sizes(many)) {
      if (/pf_index$/.test(file)) expect(size, file).toBeLessThanOrEqual(24 * 1024);
      if (/words\.json$/.test(file)) expect(size, file).toBeLessThanOrEqual(80 * 1024);
      if (/pf_meta$/.test(file)) expect(size, file).toBeLessThanOrEqual(800 * 16);
    }
    const largest = (one: string, end: RegExp) =>
      Math.max(...[...sizes(one)].filter(([file]) => end.test(file)).map(([, size]) => size));
    expect(largest(many, /found\//)).toBeLessThan(1.1 * largest(folder, /found\//));
    expect(existsSync(join(many, 'pagefind/fragment'))).toBe(false);
  });
});
