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
});
