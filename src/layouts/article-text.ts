/** What an article's text says about itself, read from its source so that it doesn't depend on the order of rendering. */
export interface ArticleText {
  /** Cited sources in the order of their first citation, and how often each is cited. */
  readonly citations: ReadonlyMap<string, number>;
  /** Ids of glossary terms in the order of their first use. */
  readonly terms: readonly string[];
  /** The preset of each calculator in the text, by slug. */
  readonly presets: ReadonlyMap<string, string>;
  /** Minutes that reading takes, at 220 words a minute. */
  readonly minutes: number;
}

// What stands in quotes may hold a >, as “app:2x4@120s>db” does.
const tag = /<([A-Z]\w*)\s+((?:"[^"]*"|[^">])*?)\/?>/g;

/** Reads citations, terms, presets and length from an article's MDX. */
export function articleText(mdx: string): ArticleText {
  const citations = new Map<string, number>();
  for (const [, id = ''] of mdx.matchAll(/<Cite\s+id="([^"]+)"/g)) {
    citations.set(id, (citations.get(id) ?? 0) + 1);
  }
  const terms = [...mdx.matchAll(/<Term\s+id="([^"]+)"/g)].map(([, id = '']) => id);
  const islands = [...mdx.matchAll(tag)].filter(([, , attributes = '']) =>
    /\bclient:scenario\b/.test(attributes),
  );
  const presets = islands.map(([, name = '', attributes = '']) => {
    const [, preset = ''] = /\bpreset="([^"]*)"/.exec(attributes) ?? [];
    return [name.toLowerCase(), preset.replaceAll('&amp;', '&')] as const;
  });
  const words = mdx
    .replace(/^import .*$/gm, '')
    .replace(/<(?:"[^"]*"|[^">])+>/g, ' ')
    .split(/\s+/).length;
  return {
    citations,
    terms: [...new Set(terms)],
    presets: new Map(presets),
    minutes: Math.max(1, Math.round(words / 220)),
  };
}
