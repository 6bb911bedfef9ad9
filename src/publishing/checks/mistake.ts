/** Something that an author has to mend, and where. */
export interface Mistake {
  /** From the root of the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong, and how to mend it. */
  readonly message: string;
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** The list of mistakes for people, each by file and line, in the order of these. */
export function mistakeList(mistakes: readonly Mistake[]): string {
  return [...mistakes]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, message }) => `${file}:${line}: ${message}`)
    .join('\n');
}
