import { type BarsPicture, formatMoney, moneyAxis } from '../scenario/index.ts';

/** A year's bill by what it is made of, in money. */
export interface Bill {
  readonly label: string;
  readonly incidents: number;
  readonly hours: number;
  readonly surcharge: number;
}

const fills = {
  incidents: { tone: 'ink', pattern: 'solid' },
  hours: { tone: 'down', pattern: 'striped' },
  surcharge: { tone: 'down', pattern: 'solid' },
} as const;

/**
 * What a year's bill is made of, with lengths that vary and with every outage of average length.
 *
 * @param bills the two, that with varying lengths first.
 */
export function billPicture([varied, alike]: readonly [Bill, Bill]): BarsPicture {
  const total = ({ incidents, hours, surcharge }: Bill) => incidents + hours + surcharge;
  const hidden = varied.surcharge - alike.surcharge;
  const [all, told] = [total(varied), total(alike)].map(formatMoney);
  const says =
    all === told
      ? 'The average outage tells the whole bill here.'
      : `The average outage hides ${formatMoney(hidden)} a year: what the long ones cost past the threshold.`;
  return {
    kind: 'bars',
    title: 'What the bill is made of',
    says,
    axis: moneyAxis('Cost a year', Math.max(1, total(varied), total(alike))),
    bars: [varied, alike].map((bill) => {
      const spans = [];
      let from = 0;
      for (const part of ['incidents', 'hours', 'surcharge'] as const) {
        if (bill[part] > 0) spans.push({ from, to: from + bill[part], fill: fills[part] });
        from += bill[part];
      }
      return { label: bill.label, text: formatMoney(total(bill)), spans };
    }),
    key: [
      { fill: fills.incidents, text: 'each outage' },
      { fill: fills.hours, text: 'its hours' },
      { fill: fills.surcharge, text: 'past the threshold' },
    ],
    table: () => ({
      head: ['Lengths of outages', 'Each outage', 'Hours', 'Past the threshold', 'In all'],
      rows: [varied, alike].map((bill) => [
        bill.label,
        formatMoney(bill.incidents),
        formatMoney(bill.hours),
        formatMoney(bill.surcharge),
        formatMoney(total(bill)),
      ]),
    }),
  };
}
