import { describe, expect, it, test } from 'vitest';
import { calculators } from '../../src/calculators/index.ts';
import type { Calculator } from '../../src/scenario/index.ts';
import { chartRows, chartWords, pictureWords, tableWords, told } from './told.ts';

const storage = told('storage');
const declared: Calculator = calculators.storage!;

/** Where a slider stops, as an address has it. */
function stopsOf(key: string): string[] {
  const input = declared.inputs[key]!;
  return (input.stops ?? []).map((stop) => input.write(stop));
}

describe('the sentence', () => {
  it.each([
    [
      '',
      'Mirrored hosts: storage is down 1 min 20.6 s a year, a machine on it 10 min 5.7 s, interrupted 1.75 times; the chance of losing data is 0.00589 %.',
    ],
    [
      'design=array',
      'An array: storage is down 5 min 15.6 s a year, a machine on it 14 min 0.7 s, interrupted 1.75 times; the chance of losing data is 0.00589 %.',
    ],
    [
      'design=local&redundancy=none',
      'Exported local disks: storage is down 14 h 11 s a year, a machine on it 14 h 8 min 56 s, interrupted 3.5 times; the chance of losing data is 29.6 %.',
    ],
    [
      'hostMttf=8752h&hostMttr=8h&year=365&mission=0y',
      'Mirrored hosts: storage is down 26.4 s a year, a machine on it 5 min 26.4 s, interrupted 1 time; the chance of losing data is 0 %.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(storage.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const both = 'Repair of a host is not much shorter than its time to failure: both are often down together.';
  const slow = 'The machine’s restart takes longer than the repair of its host. Check both times.';
  const pairs =
    'A rebuild is not short beside a disk’s life, so treating the mirrored pairs one by one is only approximate.';
  const many =
    'So many disks behind one parity: during a rebuild a single unreadable sector loses data, and that is not counted here.';
  const never =
    'A mean time to data loss of more than a million years says that disks will not be the cause. Something else will.';

  it.each<[string, string[]]>([
    ['', []],
    ['hostMttf=1000h&hostMttr=100h', []],
    ['hostMttf=1000h&hostMttr=101h', [both]],
    ['vmRestart=8h', []],
    ['vmRestart=8.1h', [slow]],
    ['vmRestart=8.1h&design=local', []],
    ['redundancy=mirror&rebuild=10000h', []],
    ['redundancy=mirror&rebuild=10001h', [pairs]],
    ['redundancy=raid5&rebuild=10001h', []],
    ['disks=12', []],
    ['disks=13', [many]],
    ['disks=14&redundancy=mirror', []],
    ['redundancy=raid6', [never]],
    // A single disk’s life, and a million years of 8,765.82 h.
    ['redundancy=none&disks=1&diskMttf=8765820000h', []],
    ['redundancy=none&disks=1&diskMttf=8765820001h', [never]],
  ])('for “%s”', (query, warnings) => {
    expect(storage.warnings(query)).toEqual(warnings);
  });
});

test.each<[string, string[]]>([
  ['redundancy=mirror&disks=7', ['disks: Mirrored pairs need an even number of disks: 6 or 8.']],
  ['redundancy=mirror&disks=1', ['disks: Mirrored pairs need an even number of disks: 2 at least.']],
  ['redundancy=mirror&disks=2', []],
  ['redundancy=raid5&disks=2', ['disks: RAID 5 needs at least 3 disks. Give more, or another redundancy.']],
  ['redundancy=raid5&disks=3', []],
  ['redundancy=raid6&disks=3', ['disks: RAID 6 needs at least 4 disks. Give more, or another redundancy.']],
  ['redundancy=raid6&disks=4', []],
  ['redundancy=none&disks=1', []],
])('disks that are too few or odd are refused: “%s”', (query, problems) => {
  expect(storage.problems(query)).toEqual(problems);
});

describe('what the guarantee covers', () => {
  it('is drawn for every design, with the one that was chosen framed', () => {
    const [picture] = storage.pictures('');
    expect(pictureWords(picture)).toEqual([
      'What the guarantee covers, and what it does not',
      'Mirrored hosts: of 10 causes of an outage the storage covers 4 and 1 in part. No design covers the host under the machine, the guest, or a mistake.',
      'Array | Export | [Mirror]',
      'A disk | covered | covered | covered',
      'A second disk during its rebuild | open | open | covered',
      'The controller | covered | open | covered',
      'A host that holds the data | covered | open | covered',
      'The site | open | open | partly',
      'The path to the data | open | open | open',
      'The host under the machine | open | open | open',
      'The guest or its application | open | open | open',
      'Deletion, mistakes, ransomware | open | open | open',
      'Corruption by firmware or software | open | open | open',
    ]);
    expect(tableWords(picture!.table()).slice(0, 3)).toEqual([
      'What fails | Shared array | One host’s disks, exported | Mirrored between two hosts',
      'A disk | covered | covered | covered',
      'A second disk during its rebuild | not covered | not covered | covered',
    ]);
    expect(picture).toMatchObject({ words: { covered: 'covered', partly: 'partly', open: 'not covered' } });
  });

  it('is counted for the design that was chosen', () => {
    expect(pictureWords(storage.pictures('design=array')[0]).slice(1, 3)).toEqual([
      'An array: of 10 causes of an outage the storage covers 3. No design covers the host under the machine, the guest, or a mistake.',
      '[Array] | Export | Mirror',
    ]);
    expect(storage.pictures('design=local')[0]?.says).toMatch(/^Exported local disks: .* covers 1\. No/);
  });

  it('depends on the disks’ redundancy, but not between mirrored hosts', () => {
    const second = (query: string) => pictureWords(storage.pictures(query)[0])[4];
    expect(second('redundancy=raid5')).toBe('A second disk during its rebuild | open | open | covered');
    expect(second('redundancy=mirror')).toBe('A second disk during its rebuild | partly | partly | covered');
    expect(second('redundancy=raid6')).toBe('A second disk during its rebuild | covered | covered | covered');
  });
});

test('exported disks stop the machine twice as often as any other design, whichever is chosen', () => {
  for (const design of ['array', 'local', 'mirrored']) {
    const [, picture] = storage.pictures(`design=${design}`);
    expect(pictureWords(picture)).toEqual([
      'How often the machine stops',
      'Its own host stops a machine 1.75 times a year under any design; a host that exports the storage adds 1.75.',
      'Interruptions a year, 0 to 4: 0, 1, 2, 3, 4',
      'Shared array, 1.75: down solid 0 to 1.75036',
      'One host’s disks, exported, 3.5: down solid 0 to 1.75036; down striped 1.75036 to 3.50073',
      'Mirrored between two hosts, 1.75: down solid 0 to 1.75036',
      'down solid is by its own host',
      'down striped is by the host that exports the storage',
    ]);
    expect(tableWords(picture!.table())).toEqual([
      'Design | By its own host | By the host of the storage | Interruptions a year',
      'Shared array | 1.75 | 0 | 1.75',
      'One host’s disks, exported | 1.75 | 1.75 | 3.5',
      'Mirrored between two hosts | 1.75 | 0 | 1.75',
    ]);
  }
});

describe('the sliders', () => {
  it('go from hosts that fail within days to fault-tolerant ones, and from disks in the field to the longest data sheet', () => {
    expect([stopsOf('hostMttf')[0], stopsOf('hostMttf').at(-1)]).toEqual(['100h', '200000h']);
    expect([stopsOf('diskMttf')[0], stopsOf('diskMttf').at(-1)]).toEqual(['50000h', '2500000h']);
  });
});

describe('the chart', () => {
  it('sets downtime against the hosts’ MTTF, marked at the reader’s own', () => {
    expect(chartWords(storage.chart(''))).toEqual([
      'What better hosts do for the storage, and for the machines on it',
      'MTTF of a host, in hours, 100 to 100000 by powers: 100, 1,000, 10,000, 100,000',
      // A fifth of a second at 100,000 h, two days at 100 h, and room above.
      'Downtime a year, 0.0000560923 to 137.154 by powers: 1 s, 1 min, 1 h, 1 d',
      'storage down, 25 points',
      'a machine on it down, 25 points',
      '1 min 20.6 s (5000, 0.0223689) on storage down',
      '10 min 5.7 s (5000, 0.168232) on a machine on it down',
    ]);
    expect(chartRows(storage.chart(''))).toEqual([
      'MTTF of a host, in hours | storage down | a machine on it down',
      '100 h | 2 d 6 min | 2 d 6 h 52 min',
      '1,000 h | 33 min 7.8 s | 1 h 16 min 37 s',
      '10,000 h | 20.2 s | 4 min 43 s',
      '100,000 h | 202 ms | 26.5 s',
    ]);
  });

  it('reaches to the reader’s own MTTF, with every other decade marked where there are many', () => {
    expect(chartWords(storage.chart('hostMttf=50h'))[1]).toBe(
      'MTTF of a host, in hours, 10 to 100000 by powers: 10, 1,000, 100,000',
    );
    expect(chartWords(storage.chart('hostMttf=1000000h')).slice(1, 4)).toEqual([
      'MTTF of a host, in hours, 100 to 1000000 by powers: 100, 10,000, 1,000,000',
      'Downtime a year, 5.61004e-7 to 137.154 by powers: 10 ms, 1 s, 1 min, 1 h, 1 d',
      'storage down, 33 points',
    ]);
  });

  it('marks the reader’s own hosts at the very end of the lines too', () => {
    const { marks, y } = storage.chart('hostMttf=100000h');
    expect(marks.map(({ series, x }) => [series, x])).toEqual([
      [0, 100_000],
      [1, 100_000],
    ]);
    expect(marks[0]!.y).toBe(y.least);
  });

  it('leaves out what is no downtime, or too little beside the rest', () => {
    expect(chartWords(storage.chart('design=array&arrayAvailability=100')).slice(2)).toEqual([
      'Downtime a year, 0.000676375 to 16.9094 by powers: 1 min, 1 h',
      'storage down, 0 points',
      'a machine on it down, 25 points',
      '8 min 45.2 s (5000, 0.145864) on a machine on it down',
    ]);
    expect(chartWords(storage.chart('hostMttr=1ms')).slice(2)).toEqual([
      'Downtime a year, 7.30485e-12 to 18.2621 by powers: 1 µs, 100 µs, 10 ms, 1 s, 1 min, 1 h',
      'storage down, 0 points',
      'a machine on it down, 25 points',
      '8 min 46 s (5000, 0.146097) on a machine on it down',
    ]);
    expect(chartWords(storage.chart('hostMttr=0h&vmRestart=0h')).slice(2)).toEqual([
      'Downtime a year, 2.77778e-8 to 0.000694444 by powers: 100 µs, 10 ms, 1 s',
      'storage down, 0 points',
      'a machine on it down, 0 points',
    ]);
  });
});
