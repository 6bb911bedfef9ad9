import type {
  BlogPostingLeaf,
  BreadcrumbListLeaf,
  CreativeWorkLeaf,
  DefinedTermLeaf,
  DefinedTermSetLeaf,
  OrganizationLeaf,
  WebApplicationLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import { site } from '../site.ts';
import { cardPath } from './card.ts';

/** The full address of a path of the site. */
export function fullAddress(path: string): string {
  return new URL(path, site.url).href;
}

/** By these ids the things on one page refer to those on another. */
const id = { site: fullAddress('/#site'), publisher: fullAddress('/#publisher') };

/** Who writes and publishes: one organisation, in full on every page that names it, because readers look no further. */
const publisher: OrganizationLeaf = {
  '@type': 'Organization',
  '@id': id.publisher,
  name: site.author,
  url: fullAddress('/'),
  logo: fullAddress('/icon-512.png'),
};

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The site and its publisher, for the home page. */
export function siteThings(): [WebSiteLeaf, OrganizationLeaf] {
  return [
    {
      '@type': 'WebSite',
      '@id': id.site,
      name: site.name,
      alternateName: site.tagline,
      description: site.description,
      url: fullAddress('/'),
      inLanguage: site.language,
      license: licence,
      publisher: { '@id': id.publisher },
    },
    publisher,
  ];
}

/**
 * The way to a page from the home page.
 *
 * @param steps name and path of each page on the way, the page itself last, the home page left out.
 */
export function breadcrumbs(
  ...steps: readonly (readonly [name: string, path: string])[]
): BreadcrumbListLeaf {
  const way = [[site.name, '/'] as const, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(([name, path], at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: { '@id': fullAddress(path) },
    })),
  };
}

/** A source as the bibliography has it. */
export interface CitedSource {
  readonly author: string;
  readonly title: string;
  readonly year?: number | undefined;
  readonly url?: string | undefined;
}

/** What structured data says of an article. */
export interface ArticleFacts {
  readonly path: string;
  readonly title: string;
  readonly standfirst: string;
  readonly description: string;
  readonly published: Date;
  readonly revised?: Date | undefined;
  /** Place in the series. */
  readonly order: number;
  readonly topics: readonly string[];
  readonly minutes: number;
  readonly sources: readonly CitedSource[];
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/**
 * An address tells a machine which work it is. Where there is none, its author does: a text in the bibliography, of persons
 * and firms alike, and so credited and not typed.
 */
function citation({ author, title, year, url }: CitedSource): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(year !== undefined && { datePublished: String(year) }),
    ...(url === undefined ? { creditText: author } : { url }),
  };
}

/** An article, with its dates, its author and what it cites. */
export function articleThing(article: ArticleFacts): BlogPostingLeaf {
  const { path, title, standfirst, description, published, revised, order, topics, minutes, sources } =
    article;
  const url = fullAddress(path);
  return {
    '@type': 'BlogPosting',
    '@id': url,
    url,
    mainEntityOfPage: url,
    image: fullAddress(cardPath(path)),
    headline: title,
    abstract: standfirst,
    description,
    datePublished: day(published),
    dateModified: day(revised ?? published),
    position: order,
    author: publisher,
    publisher: { '@id': id.publisher },
    isPartOf: { '@id': id.site },
    inLanguage: site.language,
    license: licence,
    keywords: [...topics],
    timeRequired: `PT${minutes}M`,
    citation: sources.map(citation),
  };
}

/** What structured data says of a calculator. */
export interface CalculatorFacts {
  readonly path: string;
  readonly title: string;
  readonly about: string;
}

/** A calculator, as an application that costs nothing and runs in a browser. */
export function calculatorThing({ path, title, about }: CalculatorFacts): WebApplicationLeaf {
  const url = fullAddress(path);
  return {
    '@type': 'WebApplication',
    '@id': url,
    url,
    name: title,
    image: fullAddress(cardPath(path)),
    description: about,
    applicationCategory: 'UtilitiesApplication',
    operatingSystem: 'Any',
    browserRequirements: 'Answers for the values shown without scripts; other values need JavaScript.',
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'GBP' },
    isAccessibleForFree: true,
    isPartOf: { '@id': id.site },
    inLanguage: site.language,
    publisher,
  };
}

const glossary: DefinedTermSetLeaf = {
  '@type': 'DefinedTermSet',
  '@id': fullAddress('/glossary/#terms'),
  name: `Glossary of ${site.name}`,
  url: fullAddress('/glossary/'),
};

/** What structured data says of a glossary term. */
export interface TermFacts {
  readonly path: string;
  readonly term: string;
  readonly short: string;
  readonly symbol?: string | undefined;
}

/** A term of the glossary, in its set. */
export function termThing({ path, term, short, symbol }: TermFacts): DefinedTermLeaf {
  const url = fullAddress(path);
  return {
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: term,
    ...(symbol !== undefined && { alternateName: symbol }),
    image: fullAddress(cardPath(path)),
    description: short,
    inDefinedTermSet: glossary,
  };
}

/** The glossary, with the addresses of its terms. */
export function glossaryThing(paths: readonly string[]): DefinedTermSetLeaf {
  return {
    ...glossary,
    description: 'The terms of availability, each with its definition, its symbol and its unit.',
    inLanguage: site.language,
    license: licence,
    publisher,
    hasDefinedTerm: paths.map((path) => ({ '@id': fullAddress(path) })),
  };
}
