import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { isCompressible } from './media-types.ts';

/** The ways in which a file is offered, as small as each can make it; none of them looks at a clock. */
const encodings: Readonly<Record<string, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  // Browsers take no window of more than 8 MB, which level 19 does not reach.
  zst: (content) =>
    promisify(zstdCompress)(content, {
      params: { [constants.ZSTD_c_compressionLevel]: 19 },
      pledgedSrcSize: content.length,
    }),
};

/** Part of the names of what is kept, to be changed with the settings above. */
const settings = '1';

/** Compresses one file in each way, or takes what the same content gave before; a larger outcome is left out. */
async function compressFile(file: URL, kept: URL): Promise<string[]> {
  const content = await readFile(file);
  const digest = createHash('sha256').update(content).digest('hex');
  const names: string[] = [];
  for (const [end, compress] of Object.entries(encodings)) {
    const name = `${settings}-${digest}.${end}`;
    names.push(name);
    const store = new URL(name, kept);
    const before = await readFile(store).catch(() => undefined);
    const small = before ?? (await compress(content));
    if (!before) {
      // Whole or not at all, whenever the build is broken off.
      const part = new URL(`${name}.${process.pid}`, kept);
      await writeFile(part, small);
      await rename(part, store);
    }
    if (small.length < content.length) await writeFile(new URL(`${file.href}.${end}`), small);
  }
  return names;
}

/**
 * Puts a compressed copy of each text of a folder beside it: `.br`, `.gz` and `.zst`.
 *
 * @param folder with the built site.
 * @param kept a folder for what was compressed, from which a later build takes what has not changed; what this one has
 *   no use for goes.
 */
export async function precompress(folder: URL, kept: URL): Promise<void> {
  await mkdir(kept, { recursive: true });
  const files = (await readdir(folder, { recursive: true })).filter(isCompressible);
  const used = new Set<string>();
  const waiting = files.map((file) => new URL(file.split('/').map(encodeURIComponent).join('/'), folder));
  const worker = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      for (const name of await compressFile(file, kept)) used.add(name);
    }
  };
  // As many as there are cores: at these settings each takes a core, and up to 100 MB.
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  for (const name of await readdir(kept)) {
    const old = new URL(name, kept);
    // What another build is writing at this moment has its number at the end.
    if (!used.has(name) && !/\.\d+$/.test(name) && (await stat(old)).isFile()) await rm(old);
  }
}

/** Compresses the site as the last of all, when nothing in it changes any more. */
export function precompressed(): AstroIntegration {
  let kept = new URL('file:///');
  return {
    name: 'precompressed',
    hooks: {
      'astro:config:done'({ config }) {
        kept = new URL('node_modules/.cache/precompressed/', config.root);
      },
      'astro:build:done': ({ dir }) => precompress(dir, kept),
    },
  };
}
