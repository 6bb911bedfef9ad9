import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { implicitSteps } from '../../src/availability/implicit-steps.ts';
import { longRun } from '../../src/availability/long-run.ts';
import { doubled } from '../../src/availability/matrix-doubling.ts';
import { uniformised, uniformRate } from '../../src/availability/uniformisation.ts';
import { birthDeath, largestError, prepared, smallChains, sumOver, type Transition } from './chains.ts';
import { seededRandom } from './worked-answers.ts';

/** Long steps after some jumps; they are given no limit to settle at. */
function viaSteps({ matrix, start, time }: ReturnType<typeof prepared>, jumpsBefore: number) {
  const elapsed = jumpsBefore / uniformRate(matrix);
  const begun = { ...uniformised(matrix, start, elapsed), elapsed };
  return implicitSteps(matrix, begun, time, 0, new Float64Array(matrix.states));
}

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

describe('long implicit steps', { timeout: 0 }, () => {
  // A pair that flips within the hour, and lets go of it once in a million hours.
  const slow = birthDeath(
    3,
    (i) => (i === 0 ? 1 : 1e-6),
    (i) => (i === 1 ? 2 : 0),
  );
  const { matrix, start } = prepared(slow, 1);
  const limit = longRun(matrix, start, 'f').probabilities;
  const nothing = new Float64Array(3);
  const begun = { ...uniformised(matrix, start, 100), elapsed: 100 };

  it('leave what they were given as it was', () => {
    const before = [...begun.probabilities, ...begun.hours];
    implicitSteps(matrix, begun, 1e5, 0, limit);
    expect([...begun.probabilities, ...begun.hours]).toEqual(before);
  });

  it('end where they are told to, with hours that add up to it', () => {
    for (const end of [100, 101, 1234.5, 1e6, 3e9]) {
      const found = implicitSteps(matrix, begun, end, 0, limit);
      expect(found.elapsed).toBe(end);
      expect(Math.abs(sumOver(found.hours, [0, 1, 2]) / end - 1)).toBeLessThan(1e-12);
    }
  });

  it('pass over to the limit once it is reached, and count the rest of the time there', () => {
    const found = implicitSteps(matrix, begun, 1e12, 0, limit);
    expect([...found.probabilities]).toEqual([0, 0, 1]);
    const transientHours = longRun(matrix, start, 'f').hours;
    expect(found.hours[0]! / transientHours[0]!).toBeCloseTo(1, 10);
    expect(found.hours[1]! / transientHours[1]!).toBeCloseTo(1, 10);
    expect(found.hours[2]! / (1e12 - transientHours[0]! - transientHours[1]!)).toBeCloseTo(1, 12);
  });

  it('stop where a step would have to be shorter than is worth while, as far as they have come', () => {
    // The first step would be an eighth of what has elapsed, and the pair has not settled within a tenth of an hour.
    const early = { ...uniformised(matrix, start, 0.1), elapsed: 0.1 };
    const found = implicitSteps(matrix, early, 1e6, 1e5, nothing);
    expect(found.elapsed).toBeLessThan(1e6);
    const expected = uniformised(matrix, start, found.elapsed);
    expect(largestError(found.probabilities, expected.probabilities)).toBeLessThan(1e-10);
    expect(largestError(found.hours, expected.hours)).toBeLessThan(1e-10);
  });

  it('go on with a step that is just as long as is worth while', () => {
    // From an eighth of an hour the steps double; one of an hour turns out too long, and half of it is tried.
    const early = { ...uniformised(matrix, start, 1), elapsed: 1 };
    expect(implicitSteps(matrix, early, 1e6, 0.5, nothing).elapsed).toBe(1e6);
    expect(implicitSteps(matrix, early, 1e6, 0.501, nothing).elapsed).toBe(1.875);
  });

  it('leave nothing below 0 of a state that has been left behind', () => {
    const rates = [1, 0.5, 0.1, 1e-4];
    const row = prepared(
      birthDeath(
        5,
        (i) => rates[i]!,
        () => 0,
      ),
      1,
    );
    const from = { ...uniformised(row.matrix, row.start, 100), elapsed: 100 };
    for (let end = 600; end < 2500; end += 7) {
      const { probabilities, hours } = implicitSteps(row.matrix, from, end, 0, new Float64Array(5));
      expect(Math.min(...probabilities, ...hours)).toBeGreaterThanOrEqual(0);
    }
  });
});
