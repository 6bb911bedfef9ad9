import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeArticle } from './corpus.ts';

/** All that a build reads, besides the packages. */
const sources = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'public',
  'src',
];

/**
 * Copies a project to where its articles can be made many, with its packages and without anything that was kept of
 * earlier builds.
 *
 * @param root the project folder.
 * @param folder an empty one.
 */
export function copyProject(root: string, folder: string): void {
  for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true });
  // A folder of its own with links to the packages: what is kept of a build is kept in there.
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const kept = name.startsWith('.') && name !== '.bin';
    if (!kept) symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
}

/** Adds made-up articles to those of a project. */
export function addArticles(folder: string, articles: readonly MadeArticle[]): void {
  for (const { slug, mdx } of articles)
    writeFileSync(join(folder, 'content', 'articles', `${slug}.mdx`), mdx);
}
