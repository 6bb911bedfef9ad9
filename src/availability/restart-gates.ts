import { PriorityQueue } from './priority-queue.ts';
import type { RestartGroup } from './restart-group.ts';

/**
 * What decides who starts: `none`, the list; `order`, the tier and then the list, waiting for nothing; `ready`, the same, but a
 * tier waits for the tiers below it, and a group for its dependencies, to be ready.
 */
export type RestartPolicy = 'ready' | 'order' | 'none';

/** When a tier was allowed to start. */
export interface TierOpening {
  readonly tier: number;
  /** Hours since the failure. */
  readonly openHours: number;
  /** Whether the time-out opened it although a lower tier was not ready. */
  readonly timedOut: boolean;
}

/** Groups that become startable together. */
interface Stage {
  readonly tier: number;
  readonly members: number[];
}

/** Places of the groups in the order in which they may start; the sort keeps that of the list within a tier. */
function startOrder(groups: readonly RestartGroup[], policy: RestartPolicy): number[] {
  const order = [...groups.keys()];
  return policy === 'none' ? order : order.sort((a, b) => groups[a]!.tier - groups[b]!.tier);
}

/** One stage for each tier under `ready`, else one for all. */
function stagesOf(groups: readonly RestartGroup[], order: readonly number[], policy: RestartPolicy): Stage[] {
  const stages: Stage[] = [];
  for (const group of order) {
    const { tier } = groups[group]!;
    const last = stages.at(-1);
    if (last && (policy !== 'ready' || last.tier === tier)) last.members.push(group);
    else stages.push({ tier, members: [group] });
  }
  return stages;
}

/** Which groups may start: those whose tier is open and whose dependencies are ready, as far as the policy asks for that. */
export class RestartGates {
  /** Tiers in the order in which they opened; with a policy other than `ready`, the one stage that holds all. */
  readonly openings: TierOpening[] = [];
  readonly #stages: Stage[];
  readonly #timeoutHours: number;
  readonly #rank: number[] = [];
  readonly #dependents: number[][];
  readonly #openDependencies: number[];
  readonly #isOpen: boolean[];
  readonly #startable = new PriorityQueue();
  #unready = 0;

  /**
   * @param groups without faults, see `findRestartFault`.
   * @param policy what has to be waited for.
   * @param timeoutHours longest time from one tier's opening to the next one's.
   * @param hours when the first tier opens.
   */
  constructor(groups: readonly RestartGroup[], policy: RestartPolicy, timeoutHours: number, hours: number) {
    const order = startOrder(groups, policy);
    for (const [rank, group] of order.entries()) this.#rank[group] = rank;
    this.#stages = stagesOf(groups, order, policy);
    this.#timeoutHours = timeoutHours;
    this.#isOpen = groups.map(() => false);
    this.#dependents = groups.map(() => []);
    const places = new Map(groups.map(({ name }, group) => [name, group]));
    this.#openDependencies = groups.map(({ dependencies }, group) => {
      if (policy !== 'ready') return 0;
      for (const name of dependencies) this.#dependents[places.get(name)!]!.push(group);
      return dependencies.length;
    });
    this.#openNext(hours, false);
  }

  /** The group to start from next; absent where all that may start has. */
  get first(): number | undefined {
    return this.#startable.next;
  }

  /** Takes the first group out once its last machine has started. */
  closeFirst(): void {
    this.#startable.take();
  }

  /** When the next tier opens whatever is ready by then, in hours; Infinity where none is left or it waits for ever. */
  get timeoutAt(): number {
    if (this.openings.length === this.#stages.length) return Infinity;
    return this.openings.at(-1)!.openHours + this.#timeoutHours;
  }

  /** Opens the next tier because its time has come. */
  timeOut(hours: number): void {
    this.#openNext(hours, true);
  }

  /** Notes that all machines of a group are ready, and opens what waited for nothing else. */
  markReady(group: number, hours: number): void {
    this.#unready--;
    for (const dependent of this.#dependents[group]!) {
      this.#openDependencies[dependent]!--;
      this.#admit(dependent);
    }
    if (this.#unready === 0 && this.openings.length < this.#stages.length) this.#openNext(hours, false);
  }

  #openNext(openHours: number, timedOut: boolean): void {
    const { tier, members } = this.#stages[this.openings.length]!;
    this.openings.push({ tier, openHours, timedOut });
    this.#unready += members.length;
    for (const group of members) {
      this.#isOpen[group] = true;
      this.#admit(group);
    }
  }

  #admit(group: number): void {
    if (this.#isOpen[group] && this.#openDependencies[group] === 0) {
      this.#startable.add(this.#rank[group]!, group);
    }
  }
}
