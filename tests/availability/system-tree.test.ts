import { expect, it } from 'vitest';
import { alike } from '../../src/availability/system-tree.ts';
import { part, repaired } from './random-systems.ts';

it('has like parts where availability, MTTF and MTTR are the same, whatever their names', () => {
  expect(alike(part('a', 0.1), part('b', 0.1))).toBe(true);
  expect(alike(repaired('a', 90, 10), repaired('b', 90, 10))).toBe(true);
});

it('has unlike parts where any of these differs, or is known of one only', () => {
  expect(alike(part('a', 0.1), part('a', 0.2))).toBe(false);
  // Both availabilities are 0.9, or so near that only one side shows it.
  expect(
    alike(repaired('a', 90, 10), { ...repaired('a', 90, 10), unit: { mttfHours: 180, mttrHours: 10 } }),
  ).toBe(false);
  expect(
    alike(repaired('a', 90, 10), { ...repaired('a', 90, 10), unit: { mttfHours: 90, mttrHours: 20 } }),
  ).toBe(false);
  const { unit: _, ...unknown } = repaired('a', 90, 10);
  expect(alike(repaired('a', 90, 10), unknown)).toBe(false);
  expect(alike(unknown, repaired('a', 90, 10))).toBe(false);
  expect(alike(part('a', 1e-17), { ...part('a', 1e-17), availability: { fraction: 1, complement: 0 } })).toBe(
    false,
  );
  expect(alike(part('a', 1), { ...part('a', 1), availability: { fraction: 1e-17, complement: 1 } })).toBe(
    false,
  );
});
