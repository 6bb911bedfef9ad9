import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastReaching } from '../../src/availability/least-reaching.ts';
import { expectNear } from './worked-answers.ts';

describe('search for the least x that reaches', () => {
  it('finds zeros of smooth functions in few steps from anywhere', () => {
    const powers = fc.double({ min: -200, max: 8, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(powers, powers, (zero, guess) => {
        let count = 0;
        const excess = (x: number): number => {
          count++;
          return x / zero - 1;
        };
        expectNear(leastReaching({ excess, guess, limit: 1e9 }), zero, 3e-13);
        expect(count).toBeLessThan(120);
      }),
    );
  });

  it('finds jumps, between finite and infinite values too', () => {
    for (const [low, high] of [
      [-1, 1],
      [-Infinity, Infinity],
      [-Infinity, 0],
      [-1e-300, 0],
    ] as const) {
      const x = leastReaching({ excess: (t) => (t >= 3 ? high : low), guess: 100, limit: 1e4 });
      expect(x).toBeGreaterThanOrEqual(3);
      expectNear(x, 3, 3e-13);
    }
  });

  it('gives an x that reaches, right above one that does not', () => {
    const places = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(places, places, fc.integer({ min: 1, max: 7 }), (zero, guess, power) => {
        const excess = (x: number): number => (x - zero) ** (2 * power - 1) + (x >= zero ? 0 : -1e-9);
        const x = leastReaching({ excess, guess, limit: 1e4 });
        expect(excess(x)).toBeGreaterThanOrEqual(0);
        expect(excess(x * (1 - 1e-12))).toBeLessThan(0);
      }),
    );
  });

  it('has its ends: the limit where nothing below reaches, the smallest where all does', () => {
    expect(leastReaching({ excess: () => -1, guess: 2, limit: 10 })).toBe(10);
    expect(leastReaching({ excess: () => 1, guess: 2, limit: 10 })).toBe(1e-300);
  });
});
