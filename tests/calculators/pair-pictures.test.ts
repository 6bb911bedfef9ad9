import { describe, expect, it } from 'vitest';
import { pictureWords, tableWords, told } from './told.ts';

const pair = told('pair');

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

  it('play a failover with one server down meanwhile, and a fault that nobody notices', () => {
    const [failover, lockstep] = pair
      .pictures('')
      .map((picture) => picture.kind === 'states' && picture.story);
    expect(failover).toEqual({ label: 'Play a failover', states: ['2', 'F', '1', '2'] });
    expect(lockstep).toEqual({ label: 'Play a fault', states: ['2', '1', '2'] });
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

  it('names the failover pair where both pairs lose as much to the same', () => {
    const [, , picture] = pair.pictures('failover=0s&coverage=100&lockstepCoverage=100');
    expect(pictureWords(picture)[1]).toBe(
      'Hardware alone, on a logarithmic axis: a pair’s largest share is 2 min 41.1 s a year, failover pair, both servers failed.',
    );
  });

  it('has the least at the foot of its axis, marked there', () => {
    const words = pictureWords(pair.pictures('mttf=50000h&mttr=1h')[2]);
    expect(words[2]).toBe('Downtime a year, 0.00000701939 to 0.438282 by powers: 1 s, 1 min');
    expect(words.at(-1)).toBe(
      'Lockstep pair: both halves failed, 25.3 ms: down solid 0.00000701939 to 0.00000701939',
    );
  });

  it('keeps its axis where a cause takes no time', () => {
    const words = pictureWords(pair.pictures('failover=0s')[2]);
    expect(words[2]).toBe('Downtime a year, 0.00140029 to 35.0073 by powers: 1 min, 1 h, 1 d');
    expect(words[4]).toBe('Failover pair: failing over, 0 s: ');
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
