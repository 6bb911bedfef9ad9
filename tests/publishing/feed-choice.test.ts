import { expect, it } from 'vitest';
import { inSomeFeed, newest, topicsOf } from '../../src/publishing/feed-choice.ts';

/** A day for each, of which two share one; all but the first are on cost. */
const articles = Array.from({ length: 60 }, (_, order) => ({
  order,
  published: new Date(Date.UTC(2026, 0, order === 59 ? 59 : order + 1)),
  topics: order === 0 ? ['rare'] : ['cost'],
}));

it('a feed has the fifty newest, and of one day the later in the series first', () => {
  const chosen = newest(articles);
  expect(chosen).toHaveLength(50);
  expect(chosen.slice(0, 2).map(({ order }) => order)).toEqual([59, 58]);
  expect(chosen.at(-1)?.order).toBe(10);
  expect(newest(articles.slice(0, 3)).map(({ order }) => order)).toEqual([2, 1, 0]);
});

it('in some feed is what is new, or new on its topic', () => {
  const orders = new Set(inSomeFeed(articles).map(({ order }) => order));
  expect(orders.size).toBe(51);
  expect([orders.has(0), orders.has(1), orders.has(10)]).toEqual([true, false, true]);
  expect(topicsOf(articles)).toEqual(['cost', 'rare']);
});
