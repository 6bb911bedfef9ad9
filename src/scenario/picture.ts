import type { BarsPicture } from './bars-picture.ts';
import type { BlocksPicture } from './blocks-picture.ts';
import type { CalendarPicture } from './calendar-picture.ts';
import type { Chart } from './chart.ts';
import type { CoverPicture } from './cover-picture.ts';
import type { DotsPicture } from './dots-picture.ts';
import type { PictureWords } from './picture-words.ts';
import type { StatesPicture } from './states-picture.ts';
import type { TimelinePicture } from './timeline-picture.ts';
import type { YearsPicture } from './years-picture.ts';

/** A year of service to scale, with its downtime put at the end; all in hours. */
export interface YearPicture extends PictureWords {
  readonly kind: 'year';
  readonly yearHours: number;
  readonly downHours: number;
  readonly plannedHours: number;
}

/** A second picture with axes, beside the calculator's main chart. */
export interface ChartPicture extends PictureWords {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/**
 * A picture that a calculator declares as data, in internal units. An island draws each kind and knows no model.
 */
export type Picture =
  | YearPicture
  | BarsPicture
  | BlocksPicture
  | CalendarPicture
  | ChartPicture
  | CoverPicture
  | DotsPicture
  | StatesPicture
  | TimelinePicture
  | YearsPicture;
