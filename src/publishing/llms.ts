import { site } from '../site.ts';
import { markdownAddress } from './article-markdown.ts';
import { type BuiltPage, thingOf } from './built-page.ts';
import type { FeedArticle } from './feeds.ts';
import { fullAddress } from './structured-data.ts';

function entry(title: unknown, url: unknown, words: unknown): string {
  return `- [${String(title).replaceAll(/[[\]]/g, '\\$&')}](${url}): ${words}`;
}

/** The things of one type among the pages, each once, as entries of a list by their names. */
function entriesOf(pages: readonly BuiltPage[], type: string): string[] {
  const things = pages.flatMap((page) => {
    const thing = thingOf(page, type);
    return thing ? [[thing.url, thing] as const] : [];
  });
  return [...new Map(things).values()]
    .sort((a, b) => String(a.name).localeCompare(String(b.name), 'en-GB'))
    .map(({ name, url, description }) => entry(name, url, description));
}

/**
 * What the site has for programs that read text, in the form of llmstxt.org: a title, a summary, and lists of links with
 * a sentence each.
 */
export function llmsText(pages: readonly BuiltPage[], articles: readonly FeedArticle[]): string {
  const inSeries = [...articles].sort((a, b) => a.order - b.order);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [
      'Articles',
      inSeries.map(({ title, url, standfirst }) => entry(title, markdownAddress(url), standfirst)),
    ],
    ['Calculators', entriesOf(pages, 'WebApplication')],
    ['Glossary', entriesOf(pages, 'DefinedTerm')],
    [
      'Optional',
      [
        entry('Feed', fullAddress('/feed.json'), 'every article with its whole text, in JSON Feed 1.1.'),
        entry('Sitemap', fullAddress('/sitemap.xml'), 'every page, and when it last changed.'),
      ],
    ],
  ];
  return [
    `# ${site.name}`,
    `> ${site.description}`,
    'Every article is plain Markdown at its address with `.md` in the place of the last slash. A calculator answers for the figures in the query of its address, and shows its answer without scripts for the figures it starts from.',
    ...lists
      .filter(([, entries]) => entries.length > 0)
      .map(([title, entries]) => `## ${title}\n\n${entries.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n');
}
