import { describe, expect, it } from 'vitest';
import { campaignQuery, linkOf, linkTexts } from '../../src/islands/desk-link.ts';

describe('the query of a campaign', () => {
  it('has what was given, in one order, without spaces at the ends', () => {
    expect(
      campaignQuery({ utm_content: 'a&b', utm_source: ' letter ', utm_medium: ' ', utm_campaign: '' }),
    ).toBe('utm_source=letter&utm_content=a%26b');
    expect(campaignQuery({})).toBe('');
  });
});

describe('a link', () => {
  const target = { origin: 'https://site.example', path: '/x/', query: '', section: '' };

  it('has a query and a section only where it needs them', () => {
    expect(linkOf(target)).toBe('https://site.example/x/');
    expect(linkOf({ ...target, query: 'a=1', section: 'b' })).toBe('https://site.example/x/?a=1#b');
    expect(linkOf({ ...target, section: 'ä' })).toBe('https://site.example/x/#%C3%A4');
  });

  it('is passed on with its title and what it says, safe in each form', () => {
    const texts = linkTexts('https://site.example/x/?a=1&b=(2)', {
      title: 'What is <in> [0.1 %]?',
      says: '99.9\u00a0% leaves 8\u00a0h & more.',
    });
    expect(texts.short).toBe(
      'What is <in> [0.1 %]? 99.9 % leaves 8 h & more. https://site.example/x/?a=1&b=(2)',
    );
    expect(texts.markdown).toBe(
      '[What is \\<in> \\[0.1 %\\]?](https://site.example/x/?a=1&b=%282%29): 99.9 % leaves 8 h & more.',
    );
    expect(texts.html).toBe(
      '<a href="https://site.example/x/?a=1&amp;b=(2)">What is &lt;in> [0.1 %]?</a>: 99.9\u00a0% leaves 8\u00a0h &amp; more.',
    );
  });

  it('ends its title as a sentence ends', () => {
    expect(linkTexts('l', { title: 'Uptime', says: 's' }).short).toBe('Uptime. s l');
    expect(linkTexts('l', { title: 'Up?', says: 's' }).short).toBe('Up? s l');
  });
});
