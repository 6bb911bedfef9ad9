import { distance } from 'fastest-levenshtein';

const wordsOf = (path: string) =>
  path
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** How far a written word is from the nearest of others, from 0 for the same to 1 for nothing in common. */
function apart(word: string, others: readonly string[]): number {
  return Math.min(1, ...others.map((other) => distance(word, other) / Math.max(word.length, other.length)));
}

/**
 * The addresses nearest to one that leads nowhere: those that have its words, letters missing or changed included, and
 * few others besides.
 *
 * @param wrong the path that was asked for; the folder that it names counts like any word.
 * @param paths of pages.
 * @param most how many at most.
 * @returns paths, the nearest first; none that shares hardly a word.
 */
export function nearestPaths(wrong: string, paths: readonly string[], most = 4): string[] {
  const asked = wordsOf(wrong);
  if (asked.length === 0) return [];
  const scored = paths.map((path) => {
    const own = wordsOf(path);
    const missing = asked.reduce((sum, word) => sum + apart(word, own), 0) / asked.length;
    const surplus = own.reduce((sum, word) => sum + apart(word, asked), 0) / Math.max(1, own.length);
    return { path, score: missing + surplus / 2 };
  });
  return scored
    .filter(({ score }) => score < 0.75)
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ path }) => path);
}
