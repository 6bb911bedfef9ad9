/**
 * A text as a field of a BibTeX entry takes it.
 *
 * @param text of one line.
 * @returns the text without braces and backslashes, which structure an entry, and with the marks escaped that TeX reads.
 */
export function bibtexText(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[%&$#_]/g, (mark) => `\\${mark}`);
}
