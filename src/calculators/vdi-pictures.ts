import { hoursPerUnit, type Percentage, usersWithoutDesktop } from '../availability/index.ts';
import {
  type Chart,
  type DotsPicture,
  eachDot,
  elapsedAxis,
  formatCounted,
  formatDuration,
  formatShare,
  formatSignificant,
  linearAxis,
} from '../scenario/index.ts';

interface Crowd {
  readonly users: number;
  readonly arriving: Percentage;
  readonly tunnel: string;
  readonly detect: number;
}

/** A whole number of people. */
function whole(count: number): string {
  return formatSignificant(count, 15);
}

/** So many people and what they do: “1 waits”, “100 wait”. */
export function they(count: number, act: string): string {
  return `${whole(count)} ${act}${count === 1 ? 's' : ''}`;
}

/** The users as dots: whom a host takes along, and whom a broker's outage keeps out. */
export function crowdOf(
  { users, arriving, tunnel, detect }: Crowd,
  sessionsLost: number,
  drain: number,
): DotsPicture {
  const served = detect + drain;
  // A share of people is no whole number of them; nobody is rounded away.
  const keptOut = tunnel === 'yes' ? users : Math.max(0, Math.ceil(users * arriving.fraction - 1e-9));
  const each = eachDot(users);
  const dots = Math.ceil(users / each);
  const hit = (count: number, lie: 'together' | 'scattered') => [
    { dots: Math.min(dots, Math.ceil(count / each)), tone: 'down', lie } as const,
  ];
  const without =
    tunnel === 'yes'
      ? 'all sessions run through it, and end'
      : `${they(keptOut, 'get')} no desktop, ${they(users - keptOut, 'work')} on`;
  return {
    kind: 'dots',
    title: 'Who is hit',
    says: `Of ${formatCounted(users, 'user')} a failed host ends the sessions of ${whole(sessionsLost)} at once; without a broker ${without}.`,
    each,
    things: 'users',
    dots,
    crowds: [
      {
        label: 'One host fails:',
        text: `${they(sessionsLost, 'lose')} their session, side by side on that host.`,
        groups: hit(sessionsLost, 'together'),
      },
      {
        label: 'No broker answers:',
        text: `${without}.`,
        groups: hit(keptOut, 'scattered'),
      },
    ],
    story: {
      label: `Play the queue: ${formatDuration(served)} in four seconds`,
      // Where neither takes any time, nobody waits.
      waits: detect / (served || 1),
    },
    table: () => ({
      head: ['What fails', 'Users hit', 'Share of all'],
      rows: [
        ['One host', whole(sessionsLost), formatShare(sessionsLost / users)],
        ['The brokers', whole(keptOut), formatShare(keptOut / users)],
      ],
    }),
  };
}

interface Starts {
  readonly detect: number;
  readonly concurrency: number;
  readonly start: number;
}

/** Users without a desktop over time, for queues that begin together. */
export function queueChart(
  { detect, concurrency, start }: Starts,
  title: string,
  queues: readonly { readonly label: string; readonly sessions: number; readonly lasts: number }[],
): Chart {
  const starts = { detectHours: detect, concurrency, startHours: start };
  const last = Math.max(...queues.map(({ lasts }) => detect + lasts));
  const most = Math.max(...queues.map(({ sessions }) => sessions));
  const x = elapsedAxis('Since the failure', Math.max(1.03 * last, hoursPerUnit.s));
  return {
    title,
    x,
    y: linearAxis('Users without a desktop', most, (count) => formatSignificant(count, 3)),
    series: queues.map(({ label, sessions, lasts }) => ({
      label,
      points: [...x.ticks.map(({ at }) => at), detect, detect + lasts, x.most]
        .sort((a, b) => a - b)
        .map((time) => ({ x: time, y: usersWithoutDesktop(sessions, starts, time) })),
    })),
    // The longest queue's end; another may be too near the start to be marked.
    marks: [{ series: 0, x: last, y: 0, label: formatDuration(last) }],
  };
}
