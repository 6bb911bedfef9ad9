import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalRateOfReturn, netPresentValue, paybackYears } from '../../src/availability/cash-flow.ts';
import { expectNear } from './worked-answers.ts';

/** Coefficients of Π(x·(1 + r) − 1) by power of x = 1/(1 + rate): flows with exactly these internal rates. */
function flowsWithRates(rates: readonly number[]): number[] {
  let flows = [1];
  for (const rate of rates) {
    const grown = [...flows, 0].map((flow) => -flow);
    flows.forEach((flow, t) => {
      grown[t + 1]! += flow * (1 + rate);
    });
    flows = grown;
  }
  return flows;
}

describe('net present value', () => {
  it('agrees with the annuity formula', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 1e-6, max: 2, noNaN: true }),
        (years, rate) => {
          const flows = [0, ...Array.from({ length: years }, () => 1000)];
          // 1000 · (1 − (1 + r)^−n)/r.
          expectNear(netPresentValue(flows, rate), (1000 * -Math.expm1(-years * Math.log1p(rate))) / rate);
        },
      ),
    );
  });

  it('is the plain sum at a rate of 0', () => {
    expect(netPresentValue([-100, 30, 30, 30], 0)).toBe(-10);
    expect(netPresentValue([], 0.1)).toBe(0);
  });

  it('refuses rates of −1 or less and flows without end', () => {
    expect(() => netPresentValue([1], -1)).toThrow('netPresentValue requires a finite rate above −1, got -1');
    expect(() => netPresentValue([1], Infinity)).toThrow(
      'netPresentValue requires a finite rate above −1, got Infinity',
    );
    expect(() => netPresentValue([1], -1.5)).toThrow('got -1.5');
    expect(() => netPresentValue([1, Infinity], 0.1)).toThrow(
      'netPresentValue requires finite cash flows, got Infinity',
    );
  });
});

describe('internal rate of return', () => {
  it.each([
    // A loan of 100 paid back with 10 % interest after one year; with 10 % compounded after two.
    { flows: [-100, 110], rate: 0.1 },
    { flows: [-100, 0, 121], rate: 0.1 },
    { flows: [-100, 50], rate: -0.5 },
    { flows: [-100, 100], rate: 0 },
    { flows: [0, 0, -100, 110], rate: 0.1 },
    { flows: [100, -110], rate: 0.1 },
    { flows: [-1, 1e9], rate: 999_999_999 },
  ])('of $flows is $rate', ({ flows, rate }) => {
    const found = internalRateOfReturn(flows);
    if (rate === 0) expect(found).toBeCloseTo(0, 15);
    else expectNear(found!, rate);
  });

  it('makes the net present value vanish', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (years, upfront, saving) => {
          const flows = [-upfront, ...Array.from({ length: years }, () => saving)];
          const rate = internalRateOfReturn(flows)!;
          expect(rate).toBeGreaterThan(-1);
          const received = netPresentValue([0, ...flows.slice(1)], rate);
          expectNear(received, upfront);
        },
      ),
    );
  });

  it('is absent where money goes one way only', () => {
    for (const flows of [[], [0, 0], [100, 100], [-100, -1], [0, 5, 5], [-5]]) {
      expect(internalRateOfReturn(flows)).toBeUndefined();
    }
  });

  it('is absent where there are two: flows of −4000, 25,000 and −25,000 have 25 % and 400 %', () => {
    // 25,000·x − 25,000·x² = 4000 has x = 0.8 and x = 0.2, and the rate is 1/x − 1.
    expect(Math.abs(netPresentValue([-4000, 25_000, -25_000], 0.25))).toBeLessThan(1e-8);
    expect(Math.abs(netPresentValue([-4000, 25_000, -25_000], 4))).toBeLessThan(1e-8);
    expect(internalRateOfReturn([-4000, 25_000, -25_000])).toBeUndefined();
  });

  it('is absent where the sign changes twice and no rate fits', () => {
    // 1000 − 3000x + 2500x² has no real root.
    expect(internalRateOfReturn([1000, -3000, 2500])).toBeUndefined();
  });

  it('is found where the sign changes more than once and one rate fits all the same', () => {
    // (1 − 1.1x)(1 − x + x²), whose second factor has no real root.
    const flows = [-1, 1 + 1.1, -1 - 1.1, 1.1];
    expectNear(internalRateOfReturn(flows)!, 0.1);
    // The double root of (1 − 1.2x)².
    expectNear(internalRateOfReturn([1, -2.4, 1.44])!, 0.2, 1e-6);
    expectNear(internalRateOfReturn([-1, 2.4, -1.44])!, 0.2, 1e-6);
  });

  it('is found where the sum turns at two places and stands still at a third', () => {
    // 12x⁵ − 165x⁴ + 840x³ − 1920x² + 1920x has the slope 60(x − 1)(x − 2)(x − 4)², and takes 711 at x = 3 alone.
    expectNear(internalRateOfReturn([-711, 1920, -1920, 840, -165, 12])!, 1 / 3 - 1);
  });

  it('is found over two centuries, of one payment and of two', () => {
    // 8 % of what is lent each year, and all of it back in the end.
    const once = [-100, ...new Array<number>(199).fill(8), 108];
    const twice = [
      -100,
      ...new Array<number>(99).fill(8),
      8 - 30,
      ...new Array<number>(99).fill(10.4),
      140.4,
    ];
    for (const flows of [once, twice]) {
      expectNear(internalRateOfReturn(flows)!, 0.08);
      expectNear(internalRateOfReturn(flows.map((flow) => -1e300 * flow))!, 0.08);
    }
  });

  it('is absent where one of two rates is a double one', () => {
    // (1 − 1.2x)²(1 − 1.5x), whose derivative has a root at the double one, and one between the two.
    expect(internalRateOfReturn(flowsWithRates([0.2, 0.2, 0.5]))).toBeUndefined();
    expect(internalRateOfReturn(flowsWithRates([0.2, 0.5, 0.5]))).toBeUndefined();
  });

  it('is the same for flows of the other sign, of another size and from another year on', () => {
    const flows = [-100, 30, -10, 70, 60];
    const rate = internalRateOfReturn(flows)!;
    expect(Math.abs(netPresentValue(flows, rate))).toBeLessThan(1e-12);
    expectNear(internalRateOfReturn(flows.map((flow) => -flow))!, rate, 1e-14);
    expectNear(internalRateOfReturn(flows.map((flow) => 1e200 * flow))!, rate, 1e-14);
    expect(internalRateOfReturn(flowsWithRates([0.1, 0.5, 1]).map((flow) => 1e300 * flow))).toBeUndefined();
    expectNear(internalRateOfReturn([0, 0, ...flows, 0])!, rate, 1e-14);
  });

  it('counts the rates that flows were made from', () => {
    const rate = fc.integer({ min: -8, max: 30 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 5 }), (rates) => {
        const found = internalRateOfReturn(flowsWithRates(rates));
        if (rates.length > 1) expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(rates[0]!, 9);
      }),
    );
  });

  it('refuses flows without end', () => {
    expect(() => internalRateOfReturn([-1, Number.NaN])).toThrow(
      'internalRateOfReturn requires finite cash flows, got NaN',
    );
  });
});

describe('payback', () => {
  it('counts the last year in proportion', () => {
    expect(paybackYears(1000, 400)).toBe(2.5);
    expect(paybackYears(0, 400)).toBe(0);
  });

  it('never comes where nothing is saved', () => {
    expect(paybackYears(1000, 0)).toBe(Infinity);
    expect(paybackYears(1000, -5)).toBe(Infinity);
    expect(paybackYears(0, 0)).toBe(Infinity);
  });

  it('refuses what is no outlay or saving', () => {
    expect(() => paybackYears(-1, 1)).toThrow(/paybackYears .* upfront = -1/);
    expect(() => paybackYears(1, Number.NaN)).toThrow(/^paybackYears requires /);
  });
});
