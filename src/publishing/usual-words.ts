import { ownTitle, type Searchable } from '../search/searchable.ts';
import { formsIn } from '../search/words.ts';

/** So many words at most, whatever the size of the site: 15 KB in Brotli. */
const MOST = 6000;

/** The words of a page that can be misspelt, by the forms under which they are filed. */
export interface PageWords {
  /** The forms that the page and its parts are called by. */
  readonly names: readonly string[];
  /** All forms, each as it is written there first. */
  readonly written: readonly (readonly [form: string, written: string])[];
}

/** Whether a word can be misspelt: it has letters only, and some. */
function isSpelt(form: string): boolean {
  return /^\p{L}{4,}$/u.test(form);
}

/** The words of a page that can be misspelt. */
export function wordsOfPage(page: Searchable): PageWords {
  const names = [ownTitle(page), ...page.parts.map(({ heading }) => heading)].join(' ');
  const forms = formsIn([names, ...page.parts.map(({ text }) => text)].join(' '));
  return {
    names: [...formsIn(names).keys()].filter(isSpelt),
    written: [...forms].flatMap(([form, { written }]) => (isSpelt(form) ? [[form, written] as const] : [])),
  };
}

/** A form in all pages: how many have it, whether one is called so, and in how many it is written in which way. */
interface Usage {
  pages: number;
  named: boolean;
  readonly written: Map<string, number>;
}

/**
 * The words that somebody who misspells one may mean, as they are mostly written: those that pages or their parts are
 * called by first, then those that most pages have.
 */
export function usualWords(pages: readonly PageWords[], most = MOST): string[] {
  const usage = new Map<string, Usage>();
  for (const { names, written } of pages) {
    for (const [form, word] of written) {
      const known = usage.get(form) ?? { pages: 0, named: false, written: new Map() };
      known.pages++;
      known.written.set(word, (known.written.get(word) ?? 0) + 1);
      usage.set(form, known);
    }
    for (const form of names) (usage.get(form) as Usage).named = true;
  }
  const compared = (a: string, b: string) => (a < b ? -1 : 1);
  return [...usage]
    .sort(
      ([a, one], [b, other]) =>
        Number(other.named) - Number(one.named) || other.pages - one.pages || compared(a, b),
    )
    .slice(0, most)
    .map(([form, { written }]) => {
      const [[usual] = [form]] = [...written].sort(([a, n], [b, m]) => m - n || compared(a, b));
      return usual;
    });
}
