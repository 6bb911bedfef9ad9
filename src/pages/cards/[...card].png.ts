import { allCards } from '../../layouts/cards.ts';
import type { Card } from '../../publishing/card.ts';
import { cardPng } from '../../publishing/card-picture.ts';

export async function getStaticPaths() {
  return [...(await allCards())].map(([path, card]) => ({
    params: { card: path.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }));
}

/** The picture that stands for a page wherever a link to it is pasted. */
export async function GET({ props: { card } }: { props: { card: Card } }) {
  return new Response(await cardPng(card, 'node_modules/.cache/cards'));
}
