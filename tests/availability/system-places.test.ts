import { describe, expect, it } from 'vitest';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { systemFormulaText } from '../../src/availability/system-formula-text.ts';
import {
  mapParts,
  memberAt,
  mentionedParts,
  unitPlace,
  withMembers,
} from '../../src/availability/system-places.ts';
import { any, part } from './random-systems.ts';

const shop = readSystemFormula('all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,all(dbB:99.9,san:99.99)))');
const part0 = part('x', 0.5);

describe('a place of a system', () => {
  it('is found from the outside in', () => {
    expect(memberAt(shop, [])).toBe(shop);
    expect(memberAt(shop, [2, 1, 1])).toMatchObject({ name: 'san' });
    for (const place of [[3], [3, 0], [0, 0], [2, 1, 2], [-1]])
      expect(() => memberAt(shop, place)).toThrow(
        `memberAt requires a place of the system, got ${place.join('.')}`,
      );
  });

  it('is that of its copies where it is one of them', () => {
    expect(unitPlace(shop, [0])).toEqual([0]);
    expect(unitPlace(shop, [1, 2])).toEqual([1]);
    expect(unitPlace(shop, [2, 1])).toEqual([2, 1]);
    expect(unitPlace(shop, [2, 1, 1])).toEqual([2, 1, 1]);
    const mixed = readSystemFormula('any(a:9,3*b:9,c:9)');
    expect(unitPlace(mixed, [3])).toEqual([1]);
    expect(unitPlace(mixed, [4])).toEqual([4]);
    // One part alone is no copy, although it is all that its group holds.
    expect(unitPlace(readSystemFormula('any(a:9)'), [0])).toEqual([0]);
    expect(unitPlace(part0, [])).toEqual([]);
  });
});

describe('other members in a place', () => {
  const text = (...change: Parameters<typeof withMembers>) => systemFormulaText(withMembers(...change));

  it('keep the rule of their group: a series stays one, k of n needs k while there are k', () => {
    expect(text(shop, [1], 0, [part0])).toBe(
      'all(lb:99.99,x:50,2of(3*web:99.5),any(dbA:99.9,all(dbB:99.9,san:99.99)))',
    );
    expect(text(shop, [1, 3], 0, [part0])).toContain('2of(3*web:99.5,x:50)');
    expect(text(shop, [1, 1], 2, [])).toBe('all(lb:99.99,web-1:99.5,any(dbA:99.9,all(dbB:99.9,san:99.99)))');
    expect(text(shop, [1, 1], 1, [])).toContain('all(web-1:99.5,web-3:99.5)');
  });

  it('make a group of one that one', () => {
    expect(text(shop, [2, 1, 0], 1, [])).toContain('any(dbA:99.9,san:99.99)');
    expect(text(shop, [2, 1], 1, [])).toBe('all(lb:99.99,2of(3*web:99.5),dbA:99.9)');
  });

  it('leave their group as it is where they are as many as before', () => {
    expect(text(shop, [1, 1], 1, [part0])).toBe(
      'all(lb:99.99,2of(web-1:99.5,x:50,web-3:99.5),any(dbA:99.9,all(dbB:99.9,san:99.99)))',
    );
    expect(withMembers(readSystemFormula('any(a:9)'), [0], 1, [part0])).toMatchObject({
      kind: 'group',
      needed: 1,
      members: [part0],
    });
  });

  it('leave the system itself as it was', () => {
    const before = systemFormulaText(shop);
    withMembers(shop, [2, 1, 1], 1, [part0]);
    expect(systemFormulaText(shop)).toBe(before);
  });

  it('are refused where there is no such place, and where nothing would be left', () => {
    for (const place of [[4], [0, 0], [2, 5], [1, 2]])
      expect(() => withMembers(shop, place, 2, [])).toThrow(
        'withMembers requires a place of the system, got',
      );
    // Nothing stands inside of a part.
    expect(() => withMembers(part0, [0], 1, [part0])).toThrow(
      'withMembers requires a place of the system, got 0',
    );
    expect(() => withMembers(shop, [1], 3, [])).toThrow('withMembers requires a place of the system, got 1');
    expect(() => withMembers(shop, [3, 0], 0, [part0])).toThrow(
      'withMembers requires a place of the system, got 3.0',
    );
    expect(() => withMembers(any(part0), [0], 1, [])).toThrow(
      'withMembers requires that something is left of a group',
    );
    expect(() => withMembers(shop, [], 1, [])).toThrow(
      'withMembers requires one system for a whole one, got 0',
    );
    expect(() => withMembers(shop, [], 0, [part0])).toThrow('requires one system for a whole one, got 1');
    expect(withMembers(shop, [], 1, [part0])).toBe(part0);
  });
});

describe('the parts of a system', () => {
  const shared = readSystemFormula('any(all(a:99,dns:99.9),all(b:99,dns))');

  it('are listed as often as they are mentioned', () => {
    expect(mentionedParts(shared).map(({ name }) => name)).toEqual(['a', 'dns', 'b', 'dns']);
  });

  it('are turned once, wherever they stand', () => {
    const seen: string[] = [];
    const turned = mapParts(shared, (one) => {
      seen.push(one.name);
      return { ...one, name: `${one.name}x` };
    });
    expect(seen).toEqual(['a', 'dns', 'b']);
    expect(systemFormulaText(turned)).toBe('any(all(ax:99,dnsx:99.9),all(bx:99,dnsx))');
  });
});
