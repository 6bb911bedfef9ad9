import { readFileSync } from 'node:fs';
import { dist } from './site.ts';

/**
 * A script of the built site and all that it imports before it runs.
 *
 * @param script its path on the site.
 * @param found what has been looked at already.
 * @returns paths, the script's own first.
 */
export function staticImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const text = readFileSync(dist + script, 'utf8');
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+\.js)"/g))
    staticImports(`/_astro/${name}`, found);
  return found;
}
