import { expect, test } from 'vitest';
import storage from '../../src/calculators/storage.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

const problemsOf = (query: string) => evaluateQuery(storage, query).problems;

test('too few disks for the redundancy, or an odd one over in a mirror, are a problem of the disks', () => {
  expect(problemsOf('redundancy=raid5&disks=2')).toHaveLength(1);
  expect(problemsOf('redundancy=raid6&disks=3')).toHaveLength(1);
  expect(problemsOf('redundancy=mirror&disks=7')[0]).toMatchObject({ key: 'disks' });
  expect(problemsOf('redundancy=mirror&disks=1')[0]?.message).toContain('2');
  expect(problemsOf('redundancy=none&disks=1')).toEqual([]);
});

test('a mirror stops the storage less than an array does, and the machine hardly less', () => {
  const { outputs: mirrored } = evaluateQuery(storage, 'design=mirrored');
  const { outputs: array } = evaluateQuery(storage, 'design=array');
  expect(mirrored.vmInterruptionsYear).toBe(array.vmInterruptionsYear);
  expect(Number(mirrored.storageDowntimeYear)).toBeLessThan(Number(array.storageDowntimeYear));
  expect(Number(mirrored.serviceDowntimeYear)).toBeGreaterThan(Number(array.serviceDowntimeYear) / 2);
});

/** The two pictures that a query is drawn as. */
function drawn(query: string) {
  const { values, results } = evaluateQuery(storage, query);
  const [cover, bars] = storage.pictures?.(values, results, storage.compute) ?? [];
  if (cover?.kind !== 'cover' || bars?.kind !== 'bars')
    throw new Error('Storage is drawn as a cover and bars.');
  return { cover, bars };
}

test('the guarantee is drawn for every design, with the one that was chosen framed', () => {
  const { cover } = drawn('design=local');
  expect(cover.columns.map(({ chosen }) => chosen)).toEqual([false, true, false]);
  expect(cover.rows.every(({ cells }) => cells.length === 3)).toBe(true);
  expect(cover.says).toMatch(/^Exported local disks: of 10 causes of an outage the storage covers 1\. /);
  expect(drawn('').cover.says).toContain('covers 4 and 1 in part');
});

test('the disks’ redundancy is part of what is covered, but not between mirrored hosts', () => {
  const second = (query: string) =>
    drawn(query).cover.rows.find(({ label }) => label.startsWith('A second disk'))?.cells;
  expect(second('redundancy=raid5')).toEqual(['open', 'open', 'covered']);
  expect(second('redundancy=raid6')).toEqual(['covered', 'covered', 'covered']);
});

test('exported disks stop the machine twice as often as any other design, whichever is chosen', () => {
  for (const design of ['array', 'local', 'mirrored']) {
    const ends = drawn(`design=${design}`).bars.bars.map(({ spans }) => spans.at(-1)?.to ?? 0);
    expect(ends[0]).toBeGreaterThan(0);
    expect(ends.map((end) => end / (ends[0] ?? 1))).toEqual([1, 2, 1]);
  }
});
