import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partNames } from '../../src/availability/part-names.ts';
import { systemAvailability } from '../../src/availability/system-availability.ts';
import { mostParts } from '../../src/availability/system-blocks.ts';
import { type SystemEdit, type SystemEditKind, systemEdits } from '../../src/availability/system-edits.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { systemFormulaText } from '../../src/availability/system-formula-text.ts';
import { memberAt, type SystemPlace, unitPlace } from '../../src/availability/system-places.ts';
import type { SystemTree } from '../../src/availability/system-tree.ts';
import { systems } from './random-systems.ts';

/** The formula that one kind of edit leads to, and where it looks next; undefined where there is none. */
function edited(
  formula: string,
  kind: SystemEditKind,
  place: SystemPlace,
): readonly [string, SystemPlace] | undefined {
  const edit = systemEdits(readSystemFormula(formula), place).find((one) => one.kind === kind);
  return edit && [edit.text, edit.place];
}

/** Every place that a person can point at. */
function units(tree: SystemTree, place: SystemPlace = []): SystemPlace[] {
  const node = memberAt(tree, place);
  const inside =
    node.kind === 'part' ? [] : node.members.flatMap((_, index) => units(tree, [...place, index]));
  return [place, ...inside].filter((one) => unitPlace(tree, one).join() === one.join());
}

const shop = 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))';

describe('by hand', () => {
  it.each<[string, SystemEditKind, SystemPlace, string, SystemPlace]>([
    // In series, before and behind; a part that is alone becomes a series.
    ['a:99', 'before', [], 'all(part:99,a:99)', [0]],
    ['a:99', 'after', [], 'all(a:99,part:99)', [1]],
    ['all(a:99,b:98)', 'before', [1], 'all(a:99,part:98,b:98)', [1]],
    ['all(a:99,part:98)', 'after', [1], 'all(a:99,part:98,part2:98)', [2]],
    ['any(a:99,b:98)', 'after', [1], 'any(a:99,all(b:98,part:98))', [1, 1]],
    ['all(a:99,b:98)', 'after', [], 'all(a:99,b:98,part:99)', [2]],
    ['any(all(a:99,b:98),c:97)', 'before', [0], 'any(all(part:99,a:99,b:98),c:97)', [0, 0]],
    ['any(2*a:99)', 'after', [], 'all(any(2*a:99),part:99)', [1]],
    ['all(x:99,3*disk:98)', 'after', [1], 'all(x:99,3*disk:98,part:98)', [4]],
    // Redundant: a pair in its place, everywhere; a group once more under other names.
    ['all(lb:99.99,db:99)', 'redundant', [0], 'all(any(2*lb:99.99),db:99)', [0]],
    [
      'any(all(a:99,dns:9),all(b:99,dns))',
      'redundant',
      [0, 1],
      'any(all(a:99,any(2*dns:9)),all(b:99,any(2*dns)))',
      [0, 1],
    ],
    ['all(a:99,b:98)', 'redundant', [], 'any(all(a:99,b:98),all(a2:99,b2:98))', []],
    ['all(3*disk:98)', 'redundant', [], 'any(all(3*disk:98),all(3*disk2:98))', []],
    ['all(any(a:99,b:98),c:97)', 'redundant', [0], 'all(any(any(a:99,b:98),any(a2:99,b2:98)),c:97)', [0]],
    // Copies and branches.
    [shop, 'more', [1], 'all(lb:99.99,2of(4*web:99.5),any(dbA:99.9,dbB:99.9))', [1]],
    [shop, 'fewer', [1], 'all(lb:99.99,all(2*web:99.5),any(dbA:99.9,dbB:99.9))', [1]],
    [shop, 'more', [2, 1], 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9,dbC:99.9))', [2, 2]],
    [shop, 'branch', [2], 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9,dbC:99.9))', [2, 2]],
    ['all(any(2*lb:99.99),db:99)', 'fewer', [0], 'all(lb:99.99,db:99)', [0]],
    ['all(any(2*lb:99.99),lb:99)', 'fewer', [0], 'all(lb-1:99.99,lb:99)', [0]],
    ['all(any(2*p:99),p-3:98)', 'fewer', [0], 'all(p-1:99,p-3:98)', [0]],
    ['all(any(2*p:99),p-1)', 'fewer', [0], 'all(p-1:99,p-1)', [0]],
    ['all(x:99,3*disk:98)', 'fewer', [1], 'all(x:99,2*disk:98)', [1]],
    ['all(any(2*p:99,beta=5),x:98)', 'more', [0], 'all(any(3*p:99,beta=5),x:98)', [0]],
    ['any(all(a:9,b:9),c:9)', 'more', [0], 'any(all(a:9,b:9),all(a2:9,b2:9),c:9)', [1]],
    ['any(10*p:99)', 'more', [], 'any(11*p:99)', []],
    ['all(x:99,3*disk:98)', 'more', [1], 'all(x:99,4*disk:98)', [1]],
    ['all(any(2*p:99),p-3:98)', 'more', [0], 'all(any(2*p:99,p2-2:99),p-3:98)', [0]],
    ['any(web-3:99,db:98)', 'more', [0], 'any(web-3:99,web2-3:99,db:98)', [1]],
    ['any(a:99,b:98,c:97)', 'branch', [], 'any(a:99,b:98,c:97,c2:97)', [3]],
    ['all(a:99,b:99,beta=5)', 'more', [0], 'all(a:99,a2:99,b:99,beta=5)', [1]],
    ['all(x:99,any(2*a-1b:98))', 'fewer', [1], 'all(x:99,a-1b:98)', [1]],
    // k of n.
    [shop, 'needMore', [1], 'all(lb:99.99,all(3*web:99.5),any(dbA:99.9,dbB:99.9))', [1]],
    [shop, 'needFewer', [1], 'all(lb:99.99,any(3*web:99.5),any(dbA:99.9,dbB:99.9))', [1]],
    // Common causes.
    [shop, 'common', [1], 'all(lb:99.99,2of(3*web:99.5,beta=5),any(dbA:99.9,dbB:99.9))', [1]],
    ['any(2*p:99)', 'common', [], 'any(2*p:99,beta=5)', []],
    ['any(2*p:99,beta=7)', 'independent', [], 'any(2*p:99)', []],
    // Groups.
    ['all(a:9,b:9,c:9)', 'group', [0], 'all(all(a:9,b:9),c:9)', [0]],
    ['2of(a:9,b:9,c:9)', 'group', [1], 'all(a:9,all(b:9,c:9))', [1]],
    ['all(a:9,2*b:9,c:9)', 'group', [0], 'all(all(a:9,2*b:9),c:9)', [0]],
    ['all(all(a:9,b:9),c:9)', 'ungroup', [0], 'all(a:9,b:9,c:9)', [0]],
    [shop, 'ungroup', [1], 'all(lb:99.99,3*web:99.5,any(dbA:99.9,dbB:99.9))', [1]],
    [
      'any(all(a:99,dns:9),all(b:99,dns))',
      'separate',
      [1, 1],
      'any(all(a:99,dns:9),all(b:99,dns2:9))',
      [1, 1],
    ],
    // Gone.
    [shop, 'remove', [2, 0], 'all(lb:99.99,2of(3*web:99.5),dbB:99.9)', [2]],
    [shop, 'remove', [1], 'all(lb:99.99,any(dbA:99.9,dbB:99.9))', [1]],
    ['all(a:9,b:9,c:9)', 'remove', [2], 'all(a:9,b:9)', [1]],
    ['all(a:9,b:8)', 'remove', [0], 'b:8', []],
    ['all(any(all(a:9)),b:8)', 'remove', [0, 0, 0], 'b:8', []],
    ['all(any(all(a:9)),b:8)', 'before', [0, 0, 0], 'all(all(all(part:9,a:9)),b:8)', [0, 0, 0]],
  ])('%s, %s at %j, is %s', (formula, kind, place, text, next) => {
    expect(edited(formula, kind, place)).toEqual([text, next]);
  });

  it.each<[string, SystemEditKind, SystemPlace]>([
    ['a:99', 'remove', []],
    ['any(all(a:99))', 'remove', [0, 0]],
    ['a:99', 'fewer', []],
    ['a:99', 'needMore', []],
    ['any(2*a:99)', 'redundant', []],
    ['any(a:99,b:99)', 'redundant', [0]],
    ['all(x:99,3*disk:98)', 'redundant', [1]],
    ['all(a:99,b:99,beta=5)', 'redundant', [0]],
    ['any(a:99,b:98)', 'common', []],
    ['any(a:99)', 'common', []],
    ['any(2*p:99,beta=7)', 'common', []],
    ['a:99', 'independent', []],
    ['any(2*p:99)', 'independent', []],
    ['any(2*a:99)', 'branch', []],
    ['all(a:99,b:99)', 'more', [0]],
    ['all(a:99,b:99)', 'group', [0]],
    ['all(a:99,b:99,c:99)', 'group', [2]],
    ['any(2*web:99,db:98)', 'before', [0]],
    ['any(2*web:99,db:98)', 'after', [0]],
    ['all(a:99,b:99,c:99)', 'separate', [0]],
    ['all(any(2*a:99,b:98),any(2*a,c:97))', 'separate', [0, 0]],
    ['all(any(2*a:99,b:98),any(2*a,c:97))', 'separate', [0]],
    ['all(a:99,b:99)', 'ungroup', []],
    ['any(a:99,b:99,beta=5)', 'before', [0]],
    ['any(a:99,b:99,beta=5)', 'group', [0]],
    ['all(any(a:99,b:99,beta=5),a)', 'redundant', [1]],
    ['any(a:99,b:99)', 'needFewer', []],
    ['all(a:99,b:99)', 'needMore', []],
  ])('%s has no %s at %j', (formula, kind, place) => {
    expect(edited(formula, kind, place)).toBeUndefined();
  });

  it('nothing goes past the limit of parts', () => {
    const full = readSystemFormula(`all(x:99,any(${mostParts - 2}*p:99),y:99)`);
    expect(partNames(full).size).toBe(mostParts);
    for (const place of units(full)) {
      const kinds = systemEdits(full, place).map(({ kind }) => kind);
      for (const kind of ['before', 'after', 'redundant', 'more', 'branch'] as const)
        expect(kinds).not.toContain(kind);
    }
  });

  it('a place where nothing stands is refused', () => {
    expect(() => systemEdits(readSystemFormula(shop), [7])).toThrow(RangeError);
  });
});

/** A system as a formula gives it, with every edit at every place of it. */
const edits: fc.Arbitrary<{ tree: SystemTree; all: (SystemEdit & { at: SystemPlace })[] }> = systems(5).map(
  (drawn) => {
    const tree = readSystemFormula(systemFormulaText(drawn));
    return { tree, all: units(tree).flatMap((at) => systemEdits(tree, at).map((edit) => ({ ...edit, at }))) };
  },
);

describe('every edit of any system', () => {
  it('can be read, is written alike, and looks at a place that is there', () => {
    fc.assert(
      fc.property(edits, ({ all }) => {
        for (const { text, place } of all) {
          const tree = readSystemFormula(text);
          expect(systemFormulaText(tree)).toBe(text);
          expect(unitPlace(tree, place)).toEqual(place);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives new parts names that nothing had, and takes none that others need', () => {
    fc.assert(
      fc.property(edits, ({ tree, all }) => {
        const before = partNames(tree);
        for (const { kind, text } of all) {
          const after = partNames(readSystemFormula(text));
          const added = [...after].filter((name) => !before.has(name)).length;
          const least = { before: 1, after: 1, more: 1, branch: 1, separate: 1, redundant: 1 };
          if (Object.hasOwn(least, kind)) expect([kind, text, added >= 1]).toEqual([kind, text, true]);
          if (['needMore', 'needFewer', 'common', 'independent', 'group', 'ungroup'].includes(kind))
            expect([...after].sort()).toEqual([...before].sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('helps where it promises to, and hurts where it must', () => {
    const better: readonly SystemEditKind[] = ['redundant', 'needFewer'];
    const worse: readonly SystemEditKind[] = ['before', 'after', 'needMore'];
    fc.assert(
      fc.property(edits, ({ tree, all }) => {
        const { unavailability } = systemAvailability(tree);
        for (const { kind, text } of all) {
          const change = systemAvailability(readSystemFormula(text)).unavailability - unavailability;
          const slack = 1e-9 * unavailability;
          if (better.includes(kind)) expect([text, change <= slack]).toEqual([text, true]);
          if (worse.includes(kind)) expect([text, change >= -slack]).toEqual([text, true]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
