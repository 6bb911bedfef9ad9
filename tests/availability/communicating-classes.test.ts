import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communicatingClasses, reachableStates } from '../../src/availability/communicating-classes.ts';
import { rateMatrix } from '../../src/availability/rate-matrix.ts';
import { birthDeath, fullRates, smallChains } from './chains.ts';

/** Which state leads to which, by Warshall's closure: the second method. */
function closure(rates: readonly (readonly number[])[]): boolean[][] {
  const leads = rates.map((row, from) => row.map((rate, to) => from === to || rate > 0));
  for (let via = 0; via < rates.length; via++) {
    for (const row of leads) {
      if (!row[via]) continue;
      for (let to = 0; to < row.length; to++) row[to] ||= leads[via]![to]!;
    }
  }
  return leads;
}

describe('communicating classes', { timeout: 0 }, () => {
  it('hold the states that lead to one another, and are closed where none leads out', () => {
    fc.assert(
      fc.property(smallChains(1, 9), (chain) => {
        const { classOf, closed } = communicatingClasses(rateMatrix(chain, 'f'));
        const leads = closure(fullRates(chain));
        for (let i = 0; i < chain.states; i++) {
          for (let j = 0; j < chain.states; j++) {
            expect(classOf[i] === classOf[j]).toBe(leads[i]![j]! && leads[j]![i]!);
            if (leads[i]![j]) expect(classOf[i]!).toBeGreaterThanOrEqual(classOf[j]!);
          }
          expect(closed[classOf[i]!]).toBe(leads[i]!.every((to, j) => !to || leads[j]![i]) ? 1 : 0);
        }
      }),
    );
  });

  it('are found in rows too long for recursion', () => {
    const row = birthDeath(
      200_000,
      () => 1,
      () => 1,
    );
    expect([...communicatingClasses(rateMatrix(row, 'f')).closed]).toEqual([1]);
  });
});

describe('reachable states', { timeout: 0 }, () => {
  it('are those that the closure of the transitions has', () => {
    fc.assert(
      fc.property(smallChains(1, 9), fc.nat(), (chain, pick) => {
        const from = pick % chain.states;
        const expected = closure(fullRates(chain))[from]!.flatMap((to, state) => (to ? [state] : []));
        expect([...reachableStates(rateMatrix(chain, 'f'), [from])]).toEqual(expected);
      }),
    );
  });

  it('end at states where the search has to stop', () => {
    const matrix = rateMatrix(
      birthDeath(
        5,
        () => 1,
        () => 1,
      ),
      'f',
    );
    expect([...reachableStates(matrix, [0], Uint8Array.of(0, 0, 1, 0, 0))]).toEqual([0, 1, 2]);
  });
});
