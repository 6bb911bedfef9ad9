import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';

/**
 * Where outcomes of one kind are kept: with the packages, or in the folder that KEPT_IN names, for a build that is to make
 * everything itself.
 *
 * @param kind the last part of its path.
 */
export function keptFolder(kind: string, env: NodeJS.ProcessEnv = process.env): URL {
  return pathToFileURL(`${resolve(env.KEPT_IN || 'node_modules/.cache', kind)}/`);
}

// These wait for the disk: where there are thousands of files, handing each to another thread takes several times as long.

/** What is kept at a place; another build may tidy it away at any moment. */
function before(place: URL): Uint8Array | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}

/** Keeps an outcome: whole or not at all, whenever the build is broken off. */
function keep(place: URL, made: Uint8Array): Uint8Array {
  const part = new URL(`${place.href}.${process.pid}${threadId}`);
  writeFileSync(part, made);
  renameSync(part, place);
  return made;
}

/** An outcome that is kept at a place, made where it is not. */
export function keptAt(place: URL, make: () => Uint8Array): Uint8Array {
  return before(place) ?? keep(place, make());
}

/** Outcomes that a later build takes from a folder instead of making them again. */
export interface Kept {
  /**
   * The outcome of that name, which has to say all that it depends on.
   *
   * @param make makes it where it is not kept.
   */
  outcome(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Removes what has not been asked for here, nor by others under these names. */
  tidy(names?: readonly string[]): Promise<void>;
}

/** Opens such a folder, which is made where there is none. */
export async function kept(folder: URL): Promise<Kept> {
  await mkdir(folder, { recursive: true });
  const asked = new Map<string, Promise<Uint8Array>>();
  const outcomeOf = async (name: string, make: () => Promise<Uint8Array>) => {
    const place = new URL(name, folder);
    return before(place) ?? keep(place, await make());
  };
  const used = new Set<string>();
  return {
    async outcome(name, make) {
      used.add(name);
      // Two that ask for the same at one time wait for one outcome, which is not held any longer.
      const outcome = asked.get(name) ?? outcomeOf(name, make).finally(() => asked.delete(name));
      asked.set(name, outcome);
      return outcome;
    },
    async tidy(names = []) {
      for (const name of names) used.add(name);
      for (const name of await readdir(folder)) {
        const old = new URL(name, folder);
        // What another build is writing at this moment has its number at the end.
        if (!used.has(name) && !/\.\d+$/.test(name) && (await stat(old)).isFile()) await rm(old);
      }
    },
  };
}
