import type { PictureWords } from './picture-words.ts';

/** A state that something can be in, and where it stands: shares of the drawing from its left and its top. */
export interface StateNode {
  readonly id: string;
  readonly label: string;
  /** What is known of it, such as its share of the time; a line each, two at most. */
  readonly lines: readonly string[];
  readonly tone: 'up' | 'down';
  readonly x: number;
  readonly y: number;
}

/** A way from one state to another, with its rate as a symbol. */
export interface StateMove {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** States and the ways between them. */
export interface StatesPicture extends PictureWords {
  readonly kind: 'states';
  readonly nodes: readonly StateNode[];
  readonly moves: readonly StateMove[];
  /** What the symbols on the ways stand for. */
  readonly symbols: readonly { readonly symbol: string; readonly text: string }[];
  /** What may happen, state by state, and what playing it is called. */
  readonly story: { readonly label: string; readonly states: readonly string[] };
}
