import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonExceeds, poissonProbability } from '../../src/availability/poisson.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { hasSettled, uniformised, uniformRate } from '../../src/availability/uniformisation.ts';
import {
  birthDeath,
  largestError,
  machinesAt,
  machinesChain,
  prepared,
  smallChains,
  sumOver,
} from './chains.ts';
import { expectNear } from './worked-answers.ts';

describe('uniformisation', { timeout: 0 }, () => {
  const machines = [
    { fails: 1e-4, repaired: 0.25 },
    { fails: 0.5, repaired: 1 },
    { fails: 2, repaired: 0.125 },
  ];
  const matrix = rateMatrix(machinesChain(machines), 'f');
  const allUp = Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0);

  it.each([1e-9, 0.01, 1, 30, 1e3])('has the states of independent machines after %d h', (time) => {
    expect(
      largestError(uniformised(matrix, allUp, time).probabilities, machinesAt(machines, time)),
    ).toBeLessThan(1e-12);
  });

  it('has the hours of a unit in either state, however short the time', () => {
    // λ/(λ+μ)·(t − (1 − e^(−(λ+μ)t))/(λ+μ)), of which λt²/2 is the first term.
    const unit = rateMatrix(machinesChain([{ fails: 3, repaired: 1 }]), 'f');
    const hours = (time: number) => uniformised(unit, Float64Array.of(1, 0), time).hours;
    expectNear(hours(1e-12)[1]!, 1.5e-24, 1e-11);
    for (const time of [0.5, 7, 200]) {
      expectNear(hours(time)[1]!, 0.75 * (time + Math.expm1(-4 * time) / 4), 1e-13);
      expectNear(hours(time)[0]!, 0.25 * time - (0.75 * Math.expm1(-4 * time)) / 4, 1e-13);
    }
  });

  it('is linear in the start, which need not add up to 1', () => {
    fc.assert(
      fc.property(smallChains(4), fc.double({ min: 0.1, max: 200, noNaN: true }), (chain, jumps) => {
        const { matrix: part, start, time } = prepared(chain, jumps);
        const once = uniformised(part, start, time);
        // Powers of two, which no digit depends on.
        for (const scale of [1024, 2 ** 60]) {
          const scaled = (vector: Float64Array) => vector.map((entry) => scale * entry);
          const often = uniformised(part, scaled(start), time);
          expect(often.probabilities).toEqual(scaled(once.probabilities));
          expect(often.hours).toEqual(scaled(once.hours));
        }
        expectNear(sumOver(once.probabilities, once.probabilities.keys()), 1, 1e-12);
        expectNear(sumOver(once.hours, once.hours.keys()), time, 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the digits of what is hardly ever reached', () => {
    // Nine jumps at rate 1: e^(−t)·t⁹/9! in the last but one state, and more than nine of a Poisson count at the end.
    const row = rateMatrix(
      birthDeath(
        11,
        () => 1,
        () => 0,
      ),
      'f',
    );
    const start = new Float64Array(11);
    start[0] = 1;
    const time = 1e-20;
    const { probabilities, hours } = uniformised(row, start, time);
    expectNear(probabilities[9]!, time ** 9 / 362_880, 1e-13);
    expectNear(probabilities[10]!, time ** 10 / 3_628_800, 1e-13);
    expectNear(hours[9]!, time ** 10 / 3_628_800, 1e-13);
  });

  it('goes on until what takes a hundred and fifty jumps has its digits', () => {
    const row = rateMatrix(
      birthDeath(
        200,
        () => 1,
        () => 0,
      ),
      'f',
    );
    const start = Float64Array.from({ length: 200 }, (_, i) => (i === 0 ? 1 : 0));
    const { probabilities, hours } = uniformised(row, start, 1);
    expectNear(probabilities[150]!, poissonProbability(150, 1), 1e-12);
    expectNear(hours[150]!, poissonExceeds(150, 1), 1e-12);
  });

  it('is exact for a state that is likelier to be reached on the second lap', () => {
    // A ring of 1,000 states, each left at 1/h: a Poisson count of steps says where it is. After 600 h it is in state 150
    // rather with 1,150 steps, e^(−198), than with 150, e^(−242).
    const ring = rateMatrix(
      { states: 1000, transitions: Array.from({ length: 1000 }, (_, i) => [i, (i + 1) % 1000, 1] as const) },
      'f',
    );
    const start = Float64Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1 : 0));
    const { probabilities, hours } = uniformised(ring, start, 600);
    for (const state of [100, 150, 200, 600, 999]) {
      const either = (count: typeof poissonProbability) => count(state, 600) + count(state + 1000, 600);
      expectNear(probabilities[state]!, either(poissonProbability), 1e-11);
      expectNear(hours[state]!, either(poissonExceeds), 1e-11);
    }
  });

  it('takes what falls below 1e-290 for nothing', () => {
    const row = rateMatrix(
      birthDeath(
        3,
        () => 1,
        () => 0,
      ),
      'f',
    );
    expect(uniformised(row, Float64Array.of(1e-290, 0, 0), 1e-8).probabilities[1]).toBe(0);
    const above = uniformised(row, Float64Array.of(1e-286, 0, 0), 1e-8).probabilities;
    expectNear(above[1]!, 1e-294 * Math.exp(-1e-8), 1e-12);
  });

  it('is the start where there is no time or nothing moves', () => {
    const start = Float64Array.of(0.25, 0.75);
    const still = rateMatrix({ states: 2, transitions: [] }, 'f');
    expect(uniformised(still, start, 8)).toEqual({ probabilities: start, hours: Float64Array.of(2, 6) });
    const moving = rateMatrix({ states: 2, transitions: [[0, 1, 5]] }, 'f');
    expect(uniformised(moving, start, 0)).toEqual({ probabilities: start, hours: Float64Array.of(0, 0) });
    expect(uniformised(still, start, 8).probabilities).not.toBe(start);
  });

  it('looks at a chain a sixteenth more often than its fastest state is left', () => {
    expect(
      uniformRate(
        rateMatrix(
          {
            states: 3,
            transitions: [
              [0, 1, 2],
              [1, 0, 16],
              [2, 0, 8],
            ],
          },
          'f',
        ),
      ),
    ).toBe(17);
    expect(uniformRate(rateMatrix({ states: 3, transitions: [] }, 'f'))).toBe(0);
  });
});

describe('a settled chain', { timeout: 0 }, () => {
  it('has each entry at its limit, relatively', () => {
    const limit = Float64Array.of(0.5, 0.5, 1e-30, 0);
    expect(hasSettled(limit, limit)).toBe(true);
    expect(hasSettled(Float64Array.of(0.5 + 1e-13, 0.5 - 1e-13, 1e-30, 1e-280), limit)).toBe(true);
    expect(hasSettled(Float64Array.of(0.5, 0.5, 1.1e-30, 0), limit)).toBe(false);
    expect(hasSettled(Float64Array.of(0.5, 0.5, 1e-30, 1e-200), limit)).toBe(false);
  });

  it('is recognised by uniformisation, which then ends with the limit', () => {
    const { matrix, start } = prepared(
      birthDeath(
        3,
        () => 1,
        () => 2,
      ),
      1,
    );
    const limit = Float64Array.of(4 / 7, 2 / 7, 1 / 7);
    const found = uniformised(matrix, start, 1e5, limit);
    expect([...found.probabilities]).toEqual([...limit]);
    expect(largestError(found.hours, uniformised(matrix, start, 1e5).hours)).toBeLessThan(1e-10);
    // So soon that some counts of jumps are few: the limit is not all of the answer.
    const soon = uniformised(matrix, start, 30, limit);
    expect(largestError(soon.hours, uniformised(matrix, start, 30).hours)).toBeLessThan(1e-13);
  });
});
