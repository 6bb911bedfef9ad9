import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarRows } from '../../src/scenario/index.ts';

const Y = 8765.82;

describe('rows of time for events that come at a rate', () => {
  it.each([
    ['a year', 350, 'a month', 350],
    ['a year', 1, 'a month', 1],
    ['a year', 720, 'a month', 720],
    ['12 weeks', 730, 'a week', 167],
    ['12 years', 0.0877, 'a year', 1],
    ['120 years', 0.0333, '10 years', 3],
    ['120,000 years', 1 / 114_080, '10,000 years', 1],
    ['12 hours', 400_000, 'an hour', 547],
  ])('are %s for %s of them a year, a row %s, with %s marks', (name, yearly, row, marks) => {
    const rows = calendarRows(yearly / Y, Y);
    expect([rows.name, rows.row, rows.marks.length]).toEqual([name, row, marks]);
  });

  it('have the i-th mark where the i-th event is expected', () => {
    const { marks, hours, rows } = calendarRows(4 / Y, Y);
    expect(hours).toBeCloseTo(Y, 6);
    expect(marks.map((at) => at / rows)).toEqual([0.25, 0.5, 0.75, 1].map((at) => expect.closeTo(at, 9)));
  });

  it('hold all their marks, at least one and no more than can be told apart, at any rate', () => {
    const rate = fc.double({ min: -14, max: 7.2, noNaN: true }).map((power) => 10 ** power * 60);
    fc.assert(
      fc.property(rate, (perHour) => {
        const { marks, rows, hours, cells } = calendarRows(perHour, Y);
        fc.pre(perHour * 120_000 * Y >= 1);
        expect(marks.length).toBeGreaterThanOrEqual(1);
        expect(marks.length).toBeLessThanOrEqual(720);
        expect(Math.abs(marks.length - perHour * hours)).toBeLessThanOrEqual(1);
        expect(Math.max(...marks)).toBeLessThanOrEqual(rows * (1 + 1e-9));
        expect(cells).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 500 },
    );
  });
});
