import type { PictureWords } from './picture-words.ts';
import type { Reading } from './problem.ts';

/** How much a block matters: a share from 0 to 1, by which it is filled, and its text. */
export interface BlockWeight {
  readonly share: number;
  readonly text: string;
}

/** A part, or one of the copies of a part. */
export interface PartBlock extends BlockWeight {
  readonly kind: 'part';
  /** What it is chosen by: copies that are changed together have one id. */
  readonly id: string;
  readonly name: string;
  /** What it is worth by itself; left out on all copies but the first. */
  readonly value?: string;
  /** A letter that all mentions of one part bear, where it is mentioned in several places. */
  readonly twin?: string;
  /** What is said of it besides name, value and weight. */
  readonly said: string;
}

/** Copies that are not drawn one by one. */
export interface RestBlock {
  readonly kind: 'rest';
  readonly id: string;
  readonly text: string;
}

/** Members on one way, all of which are needed, or on ways beside each other. */
export interface GroupBlock {
  readonly kind: 'series' | 'parallel';
  readonly id: string;
  readonly members: readonly Block[];
  /** How many are needed: "2 of 3"; stands where the ways come together. */
  readonly rule: string;
  /** What is said of it besides the rule. */
  readonly said: string;
  /** What its members have in common, which stops all of them. */
  readonly common?: BlockWeight & { readonly name: string };
}

/** Whatever stands in a block diagram. */
export type Block = PartBlock | RestBlock | GroupBlock;

/** Something to be done to a block at the press of a button: the input's text that it leads to, and what is chosen then. */
export interface BlockAction {
  readonly label: string;
  readonly text: string;
  readonly next: string;
}

/** Something about a block that can be typed; what was typed leads to the input's text. */
export interface BlockField {
  readonly label: string;
  readonly text: string;
  edit(typed: string): Reading<string>;
}

/** A number of a block that goes up and down by one, where it may. */
export interface BlockStep {
  readonly label: string;
  readonly text: string;
  readonly less?: BlockAction;
  readonly more?: BlockAction;
}

/** What can be done with a block once it is chosen. */
export interface BlockHandles {
  readonly title: string;
  /** The groups that it stands in, the nearest first. */
  readonly around: readonly { readonly id: string; readonly label: string }[];
  readonly fields: readonly BlockField[];
  readonly steps: readonly BlockStep[];
  readonly actions: readonly BlockAction[];
}

/** A block diagram that is drawn from the text of an input and changes it. */
export interface BlocksPicture extends PictureWords {
  readonly kind: 'blocks';
  /** The input whose text it draws. */
  readonly input: string;
  readonly root: Block;
  /** What the blocks are filled by. */
  readonly legend: string;
  /** Worked out for one block when it is chosen; nothing where there is no block of that id. */
  handles(id: string): BlockHandles | undefined;
}
