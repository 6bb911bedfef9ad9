import fc from 'fast-check';
import {
  type Percentage,
  percentageFromComplement,
  percentageFromFraction,
} from '../../src/availability/percentage.ts';
import { steadyStateAvailability } from '../../src/availability/repairable-unit.ts';
import type { SystemGroup, SystemPart, SystemTree } from '../../src/availability/system-tree.ts';

export const part = (name: string, unavailability: number): SystemPart => ({
  kind: 'part',
  name,
  availability: percentageFromComplement(unavailability),
});

export const repaired = (name: string, mttfHours: number, mttrHours: number): SystemPart => ({
  kind: 'part',
  name,
  availability: steadyStateAvailability({ mttfHours, mttrHours }),
  unit: { mttfHours, mttrHours },
});

export const group = (needed: number, ...members: SystemTree[]): SystemGroup => ({
  kind: 'group',
  needed,
  members,
});
export const all = (...members: SystemTree[]): SystemGroup => group(members.length, ...members);
export const any = (...members: SystemTree[]): SystemGroup => group(1, ...members);

/** Unavailabilities of every size, with those where a part never or always fails. */
export const unavailability = fc.oneof(
  fc.constantFrom(0, 1, 1e-15, 1e-9, 1e-5, 1e-3, 0.5),
  fc.double({ min: 1e-12, max: 0.999, noNaN: true }),
);

/** Shares of a whole with both ends; below 1e-12 products of several would leave the range where doubles keep digits. */
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-12, max: 1, noNaN: true }));

/** Trees over a few parts, so that most are shared, with values given by name. */
export function treeOver(parts: readonly SystemPart[], depth = 3): fc.Arbitrary<SystemTree> {
  const leaf: fc.Arbitrary<SystemTree> = fc.constantFrom(...parts);
  if (depth === 0) return leaf;
  const grouped = fc
    .tuple(
      fc.array(treeOver(parts, depth - 1), { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
    )
    .map(([members, share]): SystemTree => group(1 + Math.floor(share * members.length), ...members));
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: grouped });
}

/** Systems of up to `most` parts; some have three like parts with a common cause, which may stand elsewhere too. */
export function systems(most: number): fc.Arbitrary<SystemTree> {
  const values = fc.array(unavailability, { minLength: 1, maxLength: most });
  const cause = fc.option(
    fc.record({
      unavailability: fc.double({ min: 1e-9, max: 0.9, noNaN: true }),
      beta: share.map(percentageFromFraction),
      needed: fc.integer({ min: 1, max: 3 }),
      series: fc.boolean(),
    }),
  );
  return fc.tuple(values, cause).chain(([numbers, common]) => {
    const plain = numbers.map((value, index) => part(`p${index}`, value));
    if (!common) return treeOver(plain);
    const like = [1, 2, 3].map((index) => part(`w-${index}`, common.unavailability));
    const caused: SystemTree = { ...group(common.needed, ...like), beta: common.beta };
    return treeOver([...plain, ...like]).map((tree) =>
      common.series ? all(caused, tree) : any(tree, caused),
    );
  });
}

interface Event {
  readonly name: string;
  readonly availability: Percentage;
  /** Failures an hour while it is up, where known. */
  readonly rate: number;
}

/** What enumeration finds out about one event. */
interface EventTruth {
  readonly birnbaum: number;
  readonly unavailabilityIfDown: number;
  readonly unavailabilityIfUp: number;
}

/** The second method: every combination of up and down, by walking the tree itself. Positive terms only. */
export function enumerated(tree: SystemTree) {
  const events: Event[] = [];
  const needs = new Map<string, number[]>();
  const betas = new Map<string, { beta: Percentage; event: number }>();
  const collect = (node: SystemTree, visit: (node: SystemTree) => void): void => {
    visit(node);
    if (node.kind === 'group') for (const member of node.members) collect(member, visit);
  };
  collect(tree, (node) => {
    if (node.kind !== 'group' || !node.beta) return;
    const [first] = node.members as SystemPart[];
    const names = node.members.map((member) => (member as SystemPart).name);
    const availability = percentageFromComplement(node.beta.fraction * first!.availability.complement);
    const event = events.push({ name: names.join(), availability, rate: Number.NaN }) - 1;
    for (const name of names) betas.set(name, { beta: node.beta, event });
  });
  collect(tree, (node) => {
    if (node.kind !== 'part' || needs.has(node.name)) return;
    const common = betas.get(node.name);
    const availability = common
      ? percentageFromComplement(common.beta.complement * node.availability.complement)
      : node.availability;
    const rate = node.unit && !common ? 1 / node.unit.mttfHours : Number.NaN;
    const own = events.push({ name: node.name, availability, rate }) - 1;
    needs.set(node.name, common ? [own, common.event] : [own]);
  });

  const isUp = (node: SystemTree, state: number): boolean => {
    if (node.kind === 'part') return needs.get(node.name)!.every((event) => ((state >> event) & 1) === 1);
    return node.members.filter((member) => isUp(member, state)).length >= node.needed;
  };
  const states = 2 ** events.length;
  const up = Array.from({ length: states }, (_, state) => isUp(tree, state));
  /** Sum over the states that pass, each weighed by its probability given the state of `fixed`. */
  const sum = (passes: (state: number) => boolean, fixed = -1): number => {
    let total = 0;
    for (let state = 0; state < states; state++) {
      if (!passes(state)) continue;
      let probability = 1;
      for (const [event, { availability }] of events.entries()) {
        if (event === fixed) continue;
        probability *= (state >> event) & 1 ? availability.fraction : availability.complement;
      }
      total += probability;
    }
    return total;
  };
  const truth = new Map<string, EventTruth>();
  let failuresPerHour = 0;
  for (const [event, { name, rate, availability }] of events.entries()) {
    const bit = 1 << event;
    const birnbaum = sum((state) => (state & bit) !== 0 && up[state]! && !up[state ^ bit]!, event);
    failuresPerHour += birnbaum * availability.fraction * rate;
    truth.set(name, {
      birnbaum,
      unavailabilityIfDown: sum((state) => (state & bit) === 0 && !up[state]!, event),
      unavailabilityIfUp: sum((state) => (state & bit) !== 0 && !up[state]!, event),
    });
  }
  return {
    availability: sum((state) => up[state]!),
    unavailability: sum((state) => !up[state]!),
    failuresPerHour,
    truth,
  };
}
