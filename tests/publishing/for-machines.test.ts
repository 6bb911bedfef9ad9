import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/publishing/built-page.ts';
import { machineFiles } from '../../src/publishing/for-machines.ts';
import { jsonLd } from '../../src/publishing/json-ld.ts';
import { calculatorThing, termThing } from '../../src/publishing/structured-data.ts';
import { articlePage } from './article-page.ts';

const about = (path: string, thing: Parameters<typeof jsonLd>[0][number]) =>
  readPage(
    path,
    `<html><head><script type="application/ld+json">${jsonLd([thing])}</script></head><body><main><h1>X</h1></main></body></html>`,
  );
const files = new Map(
  await machineFiles([
    articlePage({ slug: 'b', title: 'Second', order: 2 }),
    articlePage({ slug: 'a', title: 'First [of two]', order: 1 }),
    about('/calculators/x/', calculatorThing({ path: '/calculators/x/', title: 'X', about: 'Does x.' })),
    about('/glossary/y/', termThing({ path: '/glossary/y/', term: 'Y', short: 'A letter.' })),
  ]),
);

describe('the files for machines', () => {
  it('are feeds of all and of each topic, Markdown of each article, and what tells of them', () => {
    expect([...files.keys()].sort()).toEqual([
      '/.well-known/security.txt',
      '/articles/a.md',
      '/articles/b.md',
      '/atom.xml',
      '/feed.json',
      '/llms.txt',
      '/robots.txt',
      '/rss.xml',
      '/sitemap.xml',
      '/topics/cost/atom.xml',
      '/topics/cost/feed.json',
      '/topics/cost/rss.xml',
      '/topics/uptime/atom.xml',
      '/topics/uptime/feed.json',
      '/topics/uptime/rss.xml',
    ]);
  });

  it('name themselves by their own addresses', () => {
    expect(files.get('/topics/cost/atom.xml')).toContain('example/topics/cost/atom.xml" rel="self"');
    expect(JSON.parse(files.get('/topics/cost/feed.json') ?? '').feed_url).toMatch(
      /\/topics\/cost\/feed\.json$/,
    );
    expect(files.get('/robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://availability-advisor.example/sitemap.xml\n',
    );
  });

  it('list for readers of text the articles in their order, then calculators and terms', () => {
    const text = files.get('/llms.txt') ?? '';
    expect(text).toMatch(
      /^# The Availability Advisor\n\n> .+\n\n.+\n\n## Articles\n\n- \[First \\\[of two\\\]\]\(/,
    );
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Articles', 'Calculators', 'Glossary', 'Optional']);
    expect(text).toContain('- [Second](https://availability-advisor.example/articles/b.md): A working day');
    expect(text).toContain('- [X](https://availability-advisor.example/calculators/x/): Does x.');
    expect(text).toContain('- [Y](https://availability-advisor.example/glossary/y/): A letter.');
  });

  it('are few where there is little to tell of', async () => {
    const home =
      '<html><head><link rel="canonical" href="https://availability-advisor.example/"></head></html>';
    const none = await machineFiles([readPage('/', home)]);
    expect(none.map(([path]) => path)).toEqual([
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/llms.txt',
      '/robots.txt',
      '/.well-known/security.txt',
    ]);
  });
});
