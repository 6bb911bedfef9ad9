import { describe, expect, it, test } from 'vitest';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

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

describe('the states', () => {
  it('of the failover pair have their shares of time, and the ways between them', () => {
    const [picture] = pair.pictures('');
    expect(pictureWords(picture)).toEqual([
      'The failover pair and its states',
      'Down 12 min 55.4 s a year: failing over, recovering by hand, or with both servers failed.',
      '2 Both up, up, at 0.5, 0: 99.679 %',
      'F Failing over, down, at 0, 0.5: 0.000947 %; 4 min 58.9 s',
      '1 One up, up, at 0.5, 0.5: 0.319 %',
      'U By hand, down, at 1, 0.5: 0.000997 %; 5 min 14.5 s',
      '0 Both failed, down, at 0.5, 1: 0.000513 %; 2 min 42.1 s',
      '2 → F: cλ',
      '2 → U: (1 − c)λ',
      '2 → 1: λ',
      'F → 1: δ',
      'F → 0: λ',
      'U → 1: σ',
      'U → 0: λ',
      '1 → 2: μ',
      '1 → 0: λ',
      '0 → 1: μ',
      'λ: a server fails, after 208 d',
      'c: failovers that work, 95 %',
      'δ: failed over, after 3 min',
      'σ: recovered by hand, after 1 h',
      'μ: repaired, after 8 h',
    ]);
    // Being up is rounded down, being down up.
    expect(tableWords(picture!.table())).toEqual([
      'State | The service | Share of time | A year',
      'Both up | up | 99.678 % | 364 d',
      'Failing over | down | 0.000947 % | 4 min 58.9 s',
      'One up | up | 0.318 % | 1 d 3 h 57 min',
      'By hand | down | 0.000997 % | 5 min 14.5 s',
      'Both failed | down | 0.000514 % | 2 min 42.1 s',
    ]);
  });

  it('of the lockstep pair have no failover, and twice the faults', () => {
    const [, picture] = pair.pictures('crews=2');
    expect(pictureWords(picture)).toEqual([
      'The lockstep pair and its states',
      'Down 1 min 33.2 s a year: recovering by hand, or with both halves failed.',
      '2 Both up, up, at 0.15, 0: 99.681 %',
      '1 One up, up, at 0.15, 0.5: 0.319 %',
      'U By hand, down, at 0.85, 0.5: 0.0000399 %; 12.6 s',
      '0 Both failed, down, at 0.15, 1: 0.000255 %; 1 min 20.6 s',
      '2 → 1: 2cλ',
      '2 → U: 2(1 − c)λ',
      'U → 1: σ',
      'U → 0: λ',
      '1 → 2: μ',
      '1 → 0: λ',
      '0 → 1: 2μ',
      'c: faults ridden out, 99.9 %',
      'λ, μ, σ: as above',
    ]);
    expect(tableWords(picture!.table()).slice(1)).toEqual([
      'Both up | up | 99.68 % | 364 d',
      'One up | up | 0.318 % | 1 d 3 h 57 min',
      'By hand | down | 0.0000399 % | 12.6 s',
      'Both failed | down | 0.000256 % | 1 min 20.6 s',
    ]);
  });

  it('are of the hardware alone, whatever software does', () => {
    const states = (query: string) => pair.pictures(query).slice(0, 2).map(pictureWords);
    expect(states('softwareMttf=2000h')).toEqual(states(''));
  });

  it('say what takes no time, and both crews', () => {
    expect(pictureWords(pair.pictures('failover=0s&crews=2&coverage=99.5')[0]).slice(-6)).toEqual([
      '0 → 1: 2μ',
      'λ: a server fails, after 208 d',
      'c: failovers that work, 99.5 %',
      'δ: failed over, at once',
      'σ: recovered by hand, after 1 h',
      'μ: repaired, after 8 h',
    ]);
  });

  it('round nothing to none or to all of the time', () => {
    const words = (query: string) =>
      pair
        .pictures(query)
        .slice(0, 2)
        .flatMap((picture) => pictureWords(picture).filter((text) => / (up|down), at /.test(text)))
        .map((text) => text.slice(text.indexOf(':') + 2));
    expect(words('mttf=1000000000h&mttr=1s&coverage=100&failover=0s')).toEqual([
      '> 99.99999 %',
      '0 %; 0 s',
      '< 10⁻⁵ %',
      '0 %; 0 s',
      '< 10⁻⁵ %; < 1 ns',
      '> 99.99999 %',
      '< 10⁻⁵ %',
      '< 10⁻⁵ %; 63.2 µs',
      '< 10⁻⁵ %; < 1 ns',
    ]);
  });
});

describe('where the downtime comes from', () => {
  it('is told by cause, the worst of a pair by name', () => {
    const [, , picture] = pair.pictures('');
    expect(pictureWords(picture)).toEqual([
      'Where the downtime comes from',
      'Hardware alone, on a logarithmic axis: a pair’s largest share is 5 min 14.5 s a year, failover pair, failovers that did not work.',
      'Downtime a year, 0.00140029 to 35.0073 by powers: 1 min, 1 h, 1 d',
      'Single server: until it is repaired, 14 h 11 s: down solid 0.00140029 to 14.0029',
      'Failover pair: failing over, 4 min 58.9 s: down solid 0.00140029 to 0.0830068',
      'Failover pair: failovers that did not work, 5 min 14.5 s: down solid 0.00140029 to 0.087359',
      'Failover pair: both servers failed, 2 min 42.1 s: down solid 0.00140029 to 0.0450093',
      'Lockstep pair: faults not ridden out, 12.6 s: down solid 0.00140029 to 0.00349443',
      'Lockstep pair: both halves failed, 2 min 41.1 s: down solid 0.00140029 to 0.0447432',
    ]);
    expect(tableWords(picture!.table()).slice(0, 3)).toEqual([
      'Cause | Downtime a year',
      'Single server: until it is repaired | 14 h 11 s',
      'Failover pair: failing over | 4 min 58.9 s',
    ]);
    expect(pictureWords(pair.pictures('softwareMttf=2000h')[2])).toEqual(pictureWords(picture));
  });

  it('draws no bar for what has no place on the axis', () => {
    expect(
      pictureWords(pair.pictures('mttf=1000000000h&mttr=1s&coverage=100&failover=0s')[2]).slice(1),
    ).toEqual([
      'Hardware alone, on a logarithmic axis: a pair’s largest share is 63.2 µs a year, lockstep pair, faults not ridden out.',
      'Downtime a year, 2.77778e-16 to 0.000694444 by powers: 1 µs, 100 µs, 10 ms, 1 s',
      'Single server: until it is repaired, 8.77 µs: down solid 2.77778e-16 to 2.43495e-9',
      'Failover pair: failing over, 0 s: ',
      'Failover pair: failovers that did not work, 0 s: ',
      'Failover pair: both servers failed, < 1 ns: ',
      'Lockstep pair: faults not ridden out, 63.2 µs: down solid 2.77778e-16 to 1.75316e-8',
      'Lockstep pair: both halves failed, < 1 ns: ',
    ]);
  });
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
