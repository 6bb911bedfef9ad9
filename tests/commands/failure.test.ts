import { expect, test } from 'vitest';
import { explain, Failure } from '../../src/commands/failure.mjs';
import { isTrace } from '../../src/commands/program.mjs';

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: no, mkdir '/a/b'`), { code, path: '/a/b' });

test('a failure is told in its own words alone', () => {
  expect(explain(new Failure('Do this.'), {})).toBe('Do this.');
});

test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])('%s names the path and what to do', (code) => {
  const text = explain(systemError(code), {});
  expect(text).toContain('/a/b');
  expect(text).not.toContain(code);
});

test.each([new Error('odd'), 'odd', undefined, systemError('EODD')])('%s brings no stack trace', (error) => {
  const text = explain(error, {});
  expect(text).toContain('DEBUG=1');
  expect(text).not.toMatch(/\n\s+at /);
});

test('DEBUG brings the stack trace', () => {
  expect(explain(new Failure('Do this.'), { DEBUG: '1' })).toMatch(/^Do this\.[\s\S]*\n\s+at /);
});

test.each([
  '    at file:///a/b.mjs:11:8',
  '    at index (file:///a/b.mjs:26:10)',
  '    at async Object.buildApp (file:///a/node.js:35202:5)',
  '    at new Promise (<anonymous>)',
  '  Stack trace:',
])('%j is part of a trace', (line) => expect(isTrace(line)).toBe(true));

test.each([
  'Error: no such thing',
  '  Location:',
  '    content/articles/a.mdx:0:0',
  'at 14:05:02',
  '  title: Required, at least 8 letters',
])('%j is no part of a trace', (line) => expect(isTrace(line)).toBe(false));
