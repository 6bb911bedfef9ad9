import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import { scriptHash } from './script-hash.ts';

const source = readFileSync(new URL('../islands/island-element.js', import.meta.url), 'utf8');

/** The script of the element around islands as it stands in pages, in as few bytes as it takes. */
export const islandElement = minifySync('island-element.js', `(()=>{${source}})();`).code.trim();

/** The script's hash as the content security policy names it. */
export const islandElementHash = scriptHash(islandElement);
