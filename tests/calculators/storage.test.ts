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
