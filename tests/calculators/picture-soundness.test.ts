import { describe, expect, it } from 'vitest';
import type { BarsPicture } from '../../src/scenario/index.ts';
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
