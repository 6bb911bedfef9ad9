import { describe, expect, it } from 'vitest';
import { weighedHtml } from '../../src/publishing/searched-page.ts';
import type { Kind, Searchable } from '../../src/search/searchable.ts';

const page = (kind: Kind, ...parts: [heading: string, text: string][]): Searchable => ({
  kind,
  path: '/calculators/x/never-tested/',
  title: 'A pair: Never tested',
  parts: parts.map(([heading, text]) => ({ heading, anchor: 'a', text })),
});
/** Of a page what each form weighs. */
function weights(searchable: Searchable): Record<string, number> {
  const groups = weighedHtml(searchable).matchAll(/<p data-pagefind-weight="([\d.]+)">([^<]*)<\/p>/g);
  return Object.fromEntries(
    [...groups].flatMap(([, weight, keys = '']) =>
      keys.split(' ').map((key) => [key.replace('_', ''), Number(weight)]),
    ),
  );
}

describe('a page as it is indexed', () => {
  it('has each form once, which weighs more the more often it is there, but never too much', () => {
    const html = weighedHtml(
      page('article', ['', `Hosts, the host. Fail ${'hosts '.repeat(6)} ${'x '.repeat(9999)}`]),
    );
    expect(html.match(/host_/g)).toHaveLength(1);
    expect(weights(page('article', ['', 'host fail host host host']))).toEqual({ host: 3, fail: 25 / 24 });
    expect(weights(page('article', ['', 'x '.repeat(9999)]))).toEqual({ x: 10 });
  });

  it('weighs more what parts are called by', () => {
    expect(weights(page('page', ['Fail', 'host'])).fail).toBeGreaterThan(
      weights(page('page', ['', 'host fail'])).fail ?? 0,
    );
  });

  it('weighs most as the page of a term, and least as a preset', () => {
    const of = (kind: Kind) => weights(page(kind, ['', 'host '.repeat(8)])).host;
    expect(of('term')).toBeGreaterThan(of('article') ?? 0);
    expect(of('preset')).toBeLessThan(of('article') ?? 0);
  });

  it('is called by its own name, and by the end of its address', () => {
    const preset = { ...page('preset'), label: 'Never tested' };
    expect(weighedHtml(preset)).toContain('data-pagefind-meta="preset:never_ tested_"');
    expect(weighedHtml(page('term'))).toContain('data-pagefind-meta="term:pair_ never_ tested_"');
    expect(weighedHtml(page('topic'))).toContain('data-pagefind-meta="title:pair_ never_ tested_"');
    expect(weighedHtml(page('topic'))).toContain('data-pagefind-meta="address:never_ tested_"');
  });

  it('has nothing of the text that could be taken for mark-up', () => {
    expect(weighedHtml(page('page', ['"<b>"', '</html> & <script>"x"']))).not.toMatch(/<b>|<script|&|""/);
  });
});
