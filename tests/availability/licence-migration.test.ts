import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPresentValue } from '../../src/availability/cash-flow.ts';
import { hoursPerYear } from '../../src/availability/durations.ts';
import { licencesRequired, type Migration, migrationCase } from '../../src/availability/licence-migration.ts';
import { expectNear, workedAnswer } from './worked-answers.ts';

const now = {
  servers: 4,
  coresPerServer: 16,
  coreFactor: 1,
  maintenancePerServer: 30_000,
  operations: 120_000,
  unavailability: 5e-4,
};
const target = {
  servers: 4,
  coresPerServer: 16,
  coreFactor: 0.5,
  maintenancePerServer: 6000,
  operations: 60_000,
  unavailability: 1e-4,
};
const usual: Migration = {
  now,
  target,
  hardwarePerTargetServer: 40_000,
  licencePrice: 47_500,
  supportRate: 0.22,
  migrationCost: 500_000,
  dualMonths: 6,
  downtimeCostPerHour: 10_000,
  years: 5,
  discountRate: 0.08,
  shelfware: false,
  yearHours: hoursPerYear('gregorian'),
};

describe('licences', () => {
  it.each([
    // models.md T42 and 2(i).
    { servers: 1, coresPerServer: 6, coreFactor: 0.25, licences: 2 },
    { servers: 1, coresPerServer: 9, coreFactor: 0.75, licences: 7 },
    { servers: 2, coresPerServer: 16, coreFactor: 0.5, licences: 16 },
    { servers: 3, coresPerServer: 3, coreFactor: 0.5, licences: 5 },
    { servers: 1, coresPerServer: 24, coreFactor: 0.5, licences: 12 },
    { servers: 0, coresPerServer: 16, coreFactor: 1, licences: 0 },
    { servers: 4, coresPerServer: 16, coreFactor: 0, licences: 0 },
    // In binary 10 · 11 · 1.1 = 121.00000000000001 and 4 · 25 · 0.55 = 55.00000000000001.
    { servers: 10, coresPerServer: 11, coreFactor: 1.1, licences: 121 },
    { servers: 4, coresPerServer: 25, coreFactor: 0.55, licences: 55 },
    { servers: 10, coresPerServer: 1, coreFactor: 0.1, licences: 1 },
  ])('for $servers × $coresPerServer cores at $coreFactor are $licences', ({ licences, ...servers }) => {
    expect(licencesRequired([servers])).toBe(licences);
  });

  it('are rounded once, after adding up, not for each server or chip', () => {
    // models.md 2(i): three chips of three cores at 0.5 are 5, not 6 (up for each) or 3 (down for each).
    const chip = { servers: 1, coresPerServer: 3, coreFactor: 0.5 };
    expect(licencesRequired([chip, chip, chip])).toBe(5);
    expect(3 * licencesRequired([chip])).toBe(6);
  });

  it('are those of exact decimal arithmetic', () => {
    const part = fc.record({
      servers: fc.integer({ min: 0, max: 1000 }),
      coresPerServer: fc.integer({ min: 0, max: 1024 }),
      thousandths: fc.integer({ min: 0, max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const thousandths = parts.reduce((sum, p) => sum + p.servers * p.coresPerServer * p.thousandths, 0);
        const servers = parts.map((p) => ({ ...p, coreFactor: p.thousandths / 1000 }));
        expect(licencesRequired(servers)).toBe(Math.floor((thousandths + 999) / 1000));
      }),
      { numRuns: 1000 },
    );
  });

  it('cost $252,000 for 24 cores at 0.5, $60,000 and 35 % of the price, and $55,440 a year of support', () => {
    // models.md T42.
    const licences = licencesRequired([{ servers: 1, coresPerServer: 24, coreFactor: 0.5 }]);
    expectNear(licences * 60_000 * 0.35, 252_000);
    expectNear(licences * 60_000 * 0.35 * 0.22, 55_440);
  });

  it('refuse parts of servers and cores, and factors below 0', () => {
    const servers = { servers: 1, coresPerServer: 8, coreFactor: 0.5 };
    expect(() => licencesRequired([{ ...servers, servers: 0.5 }])).toThrow(
      /licencesRequired .* servers = 0.5/,
    );
    expect(() => licencesRequired([{ ...servers, coresPerServer: -1 }])).toThrow(
      /^licencesRequired requires /,
    );
    expect(() => licencesRequired([{ ...servers, coreFactor: -1 }])).toThrow(
      'licencesRequired requires finite amounts of 0 or more, got coreFactor = -1',
    );
  });
});

describe('a migration', () => {
  it.each([
    { query: '', changed: {} },
    {
      query: 'nowFactor=0.75&shelfware=yes&discount=12&years=7',
      changed: { now: { ...now, coreFactor: 0.75 }, shelfware: true, discountRate: 0.12, years: 7 },
    },
  ])('gives the worked answers for “$query”', ({ query, changed }) => {
    const expected = workedAnswer('migration', query);
    const result = migrationCase({ ...usual, ...changed });
    expectNear(result.licencesNow, expected.licencesNow);
    expectNear(result.licencesTarget, expected.licencesTarget);
    expectNear(result.annualNow, expected.annualNow);
    expectNear(result.annualTarget, expected.annualTarget);
    expectNear(result.upfront, expected.upfront);
    expectNear(result.netPresentValue, expected.npv);
    expectNear(result.paybackYears, expected.payback);
    expectNear(result.internalRateOfReturn!, expected.irr);
  });

  it('has no net present value at its internal rate of return', () => {
    const { internalRateOfReturn } = migrationCase(usual);
    const again = migrationCase({ ...usual, discountRate: internalRateOfReturn! });
    expect(Math.abs(again.netPresentValue)).toBeLessThan(1e-6);
  });

  it('pays back in as many years as make the undiscounted sum vanish', () => {
    const { upfront, annualNow, annualTarget, paybackYears } = migrationCase(usual);
    const whole = Math.floor(paybackYears);
    const saving = annualNow - annualTarget;
    const left = netPresentValue([-upfront, ...Array.from({ length: whole }, () => saving)], 0);
    expectNear(whole - left / saving, paybackYears);
  });

  it('never pays back, and has no internal rate of return, where nothing is saved', () => {
    const result = migrationCase({ ...usual, target: { ...target, operations: 1e6 } });
    expect(result.paybackYears).toBe(Infinity);
    expect('internalRateOfReturn' in result).toBe(false);
    expect(result.netPresentValue).toBeLessThan(-result.upfront);
  });

  it('has a negative internal rate of return where the savings do not bring back the outlay', () => {
    const result = migrationCase({ ...usual, years: 2 });
    expect(result.paybackYears).toBeGreaterThan(2);
    expect(result.internalRateOfReturn).toBeLessThan(0);
  });

  it('pays support on licences no longer needed as shelfware, and for no more than are needed otherwise', () => {
    const without = migrationCase(usual);
    const shelfware = migrationCase({ ...usual, shelfware: true });
    expectNear(shelfware.annualTarget - without.annualTarget, 32 * 47_500 * 0.22);
    const grown = { ...usual, target: { ...target, coreFactor: 2 } };
    expect(migrationCase({ ...grown, shelfware: true })).toEqual(migrationCase(grown));
  });

  it('buys only the licences that are lacking', () => {
    const grown = migrationCase({ ...usual, target: { ...target, coreFactor: 1.5 } });
    expect(grown.licencesTarget).toBe(96);
    expectNear(grown.upfront - migrationCase(usual).upfront, 32 * 47_500);
  });

  it('counts downtime on both sides', () => {
    const free = migrationCase({ ...usual, downtimeCostPerHour: 0 });
    const dear = migrationCase(usual);
    expectNear(dear.annualNow - free.annualNow, 5e-4 * 8765.82 * 10_000, 1e-7);
    expectNear(dear.annualTarget - free.annualTarget, 1e-4 * 8765.82 * 10_000, 1e-7);
  });

  it.each<[string, Partial<Migration>]>([
    ['whole numbers from 1, got years = 2.5', { years: 2.5 }],
    ['finite amounts of 0 or more, got licencePrice = -1', { licencePrice: -1 }],
    ['finite amounts of 0 or more, got discountRate = NaN', { discountRate: Number.NaN }],
    ['finite amounts above 0, got yearHours = 0', { yearHours: 0 }],
    ['shares from 0 to 1, got unavailability = -1', { now: { ...now, unavailability: -1 } }],
    ['finite amounts of 0 or more, got operations = -1', { target: { ...target, operations: -1 } }],
  ])('requires %s', (rule, changed) => {
    expect(() => migrationCase({ ...usual, ...changed })).toThrow(`migrationCase requires ${rule}`);
  });
});
