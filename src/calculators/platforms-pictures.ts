import {
  type BarsPicture,
  type Chart,
  type ChartPicture,
  chartTable,
  formatCounted,
  formatMoney,
  formatSignificant,
  linearAxis,
  moneyAxis,
} from '../scenario/index.ts';

/** What a platform costs over the years, by what the money goes to. */
export interface PlatformBill {
  readonly label: string;
  readonly capital: number;
  readonly running: number;
  readonly downtime: number;
}

const fills = {
  capital: { tone: 'ink', pattern: 'solid' },
  running: { tone: 'ink', pattern: 'striped' },
  downtime: { tone: 'down', pattern: 'solid' },
} as const;

function totalOf({ capital, running, downtime }: PlatformBill): number {
  return capital + running + downtime;
}

/** What each total is made of. */
export function totalsPicture(bills: readonly PlatformBill[]): BarsPicture {
  const cheapest = bills.reduce((a, b) => (totalOf(b) < totalOf(a) ? b : a));
  return {
    kind: 'bars',
    title: 'What each total is made of',
    says: `Cheapest in all: ${cheapest.label}, at ${formatMoney(totalOf(cheapest))}, of which ${formatMoney(cheapest.downtime)} is downtime.`,
    axis: moneyAxis('Cost over the years', Math.max(1, ...bills.map(totalOf))),
    bars: bills.map((bill) => {
      const spans = [];
      let from = 0;
      for (const part of ['capital', 'running', 'downtime'] as const) {
        if (bill[part] > 0) spans.push({ from, to: from + bill[part], fill: fills[part] });
        from += bill[part];
      }
      return { label: bill.label, text: formatMoney(totalOf(bill)), spans };
    }),
    key: [
      { fill: fills.capital, text: 'to buy' },
      { fill: fills.running, text: 'to run' },
      { fill: fills.downtime, text: 'downtime' },
    ],
    table: () => ({
      head: ['Platform', 'To buy', 'To run', 'Downtime', 'In all'],
      rows: bills.map((bill) => [
        bill.label,
        formatMoney(bill.capital),
        formatMoney(bill.running),
        formatMoney(bill.downtime),
        formatMoney(totalOf(bill)),
      ]),
    }),
  };
}

/** When two platforms have cost the same in all, in years; below 0, infinite or NaN where they never have. */
function meeting(one: PlatformBill, other: PlatformBill, years: number): number {
  const dearer = other.capital - one.capital;
  const saved = (one.running + one.downtime - other.running - other.downtime) / years;
  return dearer / saved;
}

/**
 * What each platform has cost in all as the years go by, and when the first and the last have cost the same.
 *
 * @param bills over so many years; every year costs the same.
 * @param years that the bills are for.
 */
export function overTimePicture(bills: readonly PlatformBill[], years: number): ChartPicture {
  const [first, last] = [bills[0]!, bills.at(-1)!];
  const found = meeting(first, last, years);
  const even = found > 0 && found <= 3 * years ? found : undefined;
  const x = linearAxis('Years in service', Math.max(years, even ?? 0), (count) =>
    formatSignificant(count, 3),
  );
  const at = (bill: PlatformBill, year: number) =>
    bill.capital + ((bill.running + bill.downtime) / years) * year;
  const places = x.ticks.map((tick) => tick.at);
  const evenText = formatCounted(found, 'year', 3);
  const chart: Chart = {
    title: 'What each has cost as the years go by',
    x,
    y: moneyAxis('Cost so far', Math.max(1, ...bills.map((bill) => at(bill, x.most)))),
    series: bills.map((bill) => ({
      label: bill.label,
      points: places.map((year) => ({ x: year, y: at(bill, year) })),
    })),
    marks:
      even === undefined
        ? []
        : [
            {
              series: bills.length - 1,
              x: even,
              y: at(last, even),
              label: `even after ${evenText}`,
              tone: 'ink',
            },
          ],
  };
  return {
    kind: 'chart',
    title: chart.title,
    says:
      even === undefined
        ? `What ${first.label} and ${last.label} have cost in all does not meet within the years drawn.`
        : `After ${evenText}, ${first.label} and ${last.label} have cost the same in all.`,
    chart,
    table: () => chartTable(chart),
  };
}
