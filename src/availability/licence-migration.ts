import { requireAmounts, requireCounts, requirePositive, requireShares } from './argument-rules.ts';
import { internalRateOfReturn, netPresentValue, paybackYears } from './cash-flow.ts';

/** Like servers that a product is licensed on. */
export interface LicensedServers {
  readonly servers: number;
  readonly coresPerServer: number;
  /** Licences that a core of this kind takes, by the vendor's table; a decimal such as 0.5. */
  readonly coreFactor: number;
}

/** Servers with what running them costs a year, in money. */
export interface ServerEstate extends LicensedServers {
  readonly maintenancePerServer: number;
  readonly operations: number;
  /** Long-run unavailability of the service on them, a fraction. */
  readonly unavailability: number;
}

/** A move from one estate to another, and how it is judged. */
export interface Migration {
  readonly now: ServerEstate;
  readonly target: ServerEstate;
  readonly hardwarePerTargetServer: number;
  /** Price of a licence, in money. */
  readonly licencePrice: number;
  /** Support a year as a share of the price, a fraction. */
  readonly supportRate: number;
  readonly migrationCost: number;
  /** Months in which the present estate is paid for beside the target. */
  readonly dualMonths: number;
  readonly downtimeCostPerHour: number;
  /** Years that the savings are counted for, a whole number from 1. */
  readonly years: number;
  /** Discount rate a year, a fraction. */
  readonly discountRate: number;
  /** Whether support goes on for licences that the target has no use for. */
  readonly shelfware: boolean;
  /** Length of a year in hours. */
  readonly yearHours: number;
}

/** What a migration costs and brings, in money and years. */
export interface MigrationCase {
  readonly licencesNow: number;
  readonly licencesTarget: number;
  readonly annualNow: number;
  readonly annualTarget: number;
  readonly upfront: number;
  readonly netPresentValue: number;
  /** Undiscounted; Infinity where nothing is saved. */
  readonly paybackYears: number;
  /** A fraction a year; absent where there is none. */
  readonly internalRateOfReturn?: number;
}

/**
 * Licences for servers of one product: ⌈Σ servers · cores · factor⌉, rounded once, after adding up.
 *
 * Source: Oracle, Processor Core Factor Table: cores times factor are aggregated for each program, then fractions rounded
 * up. Rounding by server or by chip is a common mistake.
 *
 * @param estates groups of like servers.
 * @returns a whole number.
 * @throws RangeError where servers or cores are no whole numbers or a factor is negative or infinite.
 */
export function licencesRequired(estates: readonly LicensedServers[]): number {
  let licences = 0;
  for (const { servers, coresPerServer, coreFactor } of estates) {
    requireCounts('licencesRequired', 0, { servers, coresPerServer });
    requireAmounts('licencesRequired', { coreFactor });
    licences += servers * coresPerServer * coreFactor;
  }
  // 4 · 25 · 0.55 is 55.00000000000001 in binary and must not take 56. Factors have a few decimals, so that a real excess
  // over a whole number is far above this allowance, and binary rounding far below it.
  return Math.ceil(licences * (1 - 1e-12));
}

function annualCost(
  estate: ServerEstate,
  supportedLicences: number,
  { licencePrice, supportRate, downtimeCostPerHour, yearHours }: Migration,
): number {
  return (
    estate.servers * estate.maintenancePerServer +
    estate.operations +
    supportedLicences * licencePrice * supportRate +
    estate.unavailability * yearHours * downtimeCostPerHour
  );
}

function requireMigration(migration: Migration): void {
  const { now, target, hardwarePerTargetServer, licencePrice, supportRate, migrationCost } = migration;
  const { dualMonths, downtimeCostPerHour, years, discountRate, yearHours } = migration;
  requireAmounts('migrationCase', { hardwarePerTargetServer, licencePrice, supportRate, migrationCost });
  requireAmounts('migrationCase', { dualMonths, downtimeCostPerHour, discountRate });
  requireCounts('migrationCase', 1, { years });
  requirePositive('migrationCase', { yearHours });
  for (const { maintenancePerServer, operations, unavailability } of [now, target]) {
    requireAmounts('migrationCase', { maintenancePerServer, operations });
    requireShares('migrationCase', { unavailability });
  }
}

/**
 * Costs, net present value, payback and internal rate of return of moving from one estate to another.
 *
 * annual = servers·maintenance + operations + licences·price·support + u·Y·downtime cost;
 * upfront = servers·hardware + max(0, target − present licences)·price + migration + dualMonths/12·annual now;
 * each year's saving, annual now − annual target, comes at its end. Prices stay as they are, the present estate's
 * hardware has no residual value, and downtime is counted at its mean.
 *
 * @returns the case in money, years and fractions, see `MigrationCase`.
 * @throws RangeError for counts that are not whole, a negative or infinite amount or a share outside 0 to 1.
 */
export function migrationCase(migration: Migration): MigrationCase {
  requireMigration(migration);
  const { now, target, licencePrice, years } = migration;
  const licencesNow = licencesRequired([now]);
  const licencesTarget = licencesRequired([target]);
  const supported = migration.shelfware ? Math.max(licencesNow, licencesTarget) : licencesTarget;
  const annualNow = annualCost(now, licencesNow, migration);
  const annualTarget = annualCost(target, supported, migration);
  const upfront =
    target.servers * migration.hardwarePerTargetServer +
    Math.max(0, licencesTarget - licencesNow) * licencePrice +
    migration.migrationCost +
    (migration.dualMonths / 12) * annualNow;
  const saving = annualNow - annualTarget;
  const flows = [-upfront, ...Array.from({ length: years }, () => saving)];
  const rate = internalRateOfReturn(flows);
  return {
    licencesNow,
    licencesTarget,
    annualNow,
    annualTarget,
    upfront,
    netPresentValue: netPresentValue(flows, migration.discountRate),
    paybackYears: paybackYears(upfront, saving),
    ...(rate === undefined ? {} : { internalRateOfReturn: rate }),
  };
}
