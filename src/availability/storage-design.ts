import { requireAmounts, requireLifetime, requireShares } from './argument-rules.ts';
import { type Percentage, percentageFromComplement } from './percentage.ts';
import { steadyStateAvailability } from './repairable-unit.ts';

/**
 * Where the storage of virtual machines is: in a shared `array`, `local` in one host that exports it to the others, or
 * `mirrored` between two hosts.
 */
export type StorageDesign = 'array' | 'local' | 'mirrored';

/** Hosts and the storage they use. */
export interface HostsAndStorage {
  readonly design: StorageDesign;
  /** Share of time that the array is down; counts for `array` only. */
  readonly arrayUnavailability: number;
  /** Mean time to failure of a host, in hours, above 0; Infinity for one that never fails. */
  readonly hostMttfHours: number;
  /** Mean time to repair of a host, in hours. */
  readonly hostMttrHours: number;
  /** Time until a virtual machine of a failed host runs again on another, in hours. */
  readonly vmRestartHours: number;
}

/** What a virtual machine gets in the long run. */
export interface StorageOutcome {
  readonly storage: Percentage;
  /** Storage and host together, as seen by a virtual machine on a host other than one that exports storage. */
  readonly service: Percentage;
  readonly vmInterruptionsPerHour: number;
}

/**
 * Availability of storage, and of a virtual machine that needs both storage and a host.
 *
 * With U = MTTR/(MTTF + MTTR) and I = 1/(MTTF + MTTR) of a host, storage is down for the share given (array), U (local)
 * or U² (mirrored, independent hosts with a crew each). The machine loses that, and I·vmRestart for failures of its own
 * host, which no storage guarantee covers: the two are added, as their overlap is a product of small numbers, and the
 * sum is kept to 1. It is interrupted I times an hour, with local storage 2·I. Stated by this project, from renewal
 * theory (one failure per MTTF + MTTR); limits: hosts have room for the restart, no disk fails.
 *
 * @param hosts design, host and restart times.
 * @returns availability as `fraction` and unavailability as `complement`, of storage and service; interruptions per hour.
 * @throws RangeError for another design, a share outside 0 to 1, an MTTF not above 0, a negative or infinite time.
 */
export function storageDesign(hosts: HostsAndStorage): StorageOutcome {
  const { design, arrayUnavailability, hostMttfHours, hostMttrHours, vmRestartHours } = hosts;
  requireShares('storageDesign', { arrayUnavailability });
  requireLifetime('storageDesign', { hostMttfHours });
  requireAmounts('storageDesign', { hostMttrHours, vmRestartHours });
  const host = steadyStateAvailability({ mttfHours: hostMttfHours, mttrHours: hostMttrHours });
  const storageDown = { array: arrayUnavailability, local: host.complement, mirrored: host.complement ** 2 }[
    design
  ];
  if (storageDown === undefined)
    throw new RangeError(`storageDesign requires array, local or mirrored, got ${design}`);
  const failuresPerHour = 1 / (hostMttfHours + hostMttrHours);
  return {
    storage: design === 'local' ? host : percentageFromComplement(storageDown),
    service: percentageFromComplement(Math.min(1, storageDown + failuresPerHour * vmRestartHours)),
    vmInterruptionsPerHour: (design === 'local' ? 2 : 1) * failuresPerHour,
  };
}
