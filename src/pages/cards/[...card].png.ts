import { fileURLToPath } from 'node:url';
import { allCards } from '../../layouts/cards.ts';
import type { Card } from '../../publishing/card.ts';
import { cardPng, drawAhead } from '../../publishing/card-picture.ts';
import { keptFolder } from '../../publishing/kept.ts';

const kept = fileURLToPath(keptFolder('cards'));

export async function getStaticPaths() {
  const cards = await allCards();
  if (import.meta.env.PROD) drawAhead(cards.values(), kept);
  return [...cards].map(([path, card]) => ({
    params: { card: path.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }));
}

/** The picture that stands for a page wherever a link to it is pasted. */
export async function GET({ props: { card } }: { props: { card: Card } }) {
  return new Response(await cardPng(card, kept));
}
