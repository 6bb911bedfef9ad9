import {
  type RestartGroup,
  type RestartPolicy,
  type RestartRules,
  type RestartSchedule,
  restartSchedule,
} from '../availability/index.ts';

/** What a restart is worked out from. */
export interface Restart {
  readonly vms: { readonly parsed: readonly RestartGroup[] };
  readonly survivors: number;
  readonly perHost: number;
  readonly detect: number;
  readonly policy: RestartPolicy;
  readonly timeout: number;
}

/** The inputs as the rules of a schedule. */
export function rulesOf({ survivors, perHost, detect, policy, timeout }: Restart): RestartRules {
  return {
    survivors,
    perHost,
    detectHours: detect,
    policy,
    tierTimeoutHours: timeout === 0 ? Infinity : timeout,
  };
}

// The answer and its pictures are made from one schedule, which takes long for very many machines.
const schedules = new WeakMap<Restart, RestartSchedule>();

/** The whole restart, machine by machine, for a drawing of it in time. */
export function scheduleOf(values: Restart): RestartSchedule {
  const known = schedules.get(values) ?? restartSchedule(values.vms.parsed, rulesOf(values));
  schedules.set(values, known);
  return known;
}
