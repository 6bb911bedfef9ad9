import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { yamlMistakes } from '../../../src/publishing/checks/yaml-mistakes.ts';

const schema = z.strictObject({
  title: z.string().min(3),
  topics: z.array(z.enum(['a', 'b'])).default([]),
  corrections: z.array(z.strictObject({ date: z.coerce.date(), was: z.string() })).default([]),
});

function told(yaml: string): string[] {
  return yamlMistakes({ file: 'f.mdx', yaml, firstLine: 2 }, schema).map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );
}

test('what the schema allows is no mistake', () => {
  expect(told('title: Title\ntopics: [a]\ncorrections:\n  - date: 2026-11-23\n    was: x')).toEqual([]);
});

test('a key that there is none of is told at its line, with those that there are', () => {
  expect(told('title: Title\ntopic: [a]')).toEqual([
    'f.mdx:3: There is no key "topic". There are title, topics, corrections.',
  ]);
  expect(told('title: Title\ncorrections:\n  - date: 2026-11-23\n    was: x\n    were: y')).toEqual([
    'f.mdx:6: There is no key "were" here.',
  ]);
});

test('a missing key is told at the beginning, and inside a list at its item', () => {
  expect(told('topics: [a]')).toEqual(['f.mdx:2: The key "title" is missing.']);
  expect(told('title: Title\ncorrections:\n  - date: 2026-11-23')).toEqual([
    'f.mdx:4: The key "corrections.0.was" is missing.',
  ]);
});

test('a bad value is told at its line, with what is allowed', () => {
  const [mistake = ''] = told('title: Title\ntopics:\n  - a\n  - c');
  expect(mistake).toMatch(/^f\.mdx:5: topics\.1: .*"a"\|"b"/);
});

test('what is no YAML is told where reading it ends', () => {
  const [mistake = ''] = told('title: Title\ntopics: [a\ncorrections: []');
  expect(mistake).toMatch(/^f\.mdx:[34]: /);
});
