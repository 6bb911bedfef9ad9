/** What kind of page something was found on. */
export type Kind = 'article' | 'calculator' | 'preset' | 'term' | 'topic' | 'page';

/** A part of a page from one heading to the next; the first has none. */
export interface Part {
  readonly heading: string;
  /** The id of the heading; empty for the first part. */
  readonly anchor: string;
  readonly text: string;
}

/** A page as far as it is searched; a browser downloads it when it is among what is shown. */
export interface Searchable {
  readonly kind: Kind;
  readonly title: string;
  /** Its own name, where the title says first what it belongs to. */
  readonly label?: string;
  readonly path: string;
  readonly parts: readonly Part[];
}

/** The name of a page without that of what it belongs to: of a preset, its own. */
export function ownTitle({ label, title }: Searchable): string {
  return label ?? title;
}

/** Where the built site has what Pagefind reads in a browser. */
export const indexFolder = '/pagefind/';

/** Where it has the usual words, for who misspells one. */
export const wordsFile = `${indexFolder}words.json`;

/** Where it has each page as it is shown when it was found. */
export const foundFolder = '/_astro/found/';

/** The file of the page of that id in the index; the id changes with the page, so that a copy can be kept. */
export function foundFile(id: string): string {
  return `${foundFolder}${id}.json`;
}
