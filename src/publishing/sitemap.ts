import { SitemapStream, streamToPromise } from 'sitemap';
import { type BuiltPage, isListed, thingOf } from './built-page.ts';

/** When a page last changed, as a day; known of articles, and of the home page, which lists them. */
function changeOf(page: BuiltPage, pages: readonly BuiltPage[]): string | undefined {
  const dates = (page.path === '/' ? pages : [page])
    .map((one) => thingOf(one, 'BlogPosting')?.dateModified)
    .filter((date) => typeof date === 'string');
  return dates.sort().at(-1);
}

/** The sitemap: every page that stands for itself and may be found, and when it last changed where that is known. */
export async function sitemap(pages: readonly BuiltPage[]): Promise<string> {
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  for (const page of pages.filter(isListed)) {
    const lastmod = changeOf(page, pages);
    stream.write({ url: page.canonical, ...(lastmod !== undefined && { lastmod }) });
  }
  stream.end();
  return `${await streamToPromise(stream)}\n`;
}
