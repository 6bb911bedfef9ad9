import { describe, expect, it } from 'vitest';
import { percentageFromComplement } from '../../src/availability/index.ts';
import { output } from '../../src/scenario/index.ts';

const words = { label: 'x' };

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('an output', () => {
  it('of a duration is hours inside, seconds for machines, and rounded up for people', () => {
    const downtime = output.duration(words);
    expect(downtime.unit).toBe('s');
    expect(downtime.plain(0.01)).toBe(36);
    expect(plain(downtime.show(2.000_01))).toBe('2 h 1 s');
    expect(plain(output.duration({ ...words, rounding: 'down' }).show(2.000_01))).toBe('2 h');
    expect(plain(downtime.show(Number.POSITIVE_INFINITY))).toBe('for ever');
  });

  it('of an availability is a fraction for machines, and never rounded up for people', () => {
    const availability = output.availability(words);
    expect(availability.unit).toBe('1');
    expect(availability.plain(percentageFromComplement(0.001))).toBe(0.999);
    expect(plain(availability.show(percentageFromComplement(1e-20)))).toBe('99.999999999999999999 %');
  });

  it('of a share is rounded up, or as it is told', () => {
    expect(plain(output.share(words).show(0.123_01))).toBe('12.4 %');
    expect(plain(output.share({ ...words, rounding: 'down' }).show(0.123_99))).toBe('12.3 %');
    // design.md 17.
    expect(plain(output.share(words).show(0.999_999_5))).toBe('99.99995 %');
    expect(plain(output.share(words).show(1))).toBe('100 %');
    expect(output.share(words).plain(0.25)).toBe(0.25);
  });

  it('of a plain number is rounded down to its places', () => {
    // models.md 2(a): 99.95 % has 3.30 nines.
    expect(output.number(words).show(3.301_03)).toBe('3.30');
    expect(output.number({ ...words, places: 1 }).show(14.4)).toBe('14.4');
    expect(output.number(words).show(Number.POSITIVE_INFINITY)).toBe('∞');
    expect(output.number(words).unit).toBe('1');
  });

  it.each([
    ['count', output.count(words), 35_000, 'count', '35,000'],
    ['perYear', output.perYear(words), 8.762_315, 'per-year', '8.76 a year'],
    ['money', output.money(words), 234_134.11, 'currency', '234,134'],
  ])('of the kind %s keeps its number and bears its unit', (_, kind, number, unit, text) => {
    expect(kind.plain(number)).toBe(number);
    expect(kind.unit).toBe(unit);
    expect(plain(kind.show(number))).toBe(text);
  });

  it('of hours counts them, and is seconds for machines', () => {
    const agreed = output.hours(words);
    expect([agreed.plain(2080), agreed.unit]).toEqual([7_488_000, 's']);
    expect(plain(agreed.show(2080))).toBe('2,080 h');
    expect(plain(agreed.show(8765.8199))).toBe('8,765.82 h');
    expect(plain(output.hours({ ...words, digits: 3 }).show(69.3683))).toBe('69.4 h');
  });

  it('keeps the words that it is declared with', () => {
    const said = { label: 'Downtime', help: 'a year', term: 'downtime', primary: true };
    for (const of of [output.duration(said), output.share(said), output.number(said), output.money(said)]) {
      expect(of).toMatchObject(said);
    }
  });
});

describe('a table of outputs', () => {
  it('of durations has seconds by name, and an entry for each', () => {
    const groups = output.durations(words);
    const result = { db: 0.05, app: 0.1 };
    expect(groups.plain(result)).toEqual({ db: 180, app: 360 });
    expect(plain(groups.show(result))).toBe('db 3 min, app 6 min');
    expect(groups.entries?.(result)).toEqual([
      { name: 'db', label: 'db', plain: 180, unit: 's', text: '3\u00a0min' },
      { name: 'app', label: 'app', plain: 360, unit: 's', text: '6\u00a0min' },
    ]);
  });

  it('of shares has fractions in their order, rounded up for people', () => {
    const breach = output.shares(words);
    const result = [
      { label: 'below 99.99 %', fraction: 0.080_301 },
      { label: 'below 99 %', fraction: 0 },
    ];
    expect(breach.plain(result)).toEqual([0.080_301, 0]);
    expect(plain(breach.show(result))).toBe('below 99.99 % 8.04 %, below 99 % 0 %');
    expect(breach.entries?.(result)?.map(({ name }) => name)).toEqual(['0', '1']);
  });

  it('of importances has four measures of each part', () => {
    const importance = output.importances(words);
    const result = {
      lb: { birnbaum: 0.999_92, criticality: 0.568_97, raw: 5690.1, rrw: Number.POSITIVE_INFINITY },
    };
    expect(importance.plain(result)).toEqual(result);
    expect(importance.show(result)).toBe('lb 0.569');
    expect(importance.entries?.(result)?.map(({ name, text }) => [name, text])).toEqual([
      ['lb.birnbaum', '0.9999'],
      ['lb.criticality', '0.569'],
      ['lb.raw', '5,690'],
      ['lb.rrw', '∞'],
    ]);
  });
});
