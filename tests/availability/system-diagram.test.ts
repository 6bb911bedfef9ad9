import { describe, expect, it } from 'vitest';
import { nodeProbabilities } from '../../src/availability/diagram-probability.ts';
import { kOutOfNUnavailability, mixedKOutOfNUnavailability } from '../../src/availability/k-out-of-n.ts';
import { seriesUnavailability } from '../../src/availability/series-parallel.ts';
import { systemDiagram } from '../../src/availability/system-diagram.ts';
import type { SystemTree } from '../../src/availability/system-tree.ts';
import { all, any, group, part } from './random-systems.ts';
import { seededRandom } from './worked-answers.ts';

function unavailabilityOf(tree: SystemTree): number {
  const { blocks, diagram } = systemDiagram(tree);
  return nodeProbabilities(
    diagram,
    blocks.map(({ availability }) => availability),
  ).down[diagram.root]!;
}

const parts = (count: number, prefix = 'p', unavailability = 0.01) =>
  Array.from({ length: count }, (_, index) => part(`${prefix}${index}`, unavailability));

/** `count` groups of some of the members, picked by a fixed sequence. */
function picks<T>(members: readonly T[], size: number, count: number): T[][] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () =>
    members
      .map((member) => ({ member, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, size)
      .map(({ member }) => member),
  );
}

describe('the diagram of a system', () => {
  it('is exact for sites that share parts, as conditioning on the shared ones is', () => {
    const shared = parts(3, 's', 1e-4);
    const sites = [0, 1, 2, 3].map((site) => all(...parts(4, `site${site}-`, 1e-3), ...shared));
    const site = seriesUnavailability([1e-3, 1e-3, 1e-3, 1e-3]);
    const expected = seriesUnavailability([1e-4, 1e-4, 1e-4, kOutOfNUnavailability(2, 4, site)]);
    expect(unavailabilityOf(group(2, ...sites)) / expected).toBeCloseTo(1, 11);
  });

  it('is exact for ten sites of which five are needed, sharing ten parts between them', () => {
    const shared = parts(10, 's', 0.01);
    const choice = picks([...shared.keys()], 2, 10);
    const sites = choice.map((chosen, site) =>
      all(...parts(5, `site${site}-`, 1e-3), ...chosen.map((index) => shared[index]!)),
    );
    // The second method: each state of the shared parts, then k out of n sites that differ.
    let expected = 0;
    for (let state = 0; state < 1024; state++) {
      const up = (index: number) => ((state >> index) & 1) === 1;
      const probability = shared.reduce((product, _, index) => product * (up(index) ? 0.99 : 0.01), 1);
      const own = seriesUnavailability([1e-3, 1e-3, 1e-3, 1e-3, 1e-3]);
      expected +=
        probability *
        mixedKOutOfNUnavailability(
          5,
          choice.map((chosen) => (chosen.every(up) ? own : 1)),
        );
    }
    expect(unavailabilityOf(group(5, ...sites)) / expected).toBeCloseTo(1, 11);
  });

  it('of pairs mentioned far apart stays small', () => {
    const left = parts(30, 'left');
    const right = parts(30, 'right');
    const pairs = left.map((member, index) => all(member, right[(index * 7) % 30]!));
    // In the order of mention every left part would have to be remembered.
    const tree = any(all(any(...left), any(...right)), any(...pairs));
    const far = all(any(...left), any(...right), any(...pairs));
    expect(systemDiagram(tree).diagram.level.length).toBeLessThan(500);
    expect(systemDiagram(far).diagram.level.length).toBeLessThan(500);
    expect(unavailabilityOf(far) / (1 - 0.99 ** 2) ** 30).toBeCloseTo(1, 10);
  });

  it('manages sixty parts in ninety pairs', () => {
    const pairs = picks(parts(60), 2, 90).map((pair) => any(...pair));
    const unavailability = unavailabilityOf(all(...pairs));
    // Ninety cut sets of 1e-4: the sum is an upper bound, and the first two terms of inclusion and exclusion a lower one.
    expect(unavailability).toBeLessThan(90e-4);
    expect(unavailability).toBeGreaterThan(0.9 * 90e-4);
  });

  it('refuses to answer rather than to answer wrongly when parts are too entangled', () => {
    const triples = picks(parts(60), 3, 250).map((triple) => any(...triple));
    expect(() => systemDiagram(all(...triples))).toThrow(
      'systemDiagram requires parts that are shared less, got more than 1000000 steps for 60 parts',
    );
  });

  it.each<[string, SystemTree]>([
    ['61 parts', any(...parts(61))],
    ['a group that needs nothing', group(0, ...parts(2))],
    ['a group that needs more than it has', group(3, ...parts(2))],
    ['a group without members', all()],
    ['one name with two values', all(part('a', 0.1), part('a', 0.2))],
    [
      'a beta for unlike parts',
      { ...all(part('a', 0.1), part('b', 0.2)), beta: { fraction: 0.1, complement: 0.9 } },
    ],
    ['a beta for groups', { ...all(all(part('a', 0.1))), beta: { fraction: 0.1, complement: 0.9 } }],
    [
      'a beta twice',
      all(...[1, 2].map(() => ({ ...all(part('a', 0.1)), beta: { fraction: 0.1, complement: 0.9 } }))),
    ],
    [
      'an unavailability above 1',
      part('a', 0.1) && { ...part('a', 0.1), availability: { fraction: 0, complement: 2 } },
    ],
    ['an MTTF of 0', { ...part('a', 0.1), unit: { mttfHours: 0, mttrHours: 1 } }],
  ])('refuses %s', (_, tree) => {
    expect(() => systemDiagram(tree)).toThrow(RangeError);
  });
});

describe('probabilities on a diagram', () => {
  it('need as many availabilities as there are levels', () => {
    const { diagram } = systemDiagram(any(...parts(3)));
    expect(() => nodeProbabilities(diagram, [])).toThrow(
      'nodeProbabilities requires 3 availabilities, got 0',
    );
  });
});
