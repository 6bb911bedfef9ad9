import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, marked, type Stretch } from '../../src/search/excerpt.ts';

const written = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const filler = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('marking', () => {
  it('marks every form of what was looked for, and nothing else', () => {
    expect(written(marked('Outages: an outage, outaged.', new Set(['outage'])))).toBe(
      '[Outages]: an [outage], outaged.',
    );
    expect(written(marked('nothing', new Set(['outage'])))).toBe('nothing');
    expect(marked('', new Set(['outage']))).toEqual([]);
  });

  it('leaves the text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
        const stretches = marked(text, new Set(terms));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('is a short text itself', () => {
    expect(written(excerpt('A short text on failover.', new Set(['failover'])))).toBe(
      'A short text on [failover].',
    );
  });

  it('is the place with the most of the terms, in whole words, with dots where it is cut', () => {
    const text = `${filler(60)} failover ${filler(60)} failover with coverage ${filler(60)}`;
    const shown = written(excerpt(text, new Set(['failover', 'coverage'])));
    expect(shown).toContain('[failover] with [coverage]');
    expect(shown).toMatch(/^…word\d+ .* word\d+…$/);
    expect(shown.length).toBeLessThan(230);
  });

  it('has no comma before the dots that it ends with, and its own stop where it is not cut', () => {
    const listed = `failover ${Array.from({ length: 60 }, (_, i) => `word${i},`).join(' ')}`;
    expect(written(excerpt(listed, new Set(['failover'])))).toMatch(/word\d+…$/);
    expect(written(excerpt('Here, there,', new Set(['here'])))).toBe('[Here], there,');
  });

  it('begins at the beginning where the term is not in the text', () => {
    expect(written(excerpt(filler(100), new Set(['failover'])))).toMatch(/^word0 .*…$/);
  });

  it('is never longer than asked for by more than its dots, unless a single word is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 90 }),
        fc.nat(40),
        (words, pick) => {
          const text = words.join(' ');
          const stretches = excerpt(text, new Set([words[pick] ?? '']), 60);
          const shown = stretches.map((stretch) => stretch.text).join('');
          expect(shown.length).toBeLessThanOrEqual(62);
          expect(text).toContain(shown.replaceAll('…', ''));
        },
      ),
    );
  });
});
