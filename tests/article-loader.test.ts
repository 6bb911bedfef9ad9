import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, it, vi } from 'vitest';
import { articleLoader, type ReadText } from '../src/article-loader.ts';
import { temporaryProject } from './commands/temporary-project.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

const article = (body: string) => `---\ntitle: One\n---\n\n${body}\n`;
const text =
  'import Pair from \'../../src/islands/pair.tsx\';\n\n## First\n\n<Pair client:scenario preset="a=1" />';

/** Loads the articles of a folder as Astro does, into what was there before. */
async function load(root: string, reader: string, entries = new Map<string, Entry>()) {
  const url = pathToFileURL(`${root}/`);
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    set: (entry: Entry) => entries.set(entry.id, entry) !== undefined,
    delete: (id: string) => entries.delete(id),
    addModuleImport: vi.fn(),
  };
  const parseData = vi.fn(async ({ data }: { data: Record<string, unknown> }) => data);
  // Astro gives loaders more than it tells of.
  const mdx = {
    getEntryInfo: ({ contents }: { contents: string }) => ({ data: { title: 'One' }, body: contents }),
    contentModuleTypes: '',
  };
  await articleLoader(reader).load({
    collection: 'articles',
    config: { root: url, srcDir: new URL('src/', url) },
    entryTypes: new Map([['.mdx', mdx]]),
    logger: { warn: vi.fn(), error: vi.fn() },
    generateDigest: String,
    parseData,
    store,
  } as unknown as LoaderContext);
  return { entries, parsed: parseData.mock.calls.length, modules: store.addModuleImport.mock.calls.length };
}

it('an article has what its text says of itself, and neither the text nor a module', async () => {
  const { root } = temporaryProject({ 'content/articles/one.mdx': article(text) });
  const { entries, modules } = await load(root, 'a');
  const { data, body, deferredRender } = entries.get('one') as Entry;
  const read = data.text as ReadText;
  expect({ body, deferredRender, modules }).toEqual({
    body: undefined,
    deferredRender: undefined,
    modules: 0,
  });
  expect(data.title).toBe('One');
  expect([...read.presets]).toEqual([['pair', 'a=1']]);
  expect(read.headings).toEqual([{ depth: 2, slug: 'first', text: 'First' }]);
  expect(read.minutes).toBe(1);
});

it('what was read is kept until the article or what reads it changes', async () => {
  const { root, write } = temporaryProject({ 'content/articles/one.mdx': article(text) });
  const { entries } = await load(root, 'a');
  expect(await load(root, 'a', entries)).toMatchObject({ parsed: 0, modules: 0 });
  expect(await load(root, 'b', entries)).toMatchObject({ parsed: 1 });
  write('content/articles/one.mdx', article(text.replace('First', 'Second')));
  expect(await load(root, 'b', entries)).toMatchObject({ parsed: 1 });
  expect(((entries.get('one') as Entry).data.text as ReadText).headings[0]?.slug).toBe('second');
});

it('an article that is no MDX ends the loading with its file and line', async () => {
  const { root } = temporaryProject({ 'content/articles/one.mdx': article('<Note>\n\nText.') });
  await expect(load(root, 'a')).rejects.toThrow(/articles\/one\.mdx:5:1: .*<Note>/);
});
