import { bibtexText, plainSpaces } from '../scenario/index.ts';

/** An article as it is cited. */
export interface CitedArticle {
  readonly author: string;
  readonly title: string;
  /** The site that it stands on. */
  readonly site: string;
  /** Its full address, of which the last part names it in BibTeX. */
  readonly address: string;
  readonly published: Date;
  readonly revised?: Date | undefined;
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/**
 * A citation of an article, for a list of references in words and for one that BibTeX makes.
 *
 * @returns `plain`, one line; `bibtex`, an `@online` entry with the day of the last revision, or of publication, as its date.
 */
export function articleCitation(cited: CitedArticle): { readonly plain: string; readonly bibtex: string } {
  const { author, title, site, address, published, revised } = cited;
  const slug = address.replace(/\/$/, '').split('/').at(-1) ?? '';
  const words = plainSpaces(title);
  const last = revised ?? published;
  const dates = revised ? `${isoDay(published)}, revised ${isoDay(revised)}` : isoDay(published);
  // Where the site itself is the author, it need not be named twice.
  const within = site === author ? '' : `${site}, `;
  return {
    plain: `${author}, “${words}”, ${within}${dates}, ${address}`,
    bibtex: [
      `@online{${slug},`,
      `  author = {{${bibtexText(author)}}},`,
      `  title = {${bibtexText(words)}},`,
      `  organization = {${bibtexText(site)}},`,
      `  date = {${isoDay(last)}},`,
      `  url = {${address}}`,
      '}',
    ].join('\n'),
  };
}
