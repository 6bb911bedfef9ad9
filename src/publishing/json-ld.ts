import type { Graph } from 'schema-dts';

/** A thing of schema.org's vocabulary, such as a BlogPosting. */
export type Thing = Graph['@graph'][number];

/**
 * The text of a JSON-LD script about these things.
 *
 * A script element ends at the first `</script`, and `<!--` changes how the rest of it is read, whatever quotes stand
 * around either; written as an escape, no `<` of a title or a source can do that.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
