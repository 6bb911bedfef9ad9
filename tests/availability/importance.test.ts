import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiagramBuilder } from '../../src/availability/decision-diagram.ts';
import {
  birnbaumImportances,
  type PartImportance,
  partImportances,
} from '../../src/availability/importance.ts';
import { percentageFromComplement } from '../../src/availability/percentage.ts';
import { systemDiagram } from '../../src/availability/system-diagram.ts';
import type { SystemTree } from '../../src/availability/system-tree.ts';
import { all, any, enumerated, group, part, systems } from './random-systems.ts';

/** Importances by name; common causes by the names of the parts that have them. */
function importancesOf(tree: SystemTree): Map<string, PartImportance> {
  const { blocks, diagram } = systemDiagram(tree);
  const measures = partImportances(
    diagram,
    blocks.map(({ availability }) => availability),
  );
  return new Map(
    blocks.map(({ name }, level) => [name === 'w (common cause)' ? 'w-1,w-2,w-3' : name, measures[level]!]),
  );
}

function expectClose(actual: number, expected: number, relative = 1e-10): void {
  if (expected === Infinity) expect(actual).toBe(Infinity);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * expected);
}

describe('importance of parts', () => {
  it('agrees with a sum over all states, with a common cause or without', () => {
    fc.assert(
      fc.property(systems(6), (tree) => {
        const { unavailability, truth } = enumerated(tree);
        const measures = importancesOf(tree);
        for (const [name, { birnbaum, unavailabilityIfDown, unavailabilityIfUp }] of truth) {
          const measured = measures.get(name)!;
          expectClose(measured.birnbaum, birnbaum);
          // Numbers below the smallest normal double have fewer digits, and so has what is divided by them.
          if (unavailability < 1e-290) continue;
          expectClose(measured.raw, unavailabilityIfDown / unavailability);
          if (unavailabilityIfUp > 0 && unavailabilityIfUp < 1e-290) continue;
          expectClose(measured.rrw, unavailability / unavailabilityIfUp);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is never NaN and stays in range, whatever the parts', () => {
    fc.assert(
      fc.property(systems(8), (tree) => {
        for (const { birnbaum, criticality, raw, rrw } of importancesOf(tree).values()) {
          expect(birnbaum).toBeGreaterThanOrEqual(0);
          expect(birnbaum).toBeLessThanOrEqual(1);
          expect(criticality).toBeGreaterThanOrEqual(0);
          expect(criticality).toBeLessThanOrEqual(1);
          expect(raw).toBeGreaterThanOrEqual(1);
          expect(rrw).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps its digits where a part hardly matters beside the others', () => {
    // A pair of 1e-7 behind a part of 0.3: I_B = 0.7 · 1e-7, while the system is down with 0.3 whatever the pair does.
    const measures = importancesOf(all(part('bad', 0.3), any(part('x', 1e-7), part('y', 1e-7))));
    expectClose(measures.get('x')!.birnbaum, 0.7e-7, 1e-15);
    // A spare of 1e-13 for a spare of 1e-13.
    const deep = importancesOf(
      all(part('bad', 0.3), any(...['x', 'y', 'z'].map((name) => part(name, 1e-13)))),
    );
    expectClose(deep.get('z')!.birnbaum, 0.7e-26, 1e-14);
    expectClose(deep.get('z')!.criticality, (0.7e-26 * 1e-13) / 0.3, 1e-9);
  });

  it('keeps its digits where hardly anything is ever up', () => {
    // Two of three that are up for a millionth of the time: a part decides when exactly one of the others is up.
    const up = 1e-6;
    const parts = ['x', 'y', 'z'].map((name) => part(name, 1 - up));
    for (const { birnbaum } of importancesOf(group(2, ...parts)).values())
      expectClose(birnbaum, 2 * (1 - (1 - up)) * (1 - up), 1e-15);
  });

  it('counts each way through a large group once', () => {
    // 20 of 41 behind a part of 0.3, whose 1e11 ways through cannot be followed one by one: a part decides when
    // exactly 19 of the other 40 are up. The part of 0.3 comes last, so that it hides what the others do.
    const builder = new DiagramBuilder(42, 10_000);
    const members = Array.from({ length: 41 }, (_, level) => builder.part(level));
    const diagram = builder.diagram(builder.threshold(2, [builder.threshold(20, members), builder.part(41)]));
    const availabilities = [...new Array<number>(41).fill(1e-3), 0.3].map(percentageFromComplement);
    let expected = 0.7;
    for (let i = 1; i <= 19; i++) expected *= ((21 + i) / i) * 0.999;
    expected *= 1e-3 ** 21;
    for (const slope of birnbaumImportances(diagram, availabilities).slice(0, 41))
      expectClose(slope, expected, 1e-12);
  });

  it('gives the published Birnbaum importances', () => {
    // PTC, OR(0.1, 0.2): 1 − 0.2 (models.md T25).
    expectClose(importancesOf(all(part('a', 0.1), part('b', 0.2))).get('a')!.birnbaum, 0.8);
    // RePyability, structural importance of a pair (T23): both 0.5, which is I_B at one half.
    const pair = importancesOf(any(part('a', 0.5), part('b', 0.5)));
    expect([...pair.values()].map(({ birnbaum }) => birnbaum)).toEqual([0.5, 0.5]);
    // schematex: power supply 0.99, one of two fans 0.95, two of three disks 0.97 (T20).
    const fans = any(part('fan1', 0.05), part('fan2', 0.05));
    const disks = group(2, part('disk1', 0.03), part('disk2', 0.03), part('disk3', 0.03));
    const server = importancesOf(all(part('psu', 0.01), fans, disks));
    expect(server.get('psu')!.birnbaum).toBeCloseTo(0.99486, 5);
    expect(server.get('fan1')!.birnbaum).toBeCloseTo(0.04937, 5);
    expect(server.get('disk3')!.birnbaum).toBeCloseTo(0.05747, 5);
  });

  it('takes the side of risk for criticality, not that of success', () => {
    // RePyability's measure of this name is I_B·p/R (models.md 2(c)), here 0.8 · 0.9/0.72 = 1 for either part.
    const measures = importancesOf(all(part('a', 0.1), part('b', 0.2)));
    expectClose(measures.get('a')!.criticality, (0.8 * 0.1) / 0.28);
    expectClose(measures.get('b')!.criticality, (0.9 * 0.2) / 0.28);
  });

  it('has no bound on what a lone part would bring', () => {
    expect(importancesOf(part('only', 0.1)).get('only')).toEqual({
      birnbaum: 1,
      criticality: 1,
      raw: 10,
      rrw: Infinity,
    });
    expect(importancesOf(any(part('a', 0.1), part('b', 0.2))).get('a')!.rrw).toBe(Infinity);
  });

  it('has limits where nothing is ever down', () => {
    const perfect = importancesOf(any(part('a', 0), part('b', 0.1), part('idle', 1)));
    expect(perfect.get('a')).toEqual({ birnbaum: 0.1, criticality: 0, raw: Infinity, rrw: 1 });
    expect(perfect.get('b')).toEqual({ birnbaum: 0, criticality: 0, raw: 1, rrw: 1 });
    expect(importancesOf(part('only', 0)).get('only')).toEqual({
      birnbaum: 1,
      criticality: 0,
      raw: Infinity,
      rrw: 1,
    });
  });

  it('is 0 for a part that the structure does not need', () => {
    // Absorption: a, or a and b, is a.
    const measures = importancesOf(any(part('a', 0.1), all(part('a', 0.1), part('b', 0.2))));
    expect(measures.get('b')).toEqual({ birnbaum: 0, criticality: 0, raw: 1, rrw: 1 });
  });

  it('is the slope of the system’s unavailability in the part’s', () => {
    fc.assert(
      fc.property(systems(5), (tree) => {
        const { blocks, diagram } = systemDiagram(tree);
        const values = blocks.map(({ availability }) => availability);
        const slopes = birnbaumImportances(diagram, values);
        for (const [level, slope] of slopes.entries()) {
          // U is linear in each part's, so that the slope is the step from always up to always down.
          const ends = [0, 1].map((complement) => {
            const fixed = values.with(level, { fraction: 1 - complement, complement });
            return partUnavailability(diagram, fixed);
          });
          expect(slope).toBeCloseTo(ends[1]! - ends[0]!, 12);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function partUnavailability(
  diagram: ReturnType<typeof systemDiagram>['diagram'],
  values: Parameters<typeof birnbaumImportances>[1],
): number {
  const reach = new Float64Array(diagram.level.length);
  reach[diagram.root] = 1;
  for (let node = diagram.root; node > 1; node--) {
    const { fraction, complement } = values[diagram.level[node]!]!;
    reach[diagram.low[node]!]! += reach[node]! * complement;
    reach[diagram.high[node]!]! += reach[node]! * fraction;
  }
  return reach[0]!;
}
