import { describe, expect, it } from 'vitest';
import cost from '../../src/calculators/cost.ts';
import type { BarsPicture } from '../../src/scenario/index.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

function bill(query: string): BarsPicture {
  const { values, results } = evaluateQuery(cost, query);
  return cost.pictures?.(values, results, cost.compute)[0] as BarsPicture;
}

describe('what a bill is made of', () => {
  it('adds up to the two answers', () => {
    const { results } = evaluateQuery(cost, '');
    const ends = bill('').bars.map(({ spans }) => spans.at(-1)?.to ?? 0);
    expect(ends[0]).toBeCloseTo(results.annual, 6);
    expect(ends[1]).toBeCloseTo(results.naive, 6);
  });

  it('says what the average outage hides, and where it hides nothing', () => {
    expect(bill('').says).toContain('hides 54,134 a year');
    expect(bill('surcharge=0').says).toContain('tells the whole bill');
  });

  it('leaves out what costs nothing', () => {
    expect(bill('perIncident=0&surcharge=0').bars[0]?.spans).toHaveLength(1);
  });
});
