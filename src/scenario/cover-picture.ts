import type { PictureWords } from './picture-words.ts';

/** How far something is covered. */
export type CoverDegree = 'covered' | 'partly' | 'open';

/** What can happen against what covers it. */
export interface CoverPicture extends PictureWords {
  readonly kind: 'cover';
  readonly columns: readonly { readonly label: string; readonly chosen: boolean }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly CoverDegree[] }[];
  /** What the degrees are called. */
  readonly words: Readonly<Record<CoverDegree, string>>;
}
