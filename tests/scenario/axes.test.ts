import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Axis,
  linearAxis,
  logAxis,
  namedTimeMarks,
  ninesAxis,
  timeAxis,
} from '../../src/scenario/index.ts';

const often = { numRuns: 2000 };

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function expectOrderly({ least, most, ticks }: Axis): void {
  expect(least).toBeLessThan(most);
  const places = ticks.map(({ at }) => at);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  const slack = 1e-9 * (most - least);
  for (const at of places) {
    expect(at).toBeGreaterThanOrEqual(least - slack);
    expect(at).toBeLessThanOrEqual(most + slack);
  }
}

describe('a linear axis', () => {
  it.each([
    [10, 0, [0, 2, 4, 6, 8, 10]],
    [1, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [7, 0, [0, 2, 4, 6, 8]],
    [100_000, 0, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
    [0, 0, [0, 0.2]],
    [30, 10, [10, 15, 20, 25, 30]],
    [5, -5, [-6, -4, -2, 0, 2, 4, 6]],
  ])('up to %s from %s has round marks', (most, least, marks) => {
    const axis = linearAxis('x', most, String, least);
    axis.ticks.forEach(({ at }, i) => {
      expect(at).toBeCloseTo(marks[i] ?? Number.NaN, 9);
    });
    expect(axis.ticks).toHaveLength(marks.length);
  });

  it('has room for what must find it, in three to twelve marks', () => {
    const size = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(size, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (span, least) => {
        fc.pre(span > Math.abs(least) * 1e-6);
        const most = least + span;
        const axis = linearAxis('x', most, String, least);
        expectOrderly(axis);
        expect(axis.least).toBeLessThanOrEqual(least + span * 1e-9);
        expect(axis.most).toBeGreaterThanOrEqual(most - span * 1e-9);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(3);
        expect(axis.ticks.length).toBeLessThanOrEqual(12);
      }),
      often,
    );
  });

  it('shows its marks as it shows any value', () => {
    const axis = linearAxis('x', 3, (value) => `${value.toFixed(1)} km`);
    expect(axis.ticks.map(({ text }) => text)).toEqual(axis.ticks.map(({ at }) => axis.show(at)));
    expect(axis.label).toBe('x');
    expect(axis.scale).toBe('linear');
  });
});

describe('a logarithmic axis', () => {
  it.each([
    [1, 1000, [1, 10, 100, 1000]],
    [0.002, 0.5, [0.001, 0.01, 0.1, 1]],
    [5, 5, [1, 10]],
    [1, 1, [1, 10]],
    [1e-6, 1e6, [1e-6, 1e-4, 1e-2, 1, 100, 10_000, 1_000_000]],
  ])('from %s to %s is marked at whole decades', (least, most, marks) => {
    expect(logAxis('x', least, most, String).ticks.map(({ at }) => at)).toEqual(marks);
  });

  it('has room for what must find it, in two to seven marks', () => {
    const size = fc.integer({ min: -300, max: 300 }).map((power) => Number(`3.7e${power}`));
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [least, most] = a < b ? [a, b] : [b, a];
        const axis = logAxis('x', least, most, String);
        expectOrderly(axis);
        expect(axis.least).toBeLessThanOrEqual(least);
        expect(axis.most).toBeGreaterThanOrEqual(most);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(7);
      }),
      often,
    );
  });
});

describe('an axis of time', () => {
  it('is marked at lengths that people know, as far as it reaches', () => {
    const axis = timeAxis('Downtime', 1 / 3600, 24);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['1 s', '1 min', '1 h', '1 d']);
    expect(axis.scale).toBe('log');
    expectOrderly(axis);
  });

  it('has every mark where it says that it is', () => {
    const ticks = timeAxis('Downtime', 1e-12, 1e6).ticks;
    const hours = [1e-6 / 3600, 1e-4 / 3600, 0.01 / 3600, 1 / 3600, 1 / 60, 1, 24, 240, 8765.82];
    expect(ticks).toHaveLength(hours.length);
    ticks.forEach(({ at }, i) => {
      expect(at).toBeCloseTo(hours[i] ?? Number.NaN, 15);
    });
  });

  it('has room above the highest point', () => {
    expect(timeAxis('Downtime', 1, 100).most).toBeGreaterThan(200);
  });

  it('shows a value as a duration', () => {
    expect(plain(timeAxis('Downtime', 1, 100).show(8.765_82))).toBe('8 h 45 min 57 s');
  });
});

describe('an axis of nines', () => {
  it('is marked at the whole ones', () => {
    const axis = ninesAxis(1, 6);
    expect(axis.ticks.map(({ at, text }) => `${at} ${text}`)).toEqual([
      '1 1',
      '2 2',
      '3 3',
      '4 4',
      '5 5',
      '6 6',
    ]);
    expect([axis.least, axis.most, axis.scale]).toEqual([1, 6, 'linear']);
  });

  it('shows a value as the availability that has so many', () => {
    const axis = ninesAxis(0, 14);
    expect(plain(axis.show(3))).toBe('99.9 %');
    expect(plain(axis.show(11))).toBe('99.999999999 %');
    expect(plain(axis.show(0))).toBe('0 %');
  });
});

describe('the marks of a horizontal axis of times', () => {
  it.each([
    [0.1, 1e6, '1 h, 1 d, 1 y, 100 y'],
    [1e-3, 10, '10 s, 10 min, 10 h'],
    [1e-9, 1e12, '1 ms, 1 min, 1 y'],
    [10, 1e3, '10 h, 1 d, 10 d'],
    [1e-5, 1e-3, '100 ms, 1 s'],
  ])('from %s h to %s h are %s', (least, most, texts) => {
    expect(
      namedTimeMarks(least, most)
        .map(({ text }) => plain(text))
        .join(', '),
    ).toBe(texts);
  });

  it('are two at least over any two decades, and eight at most', () => {
    const start = fc.double({ min: -9, max: 9, noNaN: true });
    fc.assert(
      fc.property(start, fc.double({ min: 2, max: 15, noNaN: true }), (from, decades) => {
        const [least, most] = [10 ** from, 10 ** Math.min(9.9, from + decades)];
        fc.pre(most >= 100 * least && least >= 1e-9);
        const marks = namedTimeMarks(least, most);
        expect(marks.length).toBeGreaterThanOrEqual(2);
        expect(marks.length).toBeLessThanOrEqual(9);
        expectOrderly({ label: '', scale: 'log', least, most, ticks: marks, show: String });
      }),
      { numRuns: 2000 },
    );
  });
});
