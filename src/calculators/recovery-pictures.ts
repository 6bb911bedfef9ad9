import { hoursPerUnit, longestRouteKm, type ReplicationMode } from '../availability/index.ts';
import { elapsedAxis, type Fill, formatDuration, type TimelinePicture } from '../scenario/index.ts';

const fills = {
  up: { tone: 'up', pattern: 'solid' },
  kept: { tone: 'soft', pattern: 'solid' },
  lost: { tone: 'ink', pattern: 'striped' },
  unfinished: { tone: 'ink', pattern: 'hollow' },
} as const satisfies Record<string, Fill>;

/** The steps of the way back: all of them downtime, each filled in its own way. */
const wayBack = [
  { key: 'detect', text: 'Noticing', pattern: 'hollow' },
  { key: 'decide', text: 'Deciding', pattern: 'striped' },
  { key: 'start', text: 'Starting', pattern: 'dense' },
  { key: 'verify', text: 'Verifying', pattern: 'solid' },
] as const;

interface Disaster extends Readonly<Record<(typeof wayBack)[number]['key'], number>> {
  readonly mode: ReplicationMode;
  readonly interval: number;
  readonly copy: number;
}

/** What was lost before the failure and how long nothing works after it, on one scale. */
export function timelineOf(values: Disaster, rpo: number, rto: number): TimelinePicture {
  const { mode, interval, copy } = values;
  const room = 0.08 * (rpo + rto);
  const axis = elapsedAxis('Since the failure', rto + room, -(rpo + room));
  const ends = wayBack.map((_, i) => wayBack.slice(0, i + 1).reduce((sum, { key }) => sum + values[key], 0));
  const steps = wayBack.map(({ key, text, pattern }, i) => ({
    from: (ends[i] ?? 0) - values[key],
    to: ends[i] ?? 0,
    fill: { tone: 'down', pattern } as const,
    text,
  }));
  const backups = [
    { from: -(interval + copy), to: -interval, fill: fills.kept, text: '' },
    { from: -copy, to: 0, fill: fills.unfinished, text: 'cut short' },
  ];
  const lost = rpo === 0 ? 'No work is lost' : `Up to ${formatDuration(rpo)} of work is lost`;
  const longest = wayBack.reduce((a, b) => (values[b.key] > values[a.key] ? b : a));
  const most =
    rto > 0
      ? `; the longest step is ${longest.text.toLowerCase()}, ${formatDuration(values[longest.key])}`
      : '';
  return {
    kind: 'timeline',
    title: 'What a disaster takes, before it and after',
    says: `${lost}, and nothing works for ${formatDuration(rto)}${most}.`,
    axis,
    lanes: [
      {
        label: 'Service',
        spans: [
          { from: axis.least, to: 0, fill: fills.up, text: 'up' },
          ...steps.filter(({ from, to }) => to > from),
          { from: rto, to: axis.most, fill: fills.up, text: 'up' },
        ],
      },
      {
        label: 'Work',
        spans: [
          { from: axis.least, to: -rpo, fill: fills.kept, text: '' },
          ...(rpo > 0 ? [{ from: -rpo, to: 0, fill: fills.lost, text: 'lost' }] : []),
        ],
      },
      ...(mode === 'backup' ? [{ label: 'Backups', spans: backups }] : []),
    ],
    marks: [
      { at: -rpo, label: rpo > 0 ? 'the copy ends here' : 'the copy has everything' },
      { at: 0, label: 'failure' },
      { at: rto, label: `back at work, ${formatDuration(rto)}` },
    ],
    key: [
      { fill: fills.up, text: 'Service up' },
      ...wayBack.map(({ key, text, pattern }) => ({
        fill: { tone: 'down', pattern } as const,
        text: `${text}: ${formatDuration(values[key])}`,
      })),
      { fill: fills.kept, text: 'Work in the copy' },
      { fill: fills.lost, text: `Work lost: ${formatDuration(rpo)}` },
      ...(mode === 'backup' ? [{ fill: fills.unfinished, text: 'Backup that the failure cut short' }] : []),
    ],
    table: () => ({
      head: ['What', 'From', 'To', 'How long'],
      rows: [{ from: -rpo, to: 0, text: 'Work lost' }, ...steps].map(({ from, to, text }) => [
        text,
        formatDuration(from, 'nearest'),
        formatDuration(to, 'nearest'),
        formatDuration(to - from),
      ]),
    }),
  };
}

/** Round trips by which distances are judged, in milliseconds; whose limits they are stands among the assumptions. */
export const roundTripLimits = [1, 5, 10] as const;

/** Kilometres of fibre that light goes through there and back in so many milliseconds. */
export function routeOf(ms: number): number {
  return longestRouteKm(ms * hoursPerUnit.ms, { roundTrips: 1, equipmentHours: 0, localWriteHours: 0 });
}
