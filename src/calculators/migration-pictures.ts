import type { Percentage } from '../availability/index.ts';
import { type BarsPicture, formatMoney, moneyAxis } from '../scenario/index.ts';

/** An input, and the net present value with less of it and with more. */
export interface Sway {
  readonly label: string;
  readonly less: number;
  readonly more: number;
}

const better = { tone: 'up', pattern: 'solid' } as const;
const worse = { tone: 'down', pattern: 'striped' } as const;
const mostShown = 9;

/** The inputs that are swayed, with a short name, and what kind of figure each is. */
export const swayed = [
  ['nowServers', 'Now: servers', 'count'],
  ['nowCores', 'Now: cores a server', 'count'],
  ['nowFactor', 'Now: licences a core', 'amount'],
  ['nowMaintenance', 'Now: maintenance', 'amount'],
  ['nowOperations', 'Now: operations', 'amount'],
  ['nowAvailability', 'Now: downtime', 'downtime'],
  ['targetServers', 'Target: servers', 'count'],
  ['targetCores', 'Target: cores a server', 'count'],
  ['targetFactor', 'Target: licences a core', 'amount'],
  ['targetMaintenance', 'Target: maintenance', 'amount'],
  ['targetOperations', 'Target: operations', 'amount'],
  ['targetAvailability', 'Target: downtime', 'downtime'],
  ['targetHardware', 'Target: price of a server', 'amount'],
  ['licencePrice', 'Price of a licence', 'amount'],
  ['supportRate', 'Support a year', 'share'],
  ['migrationCost', 'The project', 'amount'],
  ['dualMonths', 'Months of running both', 'amount'],
  ['downtimeCost', 'An hour of downtime', 'amount'],
  ['years', 'Years counted', 'count'],
  ['discount', 'Discount rate', 'share'],
] as const;

/**
 * A fifth less and a fifth more of a figure: of downtime for an availability; of things that are counted by one at the
 * least, and never none.
 */
export function around(
  kind: (typeof swayed)[number][2],
  value: number | Percentage,
): readonly [less: number | Percentage, more: number | Percentage] {
  const fifth = (amount: number): [number, number] => [0.8 * amount, 1.2 * amount];
  if (typeof value === 'number') {
    if (kind !== 'count') return fifth(value);
    const [less, more] = fifth(value);
    return [Math.max(1, Math.min(value - 1, Math.round(less))), Math.max(value + 1, Math.round(more))];
  }
  const [less, part] = fifth(kind === 'downtime' ? value.complement : value.fraction);
  const more = Math.min(1, part);
  const down = (part: number) => ({ fraction: 1 - part, complement: part });
  const share = (part: number) => ({ fraction: part, complement: 1 - part });
  return kind === 'downtime' ? [down(less), down(more)] : [share(less), share(more)];
}

/**
 * Which inputs the net present value hangs on: each a fifth lower and higher, the widest first.
 *
 * @param base the net present value as it is.
 * @param sways of all inputs.
 */
export function tornado(base: number, sways: readonly Sway[]): BarsPicture {
  const width = ({ less, more }: Sway) => Math.abs(more - less);
  const shown = [...sways].sort((a, b) => width(b) - width(a)).slice(0, mostShown);
  const ends = [base, ...shown.flatMap(({ less, more }) => [less, more])];
  const text = (value: number) => formatMoney(Math.round(value));
  return {
    kind: 'bars',
    title: 'What matters most',
    says: `Each input a fifth lower and a fifth higher, whole things by one at least: “${shown[0]!.label}” moves the net present value most.`,
    axis: moneyAxis('Net present value', Math.max(...ends), Math.min(...ends)),
    base: { at: base, label: text(base) },
    bars: shown.map(({ label, less, more }) => ({
      label,
      text: `${text(less)} / ${text(more)}`,
      spans: [less, more]
        .filter((value) => value !== base)
        .sort((a, b) => Math.abs(b - base) - Math.abs(a - base))
        .map((value) => ({ from: base, to: value, fill: value > base ? better : worse })),
    })),
    key: [
      { fill: worse, text: 'worth less' },
      { fill: better, text: 'worth more' },
    ],
    table: () => ({
      head: ['Input', 'A fifth less of it', 'A fifth more of it'],
      rows: shown.map(({ label, less, more }) => [label, text(less), text(more)]),
    }),
  };
}
