import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRun } from '../../src/availability/long-run.ts';
import { doubled } from '../../src/availability/matrix-doubling.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { uniformised } from '../../src/availability/uniformisation.ts';
import {
  birthDeath,
  largestError,
  machinesAt,
  machinesChain,
  prepared,
  smallChains,
  sumOver,
  type Transition,
} from './chains.ts';
import { expectNear } from './worked-answers.ts';

describe('squaring', { timeout: 0 }, () => {
  it('agrees with uniformisation in every entry', () => {
    fc.assert(
      fc.property(smallChains(10), fc.double({ min: -6, max: 4, noNaN: true }), (chain, exponent) => {
        const { matrix, start, time } = prepared(chain, 10 ** exponent);
        const [one, other] = [uniformised(matrix, start, time), doubled(matrix, start, time)];
        expect(largestError(one.probabilities, other.probabilities)).toBeLessThan(1e-11);
        expect(largestError(one.hours, other.hours)).toBeLessThan(1e-11);
      }),
    );
  });

  it('has the states of independent machines, stiff or not, after any time', () => {
    const machines = [
      { fails: 1e-9, repaired: 1e4 },
      { fails: 1e-3, repaired: 0.25 },
      { fails: 2, repaired: 1e-6 },
    ];
    const matrix = rateMatrix(machinesChain(machines), 'f');
    const start = Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0);
    for (const time of [1e-12, 1e-5, 1, 1e3, 1e7, 1e12]) {
      const { probabilities, hours } = doubled(matrix, start, time);
      expect(largestError(probabilities, machinesAt(machines, time))).toBeLessThan(1e-12);
      expectNear(sumOver(hours, hours.keys()), time, 1e-12);
    }
  });

  it('has each number of states, whether or not four divides it', () => {
    for (let states = 1; states <= 13; states++) {
      const row = birthDeath(
        states,
        (i) => i + 1,
        (i) => 2 * i,
      );
      const { matrix, start, time } = prepared(row, 300);
      const expected = uniformised(matrix, start, time);
      const found = doubled(matrix, start, time);
      expect(largestError(found.probabilities, expected.probabilities)).toBeLessThan(1e-12);
      expect(largestError(found.hours, expected.hours)).toBeLessThan(1e-12);
    }
  });

  it('has the same states in whatever order they are numbered', () => {
    // One that is left at the rate 2 for either of two, and a fourth that is never reached: rows with two equal
    // probabilities and a 0, at every place.
    const time = 60;
    const [gone, stays] = [-Math.expm1(-2 * time), Math.exp(-2 * time)];
    const places = [0, 1, 2, 3];
    for (const from of places) {
      for (const never of places.filter((place) => place !== from)) {
        const ends = places.filter((place) => place !== from && place !== never);
        const transitions = ends.map((end): Transition => [from, end, 1]);
        const matrix = rateMatrix({ states: 4, transitions }, 'f');
        const start = Float64Array.from(places, (place) => (place === from ? 1 : 0));
        const { probabilities, hours } = doubled(matrix, start, time);
        const reached = places.filter((place) => place !== never);
        const of = (atFrom: number, atEnd: number) =>
          reached.map((place) => (place === from ? atFrom : atEnd));
        expect([probabilities[never], hours[never]]).toEqual([0, 0]);
        expect(
          largestError(
            reached.map((place) => probabilities[place]!),
            of(stays, gone / 2),
          ),
        ).toBeLessThan(1e-12);
        expect(
          largestError(
            reached.map((place) => hours[place]!),
            of(gone / 2, (time - gone / 2) / 2),
          ),
        ).toBeLessThan(1e-12);
      }
    }
  });

  it('leaves everything where it is in no time, and where nothing ever happens', () => {
    const start = Float64Array.of(0.25, 0.75);
    const moving = rateMatrix({ states: 2, transitions: [[0, 1, 3]] }, 'f');
    expect(doubled(moving, start, 0)).toEqual({ probabilities: start, hours: Float64Array.of(0, 0) });
    const still = rateMatrix({ states: 2, transitions: [] }, 'f');
    expect(doubled(still, start, 8)).toEqual({ probabilities: start, hours: Float64Array.of(2, 6) });
  });

  it('ends with the limit, and the hours spent there, where squaring changes nothing any more', () => {
    const row = birthDeath(
      6,
      (i) => (i === 4 ? 1e-9 : 1),
      (i) => (i === 5 ? 0 : 2),
    );
    const { matrix, start } = prepared(row, 1);
    const { probabilities, hours } = doubled(matrix, start, 1e30);
    const expected = longRun(matrix, start, 'f');
    expect(largestError(probabilities, expected.probabilities)).toBeLessThan(1e-12);
    expect(largestError(hours.subarray(0, 5), expected.hours.subarray(0, 5))).toBeLessThan(1e-11);
    expectNear(hours[5]!, 1e30, 1e-14);
  });
});
