import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursPerUnit, hoursPerYear } from '../../src/availability/durations.ts';
import {
  type DesignOutcome,
  type FailoverPair,
  failoverPair,
  lockstepPair,
  singleServer,
} from '../../src/availability/failover-pair.ts';
import type { MarkovChain } from '../../src/availability/markov-chain.ts';
import {
  percentageFromComplement,
  percentageFromFraction,
  readPercentage,
} from '../../src/availability/percentage.ts';
import { steadyState } from '../../src/availability/steady-state.ts';
import { sumOver, type Transition } from './chains.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

/** What the calculator starts with, see calculators.md. */
const pair: FailoverPair = {
  mttfHours: 5000,
  mttrHours: 8,
  failoverHours: 0.05,
  coverage: readPercentage('95')!,
  manualHours: 1,
  crews: 1,
};
const covered = readPercentage('99.9')!;

const [TWO, FAILING_OVER, UNCOVERED, ONE, NONE] = [0, 1, 2, 3, 4] as const;

/** The second method: the diagrams of calculators.md as chains. */
function failoverChain({
  mttfHours,
  mttrHours,
  failoverHours,
  coverage,
  manualHours,
  crews,
}: FailoverPair): MarkovChain {
  const [fails, repaired] = [1 / mttfHours, 1 / mttrHours];
  const transitions: Transition[] = [
    [TWO, FAILING_OVER, coverage.fraction * fails],
    [TWO, UNCOVERED, coverage.complement * fails],
    [TWO, ONE, fails],
    [FAILING_OVER, ONE, 1 / failoverHours],
    [FAILING_OVER, NONE, fails],
    [UNCOVERED, ONE, 1 / manualHours],
    [UNCOVERED, NONE, fails],
    [ONE, TWO, repaired],
    [ONE, NONE, fails],
    [NONE, ONE, crews * repaired],
  ];
  return { states: 5, transitions };
}

function lockstepChain({
  mttfHours,
  mttrHours,
  coverage,
  manualHours,
  crews,
}: Omit<FailoverPair, 'failoverHours'>): MarkovChain {
  const [fails, repaired] = [1 / mttfHours, 1 / mttrHours];
  const transitions: Transition[] = [
    [TWO, ONE, 2 * coverage.fraction * fails],
    [TWO, UNCOVERED, 2 * coverage.complement * fails],
    [UNCOVERED, ONE, 1 / manualHours],
    [UNCOVERED, NONE, fails],
    [ONE, TWO, repaired],
    [ONE, NONE, fails],
    [NONE, ONE, crews * repaired],
    // Not part of lockstep; without it the numbers would differ.
    [FAILING_OVER, ONE, 1],
  ];
  return { states: 5, transitions };
}

function entriesPerHour(chain: MarkovChain, shares: Float64Array): number {
  const isUp = (state: number) => state === TWO || state === ONE;
  return chain.transitions.reduce(
    (sum, [from, to, rate]) => (isUp(from) && !isUp(to) ? sum + shares[from]! * rate : sum),
    0,
  );
}

const hours = (least: number, most: number) =>
  fc.double({ min: Math.log10(least), max: Math.log10(most), noNaN: true }).map((exponent) => 10 ** exponent);
const pairs: fc.Arbitrary<FailoverPair> = fc.record({
  mttfHours: hours(1, 1e8),
  mttrHours: hours(1e-3, 1e4),
  failoverHours: hours(1e-7, 10),
  coverage: fc
    .oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-9, max: 1, noNaN: true }))
    .map(percentageFromFraction),
  manualHours: hours(1e-3, 100),
  crews: fc.constantFrom(1 as const, 2 as const),
});

function expectOutcome(found: DesignOutcome, shares: Float64Array, entries: number): void {
  expectNear(found.availability.complement, sumOver(shares, [FAILING_OVER, UNCOVERED, NONE]), 1e-13);
  expectNear(found.availability.fraction, sumOver(shares, [TWO, ONE]), 1e-13);
  expectNear(found.interruptionsPerHour, entries, 1e-13);
}

describe('a failover pair', () => {
  it('has the shares of its chain', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const chain = failoverChain(given);
        const shares = steadyState(chain);
        const found = failoverPair(given);
        expectOutcome(found, shares, entriesPerHour(chain, shares));
        expectNear(found.failover, shares[FAILING_OVER]!, 1e-13);
        expectNear(found.both, shares[TWO]!, 1e-13);
        expectNear(found.one, shares[ONE]!, 1e-13);
        expectNear(found.uncovered, shares[UNCOVERED]!, 1e-13);
        expectNear(found.double, shares[NONE]!, 1e-13);
      }),
    );
  });

  it('is down 12.914 min a year: 4.977 failing over, 5.238 uncovered, 2.699 doubly failed', () => {
    // models.md, 2(d), example of the 5-state chain; 525 600 min a year.
    const { availability, failover, uncovered, double } = failoverPair(pair);
    expect(availability.fraction.toFixed(8)).toBe('0.99997543');
    expect(
      [availability.complement, failover, uncovered, double].map((share) => (share * 525_600).toFixed(3)),
    ).toEqual(['12.914', '4.977', '5.238', '2.699']);
  });

  it('takes times of 0 as limits', () => {
    const instant = failoverPair({ ...pair, failoverHours: 0, manualHours: 0 });
    expect([instant.failover, instant.uncovered]).toEqual([0, 0]);
    const quick = failoverPair({ ...pair, failoverHours: 1e-13, manualHours: 1e-13 });
    expectNear(instant.availability.complement, quick.availability.complement);
    expectNear(instant.interruptionsPerHour, quick.interruptionsPerHour);
    expect(failoverPair({ ...pair, mttrHours: 0 }).double).toBe(0);
  });

  it('gets better with faster failover, better coverage and a second crew', () => {
    const down = (change: Partial<FailoverPair>) =>
      failoverPair({ ...pair, ...change }).availability.complement;
    expect(down({ failoverHours: 0.01 })).toBeLessThan(down({}));
    expect(down({ coverage: covered })).toBeLessThan(down({}));
    expect(down({ crews: 2 })).toBeLessThan(down({}));
    expect(down({ manualHours: 4 })).toBeGreaterThan(down({}));
  });
});

describe('a lockstep pair', () => {
  it('has the shares of its chain', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const chain = lockstepChain(given);
        const shares = steadyState(chain);
        const found = lockstepPair(given);
        expectOutcome(found, shares, entriesPerHour(chain, shares));
        expectNear(found.both, shares[TWO]!, 1e-13);
        expectNear(found.one, shares[ONE]!, 1e-13);
        expectNear(found.uncovered, shares[UNCOVERED]!, 1e-13);
        expectNear(found.double, shares[NONE]!, 1e-13);
      }),
    );
  });

  it('that covers everything has the unavailability 2λ²/(2λ²+2λμ+μ²) with one crew, and u² with two', () => {
    // models.md, T32: 5.10364e-6 for λ = 1/5000, μ = 1/8.
    const [lambda, mu] = [1 / 5000, 1 / 8];
    const ideal = { ...pair, coverage: percentageFromComplement(0) };
    const one = lockstepPair(ideal).availability.complement;
    expectNear(one, 5.10364e-6, 1e-6);
    expectNear(one, (2 * lambda ** 2) / (2 * lambda ** 2 + 2 * lambda * mu + mu ** 2), 1e-14);
    expectNear(lockstepPair({ ...ideal, crews: 2 }).availability.complement, (8 / 5008) ** 2, 1e-14);
  });

  it('where an uncovered fault lasts as long as a repair of either is the chain of the closed form', () => {
    // U = [2λ²+2λμ(1−c)]/[μ²+2λμ+2λ²+2λμ(1−c)], models.md 2(d): the uncovered state there is the double failure.
    const [lambda, mu] = [1 / 5000, 1 / 8];
    for (const c of [0, 0.5, 0.9, 0.999]) {
      const uncovered = 2 * lambda * mu * (1 - c);
      const expected =
        (2 * lambda ** 2 + uncovered) / (mu ** 2 + 2 * lambda * mu + 2 * lambda ** 2 + uncovered);
      const transitions: Transition[] = [
        [2, 1, 2 * lambda * c],
        [2, 0, 2 * lambda * (1 - c)],
        [1, 2, mu],
        [1, 0, lambda],
        [0, 1, mu],
      ];
      expectNear(steadyState({ states: 3, transitions })[0]!, expected, 1e-13);
    }
  });
});

describe('one server', () => {
  it('has MTTF/(MTTF + MTTR), and one interruption per MTTF + MTTR', () => {
    const found = singleServer(pair);
    expectNear(found.availability.fraction, 5000 / 5008, 1e-15);
    expectNear(found.availability.complement, 8 / 5008, 1e-15);
    expectNear(found.interruptionsPerHour, 1 / 5008, 1e-15);
  });

  it('that never fails is always up', () => {
    const found = singleServer({ mttfHours: Infinity, mttrHours: 8 });
    expect(found).toEqual({ availability: { fraction: 1, complement: 0 }, interruptionsPerHour: 0 });
    const both = failoverPair({ ...pair, mttfHours: Infinity });
    expect(both).toMatchObject({ failover: 0, uncovered: 0, double: 0, interruptionsPerHour: 0 });
  });
});

describe('software in series', () => {
  const software = { mttfHours: 2000, restartHours: 1 / 6 };

  it('hits every design alike: availabilities multiply, interruptions add up', () => {
    const part = software.restartHours / (software.mttfHours + software.restartHours);
    for (const design of [singleServer, failoverPair, lockstepPair]) {
      const [plain, found] = [design(pair), design({ ...pair, software })];
      const { fraction, complement } = plain.availability;
      expectNear(found.availability.fraction, fraction * (1 - part), 1e-14);
      expectNear(
        found.availability.complement,
        -Math.expm1(Math.log1p(-complement) + Math.log1p(-part)),
        1e-13,
      );
      const faults = 1 / (software.mttfHours + software.restartHours);
      expectNear(found.interruptionsPerHour, plain.interruptionsPerHour + faults, 1e-14);
    }
  });

  it('leaves the shares of hardware as they are', () => {
    const [plain, found] = [failoverPair(pair), failoverPair({ ...pair, software })];
    expect([found.failover, found.uncovered, found.double]).toEqual([
      plain.failover,
      plain.uncovered,
      plain.double,
    ]);
  });

  it('without faults changes nothing', () => {
    const faultless = { mttfHours: Infinity, restartHours: 1 };
    expect(lockstepPair({ ...pair, software: faultless })).toEqual(lockstepPair(pair));
    expect(lockstepPair({ ...pair, software: undefined })).toEqual(lockstepPair(pair));
  });
});

describe('the worked answers for pair', () => {
  it.each([
    ['year=365', hoursPerYear('365'), pair],
    [
      'coverage=99&failover=30s&crews=2&softwareMttf=2000h',
      hoursPerYear('gregorian'),
      {
        ...pair,
        coverage: readPercentage('99')!,
        failoverHours: 30 * hoursPerUnit.s,
        crews: 2,
        software: { mttfHours: 2000, restartHours: 10 * hoursPerUnit.min },
      },
    ],
  ] as [string, number, FailoverPair][])('%s', (query, year, given) => {
    const answer = workedAnswer('pair', query);
    const designs = {
      single: singleServer(given),
      cluster: failoverPair(given),
      lockstep: lockstepPair({ ...given, coverage: covered }),
    };
    for (const [name, { availability, interruptionsPerHour }] of Object.entries(designs)) {
      expectNear(availability.fraction, answer[`${name}Availability`]);
      expectNear(availability.complement * year * 3600, answer[`${name}DowntimeYear`]);
      expectNear(interruptionsPerHour * year, answer[`${name}InterruptionsYear`]);
    }
    expectNear(designs.cluster.failover * year * 3600, answer.clusterFailoverYear);
    expectNear(designs.cluster.uncovered * year * 3600, answer.clusterUncoveredYear);
    expectNear(designs.cluster.double * year * 3600, answer.clusterDoubleYear);
    expectNear(designs.lockstep.uncovered * year * 3600, answer.lockstepUncoveredYear);
    expectNear(designs.lockstep.double * year * 3600, answer.lockstepDoubleYear);
  });
});

describe('what no pair can be', () => {
  it.each([
    [{ mttfHours: 0 }, 'failoverPair requires an MTTF above 0 h, got mttfHours = 0'],
    [{ mttrHours: -1 }, 'got mttrHours = -1'],
    [{ failoverHours: Infinity }, 'got failoverHours = Infinity'],
    [{ manualHours: Number.NaN }, 'got manualHours = NaN'],
    [{ coverage: { fraction: 1.1, complement: -0.1 } }, 'got coverage = 1.1'],
    [{ crews: 3 }, 'failoverPair requires 1 or 2 crews, got 3'],
    [{ software: { mttfHours: 0, restartHours: 1 } }, 'got softwareMttfHours = 0'],
    [{ software: { mttfHours: 1, restartHours: -1 } }, 'got softwareRestartHours = -1'],
  ])('%j', (change, message) => {
    const given = { ...pair, ...change } as FailoverPair;
    expect(() => failoverPair(given)).toThrow(/^failoverPair requires /);
    expect(() => failoverPair(given)).toThrow(message);
  });

  it('is told by the function asked', () => {
    expect(() => lockstepPair({ ...pair, mttfHours: -1 })).toThrow(/^lockstepPair requires/);
    expect(() => singleServer({ ...pair, mttfHours: -1 })).toThrow(/^singleServer requires/);
  });
});
