/** Words that say nothing of what is looked for: hardly a page lacks them. */
const small = new Set(
  'a an and are as at be but by for from how i if in is it its me my no not of on or our so that the their then there these they this to was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** A word in a text: as it is written, and where it begins. */
export interface Word {
  readonly written: string;
  readonly at: number;
}

/** The words of a text in order. A decimal number is one word, and what hyphens join is several. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+/gu)].map(({ 0: written, index: at }) => ({
    written,
    at,
  }));
}

/**
 * The form under which a word is filed and looked up: lower case without accents, singular, and British where only an s
 * or a z makes the difference.
 *
 * It need not be a word, only the same for forms that belong together.
 *
 * @returns undefined for a word that says nothing.
 */
export function filedAs(word: string): string | undefined {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  if (small.has(plain)) return undefined;
  return plain
    .replace(/(?<=\p{L}{3})ies$/u, 'y')
    .replace(/(?<=\p{L}{2}[^sui])s$/u, '')
    .replace(/(?<=\p{L}{3})iz(?=e|ing|ation)/u, 'is');
}

/** Words by the forms under which they are filed: as they are written first, in lower case, and how often. */
export type Forms = ReadonlyMap<string, { readonly written: string; readonly count: number }>;

/** The words of a text by their forms, in order; those that say nothing are left out. */
export function formsIn(text: string): Forms {
  const forms = new Map<string, { written: string; count: number }>();
  for (const { written } of wordsOf(text)) {
    const form = filedAs(written);
    if (form === undefined) continue;
    const known = forms.get(form);
    if (known) known.count++;
    else forms.set(form, { written: written.toLowerCase(), count: 1 });
  }
  return forms;
}

/** From this length on, a word also stands for those that begin with it: it may still be typed. */
const LEAST_BEGINNING = 3;

/** Whether who looks for one form is to find the other: the same, or one that begins so. */
export function standsFor(wanted: string, form: string): boolean {
  return wanted.length < LEAST_BEGINNING ? form === wanted : form.startsWith(wanted);
}

/** What separates a decimal number; Pagefind would take it for two words and neither for the whole. */
const within = /[^\p{L}\p{N}]/gu;

/**
 * A form as Pagefind has it: with an end that no word has, so that a whole word can be told from a beginning. Pagefind
 * otherwise takes any word of which the wanted one is a longer form for an answer.
 */
export function keyOf(form: string): string {
  return `${form.replace(within, '')}_`;
}

/** What to ask Pagefind, which answers with all keys that begin so. */
export function keyStart(wanted: string): string {
  return wanted.length < LEAST_BEGINNING ? keyOf(wanted) : wanted.replace(within, '');
}
