import { describe, expect, it } from 'vitest';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const recovery = told('recovery');

describe('the sentence', () => {
  it.each([
    [
      '',
      'At 50 km a synchronous write takes 1.68 ms, with 219 km as the limit; losing the site costs no work, and 1 h 10 min until it goes on.',
    ],
    // What is past the limit must not be rounded down to it.
    [
      'distance=219.6',
      'At 219.6 km a synchronous write takes 5.01 ms, with 219 km as the limit; losing the site costs no work, and 1 h 10 min until it goes on.',
    ],
    [
      'mode=async',
      'A write does not wait for the copy; losing the site costs up to 30 s of work, and 1 h 10 min until it goes on.',
    ],
    [
      'mode=backup',
      'A write does not wait for the copy; losing the site costs up to 1 d 2 h of work, and 1 h 10 min until it goes on.',
    ],
    [
      'mode=async&lag=0s&decide=0min',
      'A write does not wait for the copy; losing the site costs no work, and 40 min until it goes on.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(recovery.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const far = 'The write takes longer than allowed: bring the copy within 219 km, or let it lag.';
  const slow = 'The write takes longer than allowed even with the copy next door: it is not the distance.';
  const near = 'A copy this near survives a fire in the room, not a flood in the town.';
  const behind = 'A backup takes longer than the time until the next one begins: they will never catch up.';

  it.each<[string, string[]]>([
    ['', []],
    ['distance=219.5', []],
    ['distance=219.6', [far]],
    ['distance=219.6&mode=async', []],
    ['writeBudget=0.7ms', [slow]],
    ['distance=0&writeBudget=0.71ms', [near]],
    // Just as long as allowed is not longer.
    ['distance=0&localWrite=0.5ms&equipment=0.5ms&writeBudget=1ms', [near]],
    // Of a copy that no write waits for there is nothing to say, however long the write itself takes.
    ['mode=async&localWrite=6ms', []],
    ['mode=backup&localWrite=6ms', []],
    ['distance=10', []],
    ['distance=9.9', [near]],
    ['distance=9.9&mode=async', []],
    ['mode=backup&copy=24h', []],
    ['mode=backup&copy=24.1h', [behind]],
    ['mode=async&copy=24.1h', []],
  ])('for “%s”', (query, warnings) => {
    expect(recovery.warnings(query)).toEqual(warnings);
  });
});

describe('the picture of a disaster', () => {
  it('has the steps of the way back end to end, and nothing lost by a synchronous copy', () => {
    const [picture] = recovery.pictures('');
    expect(pictureWords(picture)).toEqual([
      'What a disaster takes, before it and after',
      'No work is lost, and nothing works for 1 h 10 min; the longest step is deciding, 30 min.',
      'Since the failure, in min, -0.0933333 to 1.26: 0, 15, 30, 45, 60, 75',
      'Service: up solid -0.0933333 to 0 “up”; down hollow 0 to 0.0833333 “Noticing”; down striped 0.0833333 to 0.583333 “Deciding”; down dense 0.583333 to 0.916667 “Starting”; down solid 0.916667 to 1.16667 “Verifying”; up solid 1.16667 to 1.26 “up”',
      'Work: soft solid -0.0933333 to 0',
      'the copy has everything at 0',
      'failure at 0',
      'back at work, 1 h 10 min at 1.16667',
      'up solid is Service up',
      'down hollow is Noticing: 5 min',
      'down striped is Deciding: 30 min',
      'down dense is Starting: 20 min',
      'down solid is Verifying: 15 min',
      'soft solid is Work in the copy',
      'ink striped is Work lost: 0 s',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'What | From | To | How long',
      'Work lost | 0 s | 0 s | 0 s',
      'Noticing | 0 s | 5 min | 5 min',
      'Deciding | 5 min | 35 min | 30 min',
      'Starting | 35 min | 55 min | 20 min',
      'Verifying | 55 min | 1 h 10 min | 15 min',
    ]);
  });

  it('shows the last whole backup and the one that the failure cut short', () => {
    const [picture] = recovery.pictures('mode=backup');
    expect(pictureWords(picture).slice(1)).toEqual([
      'Up to 1 d 2 h of work is lost, and nothing works for 1 h 10 min; the longest step is deciding, 30 min.',
      'Since the failure, in h, -28.1733 to 3.34: −24, −18, −12, −6, 0',
      'Service: up solid -28.1733 to 0 “up”; down hollow 0 to 0.0833333 “Noticing”; down striped 0.0833333 to 0.583333 “Deciding”; down dense 0.583333 to 0.916667 “Starting”; down solid 0.916667 to 1.16667 “Verifying”; up solid 1.16667 to 3.34 “up”',
      'Work: soft solid -28.1733 to -26; ink striped -26 to 0 “lost”',
      'Backups: soft solid -26 to -24; ink hollow -2 to 0 “cut short”',
      'the copy ends here at -26',
      'failure at 0',
      'back at work, 1 h 10 min at 1.16667',
      'up solid is Service up',
      'down hollow is Noticing: 5 min',
      'down striped is Deciding: 30 min',
      'down dense is Starting: 20 min',
      'down solid is Verifying: 15 min',
      'soft solid is Work in the copy',
      'ink striped is Work lost: 1 d 2 h',
      'ink hollow is Backup that the failure cut short',
    ]);
    expect(tableWords(picture!.table())[1]).toBe('Work lost | −1 d 2 h | 0 s | 1 d 2 h');
  });

  it('has no lane of backups for a copy that lags', () => {
    const words = pictureWords(recovery.pictures('mode=async&detect=0min')[0]);
    expect(words.slice(1, 6)).toEqual([
      'Up to 30 s of work is lost, and nothing works for 1 h 5 min; the longest step is deciding, 30 min.',
      'Since the failure, in min, -0.0956667 to 1.17067: 0, 15, 30, 45, 60',
      'Service: up solid -0.0956667 to 0 “up”; down striped 0 to 0.5 “Deciding”; down dense 0.5 to 0.833333 “Starting”; down solid 0.833333 to 1.08333 “Verifying”; up solid 1.08333 to 1.17067 “up”',
      'Work: soft solid -0.0956667 to -0.00833333; ink striped -0.00833333 to 0 “lost”',
      'the copy ends here at -0.00833333',
    ]);
    expect(words.join()).not.toContain('Backup');
  });

  it('names the first of the longest steps, and none where there is none', () => {
    const says = (query: string) => recovery.pictures(query)[0]?.says.replaceAll('\u00a0', ' ');
    expect(says('start=30min')).toMatch(/the longest step is deciding, 30 min\.$/);
    expect(says('start=31min')).toMatch(/the longest step is starting, 31 min\.$/);
    expect(says('detect=0min&decide=0min&start=0min&verify=0min')).toBe(
      'No work is lost, and nothing works for 0 s.',
    );
  });
});

describe('the picture of distance', () => {
  it('has the synchronous write, the longest allowed, and the round trips by which distances are judged', () => {
    expect(chartWords(recovery.chart(''))).toEqual([
      'What distance does to a synchronous write',
      'Kilometres of fibre, one way, 0 to 600: 0 km, 200 km, 400 km, 600 km',
      'Time of a write, 0 to 15: 0 s, 5 ms, 10 ms, 15 ms',
      'synchronous write, 4 points',
      'longest write allowed, 4 points',
      'RTT 1 ms, 2 points',
      'RTT 5 ms, 2 points',
      '1.68 ms (50, 1.67934) on synchronous write',
      '219 km (219.535, 5) on longest write allowed',
    ]);
    expect(chartRows(recovery.chart(''))).toEqual([
      'Kilometres of fibre, one way | synchronous write | longest write allowed',
      '0 km | 700 µs | 5 ms',
      '200 km | 4.62 ms | 5 ms',
      '400 km | 8.53 ms | 5 ms',
      '600 km | 12.5 ms | 5 ms',
    ]);
    // 1 ms · 299,792.458/1.468 km/s / 2
    expect(line(recovery.chart(''), 'RTT 1 ms')).toEqual([
      { x: expect.closeTo(102.109, 3), y: 0 },
      { x: expect.closeTo(102.109, 3), y: 15 },
    ]);
  });

  it('has a line for a write, no waiting, on which the reader’s mark lies', () => {
    const chart = recovery.chart('mode=async');
    expect(chartWords(chart).slice(3)).toEqual([
      'a write, no waiting, 4 points',
      'synchronous write, 4 points',
      'longest write allowed, 4 points',
      'RTT 1 ms, 2 points',
      'RTT 5 ms, 2 points',
      '500 µs (50, 0.5) on a write, no waiting',
      '219 km (219.535, 5) on longest write allowed',
    ]);
    expect(chartRows(chart).slice(0, 3)).toEqual([
      'Kilometres of fibre, one way | a write, no waiting | synchronous write | longest write allowed',
      '0 km | 500 µs | 700 µs | 5 ms',
      '200 km | 500 µs | 4.62 ms | 5 ms',
    ]);
  });

  it.each([
    // 1.4 times the route or the limit; and from 100 km on far enough for a round trip of 5 ms.
    ['distance=1&writeBudget=0.71ms', 'Kilometres of fibre, one way, 0 to 1.5: 0 km, 0.5 km, 1 km, 1.5 km'],
    [
      'distance=0.2&writeBudget=0.7ms',
      'Kilometres of fibre, one way, 0 to 1: 0 km, 0.2 km, 0.4 km, 0.6 km, 0.8 km, 1 km',
    ],
    [
      'distance=71&writeBudget=1s',
      'Kilometres of fibre, one way, 0 to 100: 0 km, 20 km, 40 km, 60 km, 80 km, 100 km',
    ],
    ['distance=72&writeBudget=1s', 'Kilometres of fibre, one way, 0 to 600: 0 km, 200 km, 400 km, 600 km'],
    [
      'distance=3000',
      'Kilometres of fibre, one way, 0 to 5000: 0 km, 1,000 km, 2,000 km, 3,000 km, 4,000 km, 5,000 km',
    ],
    // A limit of 1,955 km and of 2,006 km, of which 20 · 50 + 1,000 km has room for the first.
    ['writeBudget=39ms', 'Kilometres of fibre, one way, 0 to 3000: 0 km, 1,000 km, 2,000 km, 3,000 km'],
    ['writeBudget=40ms', 'Kilometres of fibre, one way, 0 to 80: 0 km, 20 km, 40 km, 60 km, 80 km'],
  ])('reaches as far as it has to: “%s”', (query, axis) => {
    expect(chartWords(recovery.chart(query))[1]).toBe(axis);
  });

  it('leaves the longest write out where it is three times as high as anything, or more', () => {
    const drawn = (query: string) => chartWords(recovery.chart(query)).slice(2, 5);
    // Without a round trip a write takes 0.7 ms wherever the copy is.
    expect(drawn('roundTrips=0&writeBudget=2ms').slice(0, 2)).toEqual([
      'Time of a write, 0 to 2: 0 s, 500 µs, 1 ms, 1.5 ms, 2 ms',
      'synchronous write, 5 points',
    ]);
    expect(drawn('roundTrips=0&writeBudget=2ms')).toContain('longest write allowed, 5 points');
    expect(drawn('roundTrips=0&writeBudget=2.2ms').slice(0, 2)).toEqual([
      'Time of a write, 0 to 0.8: 0 s, 200 µs, 400 µs, 600 µs, 800 µs',
      'synchronous write, 5 points',
    ]);
    // Here 1 ms wherever it is: just three times.
    expect(drawn('roundTrips=0&localWrite=0.5ms&equipment=0.5ms&writeBudget=3ms').join()).not.toContain(
      'longest write',
    );
    expect(drawn('distance=60&writeBudget=1s')).toEqual([
      'Time of a write, 0 to 3: 0 s, 1 ms, 2 ms, 3 ms',
      'synchronous write, 6 points',
      '1.88 ms (60, 1.87521) on synchronous write',
    ]);
    expect(chartWords(recovery.chart('writeBudget=0.7ms')).slice(2)).toEqual([
      'Time of a write, 0 to 2.5: 0 s, 500 µs, 1 ms, 1.5 ms, 2 ms, 2.5 ms',
      'synchronous write, 5 points',
      'longest write allowed, 5 points',
      '1.68 ms (50, 1.67934) on synchronous write',
    ]);
  });

  it('leaves out round trips that are off the picture, or too near its edge to be told apart', () => {
    const trips = (query: string) =>
      recovery
        .chart(query)
        .series.map(({ label }) => label)
        .filter((label) => label.startsWith('RTT'));
    expect(trips('distance=1&writeBudget=0.71ms')).toEqual([]);
    expect(trips('distance=800')).toEqual(['RTT 1 ms', 'RTT 5 ms', 'RTT 10 ms']);
    // The axis ends at 2,000 km and at 2,500 km, of which 102 km are more than a twentieth and less.
    expect(trips('distance=1400')).toEqual(['RTT 1 ms', 'RTT 5 ms', 'RTT 10 ms']);
    expect(trips('distance=1430')).toEqual(['RTT 5 ms', 'RTT 10 ms']);
    expect(trips('distance=1000000')).toEqual([]);
  });
});
