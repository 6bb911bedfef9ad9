import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonCauseSplit, commonCauseUnavailability } from '../../src/availability/common-cause.ts';
import { kOutOfNUnavailability } from '../../src/availability/k-out-of-n.ts';
import { percentageFromComplement, percentageFromFraction } from '../../src/availability/percentage.ts';

const groups = fc
  .record({
    n: fc.integer({ min: 1, max: 8 }),
    needed: fc.nat(7),
    unavailability: fc.double({ min: 1e-12, max: 0.5, noNaN: true }),
  })
  .map(({ n, needed, unavailability }) => ({ n, k: 1 + (needed % n), unavailability }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the beta-factor model', () => {
  it.each([
    // RePyability tests/test_ccf.py, a pair of which one is needed: (1 − βQ)(1 − ((1 − β)Q)²) (models.md T23).
    [0.01, 0.1, 0.998919081],
    [0.1, 0.2, 0.973728],
    [0.2, 0.05, 0.954261],
  ])('gives the published pair for Q = %s, β = %s', (unavailability, beta, expected) => {
    expect(1 - commonCauseUnavailability({ k: 1, n: 2, unavailability, beta })).toBeCloseTo(expected, 12);
  });

  it('gives the published 2 out of 3 to the digits that its rare-event sum shares', () => {
    // fta-studio, p = 1e-3, β = 0.05: 5.3e-5 (models.md T24); our vector of the same system has 5.27056…e-5.
    const actual = commonCauseUnavailability({ k: 2, n: 3, unavailability: 1e-3, beta: 0.05 });
    expect(actual).toBeCloseTo(5.3e-5, 6);
    expect(actual / 0.0000527056499607375).toBeCloseTo(1, 11);
  });

  it('is independence for β = 0', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const independent = kOutOfNUnavailability(group.k, group.n, group.unavailability);
        const actual = commonCauseUnavailability({ ...group, beta: 0 });
        expect(Math.abs(actual - independent)).toBeLessThanOrEqual(1e-13 * independent);
      }),
    );
  });

  it('ends redundancy for β = 1', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const actual = commonCauseUnavailability({ ...group, beta: 1 });
        expect(Math.abs(actual - group.unavailability)).toBeLessThanOrEqual(1e-13 * group.unavailability);
      }),
    );
  });

  it('never improves a redundant group of good parts as β rises', () => {
    // Above Q = √2 − 1 a pair would gain at first: there the two blocks in series fall short of Q by too much.
    fc.assert(
      fc.property(groups, share, share, (group, one, other) => {
        const redundant = { ...group, k: 1, n: group.n + 1, unavailability: 0.8 * group.unavailability };
        const better = commonCauseUnavailability({ ...redundant, beta: Math.min(one, other) });
        const worse = commonCauseUnavailability({ ...redundant, beta: Math.max(one, other) });
        expect(worse).toBeGreaterThanOrEqual(better * (1 - 1e-12));
      }),
    );
  });

  it('splits a part into shares that add up to it, and both sides into 1', () => {
    fc.assert(
      fc.property(share, share, (unavailability, beta) => {
        const { common, own } = commonCauseSplit(
          percentageFromComplement(unavailability),
          percentageFromFraction(beta),
        );
        expect(common.complement + own.complement).toBeCloseTo(unavailability, 14);
        expect(common.fraction + common.complement).toBeCloseTo(1, 14);
        expect(own.fraction + own.complement).toBeCloseTo(1, 14);
      }),
    );
  });

  it('keeps the availability of parts that are hardly ever up', () => {
    const part = { fraction: 1e-15, complement: 1 };
    expect(commonCauseSplit(part, { fraction: 1, complement: 0 }).common.fraction).toBe(1e-15);
    expect(commonCauseSplit(part, { fraction: 0, complement: 1 }).own.fraction).toBe(1e-15);
  });

  it.each([
    [{ k: 3, n: 2, unavailability: 0.1, beta: 0.1 }],
    [{ k: 1, n: 2, unavailability: 1.1, beta: 0.1 }],
    [{ k: 1, n: 2, unavailability: 0.1, beta: -0.1 }],
    [{ k: 1, n: 2, unavailability: 0.1, beta: Number.NaN }],
  ])('refuses %o', (group) => {
    expect(() => commonCauseUnavailability(group)).toThrow(RangeError);
  });

  it('refuses shares outside 0 to 1 in a split', () => {
    const half = { fraction: 0.5, complement: 0.5 };
    expect(() => commonCauseSplit({ fraction: 2, complement: 0 }, half)).toThrow(
      /^commonCauseSplit requires /,
    );
    expect(() => commonCauseSplit(half, { fraction: 0.5, complement: -1 })).toThrow(
      /^commonCauseSplit requires /,
    );
  });
});
