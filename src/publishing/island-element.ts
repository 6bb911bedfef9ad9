import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../islands/island-element.js', import.meta.url), 'utf8');

/** The script of the element around islands as it stands in pages: without its comments and indents. */
export const islandElement = `(()=>{${source
  .replace(/^\s*\/\/.*$/gm, '')
  .replace(/\s*\n\s*/g, ' ')
  .trim()}})();`;

/** The script's hash as the content security policy names it. */
export const islandElementHash: `sha256-${string}` = `sha256-${createHash('sha256').update(islandElement).digest('base64')}`;
