import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { calculators } from '../calculators/index.ts';
import type { DeskHints, DeskPage, DeskShelf } from '../islands/desk-pages.ts';
import { type Card, calculatorCard, cardAlt, cardPath, presetCard, termCard } from '../publishing/card.ts';
import { type Redirect, readRedirects } from '../publishing/redirects.ts';
import { type Calculator, presetId, presetTitle } from '../scenario/index.ts';
import { cardOfArticle } from './cards.ts';
import { publishedArticles } from './published.ts';

/** What of a page is the same wherever it comes from. */
function pageOf(
  path: string,
  { title, label = title, description }: { title: string; label?: string; description: string },
  card: Card,
  redirects: readonly Redirect[],
): DeskPage {
  const short = redirects.find(({ from, to }) => from.startsWith('/go/') && to === path)?.from;
  return {
    path,
    title,
    label,
    description,
    card: { src: cardPath(path), alt: cardAlt(card) },
    sections: [],
    calculators: [],
    short,
  };
}

async function articlePages(redirects: readonly Redirect[]): Promise<DeskPage[]> {
  return (await publishedArticles()).map((entry) => {
    const { headings, presets } = entry.data.text;
    return {
      ...pageOf(`/articles/${entry.id}/`, entry.data, cardOfArticle(entry), redirects),
      sections: headings
        .filter(({ depth }) => depth === 2)
        .map(({ slug, text }) => ({ id: slug, name: text })),
      calculators: [...presets].map(([slug, preset]) => ({
        slug,
        title: calculators[slug]?.title ?? slug,
        preset,
      })),
    };
  });
}

function calculatorPages(calculator: Calculator, redirects: readonly Redirect[]): DeskPage[] {
  const { slug, title, question, presets } = calculator;
  const own = pageOf(
    `/calculators/${slug}/`,
    { title, label: 'Its own figures', description: question },
    calculatorCard(calculator),
    redirects,
  );
  return [
    { ...own, calculators: [{ slug, title, preset: '' }] },
    ...presets
      .filter(({ query }) => query !== '')
      .map((preset) => ({
        ...pageOf(
          `/calculators/${slug}/${presetId(preset)}/`,
          {
            title: presetTitle({ title }, preset),
            label: preset.label,
            description: `${question} Set to: ${preset.note}.`,
          },
          presetCard(calculator, preset),
          redirects,
        ),
        calculators: [{ slug, title, preset: preset.query }],
      })),
  ];
}

/** All pages that the link desk makes links to: articles, each calculator with its presets, and the glossary. */
export async function deskShelves(): Promise<readonly DeskShelf[]> {
  const redirects = readRedirects(readFileSync('content/redirects.yaml', 'utf8'));
  const terms = (await getCollection('glossary')).map(({ id, data }) =>
    pageOf(`/glossary/${id}/`, { title: data.term, description: data.short }, termCard(data), redirects),
  );
  return [
    { id: 'articles', name: 'Articles', pages: await articlePages(redirects) },
    ...Object.values(calculators).map((one) => ({
      id: one.slug,
      name: one.title,
      pages: calculatorPages(one, redirects),
    })),
    {
      id: 'glossary',
      name: 'Glossary',
      pages: terms.sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
    },
  ];
}

/** What the inputs of each calculator mean, by its slug: their islands' scripts don't say it. */
export function deskHints(): { readonly [slug: string]: DeskHints } {
  return Object.fromEntries(
    Object.values(calculators).map(({ slug, inputs }) => [
      slug,
      Object.fromEntries(
        Object.entries(inputs).flatMap(([key, { help, term }]) =>
          help ? [[key, { help, ...(term && { term }) }]] : [],
        ),
      ),
    ]),
  );
}
