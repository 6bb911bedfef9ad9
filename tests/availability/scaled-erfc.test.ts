import { describe, expect, it } from 'vitest';
import { scaledErfc } from '../../src/availability/scaled-erfc.ts';
import { expectNear } from './worked-answers.ts';

describe('scaled complementary error function', () => {
  // By mpmath 1.3.0 with 40 digits, rounded once.
  it.each([
    [0, 1.0],
    [1e-9, 0.9999999988716208],
    [0.1, 0.8964569799691267],
    [0.5, 0.6156903441929259],
    [0.9, 0.456531651323117],
    [0.999, 0.4278569426214168],
    [1, 0.427583576155807],
    [1.001, 0.42731051843339507],
    [1.5, 0.3215854164543175],
    [2, 0.25539567631050575],
    [3.3, 0.16400729757293264],
    [5, 0.11070463773306863],
    [6.28, 0.0887409187062266],
    [6.29, 0.08860319804778066],
    [10, 0.05614099274382259],
    [100, 0.005641613782989433],
    [1000000.0, 5.641895835474742e-7],
    [1000000000.0, 5.641895835477563e-10],
  ])('at %d is right on both sides of where its methods meet', (z, expected) => {
    expectNear(scaledErfc(z), expected, 2e-15);
  });

  it('falls all the way', () => {
    const values = Array.from({ length: 2000 }, (_, i) => scaledErfc(i / 100));
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThan(values[i - 1]!);
    expect(scaledErfc(Infinity)).toBe(0);
  });

  it('refuses negative arguments', () => {
    expect(() => scaledErfc(-1)).toThrow('scaledErfc requires an argument of 0 or more, got -1');
  });
});
