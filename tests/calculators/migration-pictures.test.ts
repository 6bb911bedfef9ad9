import { describe, expect, it } from 'vitest';
import migration from '../../src/calculators/migration.ts';
import { around, swayed, tornado } from '../../src/calculators/migration-pictures.ts';

describe('a fifth less and a fifth more', () => {
  it('of an amount', () => {
    expect(around('amount', 100)).toEqual([80, 120]);
    expect(around('amount', 0)).toEqual([0, 0]);
  });

  it('of things that are counted is a whole one at the least, and never none', () => {
    expect(around('count', 10)).toEqual([8, 12]);
    expect(around('count', 2)).toEqual([1, 3]);
    expect(around('count', 1)).toEqual([1, 2]);
  });

  it('of a share stays one, and of an availability is taken of the downtime', () => {
    expect(around('share', { fraction: 0.9, complement: 0.1 })[1]).toEqual({ fraction: 1, complement: 0 });
    expect(around('downtime', { fraction: 0.999, complement: 0.001 })).toEqual([
      { fraction: 0.9992, complement: 0.0008 },
      { fraction: 1 - 0.0012, complement: 0.0012 },
    ]);
  });
});

describe('the tornado', () => {
  it('sways only inputs that there are', () => {
    expect(swayed.filter(([key]) => !Object.hasOwn(migration.inputs, key))).toEqual([]);
  });

  it('has the widest first, ways to worse and to better apart, and the base between', () => {
    const sways = [
      { label: 'a little', less: 95, more: 105 },
      { label: 'a lot', less: 150, more: 20 },
      { label: 'nothing', less: 100, more: 100 },
    ];
    const { bars, base, says } = tornado(100, sways);
    expect(bars.map(({ label }) => label)).toEqual(['a lot', 'a little', 'nothing']);
    expect(base?.at).toBe(100);
    expect(bars[0]?.spans).toEqual([
      { from: 100, to: 20, fill: { tone: 'down', pattern: 'striped' } },
      { from: 100, to: 150, fill: { tone: 'up', pattern: 'solid' } },
    ]);
    expect(bars[2]?.spans).toEqual([]);
    expect(says).toContain('“a lot”');
  });

  it('shows no more than fit', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ label: `input ${i}`, less: i, more: -i }));
    expect(tornado(0, many).bars).toHaveLength(9);
  });
});
