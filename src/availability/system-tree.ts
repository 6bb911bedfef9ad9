import type { Percentage } from './percentage.ts';
import type { RepairableUnit } from './repairable-unit.ts';

/**
 * A part of a system. Parts of one name are the same part wherever they stand: they are up or down together,
 * and must say the same of themselves.
 */
export interface SystemPart {
  readonly kind: 'part';
  readonly name: string;
  readonly availability: Percentage;
  /** Where MTTF and MTTR are known; `availability` is then their `steadyStateAvailability`. */
  readonly unit?: RepairableUnit;
}

/** What is known of a part but its name. */
export type PartValue = Pick<SystemPart, 'availability' | 'unit'>;

/** Members of which `needed` have to be up: all of them in series, 1 in parallel. */
export interface SystemGroup {
  readonly kind: 'group';
  readonly needed: number;
  readonly members: readonly SystemTree[];
  /**
   * The beta factor: which share of a member's unavailability strikes all members at once. They are then like
   * parts.
   */
  readonly beta?: Percentage;
}

/** Any arrangement of parts. */
export type SystemTree = SystemPart | SystemGroup;

/** Whether two parts have the same availability, MTTF and MTTR, whatever their names. */
export function alike(one: PartValue, other: PartValue): boolean {
  return (
    one.availability.fraction === other.availability.fraction &&
    one.availability.complement === other.availability.complement &&
    one.unit?.mttfHours === other.unit?.mttfHours &&
    one.unit?.mttrHours === other.unit?.mttrHours
  );
}
