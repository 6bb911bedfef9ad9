import { describe, expect, it } from 'vitest';
import type { BarsPicture, StatesPicture, TimelinePicture } from '../../src/scenario/index.ts';
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
  bars: [
    { label: 'one', text: '0.5', spans: [{ from: 0, to: 0.5, fill: { tone: 'down', pattern: 'solid' } }] },
  ],
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

describe('the check of bars', () => {
  const fill = { tone: 'down', pattern: 'solid' } as const;
  const [bar] = picture.bars;

  it.each<[string, Partial<BarsPicture>, RegExp]>([
    [
      'a span off the axis',
      { bars: [{ label: 'one', text: '2', spans: [{ from: 0, to: 2, fill }] }] },
      /0 to 2/,
    ],
    [
      'a look that the key leaves out',
      { key: [{ fill: { ...fill, pattern: 'dense' }, text: 'a' }] },
      /the key/,
    ],
    ['a base off the axis', { base: { at: 3, label: 'base' } }, /base of “Halves” is at 3/],
    ['two bars of one name', { bars: [bar!, bar!] }, /one,undefined one/],
    ['no bars', { bars: [] }, /the bars of “Halves”/],
    ['a bar without figures', { bars: [{ ...bar!, text: '' }] }, /“one” has no text/],
  ])('finds %s', (_, change, fault) => {
    expect(faultsOfPicture({ ...picture, ...change }).join('; ')).toMatch(fault);
  });
});

describe('the check of states', () => {
  const node = { id: '2', label: 'Up', lines: [], tone: 'up', x: 0, y: 0 } as const;
  const states: StatesPicture = {
    ...picture,
    kind: 'states',
    nodes: [node, { ...node, id: '1', x: 1 }],
    moves: [{ from: '2', to: '1', text: 'λ' }],
    symbols: [],
    story: { label: 'Play', states: ['2', '1'] },
  };

  it('has nothing to say about sound ones', () => {
    expect(faultsOfPicture(states)).toEqual([]);
  });

  it.each<[string, Partial<StatesPicture>, RegExp]>([
    ['two in one place', { nodes: [node, { ...node, id: '1' }] }, /states of “Halves” are one/],
    ['one off the drawing', { nodes: [node, { ...node, id: '1', x: 1.2 }] }, /1 is off/],
    ['a way to nowhere', { moves: [{ from: '2', to: '3', text: 'λ' }] }, /no way from 2 to 3/],
    ['a story that jumps', { story: { label: 'Play', states: ['1', '2'] } }, /goes 1 2, where no way/],
    ['a story without a move', { story: { label: 'Play', states: ['2'] } }, /goes nowhere/],
    ['a way twice', { moves: [...states.moves, ...states.moves] }, /ways of “Halves” are one/],
  ])('finds %s', (_, change, fault) => {
    expect(faultsOfPicture({ ...states, ...change }).join('; ')).toMatch(fault);
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
