import { describe, expect, it } from 'vitest';
import {
  formulaTokens,
  isFormulaName,
  mistaken,
  quoted,
  unexpected,
} from '../../src/availability/formula-tokens.ts';

/** Tokens in short: what each is, its text, and where it begins. */
const short = (text: string) =>
  formulaTokens(text).map((token) => `${token.kind} ${token.text} ${token.position}`);

describe('the tokens of a formula', () => {
  it('are numbers, words and signs with their places, and the end', () => {
    expect(short('2of(3*web-1:99.5,b)')).toEqual([
      'number 2 0',
      'word of 1',
      'sign ( 3',
      'number 3 4',
      'sign * 5',
      'word web-1 6',
      'sign : 11',
      'number 99.5 12',
      'sign , 16',
      'word b 17',
      'sign ) 18',
      'end  19',
    ]);
  });

  it('are parted by any spaces, the invisible ones of pages too, which belong to none', () => {
    expect(short(' a\u00a0\u200bb\u2060 \u200e\tc \n')).toEqual([
      'word a 1',
      'word b 4',
      'word c 9',
      'end  12',
    ]);
    expect(short('')).toEqual(['end  0']);
    expect(short('  ')).toEqual(['end  2']);
  });

  it.each([
    ['12', '12'],
    ['12.5', '12.5'],
    ['12.', '12.'],
    ['.55', '.55'],
    ['1e5', '1e5'],
    ['1.5E-12', '1.5E-12'],
    ['2e+3', '2e+3'],
    ['10 000', '10000'],
    ['1\u00a0234\u202f567.25', '1234567.25'],
    ['12 345e2', '12345e2'],
  ])('read the number %s as %s', (text, number) => {
    expect(short(text)).toEqual([`number ${number} 0`, `end  ${text.length}`]);
  });

  it('take spaces between digits for thousands only where three digits follow, after one to three', () => {
    const texts = (text: string) => formulaTokens(text).map((token) => token.text);
    expect(texts('10 0000')).toEqual(['10', '0000', '']);
    expect(texts('10 00')).toEqual(['10', '00', '']);
    expect(texts('1234 567')).toEqual(['1234', '567', '']);
    expect(texts('1 .5')).toEqual(['1', '.5', '']);
  });

  it('know words of any letters, and × for *', () => {
    expect(short('3×été_2.b-c')).toEqual(['number 3 0', 'sign * 1', 'word été_2.b-c 2', 'end  11']);
    expect(short('e5')).toEqual(['word e5 0', 'end  2']);
  });

  it('take characters beyond 16 bits for one sign', () => {
    expect(short('😀a')).toEqual(['sign 😀 0', 'word a 2', 'end  3']);
  });
});

it('a name begins with a letter or a line, and is a word to its end', () => {
  expect(['a', '_1', 'web-1', 'a.b', 'été'].map(isFormulaName)).toEqual([true, true, true, true, true]);
  expect(['', '1a', '-a', 'a b', 'a:', ' a'].map(isFormulaName)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

it('a quotation is cut at 24 characters, each counted as a reader does', () => {
  expect(quoted('web')).toBe('“web”');
  expect(quoted('x'.repeat(24))).toBe(`“${'x'.repeat(24)}”`);
  expect(quoted('x'.repeat(25))).toBe(`“${'x'.repeat(24)}…”`);
  expect(quoted('😀'.repeat(24))).toBe(`“${'😀'.repeat(24)}”`);
  expect(quoted('x'.repeat(1000))).toBe(`“${'x'.repeat(24)}…”`);
});

describe('a problem with a formula', () => {
  it('says what stands where, counted from 1, and what was expected', () => {
    const [, second, end] = formulaTokens('a )');
    const problem = unexpected(second!, 'a comma');
    expect(problem.message).toBe('Expected a comma, but found “)” at character 3.');
    expect(problem).toMatchObject({ position: 2, expected: 'a comma' });
    expect(unexpected(end!, 'a comma').message).toBe(
      'Expected a comma, but found the end of the formula at character 4.',
    );
  });

  it('of meaning says what is wrong', () => {
    const problem = mistaken('The part a has no value', 4, 'a value after “:”');
    expect(problem.message).toBe('The part a has no value, at character 5; expected a value after “:”.');
    expect(problem).toMatchObject({ position: 4, expected: 'a value after “:”' });
  });
});
