import { describe, expect, it } from 'vitest';
import { foundIn } from '../../src/search/found.ts';
import type { Searchable } from '../../src/search/searchable.ts';

const page: Searchable = {
  kind: 'article',
  path: '/articles/a/',
  title: 'Restart order',
  parts: [
    { heading: '', anchor: '', text: 'Hosts fail. What restarts first?' },
    { heading: 'Failovers', anchor: 'f', text: 'A pair takes over in minutes.' },
    {
      heading: 'Limits',
      anchor: 'l',
      text: 'Failover, failover, failover of a pair; no failures of the link.',
    },
  ],
};
const part = (...wanted: string[]) => foundIn(page, wanted).part.anchor;

describe('the part of a page that fits best', () => {
  it('is the one that is called so', () => {
    expect(part('failover')).toBe('f');
    expect(part('limit')).toBe('l');
  });

  it('is the one with most of the words, then the one that has them most often', () => {
    expect(part('pair', 'link')).toBe('l');
    expect(part('pair', 'minute')).toBe('f');
    expect(part('fail')).toBe('f');
    expect(part('host')).toBe('');
  });

  it('is the top for what the page is called, and where no part has the words', () => {
    expect(part('restart')).toBe('');
    expect(part('order')).toBe('');
    expect(part('zebra')).toBe('');
  });

  it('is nothing of a page without any', () => {
    expect(foundIn({ ...page, parts: [] }, ['order']).part).toEqual({ heading: '', anchor: '', text: '' });
  });
});

describe('what is marked', () => {
  it('are all forms in the page that a word stands for, those that begin with it too', () => {
    expect([...foundIn(page, ['fail']).terms].sort()).toEqual(['fail', 'failover', 'failure']);
    expect([...foundIn(page, ['restart', 'of']).terms].sort()).toEqual(['restart']);
  });
});
