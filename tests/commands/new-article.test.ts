import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { dayOf, draftOf, nextOrder, run, slugOf } from '../../src/commands/new-article.mjs';
import { temporaryProject } from './temporary-project.ts';

test.each([
  ['Uptime: what is in 0.1 %?', 'uptime-what-is-in-0-1'],
  ["Your host's disks: bargain or trap?", 'your-hosts-disks-bargain-or-trap'],
  ['  Zürich & Łódź — straße  ', 'zurich-lodz-strasse'],
  ['ﬁve nines', 'five-nines'],
  ['../../etc/passwd', 'etc-passwd'],
  ['???', ''],
  ['可用性', ''],
])('%j has the address %j', (title, slug) => expect(slugOf(title)).toBe(slug));

test('the day is that of SOURCE_DATE_EPOCH in UTC', () => {
  expect(dayOf({ SOURCE_DATE_EPOCH: '1795391999' })).toBe('2026-11-22');
  expect(dayOf({ SOURCE_DATE_EPOCH: '1795392000' })).toBe('2026-11-23');
  expect(dayOf({})).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(() => dayOf({ SOURCE_DATE_EPOCH: 'today' })).toThrow('seconds since 1970');
});

test('a new article comes after the last', () => {
  expect(nextOrder([])).toBe(1);
  expect(nextOrder(['---\norder: 8\n---', '---\norder: 3\n---', '---\ntitle: x\n---'])).toBe(9);
});

test.each(['Plain title', 'A "quoted": title # with \\ signs', "It's 5 o'clock", '- not a list'])(
  'the draft of %j has front matter that reads back',
  (title) => {
    const [, front = ''] = draftOf({ title, published: '2026-11-23', order: 9 }).split(/^---$/m);
    const data = parse(front);
    expect(data).toMatchObject({ title, order: 9, draft: true, topics: ['uptime'] });
    expect(data.description.length).toBeLessThanOrEqual(155);
    expect(data.takeaways).toHaveLength(3);
  },
);

afterEach(() => {
  vi.restoreAllMocks();
});

test('the command writes the draft, says where, and never writes over an article', async () => {
  const { root } = temporaryProject({ 'content/articles/a.mdx': '---\norder: 4\n---' });
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await run(root, ['How', 'long is 0.1 %?'])).toBe(0);
  const path = 'content/articles/how-long-is-0-1.mdx';
  expect(said.mock.calls.join('\n')).toContain(path);
  expect(readFileSync(join(root, path), 'utf8')).toContain('order: 5');
  await expect(run(root, ['How long is 0.1?'])).rejects.toThrow(/exists already/);
});

test.each([[[]], [['  ']], [['Short']]])('%j is no title', async (args) => {
  await expect(run(temporaryProject().root, args)).rejects.toThrow(/needs a title/);
});

test('a title without a Latin letter is refused', async () => {
  await expect(run(temporaryProject().root, ['可用性可用性可用性'])).rejects.toThrow(/address/);
});
