import {
  alertDelayHours,
  type BurnRateAlert,
  budgetExhaustionHours,
  budgetSpent,
  burnRateAlerts,
  hoursPerUnit,
} from '../availability/index.ts';
import {
  type BarsPicture,
  type Chart,
  type ChartPicture,
  chartTable,
  type Fill,
  formatDuration,
  formatShare,
  linearAxis,
  logAxis,
  timeAxis,
} from '../scenario/index.ts';
import { alertNames, times } from './budget-alerts.ts';

/** The budget that burns: what share may fail, over which window in hours, and how many times too fast. */
export interface Burn {
  readonly unavailability: number;
  readonly window: number;
  readonly burn: number;
}

function percent(share: number): string {
  return formatShare(Math.min(1, share), 'nearest');
}

/** The alerts that look back less far than the window. */
function alertsOf({ unavailability, window }: Burn): (BurnRateAlert & { readonly name: string })[] {
  return burnRateAlerts({ unavailability, windowHours: window })
    .map((alert, i) => ({ ...alert, name: alertNames[i] ?? '' }))
    .filter(({ alertHours }) => alertHours < window);
}

/** Whether two burn rates would be drawn as one line. */
function isAlong(one: number, other: number): boolean {
  return Math.abs(Math.log(one / other)) < 0.15;
}

/** Lines of the picture: the reader's burn, the one that just lasts, and the alerts'; rates that are nearly one, as one. */
function burnLines(plan: Burn): { readonly rate: number; readonly names: string[] }[] {
  const named = [
    { rate: plan.burn, name: 'yours' },
    { rate: 1, name: 'just lasts' },
    ...alertsOf(plan).map(({ threshold, name }) => ({ rate: threshold, name: `${name} alert` })),
  ];
  const lines: { rate: number; names: string[] }[] = [];
  for (const { rate, name } of named) {
    const known = lines.find((line) => isAlong(line.rate, rate));
    if (known) known.names.push(name);
    else lines.push({ rate, names: [name] });
  }
  return lines;
}

/** What is left of the budget over the window, at the reader's burn and at those that trip the alerts. */
export function burnDown(plan: Burn): ChartPicture {
  const { window, burn } = plan;
  const gone = budgetExhaustionHours(window, burn);
  // A fast burn is over in a corner of the window, where the lines of the alerts would lie on each other.
  const last = Math.min(window, Math.max(2.5 * gone, window / 10));
  const { min, h, d } = hoursPerUnit;
  const unit = last < 3 * h ? min : last < 4 * d ? h : d;
  const whole = linearAxis('Time since the budget was full', last / unit, (time) =>
    formatDuration(time * unit, 'nearest'),
  );
  const x = { ...whole, most: last / unit, ticks: whole.ticks.filter(({ at }) => at <= last / unit) };
  const left = (rate: number, time: number) => Math.max(0, 1 - budgetSpent(window, rate, time * unit));
  const end = (rate: number) => Math.min(last, budgetExhaustionHours(window, rate)) / unit;
  const rest = left(burn, x.most);
  const chart: Chart = {
    title: 'The budget burning down',
    x,
    y: linearAxis('Budget left', 1, percent),
    series: burnLines(plan).map(({ rate, names }) => ({
      label: `${times(rate)}: ${names.join(', ')}`,
      points: [...x.ticks.map(({ at }) => at), end(rate), x.most]
        .sort((a, b) => a - b)
        .map((time) => ({ x: time, y: left(rate, time) })),
    })),
    marks: [
      gone <= window
        ? { series: 0, x: end(burn), y: 0, label: `gone after ${formatDuration(gone, 'down')}` }
        : { series: 0, x: x.most, y: rest, label: `${percent(rest)} left`, tone: 'ink' },
    ],
  };
  return {
    kind: 'chart',
    title: chart.title,
    says:
      gone <= window
        ? `At a burn of ${times(burn)} the budget is gone after ${formatDuration(gone, 'down')}.`
        : `At a burn of ${times(burn)} the window ends with ${percent(rest)} of the budget left.`,
    chart,
    table: () => chartTable(chart),
  };
}

/** How soon each alert trips: at the reader's burn and in a total outage. Nothing where the window is shorter than all. */
export function alertDelays(plan: Burn): BarsPicture[] {
  const { window, burn } = plan;
  const alerts = alertsOf(plan).map((alert) => ({
    ...alert,
    own: alertDelayHours(alert, window, burn),
    outage: alert.reachable ? alert.detectionHours : Number.POSITIVE_INFINITY,
  }));
  if (alerts.length === 0) return [];
  const delays = alerts
    .flatMap(({ own, outage }) => [own, outage])
    .filter((delay) => delay > 0 && delay < Infinity);
  const most = Math.max(hoursPerUnit.min, ...delays);
  const axis = timeAxis('Time until it trips', Math.min(most / 100, ...delays) / 2, most);
  const text = (delay: number) => (delay === Infinity ? 'stays silent' : formatDuration(delay));
  const bar = (group: string, label: string, delay: number, tone: Fill['tone']) => ({
    group,
    label,
    text: text(delay),
    spans:
      delay > 0 && delay < Infinity
        ? [
            {
              from: axis.least,
              to: delay,
              fill: { tone, pattern: tone === 'ink' ? 'hollow' : 'solid' } as const,
            },
          ]
        : [],
  });
  const first = alerts.reduce((a, b) => (b.own < a.own ? b : a));
  return [
    {
      kind: 'bars',
      title: 'How soon the alerts trip',
      says:
        first.own === Infinity
          ? `A burn of ${times(burn)} trips none of these alerts.`
          : `At a burn of ${times(burn)} the ${first.name} alert is the first to trip, after ${formatDuration(first.own)}.`,
      axis,
      bars: alerts.flatMap(({ name, threshold, own, outage }) => {
        const group = `${name} alert, from ${times(threshold)}`;
        return [
          bar(group, `at your ${times(burn)}`, own, 'ink'),
          bar(group, 'in a total outage', outage, 'down'),
        ];
      }),
      table: () => ({
        head: ['Alert', 'Trips from', 'At your burn', 'In a total outage'],
        rows: alerts.map(({ name, threshold, own, outage }) => [
          name,
          times(threshold),
          text(own),
          text(outage),
        ]),
      }),
    },
  ];
}

/** What a steady burn has spent, and where on its way each alert trips. */
export function alertsChart(plan: Burn): Chart {
  const { window, burn } = plan;
  const alerts = alertsOf(plan);
  // A line that runs along an alert's stands for it, so that no two names lie on each other.
  const along = alerts.find(({ threshold }) => isAlong(burn, threshold));
  const gone = budgetExhaustionHours(window, burn);
  const own = gone <= 20 * window && {
    burn,
    label: along ? `${times(burn)}: yours, ${along.name} alert` : `${times(burn)}: yours`,
    mark: gone <= window && { x: gone, y: 1, label: `gone after ${formatDuration(gone, 'down')}` },
  };
  const lines = [
    ...(own ? [own] : []),
    ...(own || alerts.length > 0 ? [] : [{ burn: 1, label: '1×: just lasts', mark: undefined }]),
    ...alerts
      .filter((alert) => alert !== along)
      .map(({ threshold, alertHours, share, name }) => ({
        burn: threshold,
        label: `${times(threshold)}: ${name} alert`,
        mark: { x: alertHours, y: share, label: `${percent(share)} in ${name}`, tone: 'ink' as const },
      })),
  ];
  const least = Math.min(hoursPerUnit.min * 5, window / 2000, gone / 30);
  // The axis of times leaves room above the longest one; the window needs none.
  const x = { ...timeAxis('Time since it began to burn', least, window / 2.5), most: window };
  const points = (rate: number) =>
    [least, ...x.ticks.map(({ at }) => at), Math.min(window, budgetExhaustionHours(window, rate))]
      .map((hours) => ({ x: hours, y: budgetSpent(window, rate, hours) }))
      // The last digit may put the end of the budget beyond it.
      .filter(({ y: spent }) => spent <= 1 + 1e-9)
      .map(({ x: hours, y: spent }) => ({ x: hours, y: Math.min(1, spent) }))
      .sort((a, b) => a.x - b.x);
  const lowest = Math.min(0.01, ...lines.map((line) => budgetSpent(window, line.burn, least)));
  return {
    title: 'What a steady burn has spent of the budget, and where alerts trip',
    x,
    y: logAxis('Share of the budget spent', lowest, 1, percent),
    series: lines.map((line) => ({ label: line.label, points: points(line.burn) })),
    marks: lines.flatMap(({ mark }, series) => (mark ? [{ series, ...mark }] : [])),
  };
}
