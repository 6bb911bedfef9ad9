import { ownTitle, type Part, type Searchable } from './searchable.ts';
import { type Forms, formsIn, standsFor } from './words.ts';

/** A page that was found, and the part of it that fits best. */
export interface Found {
  readonly page: Searchable;
  readonly part: Part;
  /** The forms under which what was found in the page is filed. */
  readonly terms: ReadonlySet<string>;
}

/** How often a text has words that a wanted one stands for. */
function times(forms: Forms, wanted: string): number {
  return [...forms].reduce((sum, [form, { count }]) => sum + (standsFor(wanted, form) ? count : 0), 0);
}

/** How well a part fits: above all by its heading, then by how many of the words it has, then by how often. */
function aptness(heading: Forms, text: Forms, wanted: readonly string[]): number {
  return wanted.reduce((sum, word) => {
    const there = times(text, word);
    return sum + (times(heading, word) > 0 ? 3 : 0) + (there > 0 ? 1 + Math.min(there, 9) / 20 : 0);
  }, 0);
}

/** A page that has some of these forms, with the part that fits best; of equal ones, the first. */
export function foundIn(page: Searchable, wanted: readonly string[]): Found {
  const terms = new Set<string>();
  const ofAll = (text: string) => {
    const forms = formsIn(text);
    for (const form of forms.keys()) if (wanted.some((word) => standsFor(word, form))) terms.add(form);
    return forms;
  };
  const parts = page.parts.length > 0 ? page.parts : [{ heading: '', anchor: '', text: '' }];
  const fits = parts.map(({ heading, text }) => {
    // What the page is called is said at its top.
    const named = ofAll(heading || ownTitle(page));
    return aptness(named, ofAll(text), wanted);
  });
  ofAll(page.title);
  const best = fits.indexOf(Math.max(...fits));
  return { page, part: parts[best] as Part, terms };
}
