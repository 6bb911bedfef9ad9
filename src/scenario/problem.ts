/** One thing that cannot be used: the input it concerns and a sentence that a visitor can act on. */
export interface Problem {
  readonly key: string;
  readonly message: string;
}

/** What came of reading a text: its value, or a sentence that says what to type instead. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** A reading that succeeded. */
export function read<Value>(value: Value): Reading<Value> {
  return { ok: true, value };
}

/** A reading that failed, with the sentence for the visitor. */
export function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

/** What a visitor typed, quoted for a sentence about it; cut where it would fill the panel. */
export function quoted(text: string): string {
  const tidy = text.trim();
  return `“${tidy.length > 40 ? `${tidy.slice(0, 40)}…` : tidy}”`;
}
