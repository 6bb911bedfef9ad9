import type { FunctionComponent } from 'preact';
import type { Picture } from '../scenario/index.ts';

/** What the drawing of a kind of picture is handed. */
export interface DrawingProps<P extends Picture = Picture> {
  readonly picture: P;
  /** Puts a text into an input, for pictures that can be edited by hand; nothing where this one is only looked at. */
  readonly onEdit: ((key: string, text: string) => void) | undefined;
}

/** The drawings that an island brings along, by kind of picture: a page loads no drawing that it doesn't show. */
export type Drawings = {
  readonly [P in Picture as P['kind']]?: FunctionComponent<DrawingProps<P>>;
};
