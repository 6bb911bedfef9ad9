import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allProse, type Prose, proseOfAstro, proseOfMarkdown } from './prose.ts';
import { bannedWords, breathless, looseUnits, misspelt, spellerOf } from './style.ts';

const correct = spellerOf(readFileSync(new URL('./field-words.txt', import.meta.url), 'utf8'));
const prose = allProse();

const of = (text: string): Prose => ({ file: 'content/a.mdx', text });

describe('the prose of a text', () => {
  const markdown = `---
title: "A title, that counts"
published: 2026-11-23
related: [some-ids]
---

import Uptime from '../../src/islands/uptime.tsx';

## A heading

Some <Term id="nines">nines</Term>, \`code\`, [a link](/glossary/nines/) and <Result of="restart" query="vms=a:1x1@3s>b" output="recovery" />.

- an item
`;

  it('keeps words in their lines, and leaves out code, addresses, ids and figures', () => {
    const text = proseOfMarkdown(markdown);
    const lines = text.split('\n').map((line) => line.replace(/[\s\u2029]+/g, ' ').trim());
    expect(lines).toHaveLength(markdown.split('\n').length);
    expect(lines[1]).toBe('"A title, that counts"');
    expect(lines[8]).toBe('A heading');
    expect(lines[10]).toBe('Some nines , 0 , a link and 0 .');
    expect(lines[12]).toBe('an item');
    expect(lines.filter((line) => line !== '')).toHaveLength(4);
  });

  it('of a component is what stands between its tags', () => {
    const astro = `---\nconst x = 'code';\n---\n<p class="y">Words {x && <b>more</b>} &amp; 100&nbsp;%</p>\n<script>let z;</script>`;
    const text = proseOfAstro(astro);
    expect(text.split('\n')).toHaveLength(astro.split('\n').length);
    expect(text.replace(/[\s\u2029]+/g, ' ').trim()).toMatch(/^Words 0? ?.*100 %$/);
    expect(text).not.toMatch(/const|let|class/);
  });

  it('is found in articles, glossary, method, bibliography, pages and calculators', () => {
    const folders = prose
      .filter(({ text }) => /\p{L}{3}/u.test(text))
      .map(({ file }) => file.split('/').slice(0, 2).join('/'));
    expect([...new Set(folders)].sort()).toEqual([
      'content/articles',
      'content/glossary',
      'content/method',
      'content/sources.yaml',
      'src/calculators',
      'src/components',
      'src/layouts',
      'src/pages',
    ]);
  });
});

describe('a style check', () => {
  it('finds American spellings and slips, and takes British ones and the words of the field', () => {
    const found = misspelt(
      of('The color of failovers is recieved;\nits behaviour is virtualised, Tandem’s too.'),
      correct,
    );
    expect(found).toEqual([
      expect.stringContaining('content/a.mdx:1: “color”'),
      expect.stringContaining('“recieved”'),
    ]);
  });

  it('finds boasts and claims, and leaves to others what they said', () => {
    expect(bannedWords(of('A seamless failover is\nsimply 100 % secure.'))).toEqual([
      expect.stringContaining('content/a.mdx:2: “simply”'),
      expect.stringContaining('content/a.mdx:1: “seamless”'),
      expect.stringContaining('content/a.mdx:2: “100 % secure”'),
    ]);
    expect(bannedWords(of('They called it “seamless”.'))).toEqual([]);
  });

  it('finds a sentence that has no end, and takes a long list with stops in it', () => {
    const words = 'word '.repeat(43).trim();
    expect(breathless(of(`Short. ${words}.`))).toEqual([
      expect.stringMatching(/^content\/a\.mdx:1: 43 words/),
    ]);
    expect(breathless(of(`${words.slice(0, 150)}; ${words.slice(0, 60)}.`))).toEqual([]);
  });

  it('finds a per cent sign or a unit that may be parted from its figure', () => {
    expect(looseUnits(of('99.9 % in 8 h, 4.9 µs a kilometre, 200,000 km/s.'))).toHaveLength(4);
    expect(looseUnits(of('99.9\u00a0% in 8\u00a0h'))).toEqual([]);
    expect(looseUnits(of('In 2010 several makers had 5 hosts.'))).toEqual([]);
  });
});

describe('the words of the site', () => {
  it.each([
    ['are British English, or of the field', (text: Prose) => misspelt(text, correct)],
    ['neither boast nor pad nor claim what nothing is', bannedWords],
    ['stop often enough to be read', breathless],
    ['keep figures and their units together', looseUnits],
  ])('%s', (_, rule) => {
    expect(prose.flatMap(rule)).toEqual([]);
  });
});
