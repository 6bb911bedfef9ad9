/** What the element around an island reads of it (src/islands/island-element.js), or what wakes it. */
const READ = new Set(['component-url', 'renderer-url', 'props', 'ssr', 'client']);

// A value holds no quotation mark, as it is escaped, but it may hold “>”.
const ATTRIBUTE = / ([a-z-]+)(?:="[^"]*")?/g;
const ISLAND = /<astro-island((?: [a-z-]+(?:="[^"]*")?)*)>/g;

/**
 * A page whose islands say only what is read of them: Astro writes more, for its own element, and one of its marks is
 * made from the folder in which the site was built.
 */
export function withLeanIslands(html: string): string {
  return html.replace(
    ISLAND,
    (_, attributes: string) =>
      `<astro-island${attributes.replace(ATTRIBUTE, (whole, name: string) => (READ.has(name) ? whole : ''))}>`,
  );
}
