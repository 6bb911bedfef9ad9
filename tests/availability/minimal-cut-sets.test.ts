import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalCutSets } from '../../src/availability/minimal-cut-sets.ts';
import { systemAvailability } from '../../src/availability/system-availability.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import type { SystemTree } from '../../src/availability/system-tree.ts';
import { all, any, group, part, treeOver } from './random-systems.ts';

function isUp(node: SystemTree, down: ReadonlySet<string>): boolean {
  if (node.kind === 'part') return !down.has(node.name);
  return node.members.filter((member) => isUp(member, down)).length >= node.needed;
}

const names = (tree: SystemTree, largest: number) =>
  minimalCutSets(tree, largest).map(({ parts }) => parts.toSorted().join('+'));

describe('minimal cut sets', () => {
  it('are what brings a shared chain down', () => {
    const tree = readSystemFormula('any(all(site1:99.9,dns:99.99),all(site2:99.9,dns))');
    expect(names(tree, 2)).toEqual(['dns', 'site1+site2']);
    expect(names(tree, 1)).toEqual(['dns']);
    const [, sites] = minimalCutSets(tree, 2);
    expect(sites!.unavailability).toBeCloseTo(1e-6, 15);
  });

  it('are the very sets that a search of all failures finds', () => {
    const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => part(name, 0.1));
    fc.assert(
      fc.property(treeOver(parts), (tree) => {
        const expected: string[] = [];
        for (let state = 1; state < 64; state++) {
          const down = parts.map(({ name }) => name).filter((_, index) => (state >> index) & 1);
          const cut = !isUp(tree, new Set(down));
          const minimal = down.every((name) => isUp(tree, new Set(down.filter((other) => other !== name))));
          if (cut && minimal) expected.push(down.join('+'));
        }
        expect(names(tree, 6).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('add up to the published rare-event sum, above the exact answer', () => {
    // fta-studio, 2 out of 3 with p = 1e-3 and β = 0.05: 5.27075e-5 (models.md T24).
    const tree = readSystemFormula('2of(3*p:99.9,beta=5)');
    const sets = minimalCutSets(tree, 3);
    expect(sets[0]!.parts).toEqual(['p (common cause)']);
    const sum = sets.reduce((total, { unavailability }) => total + unavailability, 0);
    expect(sum).toBeCloseTo(5.27075e-5, 12);
    expect(sum).toBeGreaterThan(systemAvailability(tree).unavailability);
  });

  it('leave out sets larger than asked for', () => {
    const parts = Array.from({ length: 60 }, (_, index) => part(`p${index}`, 0.01));
    expect(minimalCutSets(group(30, ...parts), 3)).toEqual([]);
    expect(minimalCutSets(group(59, ...parts), 2)).toHaveLength((60 * 59) / 2);
    expect(minimalCutSets(all(...parts), 1)).toHaveLength(60);
    expect(minimalCutSets(any(...parts), 60)).toHaveLength(1);
  });

  it('are refused where there are too many, or for a size that is no size', () => {
    const parts = Array.from({ length: 60 }, (_, index) => part(`p${index}`, 0.01));
    expect(() => minimalCutSets(group(30, ...parts), 60)).toThrow('requires smaller sets');
    expect(() => minimalCutSets(part('a', 0.1), 0)).toThrow(/^minimalCutSets requires /);
    expect(() => minimalCutSets(part('a', 0.1), 1.5)).toThrow(/^minimalCutSets requires /);
  });
});
