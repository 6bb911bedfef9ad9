import { type CollectionEntry, getCollection } from 'astro:content';
import { calculators } from '../calculators/index.ts';
import {
  articleCard,
  type Card,
  calculatorCard,
  cardPath,
  presetCard,
  siteCard,
  termCard,
} from '../publishing/card.ts';
import { inSomeFeed } from '../publishing/feed-choice.ts';
import { presetId } from '../scenario/index.ts';
import { publishedArticles } from './published.ts';

const ofArticles = new WeakMap<CollectionEntry<'articles'>, Card>();

/** The card of an article, with the answer of its first calculator as the article sets it, which is computed once. */
export function cardOfArticle(entry: CollectionEntry<'articles'>): Card {
  const card = ofArticles.get(entry) ?? articleCard(entry.data, entry.data.text.presets);
  ofArticles.set(entry, card);
  return card;
}

/**
 * Every card of the site by its path: of articles, of calculators, of terms, its own; and of each calculator in the articles
 * that are in a feed, where it stands for the calculator.
 */
export async function allCards(): Promise<ReadonlyMap<string, Card>> {
  const articles = await publishedArticles();
  const terms = await getCollection('glossary');
  const fed = inSomeFeed(articles.map((entry) => ({ entry, ...entry.data })));
  const placed = fed.flatMap(({ entry: { id, data } }) =>
    [...data.text.presets].flatMap(([slug, preset]) => {
      const calculator = calculators[slug];
      return calculator ? [[`/articles/${id}/${slug}/`, calculatorCard(calculator, preset)] as const] : [];
    }),
  );
  const cards: readonly (readonly [string, Card])[] = [
    ['/', siteCard()],
    ...articles.map((entry) => [`/articles/${entry.id}/`, cardOfArticle(entry)] as const),
    ...placed,
    ...Object.values(calculators).map((one) => [`/calculators/${one.slug}/`, calculatorCard(one)] as const),
    ...Object.values(calculators).flatMap((one) =>
      one.presets
        .filter(({ query }) => query !== '')
        .map((preset) => [`/calculators/${one.slug}/${presetId(preset)}/`, presetCard(one, preset)] as const),
    ),
    ...terms.map(({ id, data }) => [`/glossary/${id}/`, termCard(data)] as const),
  ];
  return new Map(cards.map(([path, card]) => [cardPath(path), card]));
}
