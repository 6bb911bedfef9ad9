import { describe, expect, it, test } from 'vitest';
import { hoursPerUnit } from '../../src/availability/index.ts';
import { calculators } from '../../src/calculators/index.ts';
import { chartRows, chartWords, line, told } from './told.ts';

const pair = told('pair');

describe('the sentence', () => {
  it.each([
    [
      '',
      'A single server is down 14 h 11 s a year, a failover pair 12 min 55.4 s and a lockstep pair 2 min 53.7 s; the failover pair is interrupted 1.75 times a year, the lockstep pair 0.00909 times.',
    ],
    [
      'softwareMttf=2000h',
      'A single server is down 14 h 43 min 56 s a year, a failover pair 56 min 44.9 s and a lockstep pair 46 min 43.2 s; the failover pair is interrupted 6.14 times a year, the lockstep pair 4.39 times.',
    ],
    [
      'mttf=8757.82h&failover=1min',
      'A single server is down 8 h a year, a failover pair 4 min 49.6 s and a lockstep pair 59.8 s; the failover pair is interrupted 1 time a year, the lockstep pair 0.00382 times.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(pair.summary(query)).toBe(sentence);
  });

  it('levels the designs where software faults come on top of all of them alike', () => {
    // 10 min in 500 h 10 min: 2 h 55 min 16 s of the year.
    expect(
      pair.outputs('softwareMttf=500h', 'singleDowntimeYear', 'clusterDowntimeYear', 'lockstepDowntimeYear'),
    ).toEqual(['16 h 55 min 10 s', '3 h 8 min 11 s', '2 h 58 min 10 s']);
  });

  it('says the same of both pairs where coverage is whole and a failover takes no time', () => {
    const [cluster, lockstep] = pair.outputs(
      'failover=0s&coverage=100&lockstepCoverage=100&crews=2',
      'clusterDowntimeYear',
      'lockstepDowntimeYear',
    );
    expect(cluster).toBe(lockstep);
  });
});

describe('the warnings', () => {
  const whole =
    'A coverage of exactly 100 % has never been measured. The few failures that go wrong are most of a pair’s downtime, so try 99 %.';
  const slow =
    'Repair is not much shorter than the time to failure: with a pair, both halves are often down.';
  const byHand =
    'Recovery by hand takes longer than the repair of a server. The model waits for it all the same.';
  const worse =
    'A failover that works takes longer than recovery by hand, so the cluster makes things worse.';
  const software =
    'Software faults are left out. At this level they decide: enter an MTTF of the software and look again.';
  const longer = 'On these figures the failover pair is down longer than a single server would be.';

  it.each<[string, string[]]>([
    ['', []],
    ['coverage=100', [whole]],
    ['lockstepCoverage=100', [whole]],
    ['mttr=500h', []],
    ['mttr=501h', [slow]],
    ['manual=8h', []],
    ['manual=8.1h', [byHand]],
    ['failover=60min', []],
    ['failover=61min', [worse]],
    ['failover=30h&manual=30h', [byHand, longer]],
    ['failover=10h&manual=8h', [worse, longer]],
    ['mttf=50000h&mttr=1h', [software]],
    ['mttf=50000h&mttr=1h&softwareMttf=2000h', []],
    // Nor where they are accounted for and hardly ever come.
    ['mttf=50000h&mttr=1h&softwareMttf=1000000000h&softwareRestart=1min', []],
  ])('for “%s”', (query, warnings) => {
    expect(pair.warnings(query)).toEqual(warnings);
  });
});

test('an MTTF of the software of less than a minute is refused, and 0 leaves its faults out', () => {
  const refused = ['softwareMttf: Give 0 to leave software faults out, or at least 1 min.'];
  expect(pair.problems('softwareMttf=59s')).toEqual(refused);
  expect(pair.problems('softwareMttf=1min')).toEqual([]);
  expect(pair.problems('softwareMttf=0h')).toEqual([]);
  expect(pair.summary('softwareMttf=0h')).toBe(pair.summary(''));
});

test('the slider of a server’s MTTF goes from days to decades, by three times at most', () => {
  const stops = calculators.pair!.inputs.mttf!.stops as readonly number[];
  expect(stops[0]).toBeLessThan(hoursPerUnit.wk);
  expect(stops.at(-1)).toBeGreaterThan(20 * hoursPerUnit.y);
  for (const [i, stop] of stops.slice(1).entries()) expect(stop / stops[i]!).toBeLessThanOrEqual(3);
});

describe('the chart', () => {
  it('sets downtime against coverage, each pair marked at its own', () => {
    expect(chartWords(pair.chart(''))).toEqual([
      'Coverage decides',
      'Coverage, 0 to 5: 0 %, 90 %, 99 %, 99.9 %, 99.99 %, 99.999 %',
      'Downtime a year, 0.00140029 to 35.0073 by powers: 1 min, 1 h, 1 d',
      'single server, 41 points',
      'failover pair, 41 points',
      'lockstep pair, 41 points',
      '14 h 11 s (1.30103, 14.0029) on single server',
      '12 min 55.4 s (1.30103, 0.215375) on failover pair',
      '2 min 53.7 s (3, 0.0482376) on lockstep pair',
    ]);
    expect(chartRows(pair.chart('')).slice(0, 4)).toEqual([
      'Coverage | single server | failover pair | lockstep pair',
      '0 % | 14 h 11 s | 1 h 47 min 40 s | 3 h 32 min 37 s',
      '90 % | 14 h 11 s | 17 min 54.6 s | 23 min 41.1 s',
      '99 % | 14 h 11 s | 8 min 56 s | 4 min 47.1 s',
    ]);
    expect(line(pair.chart(''), 'failover pair')[1]?.x).toBe(0.125);
  });

  it('says that software decides where it counts', () => {
    expect(pair.chart('softwareMttf=2000h').title).toBe('Coverage decides, until software does');
  });

  it('marks no coverage beyond five nines', () => {
    const marks = (query: string) => chartWords(pair.chart(query)).slice(6);
    expect(marks('coverage=99.999&lockstepCoverage=99.999')).toHaveLength(3);
    expect(marks('coverage=99.9991')).toEqual(['2 min 53.7 s (3, 0.0482376) on lockstep pair']);
    expect(marks('coverage=100&lockstepCoverage=100')).toEqual([]);
  });

  it('has room for the least downtime, at the foot of its axis', () => {
    expect(chartWords(pair.chart('mttf=50000h&mttr=1h&lockstepCoverage=99.999')).slice(2)).toEqual([
      'Downtime a year, 0.0000105186 to 0.876529 by powers: 1 s, 1 min',
      'single server, 41 points',
      'failover pair, 41 points',
      'lockstep pair, 41 points',
      '10 min 31.2 s (1.30103, 0.175313) on single server',
      '1 min 1.6 s (1.30103, 0.0170998) on failover pair',
      '37.9 ms (5, 0.0000105186) on lockstep pair',
    ]);
  });

  it('leaves out what is too little beside the rest', () => {
    const words = chartWords(pair.chart('mttf=1000000000h&mttr=1s&failover=0s&manual=0s'));
    expect(words.slice(2)).toEqual([
      'Downtime a year, 2.77778e-16 to 0.000694444 by powers: 1 µs, 100 µs, 10 ms, 1 s',
      'single server, 41 points',
      'failover pair, 0 points',
      'lockstep pair, 0 points',
      '8.77 µs (1.30103, 2.43495e-9) on single server',
    ]);
  });
});
