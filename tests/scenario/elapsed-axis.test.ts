import { describe, expect, it } from 'vitest';
import { elapsedAxis, place } from '../../src/scenario/index.ts';

const { min, s, d, y } = { min: 1 / 60, s: 1 / 3600, d: 24, y: 8765.82 };
const texts = (most: number, least?: number) =>
  elapsedAxis('Since', most, least).ticks.map(({ text }) => text);

describe('an axis of time from an event on', () => {
  it.each<[string, number, string, string[]]>([
    ['seconds', 18 * s, 'Since, in s', ['0', '5', '10', '15', '20']],
    ['minutes', 378 * s, 'Since, in min', ['0', '1', '2', '3', '4', '5', '6', '7']],
    ['quarters of an hour', 70 * min, 'Since, in min', ['0', '10', '20', '30', '40', '50', '60', '70']],
    ['hours', 10, 'Since, in h', ['0', '2', '4', '6', '8', '10']],
    ['days', 30 * d, 'Since, in days', ['0', '5', '10', '15', '20', '25', '30']],
    ['years', 36_000 * y, 'Since, in years', ['0', '10,000', '20,000', '30,000', '40,000']],
    ['microseconds', 3e-9, 'Since, in µs', ['0', '2', '4', '6', '8', '10', '12']],
  ])('is marked in round %s', (_, most, label, marks) => {
    expect([elapsedAxis('Since', most).label, texts(most)]).toEqual([label, marks]);
  });

  it('goes back before the event, with 0 among its marks', () => {
    expect(texts(70 * min, -26)).toEqual(['−30', '−24', '−18', '−12', '−6', '0', '6']);
    expect(texts(30, -0.5 * s)).toContain('0');
  });

  it('holds what it must, without a step more where a time is a whole number of steps', () => {
    for (const most of [0.1 + 0.2, 7 * min, 1e-12, 1e9, 0]) {
      const axis = elapsedAxis('Since', most, -most / 3);
      for (const at of [most, -most / 3, 0])
        expect(place(axis, at)).toBeCloseTo(Math.min(1, Math.max(0, place(axis, at))), 9);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(10);
    }
    expect(texts(6 * min + 1e-15)).toEqual(texts(6 * min));
  });
});
