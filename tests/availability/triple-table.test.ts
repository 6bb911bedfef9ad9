import { describe, expect, it } from 'vitest';
import { TripleTable } from '../../src/availability/triple-table.ts';
import { seededRandom } from './worked-answers.ts';

describe('a table of triples', () => {
  it('numbers a hundred thousand triples as a Map of texts does', () => {
    const table = new TripleTable();
    const numbers = new Map<string, number>();
    const random = seededRandom(1);
    for (let round = 0; round < 100_000; round++) {
      const [a, b, c] = [0, 0, 0].map(() => Math.floor(random() * 60)) as [number, number, number];
      const key = `${a} ${b} ${c}`;
      const expected = numbers.get(key) ?? numbers.size;
      numbers.set(key, expected);
      const number = table.numberOf(a, b, c);
      // Asked only where it is not so: a hundred thousand assertions would take most of the time.
      if (number !== expected || table.entry(number, 1) !== b)
        expect([number, table.entry(number, 1)]).toEqual([expected, b]);
    }
    expect(table.size).toBe(numbers.size);
    expect(table.size).toBeGreaterThan(50_000);
  });

  it('tells apart triples of the same numbers in another order', () => {
    const table = new TripleTable();
    expect([table.numberOf(1, 2, 3), table.numberOf(3, 2, 1), table.numberOf(1, 2, 3)]).toEqual([0, 1, 0]);
    expect([table.entry(1, 0), table.entry(1, 1), table.entry(1, 2)]).toEqual([3, 2, 1]);
  });

  it('takes three zeros for a triple like any other, whenever they come', () => {
    for (const before of [0, 1, 1023, 1024, 1025, 2048, 4096]) {
      const table = new TripleTable();
      for (let number = 0; number < before; number++) table.numberOf(number, 1, 2);
      expect([before, table.numberOf(0, 0, 0), table.size]).toEqual([before, before, before + 1]);
      expect([before, table.numberOf(3, 3, 3), table.size]).toEqual([before, before + 1, before + 2]);
      expect([before, table.numberOf(0, 0, 0), table.size]).toEqual([before, before, before + 2]);
    }
  });

  it.each([0, 1, 2] as const)('tells apart triples that differ in nothing but place %d', (place) => {
    const table = new TripleTable();
    const random = seededRandom(2);
    const entries = new Set(Array.from({ length: 20_000 }, () => Math.floor(random() * 2 ** 31)));
    for (const entry of entries) {
      const [a, b, c] = [7, 8, 9].with(place, entry) as [number, number, number];
      table.numberOf(a, b, c);
    }
    expect(table.size).toBe(entries.size);
    expect([...entries].every((entry, number) => table.entry(number, place) === entry)).toBe(true);
  });
});
