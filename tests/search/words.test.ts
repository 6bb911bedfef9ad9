import { describe, expect, it } from 'vitest';
import { filedAs, formsIn, keyOf, keyStart, standsFor, wordsOf } from '../../src/search/words.ts';

describe('the words of a text', () => {
  it.each([
    ['A k-out-of-n system', ['A', 'k', 'out', 'of', 'n', 'system']],
    ['99.95 % of 8,766 h.', ['99.95', 'of', '8,766', 'h']],
    ['x86, RAID1 and 2N', ['x86', 'RAID1', 'and', '2N']],
    ['λ = 1/MTTF', ['λ', '1', 'MTTF']],
    ['', []],
    [' … – ', []],
  ])('of “%s” are found', (text, words) => {
    expect(wordsOf(text).map(({ written }) => written)).toEqual(words);
  });

  it('are where they say', () => {
    const text = 'Ein Café, 99.9 %';
    for (const { written, at } of wordsOf(text)) expect(text.slice(at, at + written.length)).toBe(written);
  });
});

describe('forms that belong together', () => {
  it.each([
    ['Outages', 'outage'],
    ['availabilities', 'Availability'],
    ['VIRTUALIZATION', 'virtualisation'],
    ['virtualized', 'virtualised'],
    ['café', 'CAFE'],
    ['hosts', 'host'],
  ])('are filed alike: %s and %s', (one, other) => {
    expect(filedAs(one)).toBe(filedAs(other));
  });

  it.each([
    ['loss', 'los'],
    ['status', 'statu'],
    ['is', 'i'],
    ['size', 'sise'],
    ['analysis', 'analysi'],
    ['99.9', '99.95'],
  ])('and others are not: %s and %s', (one, other) => {
    expect(filedAs(one)).not.toBe(filedAs(other) ?? other);
  });

  it('leave out words that say nothing', () => {
    expect(['the', 'The', 'what', 'is'].map(filedAs)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the forms in a text', () => {
  it('are counted, with the word as it stands there first, and without what says nothing', () => {
    expect([...formsIn('The outage: Outages of a host, and outages.')]).toEqual([
      ['outage', { written: 'outage', count: 3 }],
      ['host', { written: 'host', count: 1 }],
    ]);
  });
});

describe('a word that is looked for', () => {
  it.each([
    ['failo', 'failover', true],
    ['failover', 'failover', true],
    ['failover', 'fail', false],
    ['ha', 'ha', true],
    ['ha', 'half', false],
    ['', 'half', false],
  ])('%s stands for %s: %s', (wanted, form, expected) => {
    expect(standsFor(wanted, form)).toBe(expected);
    expect(keyOf(form).startsWith(keyStart(wanted))).toBe(expected);
  });

  it('is one word to the index, a decimal number too', () => {
    for (const form of ['99.95', '8,766', 'x86']) expect(keyOf(form)).toMatch(/^[a-z0-9]+_$/);
    expect(keyOf('99.95').startsWith(keyStart('99.9'))).toBe(true);
  });
});
