import { type FailoverOutcome, hoursPerUnit, type LockstepOutcome } from '../availability/index.ts';
import {
  type Axis,
  type BarsPicture,
  formatDuration,
  formatShare,
  NBSP,
  type StateMove,
  type StateNode,
  type StatesPicture,
} from '../scenario/index.ts';

/** What the ways of both diagrams are labelled by, in hours. */
export interface PairTimes {
  readonly mttf: number;
  readonly mttr: number;
  readonly failover: number;
  readonly manual: number;
  readonly twoCrews: boolean;
  readonly coverage: string;
  readonly lockstepCoverage: string;
}

/** Where the downtime of one design comes from: hours a year. */
export interface DowntimeCause {
  readonly group: string;
  readonly label: string;
  readonly hours: number;
}

/** A share of time in few enough letters for a box; never rounded to nothing or to all of it, which no state has. */
function shareText(share: number): string {
  if (share > 0 && share < 1e-7) return `<${NBSP}10⁻⁵${NBSP}%`;
  if (1 - share < 1e-7) return `>${NBSP}99.99999${NBSP}%`;
  return formatShare(share, 'nearest');
}

/** A length of time in few enough letters for a box. */
function timeText(hours: number): string {
  return hours > 0 && hours < 1e-9 * hoursPerUnit.s ? `<${NBSP}1${NBSP}ns` : formatDuration(hours);
}

/** A state's place and its share of time, as a box and as a number. */
type State = readonly [node: StateNode, share: number];

/** Makes states of a year's length in hours; those that are down say how long that is in a year. */
function stateMaker(yearHours: number) {
  return (
    ...[id, label, x, y, tone, share]: [string, string, number, number, StateNode['tone'], number]
  ): State => {
    const aYear = tone === 'down' ? [timeText(share * yearHours)] : [];
    return [{ id, label, lines: [shareText(share), ...aYear], tone, x, y }, share];
  };
}

function after(hours: number): string {
  return hours === 0 ? 'at once' : `after ${formatDuration(hours, 'nearest')}`;
}

function picture(
  words: Pick<StatesPicture, 'title' | 'says'>,
  states: readonly State[],
  moves: readonly (readonly [from: string, to: string, text: string])[],
  symbols: readonly (readonly [symbol: string, text: string])[],
  story: StatesPicture['story'],
  yearHours: number,
): StatesPicture {
  return {
    kind: 'states',
    ...words,
    nodes: states.map(([state]) => state),
    moves: moves.map(([from, to, text]): StateMove => ({ from, to, text })),
    symbols: symbols.map(([symbol, text]) => ({ symbol, text })),
    story,
    table: () => ({
      head: ['State', 'The service', 'Share of time', 'A year'],
      rows: states.map(([{ label, tone }, share]) => [
        label,
        tone,
        formatShare(share, tone === 'up' ? 'down' : 'up'),
        formatDuration(share * yearHours, tone === 'up' ? 'down' : 'up'),
      ]),
    }),
  };
}

/** Where a pair is down, and for how long. */
function downText(hours: number, where: string): string {
  return `Down ${formatDuration(hours)} a year: ${where}.`;
}

/** The states of the failover pair. */
export function failoverStates(pair: FailoverOutcome, times: PairTimes, yearHours: number): StatesPicture {
  const { both, one, failover, uncovered, double } = pair;
  const repair = times.twoCrews ? '2μ' : 'μ';
  const of = stateMaker(yearHours);
  return picture(
    {
      title: 'The failover pair and its states',
      says: downText(
        (failover + uncovered + double) * yearHours,
        'failing over, recovering by hand, or with both servers failed',
      ),
    },
    [
      of('2', 'Both up', 0.5, 0, 'up', both),
      of('F', 'Failing over', 0, 0.5, 'down', failover),
      of('1', 'One up', 0.5, 0.5, 'up', one),
      of('U', 'By hand', 1, 0.5, 'down', uncovered),
      of('0', 'Both failed', 0.5, 1, 'down', double),
    ],
    [
      ['2', 'F', 'cλ'],
      ['2', 'U', '(1 − c)λ'],
      ['2', '1', 'λ'],
      ['F', '1', 'δ'],
      ['F', '0', 'λ'],
      ['U', '1', 'σ'],
      ['U', '0', 'λ'],
      ['1', '2', 'μ'],
      ['1', '0', 'λ'],
      ['0', '1', repair],
    ],
    [
      ['λ', `a server fails, ${after(times.mttf)}`],
      ['c', `failovers that work, ${times.coverage}`],
      ['δ', `failed over, ${after(times.failover)}`],
      ['σ', `recovered by hand, ${after(times.manual)}`],
      ['μ', `repaired, ${after(times.mttr)}`],
    ],
    { label: 'Play a failover', states: ['2', 'F', '1', '2'] },
    yearHours,
  );
}

/** The states of the lockstep pair. */
export function lockstepStates(pair: LockstepOutcome, times: PairTimes, yearHours: number): StatesPicture {
  const { both, one, uncovered, double } = pair;
  const repair = times.twoCrews ? '2μ' : 'μ';
  const of = stateMaker(yearHours);
  return picture(
    {
      title: 'The lockstep pair and its states',
      says: downText((uncovered + double) * yearHours, 'recovering by hand, or with both halves failed'),
    },
    [
      of('2', 'Both up', 0.15, 0, 'up', both),
      of('1', 'One up', 0.15, 0.5, 'up', one),
      of('U', 'By hand', 0.85, 0.5, 'down', uncovered),
      of('0', 'Both failed', 0.15, 1, 'down', double),
    ],
    [
      ['2', '1', '2cλ'],
      ['2', 'U', '2(1 − c)λ'],
      ['U', '1', 'σ'],
      ['U', '0', 'λ'],
      ['1', '2', 'μ'],
      ['1', '0', 'λ'],
      ['0', '1', repair],
    ],
    [
      ['c', `faults ridden out, ${times.lockstepCoverage}`],
      ['λ, μ, σ', 'as above'],
    ],
    { label: 'Play a fault', states: ['2', '1', '2'] },
    yearHours,
  );
}

/** Where the downtime of all designs comes from, on one axis. */
export function causesPicture(causes: readonly DowntimeCause[], axis: Axis): BarsPicture {
  const worst = causes.slice(1).reduce((a, b) => (b.hours > a.hours ? b : a));
  return {
    kind: 'bars',
    title: 'Where the downtime comes from',
    says: `Hardware alone, on a logarithmic axis: a pair’s largest share is ${formatDuration(worst.hours)} a year, ${worst.group.toLowerCase()}, ${worst.label}.`,
    axis,
    bars: causes.map(({ group, label, hours }) => ({
      group,
      label,
      text: timeText(hours),
      spans:
        hours >= axis.least
          ? [{ from: axis.least, to: hours, fill: { tone: 'down', pattern: 'solid' } as const }]
          : [],
    })),
    table: () => ({
      head: ['Cause', 'Downtime a year'],
      rows: causes.map(({ group, label, hours }) => [`${group}: ${label}`, formatDuration(hours)]),
    }),
  };
}
