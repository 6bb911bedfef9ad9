import { bibtexText, plainSpaces } from '../scenario/index.ts';

/** What is cited, and when it was looked at. */
export interface Cited {
  readonly site: string;
  readonly title: string;
  readonly link: string;
  /** The sentence that says the answer. */
  readonly summary: string;
  readonly accessed: Date;
}

/** A citation of one answer, as a line of text and as a BibTeX entry. */
export function citations({ site, title, link, summary, accessed }: Cited): {
  plain: string;
  bibtex: string;
} {
  const day = accessed.toISOString().slice(0, 10);
  const [name, result] = [plainSpaces(title), plainSpaces(summary)];
  return {
    plain: `${site}, “${name}”, calculator, with the result: ${result} ${link} (accessed ${day}).`,
    bibtex: [
      '@misc{availability-advisor,',
      `  author = {{${bibtexText(site)}}},`,
      `  title = {${bibtexText(name)}},`,
      `  howpublished = {\\url{${link}}},`,
      `  note = {${bibtexText(result)} Accessed ${day}}`,
      '}',
    ].join('\n'),
  };
}
