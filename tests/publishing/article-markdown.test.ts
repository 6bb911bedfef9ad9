import { describe, expect, it } from 'vitest';
import { articleMarkdown, markdownAddress } from '../../src/publishing/article-markdown.ts';
import { builtArticle } from './article-page.ts';

const markdown = articleMarkdown(builtArticle());
const url = 'https://availability-advisor.example';

describe('an article as Markdown', () => {
  it('is at its own address with .md for the last slash', () => {
    expect(markdownAddress('/articles/a/')).toBe('/articles/a.md');
    expect(markdownAddress(`${url}/articles/a/`)).toBe(`${url}/articles/a.md`);
  });

  it('begins with title, standfirst, author, dates and address', () => {
    expect(markdown.split('\n\n').slice(0, 3)).toEqual([
      '# What is in 0.1 %? \\<b> & more',
      '> A working day & a bit. Which \\<one>, it does not say.',
      `The Availability Advisor, 2026-11-23, revised 2026-12-01. <${url}/articles/a/>`,
    ]);
  });

  it('has every figure as text, and no component, element or expression', () => {
    expect(markdown).toContain('It allows 52 min 33.6 s of [downtime](');
    // What a < could begin other than an address in angle brackets.
    expect(markdown).not.toMatch(/(?<!\\)<(?!https:)|\{|^import /m);
  });

  it('cites by footnotes, and has a source for every one', () => {
    expect(markdown).toContain(`[downtime](${url}/glossary/downtime/)[^1].`);
    expect(markdown).toContain('[^1]: Jim Gray, [A census](https://gray.example/), 1990.');
    expect(markdown.trim()).toMatch(/\[\^2\]: AWS, Pillar\.$/);
  });

  it('has a calculator as its answer, with an address that can be copied', () => {
    expect(markdown).toContain('**Downtime a year: 52 min 33.6 s**');
    expect(markdown).toContain(`(${url}/calculators/uptime/?availability=99.99&year=365)`);
  });

  it('has a drawing as its words, a table as a table, a formula as a line', () => {
    expect(markdown).toContain('**A year, to scale**\n\nA bar for the year and a hair for the outage.');
    expect(markdown).toContain('| What | Hours |\n| - | - |\n| up | 8,759 |');
    expect(markdown).toContain('`u = M/(F + M)`');
  });
});
