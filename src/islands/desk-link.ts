import { htmlText, plainSpaces } from '../scenario/index.ts';

/** What analytics of most kinds read of a campaign, in the order in which they name it. */
export const campaignKeys = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** A campaign's parameters, of which any may be empty. */
export type Campaign = { readonly [key in (typeof campaignKeys)[number]]?: string };

/** The query of a campaign: what was given of it, without spaces at the ends. */
export function campaignQuery(campaign: Campaign): string {
  const query = new URLSearchParams();
  for (const key of campaignKeys) {
    const text = campaign[key]?.trim();
    if (text) query.set(key, text);
  }
  return query.toString();
}

/** Where a link leads. */
export interface Target {
  readonly origin: string;
  readonly path: string;
  /** Without a question mark; may be empty. */
  readonly query: string;
  /** The id of a heading; may be empty. */
  readonly section: string;
}

/** The full address of a target. */
export function linkOf({ origin, path, query, section }: Target): string {
  return `${origin}${path}${query && `?${query}`}${section && `#${encodeURIComponent(section)}`}`;
}

/** What is said beside a link. */
export interface Said {
  readonly title: string;
  /** A sentence: the answer, or what the page is about. */
  readonly says: string;
}

/** A link in the forms in which it is passed on: as a message, as Markdown and as HTML. */
export function linkTexts(link: string, { title, says }: Said) {
  const [name, spaced] = [plainSpaces(title), plainSpaces(says)];
  const label = name.replace(/[[\]\\`*_<]/g, '\\$&');
  // A bracket in an address ends it in Markdown.
  const address = link.replaceAll('(', '%28').replaceAll(')', '%29');
  return {
    short: `${name.replace(/([^.?!])$/, '$1.')} ${spaced} ${link}`,
    markdown: `[${label}](${address}): ${spaced}`,
    html: `<a href="${htmlText(link)}">${htmlText(title)}</a>: ${htmlText(says)}`,
  };
}
