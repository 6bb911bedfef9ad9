import type { Axis } from './chart.ts';
import type { PictureWords, Tone } from './picture-words.ts';

/** How an area is filled: kinds are told apart by it in print and without colours. */
export type Pattern = 'solid' | 'striped' | 'hollow' | 'dotted' | 'dense' | 'ruled';

/** How an area looks. */
export interface Fill {
  readonly tone: Tone;
  readonly pattern: Pattern;
}

/** Something that lasts, on a lane. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  readonly fill: Fill;
  /** Stands in it where it finds room. */
  readonly text: string;
}

/** What happens in one place, or to one thing. */
export interface Lane {
  /** Stands before the first of the lanes that have it. */
  readonly group?: string;
  readonly label: string;
  readonly spans: readonly TimeSpan[];
}

/** Lanes along one axis of time, with spans to scale. */
export interface TimelinePicture extends PictureWords {
  readonly kind: 'timeline';
  readonly axis: Axis;
  readonly lanes: readonly Lane[];
  /** A stretch of time across all lanes, in which the service is down whatever the lanes do. */
  readonly band?: { readonly from: number; readonly to: number };
  /** Moments, each with its name above the lanes. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** What each fill stands for. */
  readonly key: readonly { readonly fill: Fill | 'band'; readonly text: string }[];
}
