import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kOutOfNAvailability,
  kOutOfNUnavailability,
  mixedKOutOfNAvailability,
  mixedKOutOfNUnavailability,
} from '../../src/availability/k-out-of-n.ts';
import { parallelUnavailability, seriesUnavailability } from '../../src/availability/series-parallel.ts';
import { unavailability } from './random-systems.ts';

/** Σ C(n, j) pʲ (1 − p)ⁿ⁻ʲ for j ≥ least, p = numerator/denominator, in whole numbers; then rounded to a double. */
function exactTail(least: number, n: number, numerator: bigint, denominator: bigint): number {
  const other = denominator - numerator;
  let term = numerator ** BigInt(n);
  let sum = term;
  for (let j = n; j > least; j--) {
    term = (term * BigInt(j) * other) / (BigInt(n - j + 1) * numerator);
    sum += term;
  }
  const shift = 10n ** 340n;
  return Number(`${((sum * shift) / denominator ** BigInt(n)).toString()}e-340`);
}

const counts = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));

function expectClose(actual: number, expected: number, relative = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('k out of n identical parts', () => {
  it('keeps all digits of a tail of 1e-15 parts among a thousand', () => {
    for (const down of [1, 2, 3, 10, 20]) {
      const k = 1000 - down + 1;
      expectClose(kOutOfNUnavailability(k, 1000, 1e-15), exactTail(down, 1000, 1n, 10n ** 15n));
    }
  });

  it('agrees with exact whole-number arithmetic from the middle to the far tails', () => {
    for (const [k, n] of [
      [1, 7],
      [4, 7],
      [500, 1000],
      [650, 1000],
      [700, 1000],
      [720, 1000],
      [900, 1000],
      [150, 200],
    ] as const) {
      const { fraction, complement } = kOutOfNAvailability(k, n, { fraction: 0.7, complement: 0.3 });
      expectClose(complement, exactTail(n - k + 1, n, 3n, 10n));
      expectClose(fraction, exactTail(k, n, 7n, 10n));
    }
  });

  it('keeps the digits of a small availability too', () => {
    const { fraction } = kOutOfNAvailability(2, 3, { fraction: 1e-15, complement: 1 });
    expectClose(fraction, exactTail(2, 3, 1n, 10n ** 15n));
  });

  it('gives the published two out of three', () => {
    // reliabilitycalc, three parts at 0.9: 72.9, 97.2 and 99.9 % (models.md T19).
    expectClose(kOutOfNUnavailability(3, 3, 0.1), 1 - 0.729);
    expectClose(kOutOfNUnavailability(2, 3, 0.1), 1 - 0.972);
    expectClose(kOutOfNUnavailability(1, 3, 0.1), 1 - 0.999);
  });

  it('gives the published durability of files in twenty shards of which seventeen are needed', () => {
    // Backblaze’s durability calculator: 17 + 3 shards, an annual failure rate of 0.405 %, 6.5 days to rebuild:
    // 0.999999999992646, eleven nines, a year of 365/6.5 such windows.
    const window = kOutOfNUnavailability(17, 20, (0.00405 * 6.5) / 365);
    const year = -Math.expm1((365 / 6.5) * Math.log1p(-window));
    expectClose(year, 1 - 0.999_999_999_992_646, 1e-3);
    expect(Math.floor(-Math.log10(year))).toBe(11);
  });

  it('is series for k = n and parallel for k = 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), unavailability, (n, u) => {
        const parts = new Array<number>(n).fill(u);
        expectClose(kOutOfNUnavailability(n, n, u), seriesUnavailability(parts));
        expectClose(kOutOfNUnavailability(1, n, u), parallelUnavailability(parts), 1e-11);
      }),
    );
  });

  it('has sides that add up to 1 and never gains from needing more parts', () => {
    fc.assert(
      fc.property(counts, unavailability, ([k, n], u) => {
        const { fraction, complement } = kOutOfNAvailability(k, n, { fraction: 1 - u, complement: u });
        expect(fraction + complement).toBeCloseTo(1, 13);
        if (k < n)
          expect(kOutOfNUnavailability(k + 1, n, u)).toBeGreaterThanOrEqual(complement * (1 - 1e-13));
      }),
    );
  });

  it('is an even chance that more than half of an odd number of even chances come up', () => {
    // By symmetry, whatever n. Of 3001 and more, C(n, j)·2^−j overflows before 2^−(n − j) brings it back.
    for (const n of [1, 3, 101, 3001, 20_001]) {
      const { fraction, complement } = kOutOfNAvailability((n + 1) / 2, n, {
        fraction: 0.5,
        complement: 0.5,
      });
      expectClose(fraction, 0.5, n * 1e-15);
      expectClose(complement, 0.5, n * 1e-15);
    }
  });

  it('is exact where parts never or always fail', () => {
    expect(kOutOfNUnavailability(3, 5, 0)).toBe(0);
    expect(kOutOfNUnavailability(3, 5, 1)).toBe(1);
    expect(kOutOfNAvailability(1, 1, { fraction: 1, complement: 0 })).toEqual({ fraction: 1, complement: 0 });
  });

  it.each([
    [0, 3, 0.1],
    [4, 3, 0.1],
    [1.5, 3, 0.1],
    [1, 0, 0.1],
    [1, 3, -0.1],
    [1, 3, 1.1],
    [1, 3, Number.NaN],
  ])('refuses k = %s, n = %s, u = %s', (k, n, u) => {
    expect(() => kOutOfNUnavailability(k, n, u)).toThrow(
      /^(kOutOfNUnavailability|percentageFromComplement) requires /,
    );
  });

  it('names the function, the rule and the values where it refuses', () => {
    expect(() => kOutOfNUnavailability(4, 3, 0.1)).toThrow(
      'kOutOfNUnavailability requires whole numbers with 1 ≤ k ≤ n, got k = 4, n = 3',
    );
    expect(() => kOutOfNAvailability(0, 3, { fraction: 1, complement: 0 })).toThrow(
      'kOutOfNAvailability requires whole numbers with 1 ≤ k ≤ n, got k = 0, n = 3',
    );
    expect(() => kOutOfNAvailability(2, 3, { fraction: 1.5, complement: 0 })).toThrow(
      /^kOutOfNAvailability requires .*fraction = 1\.5/,
    );
  });
});

describe('k out of n parts that differ', () => {
  it('agrees with the identical ones where they do not', () => {
    fc.assert(
      fc.property(counts, unavailability, ([k, n], u) => {
        const same = new Array(n).fill({ fraction: 1 - u, complement: u });
        const expected = kOutOfNAvailability(k, n, { fraction: 1 - u, complement: u });
        const actual = mixedKOutOfNAvailability(k, same);
        expectClose(actual.complement, expected.complement);
        expectClose(actual.fraction, expected.fraction);
      }),
    );
  });

  it('agrees with a sum over all combinations of up and down', () => {
    const lists = fc.array(unavailability, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lists, fc.nat(8), (list, choice) => {
        const k = 1 + (choice % list.length);
        let expected = 0;
        for (let state = 0; state < 2 ** list.length; state++) {
          const up = list.map((_, index) => (state >> index) & 1);
          if (up.filter((bit) => bit === 1).length >= k) continue;
          expected += list.reduce((product, u, index) => product * (up[index] ? 1 - u : u), 1);
        }
        expectClose(mixedKOutOfNUnavailability(k, list), expected);
      }),
    );
  });

  it('does not care about the order of the parts', () => {
    const list = [1e-3, 0.2, 1e-9, 0.5, 1e-6];
    expectClose(mixedKOutOfNUnavailability(3, list), mixedKOutOfNUnavailability(3, list.toReversed()));
  });

  it('refuses an empty list and shares outside 0 to 1', () => {
    expect(() => mixedKOutOfNUnavailability(1, [])).toThrow(
      /^(mixedKOutOfNAvailability|percentageFromComplement) requires /,
    );
    expect(() => mixedKOutOfNUnavailability(1, [2])).toThrow(
      /^(mixedKOutOfNAvailability|percentageFromComplement) requires /,
    );
    expect(() => mixedKOutOfNAvailability(1, [{ fraction: 0.5, complement: Number.NaN }])).toThrow(
      /^mixedKOutOfNAvailability requires .*complement = NaN/,
    );
  });
});
