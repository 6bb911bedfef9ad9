import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type Kept, kept, keptFolder } from './kept.ts';
import { isCompressible } from './media-types.ts';

/** How much each way of compressing tries. */
interface Effort {
  readonly br: number;
  readonly gz: number;
  readonly zst: number;
}

/** As small as each can make it. */
const most: Effort = { br: constants.BROTLI_MAX_QUALITY, gz: constants.Z_BEST_COMPRESSION, zst: 19 };
/** A seventh larger in Brotli, a fiftieth in the others, in a tenth of the time. */
const quick: Effort = { br: 9, gz: 7, zst: 15 };

/** Up to this much text, in bytes, a site is made as small as it gets: beyond, it would be most of the build. */
const MOST_TEXT = 32 * 2 ** 20;

/** The ways in which a file is offered; none of them looks at a clock. */
const encodings: Readonly<Record<keyof Effort, (content: Buffer, effort: number) => Promise<Buffer>>> = {
  br: (content, effort) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content, effort) => promisify(gzip)(content, { level: effort }),
  // Browsers take no window of more than 8 MB, which level 19 does not reach.
  zst: (content, effort) =>
    promisify(zstdCompress)(content, {
      params: { [constants.ZSTD_c_compressionLevel]: effort },
      pledgedSrcSize: content.length,
    }),
};

/** Part of the names of what is kept, to be changed with how it is compressed. */
const settings = '2';

/** Compresses one file in each way, or takes what the same content gave before; a larger outcome is left out. */
async function compressFile(file: URL, store: Kept, efforts: Effort): Promise<void> {
  const content = await readFile(file);
  const digest = createHash('sha256').update(content).digest('hex');
  for (const end of Object.keys(encodings) as (keyof Effort)[]) {
    const effort = efforts[end];
    const small = await store.outcome(`${settings}-${digest}-${effort}.${end}`, () =>
      encodings[end](content, effort),
    );
    if (small.length < content.length) await writeFile(new URL(`${file.href}.${end}`), small);
  }
}

/**
 * Puts a compressed copy of each text of a folder beside it: `.br`, `.gz` and `.zst`.
 *
 * @param folder with the built site.
 * @param keptFolder a folder for what was compressed, from which a later build takes what has not changed; what this one
 *   has no use for goes.
 * @param mostText up to how many bytes of text the copies are as small as they get.
 */
export async function precompress(folder: URL, keptFolder: URL, mostText = MOST_TEXT): Promise<void> {
  const store = await kept(keptFolder);
  const files = (await readdir(folder, { recursive: true })).filter(isCompressible);
  const waiting = files.map((file) => new URL(file.split('/').map(encodeURIComponent).join('/'), folder));
  const sizes = await Promise.all(waiting.map(async (file) => (await stat(file)).size));
  const efforts = sizes.reduce((sum, size) => sum + size, 0) > mostText ? quick : most;
  const worker = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await compressFile(file, store, efforts);
  };
  // One more than there are cores, so that none waits for a file: each takes a core, and up to 100 MB.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  await store.tidy();
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
