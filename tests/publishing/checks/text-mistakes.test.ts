import { describe, expect, it } from 'vitest';
import { textMistakes } from '../../../src/publishing/checks/text-mistakes.ts';

const known = { terms: new Set(['nines']), sources: new Set(['tijms']) };

function told(text: string, file = 'a.mdx'): string[] {
  return textMistakes(file, text, known).map(({ line, message }) => `${line}: ${message}`);
}

describe('the components of a text', () => {
  it('are in order where all that they name is there', () => {
    const text = [
      '<Uptime client:scenario preset="availability=99.95" />',
      'A<Cite id="tijms" />, <Term id="nines">nines</Term>, <Result of="uptime" output="nines" />,',
      '<Result of="year" query="outages=4" output="p95" />, <Formula of="pair" />, <Note>a note</Note>',
    ].join('\n');
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['x\n<Cite id="nobody" />', /^2: .*nobody.*content\/sources\.yaml/],
    ['<Cite id={tijms} />', /^1: .*text in quotes/],
    ['x\n\n<Term id="foo">y</Term>', /^3: .*content\/glossary\/foo\.md/],
    ['<Result of="uptimes" query="" output="nines" />', /uptimes.*There are uptime, budget/],
    ['<Result of="uptime" output="nines" />', /follows nothing/],
    ['<Result of="uptime" query="" output="tens" />', /no output tens.*There are downtimeYear/],
    ['<Result of="uptime" query="availability=200" output="nines" />', /availability: .*200/],
    ['<Formula of="pears" />', /pears/],
    ['<Uptime preset="" />', /never wakes: write <Uptime client:scenario \/>/],
    ['<Uptime client:scenario preset="availabilty=99" />', /no input availabilty/],
    ['<Uptime client:scenario preset="availability=200" />', /200/],
  ])('%j is told with its line and its mend', (text, message) => {
    const [mistake, ...more] = told(text);
    expect(mistake).toMatch(message);
    expect(more).toEqual([]);
  });

  it('have no place in a file that is Markdown alone', () => {
    expect(told('x\n<Result of="uptime" query="" output="nines" />', 'a.md')).toEqual([
      '2: <Result> means nothing in Markdown. Name the file .mdx.',
    ]);
  });
});
