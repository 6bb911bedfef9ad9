import type { PictureWords } from './picture-words.ts';

/** Many years of a service, each a strip with its downtime to scale. */
export interface YearsPicture extends PictureWords {
  readonly kind: 'years';
  /** In the order in which they are drawn, ten in a row. */
  readonly years: readonly { readonly downHours: number; readonly kept: boolean }[];
  /** Downtime that a year may have and still keep its promise, in hours. */
  readonly allowedHours: number;
  /** The last hours of a year that a strip stands for, enough for the longest downtime, and their text. */
  readonly stretch: { readonly hours: number; readonly text: string };
}
