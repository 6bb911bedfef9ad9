import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { type Calculator, evaluateQuery, scenarioCsv } from '../../src/scenario/index.ts';

const answer = (slug: string, query: string) => evaluateQuery(calculators[slug] as Calculator, query);
const csv = (slug: string, ...queries: string[]) =>
  scenarioCsv(
    calculators[slug] as Calculator,
    queries.map((query) => answer(slug, query)),
    'https://example.org/?a=1,2',
  );

/** The cells of a text by RFC 4180, by another way than the writer's. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('figures as comma-separated values', () => {
  it('have every line ended by CR LF and every row as wide as the head', () => {
    const text = csv('restart', '');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [head, ...rows] = parsed(text);
    expect(head).toEqual(['which', 'name', 'label', 'unit', 'value']);
    expect(rows.slice(0, -1).filter((row) => row.length !== 5)).toEqual([]);
  });

  it('hold inputs as texts and outputs as the contract’s numbers', () => {
    const rows = parsed(csv('uptime', 'availability=99.95&year=julian'));
    const row = (name: string) => rows.find(([, key]) => key === name);
    expect(row('availability')?.[4]).toBe('99.95 %');
    // models.md T3: 4 h 23 min of a year of 365.25 days.
    expect(Number(row('downtimeYear')?.[4])).toBeCloseTo(15_778.8, 6);
    expect(row('downtimeYear')?.[3]).toBe('s');
    expect(rows.at(-1)).toEqual(['source', 'What is in 0.1 %?', 'https://example.org/?a=1,2']);
  });

  it('name the figures of a table one by one', () => {
    const rows = parsed(csv('restart', ''));
    // calculators.md, the default list: 18 + 180 s.
    expect(rows.find(([, name]) => name === 'groups.db')?.[4]).toBe('198');
  });

  it('have the compared answer in a column of its own', () => {
    const rows = parsed(csv('uptime', 'availability=99', 'availability=99.9'));
    expect(rows[0]).toEqual(['which', 'name', 'label', 'unit', 'B', 'A']);
    expect(rows.find(([, name]) => name === 'nines')?.slice(4)).toEqual(['2', '3']);
  });

  it('leave no formula to a spreadsheet, and numbers alone', () => {
    const hostile = {
      ...(calculators.uptime as Calculator),
      title: '=HYPERLINK("http://x","y")',
      outputs: { a: { label: '+1', unit: '@x', plain: () => -5, show: () => '' } },
      inputs: {},
    } as unknown as Calculator;
    const rows = parsed(scenarioCsv(hostile, [{ values: {}, results: { a: 1 } }], '-1'));
    expect(rows[1]).toEqual(['output', 'a', "'+1", "'@x", '-5']);
    expect(rows[2]).toEqual(['source', `'=HYPERLINK("http://x","y")`, "'-1"]);
  });
});
