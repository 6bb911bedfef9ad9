/** A component as it stands in a text. */
export interface MdxTag {
  readonly name: string;
  /** Attributes that are quoted texts, by name; the others have an undefined value. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  /** Where it begins in the text. */
  readonly at: number;
}

// What stands in quotes may hold a >, as “app:2x4@120s>db” does.
const tag = /<([A-Z]\w*)((?:\s(?:"[^"]*"|[^">])*?)?)\/?>/g;
const attribute = /([\w:-]+)(?:="([^"]*)"|=\{[^}]*\})?/g;

/** The components in a text of Markdown, in their order. */
export function mdxTags(mdx: string): readonly MdxTag[] {
  return [...mdx.matchAll(tag)].map(({ 1: name = '', 2: inside = '', index }) => ({
    name,
    at: index,
    attributes: new Map(
      [...inside.matchAll(attribute)].map(([, key = '', value]) => [key, value?.replaceAll('&amp;', '&')]),
    ),
  }));
}
