import type { Table } from './chart.ts';

/** What a mark stands for: the two things that have a colour, and ink for everything else. */
export type Tone = 'up' | 'down' | 'ink' | 'soft';

/** What all pictures have: a title, a sentence that says what is seen, and the figures behind it. */
export interface PictureWords {
  readonly title: string;
  /** What the picture shows, for those who don't see it, and under it for those who do. */
  readonly says: string;
  table(): Table;
}
