/** What kind of page something was found on. */
export type Kind = 'article' | 'calculator' | 'preset' | 'term' | 'topic' | 'page';

/** A part of a page from one heading to the next; the first has none. */
export interface Part {
  readonly heading: string;
  /** The id of the heading; empty for the first part. */
  readonly anchor: string;
  readonly text: string;
}

/** A page as far as it is searched; the list of these is what a browser downloads. */
export interface Searchable {
  readonly kind: Kind;
  readonly title: string;
  readonly path: string;
  readonly parts: readonly Part[];
}

/** Where the built site has the list of all pages as they are searched. */
export const searchableFile = '/search.json';
