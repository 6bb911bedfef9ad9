import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentMistakes } from '../../src/publishing/checks/content-mistakes.ts';
import { temporaryProject } from '../commands/temporary-project.ts';
import { addArticles } from './build-project.ts';
import { articleParts, corpus } from './corpus.ts';
import { partsOfArticle } from './corpus-parts.ts';
import { seeded } from './random.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const parts = articleParts(root);
const made = corpus(parts, 40, 1);
const count = (pattern: RegExp, texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0) / texts.length;

describe('a corpus', () => {
  it('is the same to the byte for the same seed, however many there are, and another for another', () => {
    expect(corpus(parts, 40, 1)).toEqual(made);
    expect(corpus(parts, 40, 2)).not.toEqual(made);
    const texts = made.map(({ mdx }) => mdx);
    expect(new Set(texts).size).toBe(40);
  });

  it('is of articles with which nothing is wrong', () => {
    const project = temporaryProject();
    mkdirSync(join(project.root, 'content'));
    cpSync(join(root, 'content'), join(project.root, 'content'), { recursive: true });
    addArticles(project.root, made);
    expect(contentMistakes(project.root)).toEqual([]);
  });

  it('has the shape of ours: as long, with as many calculators, figures in the text, sources and terms', () => {
    const ours = parts.map(({ opening, sections, closing }) =>
      [opening, ...sections, closing].map(({ text }) => text).join('\n\n'),
    );
    const theirs = made.map(({ mdx }) => mdx.replace(/^---\n[\s\S]*?\n---\n/, ''));
    for (const pattern of [/\w+/g, / client:scenario/g, /<Result /g, /<Cite /g, /<Term /g, /^## /gm]) {
      const share = count(pattern, theirs) / count(pattern, ours);
      expect(share, String(pattern)).toBeGreaterThan(0.7);
      expect(share, String(pattern)).toBeLessThan(1.5);
    }
    for (const { mdx } of made) expect(mdx).toContain(' client:scenario');
  });

  it('asks its calculators different things', () => {
    const presets = made.flatMap(({ mdx }) => [...mdx.matchAll(/<\w+ client:scenario preset="([^"]*)"/g)]);
    expect(new Set(presets.map(([tag]) => tag)).size).toBeGreaterThan(0.9 * presets.length);
  });
});

describe('an article', () => {
  it('is taken apart at its headings', () => {
    const { opening, sections, closing, frontMatter, imports } = partsOfArticle(
      '---\ntitle: x\n---\n\nimport Uptime from \'../../src/islands/uptime.tsx\';\n\nFirst.\n\n## One\n\n<Uptime client:scenario preset="year=365" />\n\n## Two\n\nLast.\n',
    );
    expect(frontMatter).toBe('title: x');
    expect([...imports.keys()]).toEqual(['Uptime']);
    expect(opening).toMatchObject({ text: 'First.', heading: '', islands: [] });
    expect(sections).toMatchObject([{ heading: 'One', islands: ['uptime'], imported: ['Uptime'] }]);
    expect(sections[0]?.presets).toEqual(new Map([['uptime', 'year=365']]));
    expect(closing.text).toBe('## Two\n\nLast.');
  });

  it('that has no sections is told of', () => {
    expect(() => partsOfArticle('---\ntitle: x\n---\nWords.')).toThrow('two sections');
  });
});

describe('drawn numbers', () => {
  it('repeat with their seed and stream, and are spread evenly', () => {
    const drawn = (seed: number, stream?: number) => {
      const random = seeded(seed, stream);
      return Array.from({ length: 4000 }, () => random.below(8));
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(1, 0)).not.toEqual(drawn(1, 1));
    for (const numbers of Object.values(Object.groupBy(drawn(3), String)))
      expect(Math.abs((numbers?.length ?? 0) - 500)).toBeLessThan(100);
  });

  it('choose and shuffle what there is', () => {
    const random = seeded(5);
    const shuffled = random.shuffled([1, 2, 3, 4, 5, 6]);
    expect(shuffled).not.toEqual([1, 2, 3, 4, 5, 6]);
    expect(shuffled.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect([1, 2]).toContain(random.of([1, 2]));
    expect(() => random.of([])).toThrow('at least one');
  });
});
