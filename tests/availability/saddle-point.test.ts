import { describe, expect, it } from 'vitest';
import { deviance, saddlePoint } from '../../src/availability/saddle-point.ts';
import { expectNear } from './worked-answers.ts';

describe('saddle-point form of x^a·e^(−x)/Γ(a + 1)', () => {
  // By mpmath 1.3.0 with 40 digits, rounded once.
  it.each([
    [1, 1.0000001, 4.999999672505363e-15],
    [1000000.0, 1000001.0, 4.999996666669166e-7],
    [10, 12, 0.17678443206045374],
    [10, 16, 1.2999637075426445],
    [10, 14.9, 0.9122388004263224],
    [10, 3, 5.03972804325936],
    [5, 1e-10, 118.17644421197278],
    [3, 100000.0, 99965.75706047109],
    [1000000000000000.0, 1000000001048576.0, 0.0005497558135036929],
  ])('has the deviance of %d from %d, also where its terms cancel', (a, x, expected) => {
    expectNear(deviance(a, x), expected, 2e-15);
  });

  it('has no deviance of a number from itself', () => {
    expect(deviance(7.5, 7.5)).toBe(0);
  });

  // By mpmath 1.3.0 with 40 digits, rounded once.
  it.each([
    [0, 0.5, 0.6065306597126334],
    [1e-310, 0.5, 0.6065306597126334],
    [0.3, 0.01, 0.27710016094655376],
    [9.999, 14, 0.06626279973379956],
    [10, 14, 0.06628184323934572],
    [250.5, 300, 0.0003321412089200392],
    [1000000.0, 1000000.0, 0.00039894224715624404],
    [1000000.0, 1020000.0, 7.638953777297724e-90],
    [3, 650, 2.3397830064972064e-275],
  ])('is right for a = %d, x = %d', (a, x, expected) => {
    expectNear(saddlePoint(a, x), expected, 1e-13);
  });

  it('has its limits', () => {
    expect(saddlePoint(0, 0)).toBe(1);
    expect(saddlePoint(2, 0)).toBe(0);
    expect(saddlePoint(20, 0)).toBe(0);
    expect(saddlePoint(0, Infinity)).toBe(0);
    expect(saddlePoint(2, Infinity)).toBe(0);
    expect(saddlePoint(1e7, 1)).toBe(0);
  });
});
