import { describe, expect, it } from 'vitest';
import { integral } from '../../src/availability/gauss-legendre.ts';
import { expectNear } from './worked-answers.ts';

describe('adaptive integral', () => {
  it('is exact for polynomials up to degree 19 in a single panel', () => {
    for (let power = 0; power <= 19; power++) {
      expectNear(
        integral((x) => x ** power, [0, 2]),
        2 ** (power + 1) / (power + 1),
        1e-14,
      );
    }
  });

  it('finds smooth, peaked, kinked, cusped and jumping integrals', () => {
    expectNear(integral(Math.exp, [0, 1, 3]), Math.expm1(3), 1e-13);
    // ∫ 1/(1 + x²) = arctan x, with a peak a thousandth of the interval wide.
    expectNear(
      integral((x) => 1 / (1 + x * x), [-1000, 1000]),
      2 * Math.atan(1000),
      1e-11,
    );
    expectNear(
      integral((x) => Math.abs(x - 1 / 3), [0, 1]),
      5 / 18,
      1e-11,
    );
    expectNear(
      integral((x) => x ** 0.01, [0, 1]),
      1 / 1.01,
      1e-11,
    );
    expectNear(
      integral((x) => (x < 1 / 7 ? 3 : 0), [0, 1]),
      3 / 7,
      1e-11,
    );
  });

  it('goes down to a pole at an end for as long as there is anything to find', () => {
    // Of the whole a thousandth lies below 1e-30, and a billionth below 1e-90.
    expectNear(
      integral((x) => x ** -0.9, [0, 1]),
      10,
      1e-10,
    );
  });

  it('takes as many pains however small what it adds up', () => {
    const kinked = (x: number) => Math.abs(x - 1 / 3);
    const scale = 2 ** -80;
    expect(integral((x) => scale * kinked(x), [0, 1])).toBe(scale * integral(kinked, [0, 1]));
  });

  it('ends where there is no number to come to', () => {
    expect(integral(() => Number.NaN, [0, 1])).toBeNaN();
    expect(integral((x) => 1 / x, [0, 1])).toBe(Infinity);
  });

  it('is 0 over nothing', () => {
    expect(integral(Math.exp, [2, 2])).toBe(0);
    expect(integral(Math.exp, [2])).toBe(0);
  });
});
