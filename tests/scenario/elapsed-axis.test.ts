import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedAxis, place, roundTime } from '../../src/scenario/index.ts';

const { min, s, d, y } = { min: 1 / 60, s: 1 / 3600, d: 24, y: 8765.82 };
const texts = (most: number, least?: number) =>
  elapsedAxis('Since', most, least).ticks.map(({ text }) => text);

describe('an axis of time from an event on', () => {
  it.each<[string, number, string, string[]]>([
    ['seconds', 18 * s, 'Since, in s', ['0', '5', '10', '15']],
    ['minutes', 378 * s, 'Since, in min', ['0', '1', '2', '3', '4', '5', '6']],
    ['tens of minutes', 70 * min, 'Since, in min', ['0', '10', '20', '30', '40', '50', '60', '70']],
    ['hours', 10, 'Since, in h', ['0', '2', '4', '6', '8', '10']],
    ['days', 30 * d, 'Since, in days', ['0', '5', '10', '15', '20', '25', '30']],
    ['years', 36_000 * y, 'Since, in years', ['0', '10,000', '20,000', '30,000']],
    ['microseconds', 3e-9, 'Since, in µs', ['0', '2', '4', '6', '8', '10']],
  ])('is marked in round %s', (_, most, label, marks) => {
    expect([elapsedAxis('Since', most).label, texts(most)]).toEqual([label, marks]);
  });

  it('goes back before the event, with 0 among its marks', () => {
    expect(texts(70 * min, -26)).toEqual(['−24', '−18', '−12', '−6', '0']);
    expect(texts(30, -0.5 * s)).toContain('0');
  });

  it('ends where it is told to, and has two marks at least and eight at most', () => {
    const size = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (span, share) => {
        const [least, most] = [-span * share, span * (1 - share)];
        const axis = elapsedAxis('Since', most, least);
        expect([axis.least, (axis.most - axis.least) / span]).toEqual([least, expect.closeTo(1, 9)]);
        for (const { at } of axis.ticks)
          expect(Math.abs(place(axis, at) - 0.5)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a second long where nothing lasts', () => {
    expect(elapsedAxis('Since', 0)).toMatchObject({ least: 0, most: s, label: 'Since, in ms' });
  });
});

describe('a round length of time', () => {
  it.each([
    [1, 1],
    [1.01, 2],
    [30.45, 48],
    [5.9, 6],
    [61 / 60, 2],
    [0.2 / 3600, 0.2 / 3600],
    [40 * y, 50 * y],
    [1e-12, 1.3888888888888889e-12],
  ])('that holds %s h is %s h', (hours, round) => {
    expect(roundTime(hours) / round).toBeCloseTo(1, 9);
  });
});
