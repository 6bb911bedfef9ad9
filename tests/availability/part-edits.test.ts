import { describe, expect, it } from 'vitest';
import { nameAt, textWithBeta, textWithName, textWithValue } from '../../src/availability/part-edits.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { TextProblem } from '../../src/availability/text-problem.ts';

const shop = readSystemFormula('all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))');
const sites = readSystemFormula('any(all(a:99,dns:99.9),all(b:99,dns))');
const caused = readSystemFormula('all(any(p:99,q:99,beta=5),r:98)');

describe('a part', () => {
  it('has its name, copies that of all of them, and a group none', () => {
    expect(nameAt(shop, [0])).toBe('lb');
    expect(nameAt(shop, [1])).toBe('web');
    expect(nameAt(readSystemFormula('any(a:9,2*b:9)'), [1])).toBe('b');
    expect(() => nameAt(shop, [2])).toThrow('a place of a part or of copies is required, got 2');
    const nested = readSystemFormula('all(x:99,any(all(a:9,b:9),c:9))');
    expect(() => nameAt(nested, [1, 0])).toThrow('a place of a part or of copies is required, got 1.0');
    expect(() => nameAt(shop, [9])).toThrow('requires a place of the system, got 9');
  });

  it('keeps a number that is its own, and copies a number within their name', () => {
    const alone = readSystemFormula('all(web-1:99,db:98)');
    expect(nameAt(alone, [0])).toBe('web-1');
    expect(textWithName(alone, [0], 'app')).toBe('all(app:99,db:98)');
    const numbered = readSystemFormula('any(2*a-1b:98)');
    expect(nameAt(numbered, [])).toBe('a-1b');
    expect(textWithName(numbered, [], 'c')).toBe('any(2*c:98)');
  });

  it('takes another name wherever it is mentioned', () => {
    expect(textWithName(sites, [0, 1], ' resolver ')).toBe('any(all(a:99,resolver:99.9),all(b:99,resolver))');
    expect(textWithName(shop, [1], 'app')).toBe('all(lb:99.99,2of(3*app:99.5),any(dbA:99.9,dbB:99.9))');
  });

  it('becomes the part whose name it takes', () => {
    expect(textWithName(shop, [2, 0], 'lb')).toBe('all(lb:99.99,2of(3*web:99.5),any(lb,dbB:99.9))');
  });

  it('takes no name that cannot be written, and none that would give it two common causes', () => {
    for (const name of ['', '2nd', 'load balancer', 'a,b', 'a:b'])
      expect(() => textWithName(shop, [0], name)).toThrow(
        new TextProblem(
          'A name begins with a letter and goes on with letters, digits, full stops, hyphens and _.',
          { position: 0, expected: 'a name such as web' },
        ),
      );
    expect(() => textWithName(caused, [0, 0], 'q')).toThrow('“q” has two common causes');
  });

  it.each([
    ['99.95', 'all(lb:99.95,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))'],
    ['99,95 %', 'all(lb:99.95,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))'],
    ['5000h/30min', 'all(lb:5000h/0.5h,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))'],
  ])('takes the value %s', (value, text) => {
    expect(readSystemFormula(textWithValue(shop, [0], value))).toEqual(readSystemFormula(text));
  });

  it('has no times any more once it is given an availability', () => {
    expect(textWithValue(readSystemFormula('a:5000h/8h'), [], '99.9')).toBe('a:99.9');
  });

  it('shares its value with its copies, with its other mentions, and with what a common cause ties to it', () => {
    expect(textWithValue(shop, [1], '99')).toContain('2of(3*web:99)');
    expect(textWithValue(sites, [1, 1], '98')).toBe('any(all(a:99,dns:98),all(b:99,dns))');
    expect(textWithValue(caused, [0, 1], '97')).toBe('all(any(p:97,q:97,beta=5),r:98)');
  });

  it('refuses a value that is none, with an example', () => {
    for (const value of ['', 'often', '101', '5000h', '5000h/', '99),b:(9', '99 beta=5'])
      expect(() => textWithValue(shop, [0], value)).toThrow(
        'Give an availability such as 99.9, or times such as 5000h/8h: the mean time to failure and to repair.',
      );
  });
});

describe('a common cause', () => {
  it('is set and taken away in per cent', () => {
    expect(textWithBeta(shop, [1], '7.5 %')).toContain('2of(3*web:99.5,beta=7.5)');
    expect(textWithBeta(shop, [1], '7,5')).toContain('2of(3*web:99.5,beta=7.5)');
    expect(textWithBeta(caused, [0], '0')).toBe('all(any(p:99,q:99),r:98)');
  });

  it('is for like parts', () => {
    expect(() => textWithBeta(readSystemFormula('any(a:99,b:98)'), [], '5')).toThrow(
      'A beta is for like parts, and “a” and “b” differ',
    );
    expect(() => textWithBeta(shop, [1], 'some')).toThrow(
      new TextProblem('Give a percentage from 0 to 100, such as 5.', {
        position: 0,
        expected: 'a percentage from 0 to 100',
      }),
    );
    expect(() => textWithBeta(shop, [2, 0], '5')).toThrow('a place of a group is required, got 2.0');
  });
});
