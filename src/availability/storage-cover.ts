import type { DiskRedundancy } from './mean-time-to-data-loss.ts';
import type { StorageDesign } from './storage-design.ts';

/** Whether the data stays in service through a failure: `covered`, `partly` by circumstance, or left `open`. */
export type Cover = 'covered' | 'partly' | 'open';

/** What can take a virtual machine's data, or the machine itself, out of service. */
export type OutageCause =
  | 'disk'
  | 'secondDisk'
  | 'controller'
  | 'dataHost'
  | 'site'
  | 'path'
  | 'machineHost'
  | 'guest'
  | 'operator'
  | 'corruption';

/** Through which failures of disks a group of them goes on; a second one falls into another pair more often than not. */
const disks: Readonly<Record<DiskRedundancy, { readonly disk: Cover; readonly secondDisk: Cover }>> = {
  none: { disk: 'open', secondDisk: 'open' },
  mirror: { disk: 'covered', secondDisk: 'partly' },
  raid5: { disk: 'covered', secondDisk: 'open' },
  raid6: { disk: 'covered', secondDisk: 'covered' },
};

/**
 * Which causes of an outage a storage design covers, for a machine on a host that holds no data.
 *
 * An array goes on through the failures that its maker promises to survive: its disks as they are grouped, and a controller.
 * Disks that one host exports go on through a disk and stop with that host. Two hosts with a copy each go on without one of
 * them and all that is in it; without a site only where the other stands elsewhere. None covers what lies between the data
 * and the user (path, host, hypervisor, guest), nor what is written faithfully to every copy (deletion, corruption). Stated
 * by this project from the designs themselves; products differ in detail. A mirror between hosts is taken to switch over.
 *
 * @param design where the data is.
 * @param redundancy of the disks within the array or within each host.
 */
export function storageCover(
  design: StorageDesign,
  redundancy: DiskRedundancy,
): Readonly<Record<OutageCause, Cover>> {
  const beyond = {
    path: 'open',
    machineHost: 'open',
    guest: 'open',
    operator: 'open',
    corruption: 'open',
  } as const;
  if (design === 'mirrored') {
    return {
      disk: 'covered',
      secondDisk: 'covered',
      controller: 'covered',
      dataHost: 'covered',
      site: 'partly',
      ...beyond,
    };
  }
  const inArray = design === 'array' ? 'covered' : 'open';
  return { ...disks[redundancy], controller: inArray, dataHost: inArray, site: 'open', ...beyond };
}
