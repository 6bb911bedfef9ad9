/**
 * A text that a person wrote and that cannot be read, with the place to point at.
 *
 * Functions that read text (bands of credits, formulae of systems) throw it; a caller that shows it to the writer has
 * the sentence, the character and what would have been right there. It is a RangeError like every failure of this
 * module.
 */
export class TextProblem extends RangeError {
  /**
   * Place of the offending character, counted from 0 in UTF-16 units; the length of the text where its end came too
   * soon.
   */
  readonly position: number;
  /** What could have stood at `position`, as a noun phrase such as "a percentage from 0 to 100". */
  readonly expected: string;

  /**
   * @param message a whole sentence that says what is wrong and can be acted on.
   * @param place `position`, from 0, and `expected`, a noun phrase.
   */
  constructor(
    message: string,
    { position, expected }: { readonly position: number; readonly expected: string },
  ) {
    super(message);
    this.name = 'TextProblem';
    this.position = position;
    this.expected = expected;
  }
}
