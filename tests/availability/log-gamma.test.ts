import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma, logGammaOnePlus, stirlingError } from '../../src/availability/log-gamma.ts';
import { expectNear } from './worked-answers.ts';

describe('logarithm of the gamma function', () => {
  // By mpmath 1.3.0 with 40 digits, rounded once.
  it.each([
    [1e-300, 690.7755278982137],
    [1e-8, 18.42068073818021],
    [0.1, 2.252712651734206],
    [0.4999, 0.5725613186041184],
    [0.5, 0.5723649429247001],
    [0.75, 0.20328095143129538],
    [0.999999999, 5.77215649399226e-10],
    [1.000001, -5.772148423874147e-7],
    [1.25, -0.09827183642181316],
    [1.5, -0.12078223763524522],
    [1.9999999, -4.2278430309861296e-8],
    [2.000001, 4.2278465762452923e-7],
    [2.5, 0.2846828704729192],
    [3.25, 0.9358019311087254],
    [4.75, 2.8085714185757364],
    [9.999, 12.799575780077413],
    [10, 12.801827480081469],
    [10.001, 12.804079285251861],
    [25.5, 56.389167643719944],
    [1000.0, 5905.220423209181],
    [10000000.0, 151180949.3694739],
    [1000000000000000.0, 3.3538776394910668e16],
  ])('of %d is relatively exact, also beside its zeros', (a, expected) => {
    expectNear(logGamma(a), expected, 2e-15);
  });

  // By mpmath 1.3.0 with 40 digits, rounded once.
  it.each([
    [1e-300, -5.772156649015329e-301],
    [1e-12, -5.772156649007103e-13],
    [0.001, -0.0005763935982833696],
    [0.3, -0.10817480950786047],
    [0.7, -0.09580769740706588],
  ])('of 1 + %d keeps what 1 + a would lose', (a, expected) => {
    expectNear(logGammaOnePlus(a), expected, 2e-15);
  });

  it('is the logarithm of the factorial at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      factorial *= n;
      expectNear(logGammaOnePlus(n), Math.log(factorial) || 0, 1e-14);
    }
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    expect(logGammaOnePlus(0)).toBe(0);
    expect(logGamma(Infinity)).toBe(Infinity);
  });

  it('obeys Γ(a + 1) = aΓ(a)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (a) => {
        const scale = 1 + Math.abs(logGamma(a));
        expect(Math.abs(logGamma(a + 1) - logGamma(a) - Math.log(a)) / scale).toBeLessThan(1e-14);
      }),
    );
  });

  it('refuses arguments that are not above 0', () => {
    expect(() => logGamma(0)).toThrow('logGamma requires an argument above 0, got 0');
    expect(() => logGamma(Number.NaN)).toThrow(/^logGamma requires /);
    expect(() => logGammaOnePlus(-0.1)).toThrow(
      'logGammaOnePlus requires an argument of 0 or more, got -0.1',
    );
  });
});

describe('what Stirling’s formula leaves', () => {
  // By mpmath 1.3.0 with 40 digits, rounded once.
  it.each([
    [0.001, 2.5422704679670947],
    [0.5, 0.15342640972002736],
    [1, 0.08106146679532726],
    [5, 0.016644691189821193],
    [9.99, 0.00833889679773433],
    [10, 0.00833056343336287],
    [100, 0.0008333305556349147],
    [1000000.0, 8.333333333333056e-8],
  ])('of the factorial of %d', (a, expected) => {
    expect(Math.abs(stirlingError(a) - expected)).toBeLessThan(a < 10 ? 1e-14 : expected * 1e-15);
  });
});
