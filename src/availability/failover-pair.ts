import { requireAmounts, requireLifetime, requireShares } from './argument-rules.ts';
import type { Percentage } from './percentage.ts';

/** Software whose faults hit every copy alike: same instructions, same fault, so that it stands in series with all hardware. */
export interface CommonSoftware {
  /** Mean time to a fault in hours, above 0; Infinity for software without faults. */
  readonly mttfHours: number;
  /** Mean time to restart in hours. */
  readonly restartHours: number;
}

/** A server: λ = 1/MTTF, μ = 1/MTTR, exponential. */
export interface Server {
  /** In hours, above 0; Infinity for one that never fails. */
  readonly mttfHours: number;
  readonly mttrHours: number;
  /** None where it is left out. */
  readonly software?: CommonSoftware | undefined;
}

/** Two servers and what happens when one of them fails. */
export interface ServerPair extends Server {
  /** Share of failures that the pair survives as designed (coverage), with its complement. */
  readonly coverage: Percentage;
  /** Mean time to recovery by hand after a failure that is not covered, in hours. */
  readonly manualHours: number;
  /** How many servers can be under repair at a time. */
  readonly crews: 1 | 2;
}

/** A pair of which one server works and the other stands by. */
export interface FailoverPair extends ServerPair {
  /** Mean duration of a failover, in hours. */
  readonly failoverHours: number;
}

/** What a design gives in the long run. */
export interface DesignOutcome {
  /** Availability as `fraction`, unavailability as `complement`; software included. */
  readonly availability: Percentage;
  /** Entries per hour into a down state from an up one, plus software faults. */
  readonly interruptionsPerHour: number;
}

/** Shares of time that the hardware of a pair is in each of its states, before software; together they are 1. */
export interface LockstepOutcome extends DesignOutcome {
  /** Up with both servers. */
  readonly both: number;
  /** Up with one server. */
  readonly one: number;
  /** Waiting for recovery by hand after a failure that was not covered. */
  readonly uncovered: number;
  /** Both servers failed. */
  readonly double: number;
}

/** Shares of time that the hardware of a failover pair is in each of its states, before software. */
export interface FailoverOutcome extends LockstepOutcome {
  /** Failing over. */
  readonly failover: number;
}

/** Long-run weights of the states, that of `both` servers up set to 1, in any common unit. */
interface Weights {
  readonly up: number;
  readonly down: number;
  /** Entries into a down state from an up one, per hour, for these weights. */
  readonly entries: number;
}

function outcome({ up, down, entries }: Weights, software: CommonSoftware | undefined): DesignOutcome {
  const total = up + down;
  const { mttfHours, restartHours } = software ?? { mttfHours: Number.POSITIVE_INFINITY, restartHours: 0 };
  const softwareUp = 1 / (1 + restartHours / mttfHours);
  // A share of time down from each, the second counted while the first is up: nothing near 1 is subtracted.
  const complement = down / total + (up / total) * softwareUp * (restartHours / mttfHours);
  return {
    availability: { fraction: (up / total) * softwareUp, complement },
    interruptionsPerHour: entries / total + 1 / (mttfHours + restartHours),
  };
}

function requireServer(caller: string, { mttfHours, mttrHours, software }: Server): void {
  requireLifetime(caller, { mttfHours });
  requireAmounts(caller, { mttrHours });
  if (!software) return;
  requireLifetime(caller, { softwareMttfHours: software.mttfHours });
  requireAmounts(caller, { softwareRestartHours: software.restartHours });
}

function requirePair(caller: string, pair: ServerPair): void {
  requireServer(caller, pair);
  requireAmounts(caller, { manualHours: pair.manualHours });
  requireShares(caller, { coverage: pair.coverage.fraction, uncovered: pair.coverage.complement });
  if (pair.crews !== 1 && pair.crews !== 2)
    throw new RangeError(`${caller} requires 1 or 2 crews, got ${pair.crews}`);
}

/**
 * One server: up → down with λ, back with μ.
 *
 * @returns availability MTTF/(MTTF + MTTR), in series with the software, and interruptions per hour.
 * @throws RangeError where an MTTF is not above 0 or another time is negative or infinite.
 */
export function singleServer(server: Server): DesignOutcome {
  requireServer('singleServer', server);
  const { mttfHours, mttrHours, software } = server;
  return outcome({ up: 1, down: mttrHours / mttfHours, entries: 1 / mttfHours }, software);
}

/**
 * An active server and a standby that takes over (HA pair), states 2 (both up), F (failing over), U (failover did not
 * work), 1 (one up), 0 (none), up in 2 and 1, with coverage c:
 *
 *     2 → F  cλ      F → 1  1/failover    1 → 2  μ    0 → 1  μ, or 2μ with two crews
 *     2 → U  (1−c)λ  U → 1  1/manual      1 → 0  λ
 *     2 → 1  λ (the standby fails)        F → 0  λ    U → 0  λ
 *
 * Each weight follows from a cut of this diagram, all of them sums of positive terms in mean times, so a time of 0 is
 * the limit. Coverage: W. G. Bouricius, W. Carter and P. Schneider, 1969; T. F. Arnold, "The concept of coverage and its
 * effect on the reliability model of a repairable system", IEEE Transactions on Computers C-22(3), 1973, 251–254.
 * Limits: failures of a standby are taken to be seen at once, and there is no split brain.
 *
 * @returns availability, interruptions per hour, and the share of time in each state.
 * @throws RangeError where an MTTF is not above 0, another time is negative or infinite, a share is outside 0 to 1, or
 *   `crews` is neither 1 nor 2.
 */
export function failoverPair(pair: FailoverPair): FailoverOutcome {
  requirePair('failoverPair', pair);
  requireAmounts('failoverPair', { failoverHours: pair.failoverHours });
  const { mttfHours, mttrHours, failoverHours, coverage, manualHours, crews, software } = pair;
  const one = (2 * mttrHours) / mttfHours;
  const failover = (coverage.fraction * failoverHours) / (mttfHours + failoverHours);
  const uncovered = (coverage.complement * manualHours) / (mttfHours + manualHours);
  const double = ((one + failover + uncovered) * mttrHours) / crews / mttfHours;
  const up = 1 + one;
  const down = failover + uncovered + double;
  const total = up + down;
  return {
    ...outcome({ up, down, entries: up / mttfHours }, software),
    both: 1 / total,
    one: one / total,
    failover: failover / total,
    uncovered: uncovered / total,
    double: double / total,
  };
}

/**
 * Two servers in lockstep (fault-tolerant pair), states 2 (both up), U (a fault was not covered), 1 (one up), 0 (none),
 * up in 2 and 1, with coverage c:
 *
 *     2 → 1  2cλ      U → 1  1/manual    1 → 2  μ    0 → 1  μ, or 2μ with two crews
 *     2 → U  2(1−c)λ  U → 0  λ           1 → 0  λ
 *
 * With c = 1 and one crew the unavailability is 2λ²/(2λ² + 2λμ + μ²). On coverage see `failoverPair`.
 *
 * @returns availability, interruptions per hour, and the share of time in each state.
 * @throws RangeError as `failoverPair` does.
 */
export function lockstepPair(pair: ServerPair): LockstepOutcome {
  requirePair('lockstepPair', pair);
  const { mttfHours, mttrHours, coverage, manualHours, crews, software } = pair;
  const one = (2 * mttrHours) / mttfHours;
  const uncovered = (2 * coverage.complement * manualHours) / (mttfHours + manualHours);
  const double = ((one + uncovered) * mttrHours) / crews / mttfHours;
  const up = 1 + one;
  const down = uncovered + double;
  const total = up + down;
  return {
    ...outcome({ up, down, entries: (2 * coverage.complement + one) / mttfHours }, software),
    both: 1 / total,
    one: one / total,
    uncovered: uncovered / total,
    double: double / total,
  };
}
