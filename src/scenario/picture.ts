import type { BlocksPicture } from './blocks-picture.ts';
import type { Axis, Chart } from './chart.ts';
import type { PictureWords, Tone } from './picture-words.ts';
import type { TimelinePicture } from './timeline-picture.ts';

/** A year of service to scale, with its downtime put at the end; all in hours. */
export interface YearPicture extends PictureWords {
  readonly kind: 'year';
  readonly yearHours: number;
  readonly downHours: number;
  readonly plannedHours: number;
}

/** Part of a bar: from one value of the axis to another. */
export interface BarSpan {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** What stands in or beside it. */
  readonly text: string;
}

/** Bars along one axis: stacked shares, ranges around a base, or plain lengths. */
export interface BarsPicture extends PictureWords {
  readonly kind: 'bars';
  readonly axis: Axis;
  readonly bars: readonly { readonly label: string; readonly spans: readonly BarSpan[] }[];
  /** A value that all bars are held against, such as the base of a range. */
  readonly base?: { readonly at: number; readonly label: string };
}

/** A second picture with axes, beside the calculator's main chart. */
export interface ChartPicture extends PictureWords {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/**
 * A picture that a calculator declares as data, in internal units. An island draws each kind and knows no model.
 */
export type Picture = YearPicture | BarsPicture | BlocksPicture | ChartPicture | TimelinePicture;
