import { describe, expect, it } from 'vitest';
import { changeBetween, comparedEntries, differenceText, output } from '../../src/scenario/index.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const nines = (complement: number) => ({ fraction: 1 - complement, complement });
const time = output.duration({ label: 'Downtime' });
const availability = output.availability({ label: 'Availability' });
const share = output.share({ label: 'Chance' });

describe('the change between two results', () => {
  it.each([
    [1, 2, 'more'],
    [2, 1, 'less'],
    [1, 1, undefined],
    [1, Number.POSITIVE_INFINITY, 'more'],
    // Alike as fractions in doubles, and yet a nine apart.
    [nines(1e-17), nines(1e-18), 'more'],
    [nines(0.001), nines(0.01), 'less'],
    [{ db: 1 }, { db: 2 }, undefined],
  ])('from %j to %j is %s', (from, to, change) => {
    expect(changeBetween(from, to)).toBe(change);
  });
});

describe('the difference, named', () => {
  it.each([
    [time, 8, 2, '6 h less, 0.25 times as much'],
    [time, 10, 0.999_99, '9 h 1 s less, 0.1 times as much'],
    [time, 30, 2, '1 d 4 h less, one part in 15 of it'],
    [time, 1, 0.000627, '59 min 57.8 s less, one part in 1,590 of it'],
    [time, 2, 30, '1 d 4 h more, 15 times as much'],
    [time, 0, 2, '2 h more'],
    [time, 3, 3, 'the same'],
    [time, 23.7, 23.7001, '360 ms more'],
    [time, 3, Number.POSITIVE_INFINITY, 'more'],
    [availability, nines(0.001), nines(0.0001), '0.09 % points more'],
    [share, 0.5, 0.25, '25 % points less, 0.5 times as much'],
  ])('%# reads well', (kind, a, b, text) => {
    expect(plain(differenceText(kind as typeof time, a, b))).toBe(text);
  });

  it('is left to the reader where results are tables', () => {
    expect(differenceText(output.durations({ label: 'Groups' }) as never, { db: 1 }, { db: 2 })).toBe('');
  });
});

describe('a table of results beside another', () => {
  const groups = output.durations({ label: 'Groups' });
  const compared = (own: Record<string, number>, others?: Record<string, number>) =>
    comparedEntries(groups.entries?.(own) ?? [], others && groups.entries?.(others)).map(
      ({ entry, present, other }) => [entry.name, present && plain(entry.text), other && plain(other)],
    );

  it('has its own figures alone where nothing is compared', () => {
    expect(compared({ db: 1, web: 2 })).toEqual([
      ['db', '1 h', undefined],
      ['web', '2 h', undefined],
    ]);
  });

  it('has both, and last what only the other has', () => {
    expect(compared({ db: 1, web: 2 }, { web: 3, app: 4 })).toEqual([
      ['db', '1 h', undefined],
      ['web', '2 h', '3 h'],
      ['app', false, '4 h'],
    ]);
  });
});
