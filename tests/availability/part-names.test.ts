import { describe, expect, it } from 'vitest';
import { freshBase, freshName, partNames, withFreshNames } from '../../src/availability/part-names.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { systemFormulaText } from '../../src/availability/system-formula-text.ts';

const taken = (...names: string[]) => new Set(names);

describe('the name of another part', () => {
  it.each([
    ['dbA', ['dbA'], 'dbB'],
    ['dbA', ['dbA', 'dbB'], 'dbC'],
    ['dbZ', ['dbZ'], 'dbZ2'],
    ['DB', ['DB'], 'DB2'],
    ['site1', ['site1', 'site2'], 'site3'],
    ['site9', ['site9'], 'site10'],
    ['rack2site19', [], 'rack2site20'],
    ['n1x', [], 'n1x2'],
    ['webAx', [], 'webAx2'],
    ['hallAsiteB', [], 'hallAsiteC'],
    ['web', ['web'], 'web2'],
    ['web-3', ['web-3'], 'web2-3'],
    ['web-13', ['web-13'], 'web2-13'],
    ['web-1b', ['web-1b'], 'web-1b2'],
    ['part', ['part', 'part2'], 'part3'],
  ])('goes on from %s, with %j in use, to %s', (name, names, next) => {
    expect(freshName(name, taken(...names))).toBe(next);
  });

  it('as a base has no copies yet', () => {
    expect(freshBase('lb', taken('lb'))).toBe('lb');
    expect(freshBase('lb', taken('lb', 'lb-2'))).toBe('lb2');
    expect(freshBase('lb', taken('lb', 'lb-1', 'lb2-1'))).toBe('lb3');
  });
});

describe('a member once more', () => {
  it.each([
    ['all(a:99,any(2*web:99.5,beta=5),a)', 'all(a2:99,any(2*web2:99.5,beta=5),a2)'],
    ['all(dbA:99,dbB:98)', 'all(dbC:99,dbD:98)'],
    ['any(3*n1:99)', 'any(3*n2:99)'],
    ['all(a:99,2*a:98)', 'all(a2:99,2*a2:98)'],
  ])('of %s is %s', (formula, copy) => {
    const tree = readSystemFormula(formula);
    const again = withFreshNames(tree, partNames(tree));
    expect(systemFormulaText(again)).toBe(copy);
    expect([...partNames(again)].filter((name) => partNames(tree).has(name))).toEqual([]);
  });

  it('keeps copies together where a name that one of them would get is taken', () => {
    const pair = readSystemFormula('all(2*web:99)');
    for (const used of ['web2-1', 'web2-2', 'web2-3']) {
      expect(systemFormulaText(withFreshNames(pair, taken('web-1', 'web-2', used)))).toBe('all(2*web3:99)');
    }
  });
});
