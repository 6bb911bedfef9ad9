import { bibtexText } from '../scenario/index.ts';

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
  const plainSummary = summary.replace(/[\u00a0\u202f]/g, ' ');
  return {
    plain: `${site}, “${title}”, calculator, with the result: ${plainSummary} ${link} (accessed ${day}).`,
    bibtex: [
      '@misc{availability-advisor,',
      `  author = {{${bibtexText(site)}}},`,
      `  title = {${bibtexText(title)}},`,
      `  howpublished = {\\url{${link}}},`,
      `  note = {${bibtexText(plainSummary)} Accessed ${day}}`,
      '}',
    ].join('\n'),
  };
}
