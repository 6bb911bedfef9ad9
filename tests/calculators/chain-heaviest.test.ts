import { describe, expect, it } from 'vitest';
import { readSystemFormula, systemAvailability } from '../../src/availability/index.ts';
import { heaviest } from '../../src/calculators/chain-heaviest.ts';

describe('what most of the downtime hangs on', () => {
  const of = (formula: string) => heaviest(systemAvailability(readSystemFormula(formula)));

  it('is the part with the largest share, the first of equals, or a common cause', () => {
    expect(of('all(a:99,b:98,c:99.5)')).toEqual([
      'b',
      expect.closeTo((0.02 * 0.99 * 0.995) / (1 - 0.99 * 0.98 * 0.995), 9),
    ]);
    expect(of('any(2*a:99)')[0]).toBe('a-1');
    expect(of('any(3*a:99,beta=5)')[0]).toBe('a (common cause)');
  });
});
