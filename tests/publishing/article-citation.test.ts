import { describe, expect, it } from 'vitest';
import { articleCitation } from '../../src/publishing/article-citation.ts';

const cited = {
  author: 'A. Writer',
  title: 'Uptime: what is in 0.1\u00a0%?',
  site: 'The Site',
  address: 'https://site.example/articles/a-tenth/',
  published: new Date('2026-03-04'),
};

describe('the citation of an article', () => {
  it('has author, title, site, day and address in a line', () => {
    expect(articleCitation(cited).plain).toBe(
      'A. Writer, “Uptime: what is in 0.1 %?”, The Site, 2026-03-04, https://site.example/articles/a-tenth/',
    );
  });

  it('names the site once where it is its own author', () => {
    expect(articleCitation({ ...cited, author: 'The Site' }).plain).toBe(
      'The Site, “Uptime: what is in 0.1 %?”, 2026-03-04, https://site.example/articles/a-tenth/',
    );
  });

  it('is an entry that BibTeX reads, with the day of the last revision', () => {
    const revised = new Date('2026-05-06');
    expect(articleCitation({ ...cited, revised }).bibtex).toBe(
      [
        '@online{a-tenth,',
        '  author = {{A. Writer}},',
        String.raw`  title = {Uptime: what is in 0.1 \%?},`,
        '  organization = {The Site},',
        '  date = {2026-05-06},',
        '  url = {https://site.example/articles/a-tenth/}',
        '}',
      ].join('\n'),
    );
    expect(articleCitation({ ...cited, revised }).plain).toContain('2026-03-04, revised 2026-05-06');
  });
});
