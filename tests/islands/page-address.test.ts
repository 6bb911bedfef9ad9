import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import { ownPart, pageQuery, pinnedIn } from '../../src/islands/page-address.ts';
import { type Calculator, defaultValues, readQuery, writeQuery } from '../../src/scenario/index.ts';
import { scenarios } from '../calculators/scenarios.ts';

const cost = calculators.cost as Calculator;
const start = defaultValues(cost);
const values = (query: string) => readQuery(cost, query).values;

describe('what an address says to a calculator', () => {
  it('is its own keys in one order, and nothing of others', () => {
    expect(ownPart(cost, '?utm_source=x&mttr=3h&outages=2&hosts=9')).toBe('outages=2&mttr=3h');
  });

  it('is what bears its name before what any may take', () => {
    expect(ownPart(cost, 'mttr=3h&cost.mttr=5h&year.outages=7')).toBe('mttr=5h');
  });

  it('has the scenario that is compared with', () => {
    const part = ownPart(cost, 'compare=mttr%3D9h');
    expect(pinnedIn(cost, part)?.mttr).toBe(9);
    expect(pinnedIn(cost, 'compare=')).toEqual(start);
    expect(pinnedIn(cost, 'mttr=9h')).toBeUndefined();
  });

  it('compares with the defaults where the other scenario makes no sense', () => {
    expect(pinnedIn(cost, 'compare=mttr%3Dsoon')).toEqual(start);
  });
});

describe('the address of what a page shows', () => {
  it('keeps other keys, and has its own bare where it stands alone', () => {
    const query = pageQuery(cost, { values: values('mttr=3h') }, 'utm_source=x&mttr=1h&cost.mttr=2h', start);
    expect(query).toBe('utm_source=x&mttr=3h');
  });

  it('has its own under its name where others stand beside it, and leaves theirs', () => {
    const query = pageQuery(cost, { values: values('mttr=3h') }, 'years=7&year.outages=9', start, true);
    expect(query).toBe('years=7&year.outages=9&cost.mttr=3h');
  });

  it('says what differs from a bare key that stays for the others', () => {
    const query = pageQuery(cost, { values: start }, 'mttr=7h', start, true);
    expect(query).toBe('mttr=7h&cost.mttr=2h');
    expect(readQuery(cost, ownPart(cost, query)).values).toEqual(start);
  });

  it('leads back to what was shown, alone or among others, compared or not', () => {
    fc.assert(
      fc.property(
        scenarios(cost),
        fc.option(scenarios(cost), { nil: undefined }),
        fc.boolean(),
        fc.constantFrom('', 'utm_source=x', 'mttr=7h&outages=1', 'cost.mttr=1h'),
        (shown, pinned, several, from) => {
          const query = pageQuery(cost, { values: shown, pinned }, from, start, several);
          const part = ownPart(cost, query);
          const again = readQuery(cost, part);
          expect(again.problems).toEqual([]);
          expect(writeQuery(cost, again.values)).toBe(writeQuery(cost, shown));
          const other = pinnedIn(cost, part);
          expect(other && writeQuery(cost, other)).toBe(pinned && writeQuery(cost, pinned));
        },
      ),
      { numRuns: 300 },
    );
  });
});
