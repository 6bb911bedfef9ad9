import { do_not_optimize, measure } from 'mitata';

/** One way to an answer. */
export interface Way {
  readonly name: string;
  readonly run: () => unknown;
  /** True where one run takes seconds: it is then run three times and no more. */
  readonly slow?: boolean;
}

/** Our way to it, and what it is meant to reach. */
export interface OurWay extends Way {
  /** The most that one run should take, in milliseconds. */
  readonly withinMs?: number;
  /** How many times as fast as the fastest of the other ways it should be. */
  readonly timesAsFast?: number;
}

const fewest = { min_samples: 2, min_cpu_time: 0 };

/** Median time of one run, in milliseconds. */
async function timeOf({ run, slow }: Way): Promise<number> {
  const { p50 } = await measure(() => do_not_optimize(run()), slow ? fewest : {});
  return p50 / 1e6;
}

function significant(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(value < 1 ? 2 : 3);
}

function timeText(ms: number): string {
  if (ms >= 1000) return `${significant(ms / 1000)} s`;
  if (ms >= 1) return `${significant(ms)} ms`;
  return ms >= 1e-3 ? `${significant(1000 * ms)} µs` : `${significant(1e6 * ms)} ns`;
}

function print(name: string, ms: number, remark: string): void {
  console.log(
    `${name.padEnd(58)} ${significant(1000 / ms).padStart(11)}/s ${timeText(ms).padStart(9)}  ${remark}`,
  );
}

const verdict = (reached: boolean, target: string) =>
  `${reached ? 'within' : 'MISSES'} the target of ${target}`;

/**
 * Times our way to an answer and other ways to it one after another, and prints for each the operations a second, the
 * median time, and how many times ours the others take.
 */
export async function compare(ours: OurWay, ...others: readonly Way[]): Promise<void> {
  const own = await timeOf(ours);
  const times: number[] = [];
  for (const other of others) times.push(await timeOf(other));
  const remarks: string[] = [];
  if (ours.withinMs) remarks.push(verdict(own <= ours.withinMs, timeText(ours.withinMs)));
  if (ours.timesAsFast)
    remarks.push(verdict(Math.min(...times) >= own * ours.timesAsFast, `${ours.timesAsFast} times as fast`));
  print(ours.name, own, remarks.join(', '));
  others.forEach(({ name }, i) => {
    print(`    ${name}`, times[i]!, `${significant(times[i]! / own)} times ours`);
  });
}
