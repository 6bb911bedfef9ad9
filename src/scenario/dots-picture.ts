import type { PictureWords, Tone } from './picture-words.ts';

/** Some of a crowd that something happens to. */
export interface DotGroup {
  readonly dots: number;
  readonly tone: Tone;
  /** Side by side, as those who share a cause, or spread over all. */
  readonly lie: 'together' | 'scattered';
}

/** A crowd as dots, once for each thing that can happen to it. */
export interface DotsPicture extends PictureWords {
  readonly kind: 'dots';
  /** How many a dot stands for, and what they are. */
  readonly each: number;
  readonly things: string;
  /** Dots in each crowd, a thousand at most. */
  readonly dots: number;
  /** Whoever is in no group goes on. */
  readonly crowds: readonly {
    readonly label: string;
    readonly text: string;
    readonly groups: readonly DotGroup[];
  }[];
  /** What playing it is called, in which those who are hit in the first crowd go on again, one after the other. */
  readonly story: {
    readonly label: string;
    /** The part of its time in which all of them wait yet, from 0 to 1. */
    readonly waits: number;
  };
}

/** Dots that a crowd is drawn with at most. */
const MOST = 1000;

/**
 * How many of a crowd a dot stands for, where each is to have a dot of its own if there is room: 1, 2 or 5 times a power of
 * ten.
 *
 * @param count of the crowd, a whole number from 1.
 */
export function eachDot(count: number): number {
  for (let power = 1; ; power *= 10) {
    const each = [1, 2, 5].map((factor) => factor * power).find((size) => Math.ceil(count / size) <= MOST);
    if (each !== undefined) return each;
  }
}
