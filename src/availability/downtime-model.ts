/** One repairable service, watched over one period. */
export interface DowntimeModel {
  /** Mean length of an up time, in hours, exponential; 0 for never up, Infinity for never failing. */
  readonly mttf: number;
  /** Mean length of a repair, in hours, finite, gamma-distributed. */
  readonly mttr: number;
  /**
   * Coefficient of variation of the repairs: 1 (default) exponential, 0 all alike. From 0 to 100; below 1e-8 it
   * counts as 0.
   */
  readonly spread?: number;
  /** T, length of the period in hours, finite, above 0; no more than 1e15 MTTF. */
  readonly horizon: number;
  /** How the period begins: `up` (default), or `steady`, in the long-run state, which needs exponential repairs. */
  readonly start?: 'up' | 'steady';
}

/** The same with nothing left to a default, and a spread too small to matter set to 0. */
export type WholeDowntimeModel = Required<DowntimeModel>;

// Below it, spread/√n of the sum of n repairs nears the last digit of x.
const LEAST_SPREAD = 1e-8;

/**
 * Fills in the defaults of a model and holds it to what `DowntimeModel` allows.
 *
 * @throws RangeError in the name of `downtimeDistribution` for a mean, spread or horizon outside its range, for MTTF
 *   and MTTR both 0, and for a steady start with repairs that are not exponential: the repair found under way then
 *   has another distribution.
 */
export function wholeDowntimeModel(model: DowntimeModel): WholeDowntimeModel {
  const { mttf, mttr, spread = 1, horizon, start = 'up' } = model;
  function demand(holds: boolean, rule: string, got: number | string): void {
    if (!holds) throw new RangeError(`downtimeDistribution requires ${rule}, got ${got}`);
  }
  demand(horizon > 0 && horizon < Infinity, 'a finite horizon above 0 h', horizon);
  demand(mttr >= 0 && mttr < Infinity, 'a finite MTTR of 0 h or more', mttr);
  demand(mttf >= 0, 'an MTTF of 0 h or more', mttf);
  demand(mttf + mttr > 0, 'an MTTF or MTTR above 0 h', 0);
  demand(mttf === 0 || horizon / mttf <= 1e15, 'a horizon of at most 1e15 MTTF', horizon / mttf);
  demand(spread >= 0 && spread <= 100, 'a spread from 0 to 100', spread);
  demand(start === 'up' || start === 'steady', "a start 'up' or 'steady'", start);
  demand(start === 'up' || spread === 1, "spread 1 (exponential repairs) with start 'steady'", spread);
  return { mttf, mttr, spread: spread < LEAST_SPREAD ? 0 : spread, horizon, start };
}
