import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { systemFormulaText } from '../../src/availability/system-formula-text.ts';
import { all, any, group, part, repaired, systems, treeOver } from './random-systems.ts';

describe('the text of a system', () => {
  it.each([
    'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))',
    'all(a:50000h/5h,b:20000h/2h)',
    'any(all(site1:99.9,dns:99.99),all(site2:99.9,dns))',
    'all(2of(3*p:99.9,beta=5))',
    'all(any(2*web:99.5),web-2,2*web)',
    'a:99.999999999',
    'db:1y/3min',
    'all(a:100,b:0)',
  ])('is the formula it was read from: %s', (formula) => {
    expect(systemFormulaText(readSystemFormula(formula))).toBe(formula);
  });

  it('is the plain spelling of what people write otherwise', () => {
    const text = (formula: string) => systemFormulaText(readSystemFormula(formula));
    expect(text(' ANY ( web-1 : 99.50 % , web-2 : 99.5 )')).toBe('any(2*web:99.5)');
    expect(text('3of(a:99,b:99,c:99)')).toBe('all(a:99,b:99,c:99)');
    expect(text('1of(a:99,b:98)')).toBe('any(a:99,b:98)');
    expect(text('all(web-1:99,web-2:98)')).toBe('all(web-1:99,web-2:98)');
    expect(text('all(a:1d/3.6e3s)')).toBe('all(a:24h/1h)');
    // Of two that are as long, the one without a decimal point.
    expect(text('all(a:0.25h/0.75h,b:1h/0.5h)')).toBe('all(a:15min/45min,b:1h/0.5h)');
    expect(text('all(a:1.5h/0.05h,b:8765.82h/0.123456789h)')).toBe('all(a:1.5h/3min,b:1y/0.123456789h)');
  });

  it('reads back to the same system', () => {
    fc.assert(
      fc.property(systems(6), (tree) => {
        // Values are drawn as unavailabilities; a formula holds decimal text, so compare after one reading.
        const once = readSystemFormula(systemFormulaText(tree));
        expect(readSystemFormula(systemFormulaText(once))).toEqual(once);
        expect(systemFormulaText(once)).toBe(systemFormulaText(tree));
      }),
    );
  });

  it('reads back to exactly the same durations', () => {
    const hours = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    const trees = fc
      .array(fc.tuple(hours, hours), { minLength: 1, maxLength: 4 })
      .chain((list) => treeOver(list.map(([mttf, mttr], index) => repaired(`p${index}`, mttf, mttr))));
    fc.assert(
      fc.property(trees, (tree) => {
        expect(readSystemFormula(systemFormulaText(tree))).toEqual(tree);
      }),
    );
  });

  it('is refused where a formula could not hold it', () => {
    expect(() => systemFormulaText(part('load balancer', 0.1))).toThrow(/^systemFormulaText requires /);
    expect(() => systemFormulaText(part('', 0.1))).toThrow(/^systemFormulaText requires /);
    expect(() => systemFormulaText(any(part('a', 0.1), all(part('1st', 0.1))))).toThrow(
      /^systemFormulaText requires /,
    );
    expect(() => systemFormulaText(repaired('a', Infinity, 1))).toThrow(/^systemFormulaText requires /);
    expect(systemFormulaText(group(1, part('été', 0.5)))).toBe('all(été:50)');
  });
});
