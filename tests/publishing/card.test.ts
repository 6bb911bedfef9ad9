import { describe, expect, it } from 'vitest';
import { calculators, evaluate } from '../../src/calculators/index.ts';
import {
  articleCard,
  calculatorCard,
  cardAlt,
  cardPath,
  siteCard,
  termCard,
} from '../../src/publishing/card.ts';

const { uptime, pair } = calculators;
if (!uptime || !pair) throw new Error('The calculators uptime and pair are gone.');
const usual = evaluate('uptime').outputs.unavailability;

/** With plain spaces for those that hold a number and its unit together. */
const spaced = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '));

describe('a card', () => {
  it.each([
    ['/', '/cards/site.png'],
    ['/articles/a/', '/cards/articles/a.png'],
    ['/calculators/uptime/', '/cards/calculators/uptime.png'],
  ])('of the page %s is at %s', (path, card) => {
    expect(cardPath(path)).toBe(card);
  });

  it('of a calculator shows its answer to a query, and marks that in the year', () => {
    expect(spaced(calculatorCard(uptime, 'availability=99.99&year=365'))).toEqual({
      kind: 'Calculator',
      title: 'What is in 0.1 %?',
      answer: {
        label: 'Downtime a year',
        figure: '52 min 33.6 s',
        tone: 'down',
        of: { slug: 'uptime', output: 'downtimeYear' },
        summary: '99.99 % of the time leaves 52 min 33.6 s of downtime a year, 4 min 22.8 s a month.',
      },
      unavailability: evaluate('uptime', 'availability=99.99').outputs.unavailability,
    });
  });

  it.each(Object.values(calculators).map((one) => [one.slug, one] as const))(
    'of %s says label, figure and sentence, as its panel does',
    (_, calculator) => {
      const { answer, unavailability } = calculatorCard(calculator);
      expect(answer?.label).toMatch(/\S/);
      expect(answer?.figure).toMatch(/\d/);
      expect(answer?.summary).toMatch(/[.]$/);
      expect(unavailability).toBeGreaterThanOrEqual(0);
      expect(unavailability).toBeLessThanOrEqual(1);
    },
  );

  it('of an article shows the answer of its first calculator, as the article sets it', () => {
    const facts = { title: 'A question?', order: 3, standfirst: 'Two sentences. In short.' };
    const presets = new Map([
      ['uptime', 'availability=99.99'],
      ['pair', ''],
    ]);
    const { kind, title, answer } = articleCard(facts, presets);
    expect([kind, title, answer]).toEqual([
      'Article 3',
      'A question?',
      calculatorCard(uptime, 'availability=99.99').answer,
    ]);
    expect(articleCard(facts, new Map())).toEqual({
      kind: 'Article 3',
      title: 'A question?',
      words: 'Two sentences. In short.',
      unavailability: usual,
    });
  });

  it('of a term shows what it means, with its symbol where it has one', () => {
    expect(termCard({ term: 'Downtime', short: 'Time down.' })).toEqual({
      kind: 'Glossary',
      title: 'Downtime',
      words: 'Time down.',
      unavailability: usual,
    });
    expect(termCard({ term: 'Mean time', short: 'x', symbol: 'MTBF' }).kind).toBe('Glossary · MTBF');
  });

  it('says to those who don’t see it what it shows', () => {
    expect(spaced(cardAlt(calculatorCard(uptime)))).toBe(
      'What is in 0.1 %? Downtime a year: 8 h 45 min 57 s. 99.9 % of the time leaves 8 h 45 min 57 s of downtime a year, 43 min 49.8 s a month.',
    );
    expect(cardAlt(termCard({ term: 'Downtime', short: 'Time down.' }))).toBe('Downtime. Time down.');
    expect(cardAlt(siteCard())).toMatch(
      /^Understand and calculate the availability of IT services\. Articles/,
    );
  });
});
