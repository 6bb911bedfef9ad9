import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variableOrders } from '../../src/availability/variable-order.ts';

const ring = Array.from({ length: 30 }, (_, index) => [(index * 7) % 30, ((index + 1) * 7) % 30]);
const whole = [...new Array(30).keys()];

/** The most gates that are open at one place of an order. */
function widest(order: readonly number[], gates: readonly (readonly number[])[]): number {
  return Math.max(
    ...order.map((_, place) => {
      const behind = new Set(order.slice(0, place + 1));
      return gates.filter((gate) => {
        const count = gate.filter((block) => behind.has(block)).length;
        return count > 0 && count < gate.length;
      }).length;
    }),
  );
}

type Gates = readonly (readonly number[])[];

/** What an order is judged by: 2 to the power of the gates begun and not ended, added up over its places and the end. */
function costOf(order: readonly number[], gates: Gates): number {
  let sum = 1;
  for (const place of order.keys()) {
    const open = gates.filter((gate) => {
      const places = gate.map((block) => order.indexOf(block));
      return Math.min(...places) <= place && place < Math.max(...places);
    });
    sum += 2 ** open.length;
  }
  return sum;
}

describe('orders for a decision diagram', () => {
  it('begin with the order of mention and always hold every block once', () => {
    const orders = [...variableOrders(30, [...ring, whole])];
    expect(orders).toHaveLength(3);
    expect(orders[0]).toEqual(whole);
    for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual(whole);
  });

  it('draw the neighbours of a shuffled ring together', () => {
    const [mentioned, , best] = [...variableOrders(30, [...ring, whole])];
    expect(widest(mentioned!, ring)).toBeGreaterThan(12);
    // A ring cut open has two gates open at each place; the heuristic may leave a few more.
    expect(widest(best!, ring)).toBeLessThanOrEqual(6);
  });

  it('are the same each time', () => {
    expect([...variableOrders(30, [...ring, whole])]).toEqual([...variableOrders(30, [...ring, whole])]);
  });

  it('cost no more the longer they are looked for', () => {
    const gate = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(gate, { minLength: 1, maxLength: 14 }), (some) => {
        const gates = [...some, [...new Array(12).keys()]];
        const [mentioned, drawn, best] = [...variableOrders(12, gates)].map((order) => costOf(order, gates));
        expect(drawn).toBeLessThanOrEqual(mentioned!);
        expect(best).toBeLessThanOrEqual(drawn!);
      }),
    );
  });

  it('put threes that nothing links side by side at once', () => {
    // Ten gates of three, mentioned in turns: each is then open at two places of its three, under the whole one.
    const threes = Array.from({ length: 10 }, (_, index) => [index, index + 10, index + 20]);
    const [mentioned, drawn] = [...variableOrders(30, [...threes, whole])];
    expect(costOf(drawn!, threes)).toBe(10 * (2 + 2 + 1) + 1);
    expect(costOf(mentioned!, threes)).toBeGreaterThan(10_000);
  });

  it('lay a path that is mentioned across out almost straight', () => {
    // Straight, one gate is open at each of 29 places: 2 · 29 + 2.
    const path = ring.slice(0, -1);
    const costs = [...variableOrders(30, path)].map((order) => costOf(order, path));
    expect(costs[0]).toBeGreaterThan(10_000);
    expect(costs[2]).toBeLessThan(4 * 60);
  });

  it.each([7, 11, 13])('lay overlapping groups of unlike sizes out almost straight, %d apart', (apart) => {
    for (const sizes of [
      [2, 5],
      [2, 3, 4],
      [2, 2, 6],
    ]) {
      const straight = Array.from({ length: 20 }, (_, index) => (index * apart) % 20);
      const gates = straight
        .map((_, index) => straight.slice(index, index + sizes[index % sizes.length]!))
        .slice(0, -1);
      const costs = [...variableOrders(20, gates)].map((order) => costOf(order, gates));
      expect(costs[0]).toBeGreaterThan(10_000);
      expect(costs[2]).toBeLessThan(1.5 * costOf(straight, gates));
    }
  });
});
