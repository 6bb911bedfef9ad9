import { readdir, stat } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { type Effort, most, quick } from './compressing.ts';
import { kept, keptFolder } from './kept.ts';
import { isCompressible } from './media-types.ts';
import { inThreads } from './threads.ts';

/** Up to this much text, in bytes, a site is made as small as it gets: beyond, it would be most of the build. */
const MOST_TEXT = 32 * 2 ** 20;

/**
 * Puts a compressed copy of each text of a folder beside it: `.br`, `.gz` and `.zst`. In threads, each with little in its
 * memory: where all that a build holds has to be gone through whenever a buffer is freed, it takes twice as long.
 *
 * @param site the folder with the built site.
 * @param folder one for what was compressed, from which a later build takes what has not changed; what this one has no
 *   use for goes.
 * @param mostText up to how many bytes of text the copies are as small as they get.
 */
export async function precompress(site: URL, folder: URL, mostText = MOST_TEXT): Promise<void> {
  const store = await kept(folder);
  const names = (await readdir(site, { recursive: true })).filter(isCompressible);
  const files = names.map((name) => new URL(name.split('/').map(encodeURIComponent).join('/'), site));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const efforts = sizes.reduce((sum, size) => sum + size, 0) > mostText ? quick : most;
  const compressed = inThreads<{ file: string; folder: string; efforts: Effort }, string[]>(
    new URL('compressing-thread.ts', import.meta.url),
  );
  // The largest first, so that none of them is left for one thread in the end.
  const bySize = files.map((file, at) => ({ file, size: sizes[at] ?? 0 })).sort((a, b) => b.size - a.size);
  const used = await Promise.all(
    bySize.map(({ file }) => compressed({ file: file.href, folder: folder.href, efforts })),
  );
  await store.tidy(used.flat());
}

/** Compresses the site as the last of all, when nothing in it changes any more. */
export function precompressed(): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': ({ dir }) => precompress(dir, keptFolder('precompressed')),
    },
  };
}
