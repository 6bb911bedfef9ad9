import { existsSync, readFileSync } from 'node:fs';

const shared = new URL('../../../shared/vectors/', import.meta.url);
const copy = new URL('./', import.meta.url);

/** Worked answers by file name, from the brief where it stands beside the checkout, else from the copy kept here. */
export function readVectors(name: string): unknown {
  const file = new URL(name, existsSync(shared) ? shared : copy);
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) => (value === 'Infinity' ? Number.POSITIVE_INFINITY : value));
}
