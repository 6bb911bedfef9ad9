import { describe, expect, it } from 'vitest';
import type { BarsPicture, TimelinePicture } from '../../src/scenario/index.ts';
import { faultsOfPicture } from './picture-soundness.ts';

const axis = {
  label: 'h',
  scale: 'linear',
  least: 0,
  most: 1,
  ticks: [{ at: 0, text: '0' }],
  show: String,
} as const;
const picture: BarsPicture = {
  kind: 'bars',
  title: 'Halves',
  says: 'Two halves.',
  axis,
  bars: [{ label: 'one', spans: [{ from: 0, to: 0.5, tone: 'down', text: '0.5' }] }],
  table: () => ({ head: ['which', 'h'], rows: [['one', '0.5']] }),
};

describe('the check of pictures', () => {
  it('has nothing to say about a sound one', () => {
    expect(faultsOfPicture(picture)).toEqual([]);
  });

  it.each<[string, Partial<BarsPicture>, RegExp]>([
    ['a number that is none', { base: { at: Number.NaN, label: 'base' } }, /base\.at is NaN/],
    ['a trace of the program', { base: { at: 0, label: 'undefined' } }, /label is undefined/],
    ['half a sentence', { says: 'two halves' }, /says “two halves”/],
    ['a ragged table', { table: () => ({ head: ['which', 'h'], rows: [['one']] }) }, /has the row one/],
    ['an empty table', { table: () => ({ head: ['which'], rows: [] }) }, /rows of “Halves”/],
    ['two rows of one name', { table: () => ({ head: ['which'], rows: [['a'], ['a']] }) }, /called a, a/],
  ])('finds %s', (_, change, fault) => {
    expect(faultsOfPicture({ ...picture, ...change }).join('; ')).toMatch(fault);
  });
});

describe('the check of timelines', () => {
  const fill = { tone: 'ink', pattern: 'solid' } as const;
  const line: TimelinePicture = {
    ...picture,
    kind: 'timeline',
    lanes: [{ label: 'one', spans: [{ from: 0, to: 1, fill, text: 'a' }] }],
    marks: [{ at: 1, label: 'end' }],
    key: [{ fill, text: 'solid' }],
  };
  const spans = (from: number, to: number) => ({
    lanes: [{ label: 'one', spans: [{ from, to, fill, text: 'a' }] }],
  });

  it('has nothing to say about a sound one', () => {
    expect(faultsOfPicture(line)).toEqual([]);
  });

  it.each<[string, Partial<TimelinePicture>, RegExp]>([
    ['a span that runs backwards', spans(1, 0), /a span from 1 to 0/],
    ['a span off the axis', spans(0.5, 1.5), /a span from 0\.5 to 1\.5/],
    ['a mark off the axis', { marks: [{ at: -1, label: 'before' }] }, /“before” off its axis/],
    ['a look that the key leaves out', { key: [{ fill: 'band', text: 'band' }] }, /what “a” looks like/],
    ['two lanes of one name', { lanes: [...line.lanes, ...line.lanes] }, /two of one name/],
  ])('finds %s', (_, change, fault) => {
    expect(faultsOfPicture({ ...line, ...change }).join('; ')).toMatch(fault);
  });
});
