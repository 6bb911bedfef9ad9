/** A text with plain spaces in the place of those that keep figures and units together, for where only plain ones are read. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
