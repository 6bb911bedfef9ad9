/** A heading that can be linked. */
export interface DeskSection {
  readonly id: string;
  readonly name: string;
}

/** A calculator as a page has it. */
export interface DeskCalculator {
  readonly slug: string;
  readonly title: string;
  /** What the page sets it to, as a difference from its defaults. */
  readonly preset: string;
}

/** A page that the link desk makes links to. */
export interface DeskPage {
  readonly path: string;
  readonly title: string;
  /** What its shelf lists it as: its title without the shelf's name. */
  readonly label: string;
  readonly description: string;
  /** Where the picture of its card is, and what that says. */
  readonly card: { readonly src: string; readonly alt: string };
  readonly sections: readonly DeskSection[];
  readonly calculators: readonly DeskCalculator[];
  /** Its short address, where it has one. */
  readonly short?: string | undefined;
}

/** Pages of one kind, or those of one calculator: its own and one for each of its presets. */
export interface DeskShelf {
  readonly id: string;
  readonly name: string;
  readonly pages: readonly DeskPage[];
}

/** What the inputs of a calculator mean, by key: the words, and the glossary's entry. */
export interface DeskHints {
  readonly [key: string]: { readonly help: string; readonly term?: string };
}
