import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { answerJobs, inThreads } from '../../src/publishing/threads.ts';

const threads = new URL('../../src/publishing/threads.ts', import.meta.url);
let module = new URL('file:///');

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'threads-'));
  const file = join(folder, 'work.mjs');
  writeFileSync(
    file,
    `import { threadId } from 'node:worker_threads';
import { answerJobs } from '${threads.href}';
answerJobs(async ({ add, wait = 0, fail, end }) => {
  await new Promise((then) => setTimeout(then, wait));
  if (fail) throw new RangeError(fail);
  if (end) process.exit(1);
  return { sum: add[0] + add[1], threadId };
});
`,
  );
  module = pathToFileURL(file);
  return () => rmSync(folder, { recursive: true });
});

interface Job {
  readonly add?: readonly [number, number];
  readonly wait?: number;
  readonly fail?: string;
  readonly end?: boolean;
}

it('gives each job its own outcome, whichever is done first, from other threads', async () => {
  const work = inThreads<Job, { sum: number; threadId: number }>(module);
  const jobs = Array.from({ length: 20 }, (_, i) => ({ add: [i, 100] as const, wait: i % 3 === 0 ? 20 : 0 }));
  const outcomes = await Promise.all(jobs.map(work));
  expect(outcomes.map(({ sum }) => sum)).toEqual(jobs.map((_, i) => i + 100));
  expect(outcomes.every(({ threadId }) => threadId > 0)).toBe(true);
});

it('hands on what a job throws, and goes on with the next', async () => {
  const work = inThreads<Job, { sum: number }>(module);
  await expect(work({ add: [1, 2], fail: 'no such card' })).rejects.toThrow('no such card');
  expect((await work({ add: [1, 2] })).sum).toBe(3);
});

it('tells of a thread that ends over a job', async () => {
  const work = inThreads<Job, { sum: number }>(module);
  await expect(work({ add: [1, 2], end: true })).rejects.toThrow('ended before its job was done');
});

it('lets threads go that have nothing to do, and starts others for what comes then', async () => {
  const work = inThreads<Job, { sum: number; threadId: number }>(module);
  const first = await work({ add: [1, 2] });
  const soon = await work({ add: [1, 2] });
  await new Promise((then) => setTimeout(then, 2500));
  const later = await work({ add: [3, 4] });
  expect(Math.abs(soon.threadId - first.threadId)).toBeLessThan(availableParallelism());
  expect(later.sum).toBe(7);
  // Numbers are given but once.
  expect(later.threadId).toBeGreaterThan(Math.max(first.threadId, soon.threadId));
});

it('answers no jobs outside a thread', () => {
  expect(() => answerJobs(() => 1)).toThrow('in a thread that inThreads has started');
});
