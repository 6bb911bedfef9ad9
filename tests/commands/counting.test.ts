import { afterEach, expect, test, vi } from 'vitest';
import { BrokenOff, Failure } from '../../src/commands/failure.mjs';
import { countOf, runParts } from '../../src/commands/parts.mjs';
import { countTests } from '../../src/commands/vitest.mjs';

const file = (status: string, ...results: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test('tests are counted over all files', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'skipped')];
  expect(countTests({ testResults }, 1)).toMatchObject({ passed: 3, failed: 1, skipped: 1 });
});

test('a file that fails to load counts as one failure', () => {
  const testResults = [file('passed', 'passed'), file('failed')];
  expect(countTests({ testResults }, 1)).toMatchObject({ passed: 1, failed: 1 });
});

test('a file whose setup fails counts as one failure, its tests as skipped', () => {
  const testResults = [file('failed', 'pending', 'pending')];
  expect(countTests({ testResults }, 1)).toMatchObject({ passed: 0, failed: 1, skipped: 2 });
});

test.each([
  ['no report', undefined, 1, /before it had run/],
  ['no file', { testResults: [] }, 0, /No tests were found/],
  ['only skipped tests', { testResults: [file('passed', 'skipped')] }, 0, /No tests were found/],
  ['an error outside the tests', { testResults: [file('passed', 'passed')] }, 1, /outside the tests/],
])('%s is a failure', (_, report, code, why) => {
  expect(countTests(report, code)).toMatchObject({ failed: 1, why: expect.stringMatching(why) });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function printed(parts: Parameters<typeof runParts>[0]) {
  const lines: string[] = [];
  const keep = (text: string) => lines.push(...text.split('\n'));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  return { code: await runParts(parts), lines };
}

test('the last line is the plain total, and a failing part does not keep the next from running', async () => {
  const { code, lines } = await printed([
    { name: 'types', run: async () => countOf(false) },
    { name: 'tests', run: async () => ({ passed: 41, failed: 1 }) },
    { name: 'build', run: () => Promise.reject(new Failure('Mend it.')) },
    { name: 'lint', run: async () => countOf(true) },
  ]);
  expect(lines.at(-1)).toBe('42 passed, 3 failed');
  expect(lines).toContain('Mend it.');
  expect(lines.filter((line) => line.startsWith('FAILED: tests, 41 passed, 1 failed'))).toHaveLength(2);
  expect(code).toBe(1);
});

test('all well ends with 0, nothing at all does not', async () => {
  expect((await printed([{ name: 'types', run: async () => countOf(true) }])).code).toBe(0);
  expect((await printed([])).code).toBe(1);
});

test('Ctrl-C in one part ends the whole run', async () => {
  const next = vi.fn();
  const parts = [
    { name: 'types', run: () => Promise.reject(new BrokenOff()) },
    { name: 'tests', run: next },
  ];
  await expect(printed(parts)).rejects.toThrow('Broken off');
  expect(next).not.toHaveBeenCalled();
});
