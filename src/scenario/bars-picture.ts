import type { Axis } from './chart.ts';
import type { PictureWords } from './picture-words.ts';
import type { Fill } from './timeline-picture.ts';

/** Part of a bar: from one value of the axis to another. */
export interface BarSpan {
  readonly from: number;
  readonly to: number;
  readonly fill: Fill;
}

/** A bar with its name and its figures. */
export interface Bar {
  /** Stands before the first of the bars that have it. */
  readonly group?: string;
  readonly label: string;
  readonly text: string;
  /** None where the value has no place on the axis. */
  readonly spans: readonly BarSpan[];
}

/**
 * Values along one axis. On a linear one they are bars: stacked, ranges around a base, or plain lengths. A logarithmic one
 * has no length that means anything, so each is a mark at the end of its last span.
 */
export interface BarsPicture extends PictureWords {
  readonly kind: 'bars';
  readonly axis: Axis;
  readonly bars: readonly Bar[];
  /** A value that all bars are held against, such as the base of a range. */
  readonly base?: { readonly at: number; readonly label: string };
  /** What each fill stands for, where there are several. */
  readonly key?: readonly { readonly fill: Fill; readonly text: string }[];
}
