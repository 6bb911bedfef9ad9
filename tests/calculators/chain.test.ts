import { describe, expect, it, test } from 'vitest';
import chain from '../../src/calculators/chain.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';
import { seededRandom } from '../availability/worked-answers.ts';
import { pictureWords, told } from './told.ts';

const said = told('chain');
const answer = (system: string) => evaluateQuery(chain, new URLSearchParams({ system }));

/** Up to sixty parts in random groups of one size. */
function tangled(groups: number, needed: number, size: number): string {
  const random = seededRandom(3);
  const named = new Set<number>();
  const member = () => {
    const part = Math.floor(random() * 60);
    const value = named.has(part) ? '' : ':99';
    named.add(part);
    return `p${part}${value}`;
  };
  const group = () => `${needed}of(${Array.from({ length: size }, member)})`;
  return `all(${Array.from({ length: groups }, group)})`;
}

test('a system too tangled to be answered exactly is a problem of its field', () => {
  const system = tangled(120, 2, 4);
  const { problems, values } = answer(system);
  expect(problems).toEqual([
    {
      key: 'system',
      message:
        'So many groups share these parts that the system cannot be worked out exactly. Name each part in fewer groups, or enter the system in pieces.',
    },
  ]);
  expect(values.system).toBe(chain.inputs.system.fallback);
});

test('ways to go down are left out where there are too many to list, and nothing else is', () => {
  const { problems, outputs } = answer(tangled(80, 1, 2));
  expect(problems).toEqual([]);
  expect([outputs.singlePoints, outputs.weakest]).toEqual([undefined, undefined]);
  expect(outputs.downtimeYear).toBeGreaterThan(0);
});

test('a system is worked out once, and again only when another has been asked for', () => {
  const parsed = (system: string) => answer(system).values.system.parsed;
  const first = parsed('any(2*web:99)');
  expect(parsed('any(2*web:99)')).toBe(first);
  expect(parsed('any(3*web:99)')).not.toBe(first);
});

test('a text that is no system is refused as often as it is asked for', () => {
  const refused = ['system: Expected “,” or “)” in “any(”, but found the end of the formula at character 9.'];
  expect(said.problems('system=any(a:99')).toEqual(refused);
  expect(said.problems('system=any(a:99')).toEqual(refused);
});

test('times and frequency are left out where a part is known by its availability only', () => {
  const mixed = answer('all(a:5000h/8h,b:99.9)').outputs;
  expect([mixed.frequencyYear, mixed.mut, mixed.mdt]).toEqual([undefined, undefined, undefined]);
  expect(said.outputs('system=all(a:5000h/8h,b:1000h/1h)', 'frequencyYear', 'mut', 'mdt')).toEqual([
    '10.5 a year',
    '34 d 17 h',
    '2 h 10 min 5 s',
  ]);
});

test('a common cause counts as a single point of failure', () => {
  expect(answer('any(2*host:99.9)').outputs.singlePoints).toBe(0);
  expect(answer('any(2*host:99.9,beta=5)').outputs.singlePoints).toBe(1);
  expect(answer('all(a:99,b:99,any(2*host:99.9))').outputs.singlePoints).toBe(2);
});

test('the likeliest ways to go down are five at most, of one part or two that can fail', () => {
  expect(said.outputs('', 'weakest')).toEqual([
    'lb 0.01 %, web-2 and web-3 0.0025 %, web-1 and web-3 0.0025 %, web-1 and web-2 0.0025 %, dbA and dbB 0.0001 %',
  ]);
  expect(said.outputs('system=all(a:99,b:98,c:97,d:96,e:95,f:94,g:100)', 'weakest')).toEqual([
    'f 6 %, e 5 %, d 4 %, c 3 %, b 2 %',
  ]);
  expect(said.outputs('system=all(a:99,b:100)', 'weakest')).toEqual(['a 1 %']);
});

test('the picture is the block diagram of the system that was asked for', () => {
  const pictures = said.pictures('system=all(a:99,b:98)');
  // 0.02 · 0.99 of 1 − 0.99 · 0.98.
  expect(pictures.map((picture) => pictureWords(picture).slice(0, 2))).toEqual([
    ['The system as a block diagram', '“b” weighs most: it is down and decides in 66.4 % of the downtime.'],
  ]);
});

describe('the sentence', () => {
  it.each([
    [
      '',
      'The system is up 99.9824 % of the time and down 1 h 32 min 26 s a year; lb has a hand in 56.9 % of that.',
    ],
    ['system=all(a:100,b:100)', 'The system is up 100 % of the time and down 0 s a year.'],
    [
      'system=all(a:5000h/8h,b:1000h/1h)',
      'The system is up 99.74 % of the time and down 22 h 44 min 46 s a year; a has a hand in 61.5 % of that; it fails 10.5 times a year, for 2 h 10 min 5 s on average.',
    ],
    [
      'system=a:8757.82h/8h',
      'The system is up 99.9087 % of the time and down 8 h a year; a has a hand in 100 % of that; it fails 1 time a year, for 8 h on average.',
    ],
    [
      'system=a:8765.82h/0h',
      'The system is up 100 % of the time and down 0 s a year; it fails 1 time a year, for 0 s on average.',
    ],
    [
      // Repairs that take no time never overlap: it does not fail, and no outage has a length.
      'system=any(2*a:5000h/0h)',
      'The system is up 100 % of the time and down 0 s a year.',
    ],
    [
      'system=any(3*a:99,beta=5)',
      'The system is up 99.9499 % of the time and down 4 h 23 min 26 s a year; a (common cause) has a hand in 99.829 % of that.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(said.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const alone =
    'Below a millionth, independence decides the answer, and it rarely holds that far: two redundant parts share a room, a supplier and an administrator. Try beta=5 in the group.';
  const often =
    'A part is down more than a tenth of the time. Long repairs overlap, and one crew could not look after all of them as assumed here.';
  const never = 'A part at 100 % never fails here. None in this world does.';

  it.each<[string, string[]]>([
    ['', []],
    ['system=any(2*a:99.89)', []],
    ['system=any(2*a:99.91)', [alone]],
    // A millionth itself is not below one.
    ['system=any(2*a:99.9)', []],
    ['system=all(b:99.9999999,any(2*a:99.99))', [alone]],
    ['system=any(2*a:99.99999,beta=5)', []],
    // A common cause that the group around it has none of.
    ['system=all(any(2*a:99.99999,beta=5),b:99.99999)', []],
    ['system=all(a:99.99999,b:99.99999)', []],
    ['system=a:99.99999', []],
    ['system=all(a:90,b:99)', []],
    ['system=all(a:99,any(b:99,c:89.9))', [often]],
    ['system=any(a:100,b:99)', [alone, never]],
    ['system=all(a:100,b:80)', [often, never]],
  ])('for “%s”', (query, warnings) => {
    expect(said.warnings(query)).toEqual(warnings);
  });
});
