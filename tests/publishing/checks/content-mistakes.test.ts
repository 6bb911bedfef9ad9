import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftOf } from '../../../src/commands/new-article.mjs';
import { contentMistakes } from '../../../src/publishing/checks/content-mistakes.ts';
import { mistakeList } from '../../../src/publishing/checks/mistake.ts';
import { temporaryProject } from '../../commands/temporary-project.ts';
import { filesUnder, root } from '../../imports.ts';

const draft = draftOf({ title: 'How long is 0.1 %?', published: '2026-11-23', order: 7 });
const source = '  author: A\n  title: T\n  place: P\n  taken: some\n  verified: read\n';

function told(files: Readonly<Record<string, string>>): string {
  const project = temporaryProject({
    'content/sources.yaml': `a-2026:\n${source}`,
    'content/glossary/nines.md':
      '---\nterm: Nines\nshort: How many.\nconfusion: None.\ncalculators: [uptime]\n---\n',
    'content/method/uptime.mdx': '---\ntitle: Percentages\n---\n',
    'content/articles/first.mdx': draft,
    ...files,
  });
  return mistakeList(contentMistakes(project.root));
}

test('this project’s articles, glossary, method and bibliography have no mistakes', () => {
  expect(mistakeList(contentMistakes(root))).toBe('');
});

test('a new article is a valid draft', () => {
  expect(told({})).toBe('');
});

test('mistakes of front matter are told by file and line of the file', () => {
  const list = told({
    'content/articles/first.mdx': draft
      .replace('topics:', 'topic:')
      .replace('related: []', 'related: [ghost]')
      .replace('terms: []', 'terms: [tens]'),
  });
  expect(list).toMatch(/^content\/articles\/first\.mdx:2: The key "topics" is missing\.$/m);
  expect(list).toMatch(/^content\/articles\/first\.mdx:7: There is no key "topic"\./m);
  expect(list).toMatch(/^content\/articles\/first\.mdx:12: terms\.0: There is no glossary entry tens\./m);
  expect(list).toMatch(/^content\/articles\/first\.mdx:13: related\.0: There is no article ghost\./m);
});

test('a citation counts its lines from the top of the file', () => {
  const text = draft.replace('The argument,', 'The argument<Cite id="nobody" />,');
  const line = text.split('\n').findIndex((words) => words.includes('nobody')) + 1;
  expect(told({ 'content/articles/first.mdx': text })).toMatch(
    new RegExp(`^content/articles/first\\.mdx:${line}: <Cite id="nobody">`),
  );
});

test('a glossary entry names calculators, sources and terms that there are', () => {
  const entry = '---\nterm: T\nshort: S\ncalculators: [abacus]\nsource: b-2026\nrelated: [tens]\n---\n';
  const list = told({ 'content/glossary/t.md': entry });
  expect(list).toMatch(/^content\/glossary\/t\.md:4: calculators\.0: There is no calculator abacus\./m);
  expect(list).toMatch(/^content\/glossary\/t\.md:5: source: There is no source b-2026\./m);
  expect(list).toMatch(/^content\/glossary\/t\.md:6: related\.0: There is no glossary entry tens\./m);
});

test('a glossary entry has the confusion to avoid, and a calculator that shows it', () => {
  const list = told({ 'content/glossary/t.md': '---\nterm: T\nshort: S\ncalculators: []\n---\n' });
  expect(list).toMatch(/^content\/glossary\/t\.md:2: The key "confusion" is missing\./m);
  expect(list).toMatch(/^content\/glossary\/t\.md:4: calculators: Name a calculator that shows the term\.$/m);
});

test('two articles cannot have one place in the series', () => {
  expect(told({ 'content/articles/second.mdx': draft })).toMatch(
    /^content\/articles\/second\.mdx:6: order 7 is that of content\/articles\/first\.mdx too\./,
  );
});

test('a source says what was taken from it', () => {
  expect(told({ 'content/sources.yaml': `a-2026:\n${source.replace(/ {2}taken.*\n/, '')}` })).toBe(
    'content/sources.yaml:1: The key "a-2026.taken" is missing.',
  );
});

test('a file without front matter is told so', () => {
  expect(told({ 'content/articles/first.mdx': 'Words alone.\n' })).toContain(
    'content/articles/first.mdx:1: The file has to begin with its front matter',
  );
});

test('every source is cited by an article, the method or a glossary entry', () => {
  const texts = filesUnder('content', '.md', '.mdx').map((file) => readFileSync(join(root, file), 'utf8'));
  const cited = new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(/<Cite\s+id="([^"]+)"/g)].map(([, id]) => id),
      ...[...text.matchAll(/^source: (\S+)$/gm)].map(([, id]) => id),
    ]),
  );
  const all = [...readFileSync(join(root, 'content/sources.yaml'), 'utf8').matchAll(/^([a-z0-9-]+):$/gm)];
  expect(all.length).toBeGreaterThan(10);
  expect(all.map(([, id]) => id).filter((id) => !cited.has(id))).toEqual([]);
});
