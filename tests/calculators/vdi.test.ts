import { describe, expect, it, test } from 'vitest';
import vdi from '../../src/calculators/vdi.ts';
import { readQuery } from '../../src/scenario/index.ts';
import { chartRows, chartWords, line, pictureWords, tableWords, told } from './told.ts';

const desktops = told('vdi');

describe('the sentence', () => {
  it.each([
    [
      '',
      'A failed host ends 100 sessions at once, and the queue drains in 6 min; in a year users lose 69.4 hours to hosts and 1.12 to brokers.',
    ],
    [
      'users=1&perHost=1&brokers=1',
      'A failed host ends 1 session at once, and the queue drains in 3.6 s; in a year users lose 0.026 hours to hosts and 1.4 to brokers.',
    ],
    [
      'users=5000&perHost=250&tunnel=yes',
      'A failed host ends 250 sessions at once, and the queue drains in 15 min; in a year users lose 675 hours to hosts and 28 to brokers.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(desktops.summary(query)).toBe(sentence);
  });
});

test('user time is told to three digits', () => {
  expect(
    desktops.outputs('', 'incidentUserTime', 'hostUserTimeYear', 'waitingAll', 'brokerUserTimeYear'),
  ).toEqual(['7.92 h', '69.4 h', '500 h', '1.12 h']);
});

describe('the warnings', () => {
  const all = 'Every broker is needed: with each one more, the whole fails more often.';
  const one = 'One broker: nobody can be given a desktop while it is down.';
  const everybody = 'One host carries everybody: its failure is an outage of the whole service.';
  const hardly =
    'Hardly anyone arrives while the broker is down, by these figures. At eight in the morning everyone does.';
  const queue = (time: string) => `After an outage of all hosts the last user waits ${time} for a desktop.`;

  it.each<[string, string[]]>([
    ['', []],
    ['brokers=1', [one]],
    ['brokersNeeded=2', [all]],
    ['brokers=3&brokersNeeded=2', []],
    ['perHost=999', []],
    ['perHost=1000', [everybody]],
    ['perHost=1001', [everybody]],
    ['arriving=5', []],
    ['arriving=4.9', [hardly]],
    ['arriving=4.9&tunnel=yes', []],
    // 50 start in 3 min: 1,000 in an hour.
    ['users=1001', [queue('1 h 4 s')]],
    ['users=12000', [queue('12 h')]],
  ])('for “%s”', (query, warnings) => {
    expect(desktops.warnings(query)).toEqual(warnings);
  });
});

describe('brokers that are needed', () => {
  it('are refused where there are fewer, with what to change', () => {
    expect(desktops.problems('brokersNeeded=3')).toEqual([
      'brokersNeeded: Of 2 brokers, 3 cannot be needed. Give more brokers, or fewer that are needed.',
    ]);
    expect(desktops.problems('brokersNeeded=2')).toEqual([]);
    expect(desktops.summary('brokersNeeded=3')).toBe(desktops.summary(''));
  });

  it('never outnumber the brokers, even against a page’s own preset', () => {
    const base = readQuery(vdi, 'brokers=7&brokersNeeded=5').values;
    const { values, problems } = readQuery(vdi, 'brokers=3', base);
    expect(problems).toHaveLength(1);
    expect(values.brokersNeeded).toBeLessThanOrEqual(values.brokers);
  });
});

describe('the users as dots', () => {
  it('are hit side by side by a host, and scattered by a broker', () => {
    const [picture] = desktops.pictures('');
    expect(pictureWords(picture)).toEqual([
      'Who is hit',
      'Of 1,000 users a failed host ends the sessions of 100 at once; without a broker 200 get no desktop, 800 work on.',
      '1000 dots of 1 users',
      'One host fails: 100 lose their session, side by side on that host. 100 down together',
      'No broker answers: 200 get no desktop, 800 work on. 200 down scattered',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'What fails | Users hit | Share of all',
      'One host | 100 | 10 %',
      'The brokers | 200 | 20 %',
    ]);
  });

  it('are all hit by a broker that sessions run through', () => {
    expect(pictureWords(desktops.pictures('tunnel=yes')[0]).filter((_, i) => i === 1 || i === 4)).toEqual([
      'Of 1,000 users a failed host ends the sessions of 100 at once; without a broker all sessions run through it, and end.',
      'No broker answers: all sessions run through it, and end. 1000 down scattered',
    ]);
  });

  it('are whole people, of whom nobody is rounded away', () => {
    // 5.1 % of 30 are 1.53; 20 % of 1,000 are 200, whatever their last binary digit says.
    expect(pictureWords(desktops.pictures('users=30&arriving=5.1&perHost=20')[0]).slice(2)).toEqual([
      '30 dots of 1 users',
      'One host fails: 20 lose their session, side by side on that host. 20 down together',
      'No broker answers: 2 get no desktop, 28 work on. 2 down scattered',
    ]);
    expect(pictureWords(desktops.pictures('users=1&arriving=0')[0]).slice(1)).toEqual([
      'Of 1 user a failed host ends the sessions of 1 at once; without a broker 0 get no desktop, 1 works on.',
      '1 dots of 1 users',
      'One host fails: 1 loses their session, side by side on that host. 1 down together',
      'No broker answers: 0 get no desktop, 1 works on. 0 down scattered',
    ]);
    expect(desktops.pictures('users=110&arriving=7')[0]?.says).toMatch(/8 get no desktop, 102 work on/);
    expect(desktops.pictures('users=1100&arriving=7')[0]?.says).toMatch(/77 get no desktop, 1,023 work on/);
  });

  it('share dots where there are many', () => {
    expect(pictureWords(desktops.pictures('users=12000&perHost=110')[0]).slice(2)).toEqual([
      '600 dots of 20 users',
      'One host fails: 110 lose their session, side by side on that host. 6 down together',
      'No broker answers: 2,400 get no desktop, 9,600 work on. 120 down scattered',
    ]);
    // Each two; never more than there are.
    expect(pictureWords(desktops.pictures('users=1001&perHost=1001&arriving=100')[0]).slice(2)).toEqual([
      '501 dots of 2 users',
      'One host fails: 1,001 lose their session, side by side on that host. 501 down together',
      'No broker answers: 1,001 get no desktop, 0 work on. 501 down scattered',
    ]);
  });
});

describe('the queues', () => {
  it('are drawn for one host by itself, and with that of all hosts', () => {
    const [, picture] = desktops.pictures('');
    expect(pictureWords(picture)).toEqual([
      'The queue after one host',
      '100 wait from the failure on, and the last has a desktop after 7 min.',
      'The queue after one host',
      'Since the failure, in min, 0 to 0.120167: 0, 2, 4, 6',
      'Users without a desktop, 0 to 100: 0, 20, 40, 60, 80, 100',
      'waiting, 7 points',
      '7 min (0.116667, 0) on waiting',
    ]);
    // None starts in the first minute, then 50 in three.
    expect(tableWords(picture!.table())).toEqual([
      'Since the failure, in min | waiting',
      '0 s | 100',
      '2 min | 83.3',
      '4 min | 50',
      '6 min | 16.7',
    ]);
    expect(chartWords(desktops.chart(''))).toEqual([
      'The queue for a desktop',
      'Since the failure, in min, 0 to 1.04717: 0, 10, 20, 30, 40, 50, 60',
      'Users without a desktop, 0 to 1000: 0, 200, 400, 600, 800, 1,000',
      'all hosts fail, 10 points',
      'one host fails, 10 points',
      '1 h 1 min (1.01667, 0) on all hosts fail',
    ]);
    expect(chartRows(desktops.chart('')).slice(0, 3)).toEqual([
      'Since the failure, in min | all hosts fail | one host fails',
      '0 s | 1,000 | 100',
      '10 min | 850 | 0',
    ]);
  });

  it('are one where one host carries everybody', () => {
    expect(desktops.pictures('perHost=1000')).toHaveLength(1);
    expect(chartWords(desktops.chart('perHost=1000')).slice(3)).toEqual([
      'one host fails, 10 points',
      '1 h 1 min (1.01667, 0) on one host fails',
    ]);
  });

  it('turn when the failure is noticed, and run in order to the end of the axis', () => {
    const points = line(desktops.chart('detect=5min'), 'one host fails');
    const minutes = points.map(({ x, y }) => [Math.round(600 * x) / 10, Math.round(y)]);
    expect(minutes.slice(0, 4)).toEqual([
      [0, 100],
      [5, 100],
      [10, 17],
      [11, 0],
    ]);
    expect(points.at(-1)?.x).toBeCloseTo(1.03 * (65 / 60), 9);
    expect(chartWords(desktops.chart('detect=0min&start=0min'))[1]).toBe(
      'Since the failure, in ms, 0 to 0.000277778: 0, 200, 400, 600, 800, 1,000',
    );
  });

  it('are played with the share of the time in which all wait for the failure to be noticed', () => {
    const story = (query: string) => {
      const [crowd] = desktops.pictures(query);
      return crowd?.kind === 'dots' ? crowd.story : undefined;
    };
    expect(story('')?.label.replaceAll('\u00a0', ' ')).toBe('Play the queue: 7 min in four seconds');
    expect(story('')?.waits).toBeCloseTo(1 / 7, 12);
    expect(story('start=0min')?.waits).toBe(1);
    expect(story('start=0min&detect=0min')?.waits).toBe(0);
  });

  it('are told of one in the singular', () => {
    expect(desktops.pictures('users=2&perHost=1')[1]?.says).toMatch(/^1 waits from the failure on/);
  });
});
