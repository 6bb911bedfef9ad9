import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { builtArticle } from './article-page.ts';
import { htmlFaults } from './feed-rules.ts';

const { body, sources } = builtArticle();
// With plain spaces for those that hold a number and its unit together.
const html = toHtml(body).replaceAll('\u00a0', ' ');
const url = 'https://availability-advisor.example';

describe('a text that leaves the site', () => {
  it('takes no script, island, style, id or relative address along', () => {
    expect(htmlFaults(html.replaceAll(/ data-cite="\d+"/g, ''))).toEqual([]);
    expect(html).not.toMatch(/astro|Copy link|92\.5|<!--/);
  });

  it('gives a calculator as its answer and a link with the figures in their one written form', () => {
    expect(html).toContain(
      `<p><strong>Downtime a year: 52 min 33.6 s</strong></p><p>99.99 % of the time leaves 52 min 33.6 s of downtime a year.</p><p><img src="${url}/cards/articles/a/uptime.png" alt="What is in 0.1 %? Downtime a year: 52 min 33.6 s. 99.99 % of the time leaves 52 min 33.6 s of downtime a year, 4 min 22.8 s a month." width="1200" height="630"></p><p><a href="${url}/calculators/uptime/?availability=99.99&#x26;year=365">Calculate it with your own figures: What is in 0.1 %?</a></p>`,
    );
  });

  it('gives a drawing in its words, with the table behind it', () => {
    expect(html).toContain(
      '<p><strong>A year, to scale</strong></p><p>A bar for the year and a hair for the outage.</p><p><em>Bar: <em>up</em>; hair: down.</em></p><table><thead>',
    );
    expect(html).not.toMatch(/drawn|The figures behind/);
  });

  it('keeps figures in sentences, terms as links, citations by number', () => {
    expect(html).toContain(
      `<p>It allows 52 min 33.6 s of <a href="${url}/glossary/downtime/">downtime</a><sup data-cite="1">`,
    );
  });

  it('gives a formula as a line, a side note as a quotation, a working without its frame', () => {
    expect(html).toContain('<code>u = M/(F + M)</code>');
    expect(html).toContain(`<blockquote><p>A note, see <a href="${url}/articles/a/#shown">above</a>`);
    expect(html).toMatch(/<ol><li>One\.<\/li><\/ol>/);
  });

  it('leaves out what nobody sees, and a heading’s link to itself', () => {
    expect(html).not.toMatch(/Hidden|Unseen|¶|§/);
    expect(html).toContain('<h2>Shown </h2>');
  });

  it('gives every address in full, and none that is no address', () => {
    expect(html).toContain(`<a href="${url}/calculators/year/?outages=4">the other</a>`);
    expect(html).toContain('<a>this</a>');
  });

  it('gives sources without the way back', () => {
    expect(sources.map((source) => toHtml(source).trim())).toEqual([
      'Jim Gray, <a href="https://gray.example/">A census</a>, 1990.',
      'AWS, Pillar.',
    ]);
  });
});
