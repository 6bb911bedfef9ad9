import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { foundFile, foundFolder, indexFolder, wordsFile } from '../search/searchable.ts';
import type { SearchedPage } from './searched-page.ts';
import { usualWords } from './usual-words.ts';

/** What of Pagefind's files a browser asks for; the rest is its own drawing of what was found, in several ways. */
const isAskedFor =
  /^(index|pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.unknown\.pagefind)$/;

/** So many pages are on their way to Pagefind at a time. */
const AT_A_TIME = 100;

/** The pages by their ids in the index, which name Pagefind's own files of them. */
async function pagesById(folder: URL, byUrl: ReadonlyMap<string, SearchedPage>) {
  const files = (await readdir(new URL('fragment/', folder))).sort();
  return Promise.all(
    files.map(async (file): Promise<[id: string, page: SearchedPage]> => {
      const content = gunzipSync(await readFile(new URL(`fragment/${file}`, folder))).toString();
      const { url } = JSON.parse(content.slice(content.indexOf('{'))) as { url: string };
      const page = byUrl.get(url);
      if (!page) throw new Error(`Pagefind has the page ${url}, which it was not given.`);
      return [file.replace(/\.pf_fragment$/, ''), page];
    }),
  );
}

/** Has Pagefind index pages, and write all that it writes. */
async function indexed(byUrl: ReadonlyMap<string, SearchedPage>, folder: URL): Promise<void> {
  // Smaller pieces than it makes by itself: a search for one word takes 10 KB of index instead of 30.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '8000';
  const faults: string[] = [];
  try {
    // Of no language, in which it would take other words for the same than those that are marked.
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
    const all = [...byUrl];
    for (let at = 0; at < all.length; at += AT_A_TIME) {
      const some = all.slice(at, at + AT_A_TIME);
      // It takes them in the order in which they come, so that what it writes is the same every time.
      const added = await Promise.all(
        some.map(([url, { html }]) => index.addHTMLFile({ url, content: html })),
      );
      faults.push(...added.flatMap((one) => one.errors));
    }
    faults.push(...(await index.writeFiles({ outputPath: fileURLToPath(folder) })).errors);
  } finally {
    await close();
  }
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join(' ')}`);
}

/**
 * Writes the index of pages into a built site: Pagefind's, cut into pieces by the words in them; each page as it is shown
 * when it was found; and the usual words. A search takes the pieces that it needs, however many pages there are.
 */
export async function writeSearchFiles(pages: readonly SearchedPage[], site: URL): Promise<void> {
  const [folder, found] = [new URL(`.${indexFolder}`, site), new URL(`.${foundFolder}`, site)];
  await Promise.all([folder, found].map((one) => rm(one, { recursive: true, force: true })));
  await mkdir(found, { recursive: true });
  // Pagefind makes the id of all it knows of a page, which by this is all that is shown of it.
  const byUrl = new Map(
    pages.map((one) => {
      const digest = createHash('sha256').update(JSON.stringify(one.page)).digest('hex');
      return [`${one.page.path}#${digest}`, one];
    }),
  );
  await indexed(byUrl, folder);
  for (const [id, { page }] of await pagesById(folder, byUrl))
    await writeFile(new URL(`.${foundFile(id)}`, site), JSON.stringify(page));
  for (const name of await readdir(folder))
    if (!isAskedFor.test(name)) await rm(new URL(name, folder), { recursive: true });
  await writeFile(
    new URL(`.${wordsFile}`, site),
    JSON.stringify(usualWords(pages.map(({ words }) => words))),
  );
}
