import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableStates } from '../../src/availability/communicating-classes.ts';
import { implicitSteps } from '../../src/availability/implicit-steps.ts';
import { initialDistribution, type MarkovChain } from '../../src/availability/markov-chain.ts';
import { doubled } from '../../src/availability/matrix-doubling.ts';
import { partOf, rateMatrix } from '../../src/availability/rate-matrix.ts';
import { hasSettled, uniformised, uniformRate } from '../../src/availability/uniformisation.ts';
import { birthDeath, largestError, smallChains, type Transition } from './chains.ts';
import { seededRandom } from './worked-answers.ts';

/** The part of a chain that can be reached from state 0, and a time in which it jumps about so often. */
function prepared(chain: MarkovChain, jumps: number) {
  const whole = rateMatrix(chain, 'f');
  const matrix = partOf(whole, reachableStates(whole, [0]));
  const start = initialDistribution(matrix.states, 0, 'f');
  return { matrix, start, time: jumps / Math.max(uniformRate(matrix), 1e-300) };
}

/** Long steps after some jumps; they are given no limit to settle at. */
function viaSteps({ matrix, start, time }: ReturnType<typeof prepared>, jumpsBefore: number) {
  const elapsed = jumpsBefore / uniformRate(matrix);
  const begun = { ...uniformised(matrix, start, elapsed), elapsed };
  return implicitSteps(matrix, begun, time, 0, new Float64Array(matrix.states));
}

describe('uniformisation and squaring', { timeout: 0 }, () => {
  it('agree in every entry', () => {
    fc.assert(
      fc.property(smallChains(10), fc.double({ min: -6, max: 4, noNaN: true }), (chain, exponent) => {
        const { matrix, start, time } = prepared(chain, 10 ** exponent);
        const [one, other] = [uniformised(matrix, start, time), doubled(matrix, start, time)];
        expect(largestError(one.probabilities, other.probabilities)).toBeLessThan(1e-11);
        expect(largestError(one.hours, other.hours)).toBeLessThan(1e-11);
      }),
    );
  });
});

describe('long implicit steps and squaring', { timeout: 0 }, () => {
  it('agree in every entry of small chains', () => {
    fc.assert(
      fc.property(smallChains(10), fc.double({ min: 3.5, max: 12, noNaN: true }), (chain, exponent) => {
        const ready = prepared(chain, 10 ** exponent);
        if (ready.matrix.states === 1) return;
        const [one, other] = [viaSteps(ready, 2000), doubled(ready.matrix, ready.start, ready.time)];
        expect(largestError(one.probabilities, other.probabilities)).toBeLessThan(1e-10);
        expect(largestError(one.hours, other.hours)).toBeLessThan(1e-10);
      }),
      { numRuns: 40 },
    );
  });

  const random = seededRandom(17);
  const rate = (decades: number) => 10 ** (decades * (random() - 0.5));
  const scattered: Transition[] = [];
  for (let from = 0; from < 60; from++) {
    for (let k = 0; k < 2; k++) scattered.push([from, Math.floor(random() * 60), rate(12)]);
  }
  const ups = Array.from({ length: 60 }, () => rate(12));
  it.each([
    [
      'a row back and forth',
      birthDeath(
        60,
        (i) => ups[i]!,
        (i) => ups[59 - i]!,
      ),
    ],
    [
      'a row of no return',
      birthDeath(
        60,
        (i) => ups[i]!,
        () => 0,
      ),
    ],
    ['states that lead to random others', { states: 60, transitions: scattered }],
    [
      'a slow row beside a fast pair',
      {
        states: 42,
        transitions: [
          ...birthDeath(
            40,
            () => 1e-3,
            () => 0,
          ).transitions,
          [0, 41, 1e-9],
          [41, 40, 1e6],
          [40, 41, 1e5],
        ] as Transition[],
      },
    ],
  ])('agree in every entry of %s', (_, chain) => {
    for (const jumps of [1e5, 1e7, 1e10]) {
      const ready = prepared(chain, jumps);
      const [one, other] = [viaSteps(ready, 16_384), doubled(ready.matrix, ready.start, ready.time)];
      expect(largestError(one.probabilities, other.probabilities)).toBeLessThan(1e-10);
      expect(largestError(one.hours, other.hours)).toBeLessThan(1e-10);
    }
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
  });
});
