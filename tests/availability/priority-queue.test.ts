import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriorityQueue } from '../../src/availability/priority-queue.ts';

describe('a priority queue', () => {
  it('gives items back by their keys, as a sorted list does, however adding and taking alternate', () => {
    const step = fc.option(fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const queue = new PriorityQueue();
        const sorted: number[] = [];
        for (const key of steps) {
          if (key === null) {
            expect(queue.take()).toBe(sorted.shift());
          } else {
            queue.add(key, key);
            sorted.push(key);
            sorted.sort((a, b) => a - b);
          }
          expect(queue.next).toBe(sorted[0]);
          expect(queue.nextKey).toBe(sorted[0] ?? Infinity);
        }
      }),
    );
  });

  it('keeps items apart from their keys', () => {
    const queue = new PriorityQueue();
    queue.add(2, 10);
    queue.add(1, 20);
    expect([queue.take(), queue.take(), queue.take()]).toEqual([20, 10, undefined]);
  });
});
