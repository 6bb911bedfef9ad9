import { type CreditBand, creditOfMonth, hoursPerUnit, percentageText } from '../availability/index.ts';
import {
  type BarsPicture,
  type Chart,
  formatMoney,
  formatShare,
  logAxis,
  logMoneyAxis,
  NBSP,
  timeAxis,
} from '../scenario/index.ts';

/** What a month's downtime costs and what it brings back. */
export interface Agreement {
  readonly bands: readonly CreditBand[];
  readonly fee: number;
  readonly lossPerHour: number;
  readonly monthHours: number;
}

/**
 * Loss and credit of a month by its downtime: a line that rises, and stairs.
 *
 * @param agreement what a month costs and brings back.
 * @param own downtime of the month that is marked, in hours: one outage of mean length.
 */
export function monthChart({ bands, fee, lossPerHour, monthHours }: Agreement, own: number): Chart {
  const { min } = hoursPerUnit;
  const thresholds = bands
    .map(({ threshold }) => threshold.complement * monthHours)
    .filter((hours) => hours > 0);
  const least = Math.max(
    monthHours * 1e-9,
    Math.min(min, ...thresholds.map((hours) => hours / 5), own || min),
  );
  const x = { ...timeAxis('Downtime in the month', least, monthHours / 2.5), most: monthHours };
  const loss = (hours: number) => hours * lossPerHour;
  const credit = (hours: number) => fee * creditOfMonth(bands, Math.min(1, hours / monthHours));
  // A stair is as steep as it is where the credits of both sides of a threshold stand at it.
  const past = (hours: number) => Math.min(monthHours, hours * (1 + 1e-9));
  const stairs = [
    least,
    ...x.ticks.map(({ at }) => at),
    ...thresholds.flatMap((at) => [at, past(at)]),
    monthHours,
  ];
  const places = stairs.filter((hours) => hours >= least).sort((a, b) => a - b);
  const lines = [
    { label: 'lost', tone: 'down', at: loss },
    { label: 'credited', tone: 'ink', at: credit },
  ] as const;
  const amounts = lines.flatMap(({ at }) => places.map(at)).filter((amount) => amount > 0);
  const most = Math.max(1e-6, ...amounts);
  const y = logMoneyAxis('Money for the month', Math.max(most / 1e8, Math.min(most, ...amounts) / 3), most);
  const shown = (amount: number) => amount >= y.least;
  return {
    title: 'A month’s loss grows with its downtime, its credit comes to an end',
    x,
    y,
    series: lines.map(({ label, at }) => ({
      label,
      points: places.map((hours) => ({ x: hours, y: at(hours) })).filter((point) => shown(point.y)),
    })),
    marks: lines
      .map(({ label, tone, at }, series) => ({
        series,
        x: own,
        y: at(own),
        label: `${formatMoney(at(own))} ${label}`,
        tone,
      }))
      // A month without downtime, for which the axis has no place, loses nothing and is credited with nothing.
      .filter((mark) => mark.x <= monthHours && shown(mark.y)),
  };
}

function uptimeText({ threshold }: CreditBand): string {
  return `${percentageText(threshold)}${NBSP}%`;
}

/**
 * The chance that a month ends in each band, and in none.
 *
 * @param bands highest threshold first.
 * @param breach the chance that a month falls below each of their thresholds.
 */
export function bandsPicture(bands: readonly CreditBand[], breach: readonly number[]): BarsPicture {
  const good = 1 - (breach[0] ?? 0);
  const rows = [
    { label: `at least ${uptimeText(bands[0]!)}`, credit: 0, chance: good },
    ...bands.map((band, i) => ({
      label: bands[i + 1]
        ? `${uptimeText(bands[i + 1]!)} to ${uptimeText(band)}`
        : `below ${uptimeText(band)}`,
      credit: band.credit,
      chance: Math.max(0, (breach[i] ?? 0) - (breach[i + 1] ?? 0)),
    })),
  ];
  const chances = rows.map(({ chance }) => chance).filter((chance) => chance > 0);
  const axis = logAxis(
    'Chance that a month ends there',
    Math.max(1e-6, Math.min(0.1, ...chances)),
    1,
    (share) => formatShare(share, 'nearest'),
  );
  const backText = (credit: number) =>
    credit === 0 ? 'nothing back' : `${formatShare(credit, 'nearest')} back`;
  const credited = formatShare(breach[0] ?? 0);
  return {
    kind: 'bars',
    title: 'Where a month ends',
    says: `Of all months ${credited} end below ${uptimeText(bands[0]!)} and are credited at all.`,
    axis,
    bars: rows.map(({ label, credit, chance }, i) => ({
      label: `${label}: ${backText(credit)}`,
      text: formatShare(chance, i === 0 ? 'down' : 'up'),
      spans:
        chance >= axis.least
          ? [
              {
                from: axis.least,
                to: chance,
                fill:
                  i === 0
                    ? ({ tone: 'ink', pattern: 'hollow' } as const)
                    : ({ tone: 'down', pattern: 'solid' } as const),
              },
            ]
          : [],
    })),
    table: () => ({
      head: ['Uptime of the month', 'Chance', 'Of the fee'],
      rows: rows.map(({ label, credit, chance }, i) => [
        label,
        formatShare(chance, i === 0 ? 'down' : 'up'),
        backText(credit),
      ]),
    }),
  };
}
