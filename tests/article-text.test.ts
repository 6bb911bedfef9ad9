import { describe, expect, it } from 'vitest';
import { articleText } from '../src/article-text.ts';

describe('what an article’s text says about itself', () => {
  it('has its citations in the order of their first, with how often', () => {
    const { citations } = articleText(
      'One<Cite id="b" />, two<Cite id="a"/>, three<Cite\n  id="b" /> and <Cite id="c-2" />.',
    );
    expect([...citations]).toEqual([
      ['b', 2],
      ['a', 1],
      ['c-2', 1],
    ]);
  });

  it('has its glossary terms in the order of their first use, each once', () => {
    const { terms } = articleText(
      'A <Term id="nines">nine</Term>, a <Term\n  id="mttr">repair</Term> and <Term id="nines">nines</Term>.',
    );
    expect(terms).toEqual(['nines', 'mttr']);
  });

  it('has the preset of each calculator by its slug', () => {
    const { presets } = articleText(`
import Uptime from '../../src/islands/uptime.tsx';

<Uptime client:scenario preset="availability=99.9&amp;service=40h" />

<Budget
  preset="objective=99.95"
  client:scenario
/>

<Year client:scenario />
`);
    expect(Object.fromEntries(presets)).toEqual({
      uptime: 'availability=99.9&service=40h',
      budget: 'objective=99.95',
      year: '',
    });
  });

  it('has the whole of a preset with a > in it', () => {
    const { presets } = articleText(
      '<Restart client:scenario preset="vms=db:1x1@9s,app:2x1@9s>db&perHost=2" />',
    );
    expect(presets.get('restart')).toBe('vms=db:1x1@9s,app:2x1@9s>db&perHost=2');
  });

  it('takes no other component for a calculator', () => {
    const { presets } = articleText(
      '<Result of="uptime" query="availability=99" output="nines" /><Term id="nines">x</Term><Uptime preset="availability=99" />',
    );
    expect(presets.size).toBe(0);
  });

  it('takes as long to read as it has words, at 220 a minute', () => {
    expect(articleText('word '.repeat(220 * 7)).minutes).toBe(7);
    expect(articleText('word '.repeat(220 * 3 + 100)).minutes).toBe(3);
    expect(articleText('word '.repeat(220 * 3 + 120)).minutes).toBe(4);
  });

  it('takes a minute at the least', () => {
    expect(articleText('').minutes).toBe(1);
    expect(articleText('Short.').minutes).toBe(1);
  });

  it('counts neither imports nor mark-up as words', () => {
    const prose = 'word '.repeat(220 * 2);
    const markup =
      `import A from './a';\n`.repeat(300) +
      '<Term id="x" title="of many words that nobody reads">w</Term> '.repeat(10);
    expect(articleText(`${markup}\n${prose}`).minutes).toBe(2);
  });

  it('says nothing of a text in which there is nothing', () => {
    expect(articleText('Prose alone.')).toEqual({
      citations: new Map(),
      terms: [],
      presets: new Map(),
      minutes: 1,
    });
  });
});
