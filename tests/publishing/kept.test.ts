import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, it } from 'vitest';
import { kept, keptFolder } from '../../src/publishing/kept.ts';

let folder = '';
const open = () => kept(pathToFileURL(join(folder, 'kept/')));
const made = (text: string) => async () => Buffer.from(text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  return () => rmSync(folder, { recursive: true });
});

it('an outcome is made once by each name', async () => {
  const store = await open();
  expect(String(await store.outcome('a', made('one')))).toBe('one');
  expect(String(await store.outcome('a', made('two')))).toBe('one');
  expect(String(await (await open()).outcome('a', made('three')))).toBe('one');
  expect(String(await store.outcome('b', made('two')))).toBe('two');
});

it('what nobody asked for goes, what another build is writing stays', async () => {
  const before = await open();
  await before.outcome('a', made('a'));
  await before.outcome('b', made('b'));
  const store = await open();
  await store.outcome('b', made('x'));
  writeFileSync(join(folder, 'kept', 'c.123'), 'half');
  await store.tidy();
  expect(readdirSync(join(folder, 'kept')).sort()).toEqual(['b', 'c.123']);
});

it('nothing is kept of what could not be made', async () => {
  const store = await open();
  const broken = async () => {
    throw new Error('no disk');
  };
  await expect(store.outcome('a', broken)).rejects.toThrow('no disk');
  expect(String(await store.outcome('a', made('a')))).toBe('a');
});

it('the folder is with the packages, or where KEPT_IN says', () => {
  expect(keptFolder('cards', {}).pathname).toMatch(/\/node_modules\/\.cache\/cards\/$/);
  expect(keptFolder('cards', { KEPT_IN: '/tmp/x' }).pathname).toBe('/tmp/x/cards/');
});
