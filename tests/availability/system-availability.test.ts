import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonCauseUnavailability } from '../../src/availability/common-cause.ts';
import { hoursPerYear } from '../../src/availability/durations.ts';
import { kOutOfNUnavailability } from '../../src/availability/k-out-of-n.ts';
import { type SystemAvailability, systemAvailability } from '../../src/availability/system-availability.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import type { SystemTree } from '../../src/availability/system-tree.ts';
import { readVectors } from '../vectors/read.ts';
import {
  all,
  any,
  enumerated,
  group,
  part,
  repaired,
  systems,
  treeOver,
  unavailability,
} from './random-systems.ts';
import { seededRandom } from './worked-answers.ts';

interface Vector {
  readonly calculator: string;
  readonly query: string;
  readonly outputs: Record<string, unknown>;
  readonly rel: number;
}

const vectors = (readVectors('calculators.json') as Vector[]).filter(
  ({ calculator }) => calculator === 'chain',
);

const answer = (formula: string) => systemAvailability(readSystemFormula(formula));
const percent = (formula: string) => 100 * answer(formula).availability;

function expectClose(actual: unknown, expected: number, relative = 1e-10): void {
  if (expected === Infinity) expect(actual).toBe(Infinity);
  else expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(relative * expected);
}

/** A result in the units of the calculators: years and seconds. */
function outputs({ cycle, ...result }: SystemAvailability): Record<string, unknown> {
  const year = hoursPerYear('gregorian');
  return {
    ...result,
    downtimeYear: result.unavailability * year * 3600,
    frequencyYear: cycle && cycle.failuresPerHour * year,
    mut: cycle && cycle.mutHours * 3600,
    mdt: cycle && cycle.mdtHours * 3600,
  };
}

describe('worked answers', () => {
  it('are there', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(4);
  });

  it.each(vectors.map((vector) => [new URLSearchParams(vector.query).get('system')!, vector] as const))(
    'come out for %s',
    (formula, vector) => {
      const check = (actual: unknown, expected: unknown) => {
        if (typeof expected === 'number') expectClose(actual, expected, vector.rel);
        else {
          for (const [key, value] of Object.entries(expected as object)) {
            check((actual as Record<string, unknown>)[key], value);
          }
        }
      };
      check(outputs(answer(formula)), vector.outputs);
    },
  );
});

describe('published answers', () => {
  it.each([
    // models.md T13: AWS Reliability Pillar, Eq. 5.
    ['any(2*a:99)', 99.99, 4],
    // T14: three at 0.9999.
    ['all(3*a:99.99)', 99.97, 4],
    // T15: Azure.
    ['all(web:99.95,db:99.99)', 99.940005, 6],
    ['any(a:99.99,b:99.9)', 99.99999, 7],
    // T16: two regions.
    ['any(2*region:99.95)', 99.999975, 8],
    // T18: slamax.
    ['all(a:99.95,b:99.95)', 99.9, 3],
    ['all(a:99.95,b:99.95,c:99,d:95)', 93.956, 3],
    // T19: reliabilitycalc.
    ['all(3*a:90)', 72.9, 9],
    ['2of(3*a:90)', 97.2, 9],
    ['any(3*a:90)', 99.9, 9],
    // T20: schematex.
    ['any(2*fan:95)', 99.75, 9],
    ['2of(3*disk:97)', 99.735, 3],
    ['all(psu:99,any(2*fan:95),2of(3*disk:97))', 98.4912, 4],
    // T21: Socratic 545519.
    ['all(a:99,b:95,c:99.049)', 93.156, 3],
    // T22: pixelbeat.
    ['all(a:50000h/5h,b:20000h/2h)', 99.98, 4],
    // T23: RePyability, common-cause pairs.
    ['any(2*p:99,beta=10)', 99.8919081, 9],
    ['any(2*p:90,beta=20)', 97.3728, 9],
    ['any(2*p:80,beta=5)', 95.4261, 9],
  ])('come out for %s', (formula, expected, digits) => {
    expect(percent(formula)).toBeCloseTo(expected, digits);
  });

  it('come out for the cycle of two parts in series and in parallel', () => {
    // models.md 2(c): λ = 0.2 and 0.5, μ = 1; the mean up time in series is RePyability's 1/0.7.
    const series = answer('all(a:5/1,b:2/1)');
    expectClose(series.availability, 5 / 9);
    expectClose(series.cycle!.failuresPerHour, 7 / 18);
    expectClose(series.cycle!.mutHours, 1 / 0.7);
    const parallel = answer('any(a:5/1,b:2/1)');
    expectClose(parallel.availability, 17 / 18);
    expectClose(parallel.cycle!.failuresPerHour, 1 / 9);
    expectClose(parallel.cycle!.mutHours, 8.5);
    expectClose(parallel.cycle!.mdtHours, 0.5);
  });

  it('come out for one part and for a series of disks', () => {
    // T23: MTTF 5, MTTR 1 → f = 1/6. T22: 50 000 h and 20 000 h → 14 286 h between failures, 1.752 h a year of 365 d.
    expectClose(answer('a:5/1').cycle!.failuresPerHour, 1 / 6);
    const disks = answer('all(a:50000h/5h,b:20000h/2h)');
    expect(disks.cycle!.mutHours).toBeCloseTo(14286, 0);
    expect(disks.unavailability * 8760).toBeCloseTo(1.752, 3);
  });
});

describe('any arrangement', () => {
  it('agrees with a sum over all states, with a common cause or without', () => {
    fc.assert(
      fc.property(systems(6), (tree) => {
        const expected = enumerated(tree);
        const actual = systemAvailability(tree);
        expectClose(actual.unavailability, expected.unavailability);
        expectClose(actual.availability, expected.availability);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with a sum over all states of fourteen parts', () => {
    const parts = Array.from({ length: 14 }, (_, index) => part(`p${index}`, 10 ** -(1 + (index % 5))));
    const [a, b, c, ...others] = parts;
    const sites = [0, 4, 8].map((from) => all(...others.slice(from, from + 3), a!));
    const tree = group(
      2,
      any(...sites, b!),
      group(3, ...others.slice(2, 8)),
      all(b!, c!, others[3]!, others[7]!),
    );
    const expected = enumerated(tree);
    const actual = systemAvailability(tree);
    expectClose(actual.unavailability, expected.unavailability, 1e-12);
    for (const [name, { birnbaum }] of expected.truth)
      expectClose(actual.importance[name]!.birnbaum, birnbaum, 1e-11);
  });

  it('agrees with a sum over all states on how often it fails', () => {
    const hours = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const parts = fc
      .array(fc.tuple(hours, hours), { minLength: 1, maxLength: 6 })
      .map((list) => list.map(([mttf, mttr], index) => repaired(`p${index}`, mttf, mttr)));
    const trees = parts.chain((list) => treeOver(list));
    fc.assert(
      fc.property(trees, (tree) => {
        const { failuresPerHour, availability, unavailability } = enumerated(tree);
        const { cycle } = systemAvailability(tree);
        expectClose(cycle!.failuresPerHour, failuresPerHour);
        expectClose(cycle!.mutHours, availability / failuresPerHour);
        expectClose(cycle!.mdtHours, unavailability / failuresPerHour);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with a seeded simulation of failures and repairs', () => {
    const units = { a: [100, 10], b: [80, 20], c: [300, 30], shared: [1000, 15] } as const;
    const tree = any(
      all(repaired('a', ...units.a), repaired('shared', ...units.shared)),
      all(repaired('b', ...units.b), repaired('c', ...units.c), repaired('shared', ...units.shared)),
    );
    const random = seededRandom(2024);
    const exponential = (mean: number) => -mean * Math.log(1 - random());
    const clocks = Object.values(units).map(([mttf, mttr]) => ({
      mttf,
      mttr,
      up: true,
      next: exponential(mttf),
    }));
    const [a, b, c, shared] = clocks;
    const horizon = 2_000_000;
    let now = 0;
    let downHours = 0;
    let failures = 0;
    while (now < horizon) {
      const wasUp = shared!.up && (a!.up || (b!.up && c!.up));
      const first = clocks.reduce((one, other) => (other.next < one.next ? other : one));
      if (!wasUp) downHours += first.next - now;
      now = first.next;
      first.up = !first.up;
      first.next = now + exponential(first.up ? first.mttf : first.mttr);
      if (wasUp && !(shared!.up && (a!.up || (b!.up && c!.up)))) failures++;
    }
    const { unavailability: expected, cycle } = systemAvailability(tree);
    // Some 11,000 outages: one in a hundred is about the standard error of both, so 4 % is four of them.
    expect(Math.abs(downHours / now / expected - 1)).toBeLessThan(0.04);
    expect(Math.abs(failures / now / cycle!.failuresPerHour - 1)).toBeLessThan(0.04);
  });

  it('never gets worse when a part gets better', () => {
    const trees = fc.tuple(
      fc.array(unavailability, { minLength: 2, maxLength: 7 }),
      fc.nat(6),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const cases = trees.chain(([values, which, factor]) => {
      const parts = values.map((value, index) => part(`p${index}`, value));
      const better = values.map((value, index) =>
        part(`p${index}`, index === which % values.length ? value * factor : value),
      );
      return treeOver(parts).map((tree) => ({ tree, better }));
    });
    const renew = (node: SystemTree, parts: readonly ReturnType<typeof part>[]): SystemTree =>
      node.kind === 'part'
        ? parts.find(({ name }) => name === node.name)!
        : { ...node, members: node.members.map((member) => renew(member, parts)) };
    fc.assert(
      fc.property(cases, ({ tree, better }) => {
        const before = systemAvailability(tree).unavailability;
        expect(systemAvailability(renew(tree, better)).unavailability).toBeLessThanOrEqual(
          before * (1 + 1e-12),
        );
      }),
    );
  });

  it('lies between its best part and its worst where every part is mentioned once', () => {
    fc.assert(
      fc.property(fc.array(unavailability, { minLength: 1, maxLength: 10 }), (values) => {
        const parts = values.map((value, index) => part(`p${index}`, value));
        expect(systemAvailability(all(...parts)).unavailability).toBeGreaterThanOrEqual(
          Math.max(...values) * (1 - 1e-13),
        );
        expect(systemAvailability(any(...parts)).unavailability).toBeLessThanOrEqual(
          Math.min(...values) * (1 + 1e-13),
        );
      }),
    );
  });

  it('is the closed form for like parts, with a common cause or without', () => {
    for (const [k, n] of [
      [1, 4],
      [2, 3],
      [5, 9],
      [30, 60],
      [60, 60],
    ] as const) {
      expectClose(answer(`${k}of(${n}*p:99.7)`).unavailability, kOutOfNUnavailability(k, n, 0.003), 1e-12);
      const caused = commonCauseUnavailability({ k, n, unavailability: 0.003, beta: 0.07 });
      expectClose(answer(`${k}of(${n}*p:99.7,beta=7)`).unavailability, caused, 1e-12);
    }
  });

  it('keeps the digits of 1e-18 and of availabilities as small', () => {
    expectClose(answer('any(3*p:99.9999)').unavailability, 1e-18, 1e-14);
    expectClose(answer('all(3*p:0.0001)').availability, 1e-18, 1e-14);
  });
});

describe('a part with a common cause', () => {
  it('is down with its group wherever else it stands', () => {
    const tree = readSystemFormula('all(any(2*p:90,beta=50),p-1)');
    // p-1 is up when its own 0.05 and the common 0.05 are; then the pair is up too.
    expectClose(systemAvailability(tree).availability, 0.95 * 0.95);
  });

  it('shares its failures out by beta, so that repair takes as long as before', () => {
    const { cycle, unavailability: down } = answer('all(p:900h/100h,beta=30)');
    // Two blocks in series of 0.03 and 0.07, failing 0.3 and 0.7 times in 1000 h.
    expectClose(down, 1 - 0.97 * 0.93);
    expectClose(cycle!.failuresPerHour, (0.93 * 0.3 + 0.97 * 0.7) / 1000);
    const whole = answer('any(3*p:900h/100h,beta=100)');
    expectClose(whole.unavailability, 0.1);
    expectClose(whole.cycle!.mdtHours, 100);
  });

  it('has an entry of its own for what is common, named by the copies or by all members', () => {
    expect(Object.keys(answer('any(2*web:99,beta=5)').importance)).toEqual([
      'web (common cause)',
      'web-1',
      'web-2',
    ]);
    expect(Object.keys(answer('any(a:99,b:99,beta=5)').importance)).toEqual([
      'a, b (common cause)',
      'a',
      'b',
    ]);
  });
});

describe('the edges', () => {
  it('have no cycle where a part has no MTTF and MTTR', () => {
    expect(answer('all(a:5000h/8h,b:99.9)')).not.toHaveProperty('cycle');
  });

  it('have limits, not NaN, where nothing fails or repair takes no time', () => {
    const never: SystemTree = repaired('a', Infinity, 8);
    expect(systemAvailability(never).cycle).toEqual({ failuresPerHour: 0, mutHours: Infinity, mdtHours: 0 });
    expect(answer('a:5000h/0h').cycle).toEqual({ failuresPerHour: 1 / 5000, mutHours: 5000, mdtHours: 0 });
    expect(answer('all(a:100,b:100)')).toMatchObject({ availability: 1, unavailability: 0 });
    expect(answer('any(a:0,b:0)')).toMatchObject({ availability: 0, unavailability: 1 });
    // 1e-720 is too small for a double and comes out as 0, and the mean time up with it.
    expect(answer('all(60*p:1h/1e12h)')).toMatchObject({ availability: 0, cycle: { mutHours: 0 } });
  });

  it('hold names that objects treat as special', () => {
    const { importance } = answer('all(__proto__:99,constructor:98)');
    expect(Object.keys(importance)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(importance)).toBe(Object.prototype);
  });

  it('list importance in the order of mention', () => {
    expect(Object.keys(answer('all(z:99,any(y:99,a:99),x:99)').importance)).toEqual(['z', 'y', 'a', 'x']);
  });
});
