import { htmlText } from './html-text.ts';

/** The size that a frame has where nobody gives it another: the answer and most inputs; the rest scrolls within it. */
export const frameSize = { width: 720, height: 900 } as const;

/** What is embedded: a calculator, from the address of its site. */
export interface Embedded {
  readonly slug: string;
  readonly title: string;
  /** Where the site is, such as https://example.org, without a slash at the end. */
  readonly origin: string;
  /** The figures that it starts from, without a question mark; its own where there are none. */
  readonly query?: string;
  /** A number of pixels, or 100% for that of its surroundings. It is never wider than these. */
  readonly width?: string;
}

/** The HTML that shows a calculator on a page of another site. */
export function embedCode({ slug, title, origin, query = '', width = '100%' }: Embedded): string {
  const { href } = new URL(`/embed/${slug}/${query && `?${query}`}`, origin);
  // A frame may write to the clipboard, which “Copy link” does, only where its surroundings let it.
  return `<iframe src="${htmlText(href)}" title="${htmlText(title)}" width="${width}" height="${frameSize.height}" style="border:0;max-width:100%" loading="lazy" allow="clipboard-write"></iframe>`;
}
