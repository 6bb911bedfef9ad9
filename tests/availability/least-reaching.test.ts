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

  it.each<[string, (x: number) => number]>([
    ['a line', (x) => x / 3 - 1],
    ['a logarithm', (x) => Math.log(x / 3)],
    ['a cube', (x) => (x / 3) ** 3 - 1],
    ['a fifth root', (x) => (x / 3) ** 0.2 - 1],
    ['a reciprocal', (x) => 1 - 3 / x],
    ['an exponential', (x) => Math.exp(5 * (x - 3)) - 1],
    ['a thirtieth power', (x) => (x / 3) ** 30 - 1],
    ['a bounded curve', (x) => Math.tanh(x - 3)],
    ['a curve that is steep in the middle', (x) => Math.asinh(20 * (x - 3))],
    ['a logarithm of a probability', (x) => Math.log(Math.expm1(-x / 3) / Math.expm1(-1))],
  ])('looks at %s a few times, where halving would take forty', (_, f) => {
    for (const [guess, most] of [
      [3, 5],
      [2.9, 10],
      [3.2, 10],
      [0.03, 20],
      [300, 20],
    ] as const) {
      let count = 0;
      const excess = (x: number): number => {
        count++;
        return f(x);
      };
      expectNear(leastReaching({ excess, guess, limit: 1e6 }), 3, 3e-13);
      expect(count).toBeLessThanOrEqual(most);
    }
  });

  it('takes little longer than halving where a curve lies flat about the place', () => {
    for (const guess of [2.9, 3.2, 0.03, 300]) {
      let count = 0;
      const excess = (x: number): number => {
        count++;
        return (x - 3) ** 3;
      };
      expectNear(leastReaching({ excess, guess, limit: 1e6 }), 3, 3e-13);
      expect(count).toBeLessThan(60);
    }
  });

  it('finds places so small that doubles are further apart in their logarithms than it looks for', () => {
    for (const place of [1.7e-230, 2.9e-260, 1e-290, 3.3e-299]) {
      const x = leastReaching({ excess: (t) => (t >= place ? 1 : -1), guess: 1, limit: 10 });
      expect(x).toBeGreaterThanOrEqual(place);
      expectNear(x, place, 5e-13);
    }
  });

  it.each<[string, (x: number, place: number) => number]>([
    ['a line', (x, place) => x / place - 1],
    ['a logarithm', (x, place) => Math.log(x) - Math.log(place)],
    ['a fifth root', (x, place) => (x / place) ** 0.2 - 1],
  ])(
    'finds them where %s crosses, though no double lies as near beside the place as it would look',
    (_, f) => {
      for (let power = -299.5; power < -200; power += 3.7) {
        for (const guess of [1, 1e-100, 1e-220, 3 * 10 ** power]) {
          const excess = (x: number): number => f(x, 10 ** power);
          const x = leastReaching({ excess, guess, limit: 10 });
          expect(excess(x)).toBeGreaterThanOrEqual(0);
          expect(excess(x * (1 - 4e-13))).toBeLessThan(0);
        }
      }
    },
  );

  it('looks only between the places of which it knows by then that they do and that they do not', () => {
    const shapes: ((x: number) => number)[] = [
      (x) => x - 3,
      (x) => (x - 3) ** 3,
      (x) => Math.log(x / 3),
      (x) => Math.exp(5 * (x - 3)) - 1,
      (x) => (x >= 3 ? 1 : -1),
    ];
    for (const f of shapes) {
      for (const guess of [0.003, 0.5, 2.9, 3.2, 300]) {
        let [below, above] = [0, 1e6];
        const excess = (x: number): number => {
          expect(x).toBeGreaterThan(below);
          expect(x).toBeLessThan(above);
          const value = f(x);
          if (value >= 0) above = x;
          else below = x;
          return value;
        };
        leastReaching({ excess, guess, limit: 1e6 });
      }
    }
  });

  it('never looks at the limit, nor beyond it', () => {
    for (const guess of [0.5, Math.exp(-0.1), Math.exp(-0.3), 1 - 2 ** -53]) {
      const excess = (x: number): number => {
        expect(x).toBeLessThan(1);
        return -1;
      };
      expect(leastReaching({ excess, guess, limit: 1 })).toBe(1);
    }
    // A guess right below the limit has the same logarithm as it.
    for (const limit of [5, 7, 720, 8760, 8766]) {
      const excess = (x: number): number => {
        expect(x).toBeLessThan(limit);
        return -1;
      };
      expect(leastReaching({ excess, guess: limit * (1 - 2 ** -53), limit })).toBe(limit);
    }
  });

  it('finds jumps, between finite and infinite values too', () => {
    for (const [low, high] of [
      [-1, 1],
      [-Infinity, Infinity],
      [-Infinity, 0],
      [-1e-300, 0],
    ] as const) {
      for (const place of [3, 3.1, 5, 77, 0.2]) {
        const x = leastReaching({ excess: (t) => (t >= place ? high : low), guess: 100, limit: 1e4 });
        expect(x).toBeGreaterThanOrEqual(place);
        expectNear(x, place, 3e-13);
      }
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
    // To be at 0 is to reach.
    expect(leastReaching({ excess: () => 0, guess: 2, limit: 10 })).toBe(1e-300);
  });
});
