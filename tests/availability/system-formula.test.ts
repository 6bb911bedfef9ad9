import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemAvailability } from '../../src/availability/system-availability.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { TextProblem } from '../../src/availability/text-problem.ts';
import { all, any, group, part, repaired } from './random-systems.ts';

function problemOf(text: string): TextProblem {
  try {
    readSystemFormula(text);
  } catch (error) {
    if (error instanceof TextProblem) return error;
    throw error;
  }
  throw new Error(`no problem with ${text}`);
}

const named = (name: string, fraction: number, complement: number) => ({
  ...part(name, 0),
  availability: { fraction, complement },
});
const web = (copy: number) => named(`web-${copy}`, 0.995, 0.005);

describe('a formula', () => {
  it('reads the one that the calculator starts with', () => {
    expect(readSystemFormula('all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))')).toEqual(
      all(
        named('lb', 0.9999, 0.0001),
        group(2, web(1), web(2), web(3)),
        any(named('dbA', 0.999, 0.001), named('dbB', 0.999, 0.001)),
      ),
    );
  });

  it('reads availabilities as decimal text, with a percent sign or without', () => {
    const nines = named('a', 0.99999999999, 1e-11);
    expect(readSystemFormula('a:99.999999999')).toEqual(nines);
    expect(readSystemFormula('a:99.999999999 %')).toEqual(nines);
    expect(readSystemFormula('a:0')).toEqual(named('a', 0, 1));
    expect(readSystemFormula('a:100%')).toEqual(named('a', 1, 0));
    expect(readSystemFormula('a:.5')).toEqual(named('a', 0.005, 0.995));
  });

  it.each([
    ['db:5000h/8h', 5000, 8],
    ['db:5000/8', 5000, 8],
    ['db:5000/8h', 5000, 8],
    ['db:1y/1d', 8765.82, 24],
    ['db:2wk/90min', 336, 1.5],
    ['db:1E3H/3600S', 1000, 1],
    ['db:3.6e6ms/3.6e9µs', 1, 1],
    ['db:3.6e6 ms / 3.6e9 us', 1, 1],
    ['db:5 000 h/8 h', 5000, 8],
    ['db:1\u202f000\u00a0000h/1000s', 1e6, 1000 / 3600],
    ['db:10h/0h', 10, 0],
  ])('reads MTTF and MTTR from %s', (text, mttfHours, mttrHours) => {
    const tree = readSystemFormula(text);
    const { unit } = tree as ReturnType<typeof repaired>;
    expect(unit!.mttfHours).toBeCloseTo(mttfHours, 9);
    expect(unit!.mttrHours).toBeCloseTo(mttrHours, 9);
    expect(tree).toEqual(repaired('db', unit!.mttfHours, unit!.mttrHours));
  });

  it('takes a name for the same part wherever it stands, with its value before or after', () => {
    const dns = named('dns', 0.9999, 0.0001);
    const tree = any(all(named('a', 0.999, 0.001), dns), all(named('b', 0.999, 0.001), dns));
    expect(readSystemFormula('any(all(a:99.9,dns:99.99),all(b:99.9,dns))')).toEqual(tree);
    expect(readSystemFormula('any(all(a:99.9,dns),all(b:99.9,dns:99.99))')).toEqual(tree);
    expect(readSystemFormula('any(all(a:99.9,dns:99.99),all(b:99.9,dns:99.990%))')).toEqual(tree);
  });

  it('takes a bare copy for the copy and bare copies for all of them', () => {
    const tree = all(any(web(1), web(2)), web(2), web(1), web(2));
    expect(readSystemFormula('all(any(2*web:99.5),web-2,2*web)')).toEqual(tree);
    expect(readSystemFormula('1*web:99.5')).toEqual(web(1));
  });

  it('tells a group from a part by what follows', () => {
    const tree = all(
      named('all', 0.9, 0.1),
      named('any', 0.8, 0.2),
      named('of', 0.7, 0.3),
      named('beta', 0.6, 0.4),
    );
    expect(readSystemFormula('all(all:90,any:80,of:70,beta:60)')).toEqual(tree);
  });

  it('reads keywords in capitals and spaces of every kind', () => {
    const spaced =
      ' ALL (\n a : 99.9 % ,\t2\u00a0Of ( 3 × web : 99.5\u202f% )\u2009,\u200bAny(a,web-1 , BETA:50)\r\n) ';
    expect(readSystemFormula(spaced)).toEqual(
      readSystemFormula('all(a:99.9,2of(3*web:99.5),any(a,web-1,BETA:50))'),
    );
  });

  it('reads names in any script', () => {
    const names = ['größe', 'сервер', '主机', 'db_2.east-1', '_x'];
    const tree = readSystemFormula(`all(${names.map((name) => `${name}:99`).join(',')})`);
    expect(tree).toMatchObject({ members: names.map((name) => ({ name })) });
  });

  it('reads a common cause', () => {
    const tree = { ...group(2, web(1), web(2), web(3)), beta: { fraction: 0.05, complement: 0.95 } };
    expect(readSystemFormula('2of(3*web:99.5,beta=5)')).toEqual(tree);
    expect(readSystemFormula('2of(3*web:99.5, Beta = 5 %)')).toEqual(tree);
    expect(readSystemFormula('2of(web-1,web-2:99.5,web-3:99.5,beta=5)'.replace('1,', '1:99.5,'))).toEqual(
      tree,
    );
    expect(readSystemFormula('any(a:10h/1h,b:600min/60min,beta=0)')).toMatchObject({ beta: { fraction: 0 } });
  });
});

describe('a formula that cannot be read', () => {
  it.each([
    // The text, the place of the problem from 0, and what the message has to mention.
    ['', 0, 'the end of the formula'],
    ['   ', 3, 'a part such as web:99.5'],
    ['all(', 4, 'a part such as web:99.5'],
    ['all()', 4, '“)”'],
    ['all(lb:99.9', 11, '“,” or “)” in “all(”'],
    ['all(lb:99.9,', 12, 'the end of the formula'],
    ['all(lb:99.9,)', 12, '“)”'],
    ['all(lb:99,db:)', 13, 'a value after “db:”, such as 99.9 or 5000h/8h'],
    ['all(lb:99,db:x)', 13, 'a value after “db:”'],
    ['all(lb:99;db:98)', 9, '“;”'],
    ['all(lb:99,9,db:98)', 10, 'decimals are written with a point: 99.9'],
    ['all(lb:99,9)', 10, 'decimals are written with a point: 99.9'],
    ['lb:99,db:98', 5, 'several parts need a group, such as all(…)'],
    ['lb:99)', 5, 'the end of the formula'],
    ['lb:-1', 3, '“-”'],
    ['lb:101', 3, 'a percentage from 0 to 100'],
    ['lb:1e9', 3, 'a percentage from 0 to 100'],
    ['db:5000h', 8, '“/” and an MTTR'],
    ['db:5000h/', 9, 'an MTTR after “/”'],
    ['db:/8h', 3, 'a value after “db:”'],
    ['db:5000q/8h', 7, 'a unit of time (us ms s min h d wk y)'],
    ['db:5000h/8constructor', 10, 'a unit of time'],
    ['db:0h/8h', 3, 'an MTTF above 0'],
    ['db:1e400h/8h', 3, 'a duration that is not that long'],
    ['both(a:99,b:99)', 0, 'all, any or Kof'],
    ['all of(a:99,b:99)', 4, 'the end of the formula'],
    ['any(web*3,a:99)', 7, '“,” or “)” in “any(”'],
    ['any(a:99,b=5)', 10, '“,” or “)” in “any(”'],
    ['2of3(3*a:99)', 1, '“of(” or “*” after “2”'],
    ['2(3*a:99)', 1, '“of(” or “*” after “2”'],
    ['2of 3*a:99', 4, '“(” after “2of”'],
    ['all(a:99,3of(2*b:99))', 9, 'a whole number from 1 to 2'],
    ['all(a:99,0of(2*b:99))', 9, 'a whole number from 1 to 2'],
    ['1.5of(2*b:99)', 0, 'a whole number from 1 to 2'],
    ['all(a:99,dns)', 9, '“dns” has no value'],
    ['all(dns:99,DNS)', 11, '“dns” has'],
    ['all(3*web:99,web)', 13, '“web-1” and so on'],
    ['all(a:99,a:98)', 9, 'two different values'],
    ['all(a:99,a:99h/1h)', 9, 'two different values'],
    ['all(web-2:99,3*web:98)', 13, 'two different values'],
    ['3*web:99', 0, 'Copies need a group'],
    ['all(0*web:99)', 4, 'from 1 to 60'],
    ['all(2.5*web:99)', 4, 'from 1 to 60'],
    ['all(61*web:99)', 4, 'from 1 to 60'],
    ['all(2*any(a:99))', 6, 'the name of a part after “2*”'],
    ['all(2*3*a:99)', 6, 'the name of a part after “2*”'],
    ['all(30*a:99,30*b:99,c:99)', 20, 'at most 60 different parts'],
    ['any(a:99,b:98,beta=5)', 14, '“a” and “b” differ'],
    ['any(a:99,b:99h/1h,beta=5)', 18, '“a” and “b” differ'],
    ['any(a:99,all(b:99),beta=5)', 19, 'for parts, not for groups'],
    ['any(a:99,a,beta=5)', 11, 'two common causes'],
    ['all(any(a:99,b:99,beta=5),any(a,c:99,beta=5))', 37, 'two common causes'],
    ['any(beta=5,a:99)', 4, 'parts before the beta'],
    ['any(a:99,b:99,beta=5,c:99)', 20, 'stands last in its group'],
    ['any(a:99,beta=)', 14, 'a beta from 0 to 100'],
    ['any(a:99,beta=101)', 14, 'a percentage from 0 to 100'],
  ])('says what is wrong with %j at %i', (text, position, mention) => {
    const problem = problemOf(text);
    expect(problem.message).toContain(mention);
    expect(problem.message).toContain(`at character ${position + 1}`);
    expect(problem.position).toBe(position);
    expect(problem.expected).not.toBe('');
  });

  it('says it in one whole sentence', () => {
    expect(problemOf('all(lb:99,db:)').message).toBe(
      'Expected a value after “db:”, such as 99.9 or 5000h/8h, but found “)” at character 14.',
    );
    expect(problemOf('all(a:99,dns)').message).toBe(
      '“dns” has no value, at character 10; expected a value such as “dns:99.9” in one place.',
    );
    expect(problemOf('all('.repeat(61)).message).toBe(
      'Groups stand too deep, at character 241; expected at most 60 in each other.',
    );
    expect(problemOf(' '.repeat(20_001)).message).toBe(
      'The formula is too long; expected at most 20000 characters.',
    );
    expect(problemOf('all(30*a:99,30*b:99,c:99)').message).toBe(
      'There are more than 60 parts, at character 21; expected at most 60 different parts.',
    );
    expect(problemOf(`any(${'a:9,'.repeat(1000)}a)`).message).toBe(
      'Parts are mentioned too often, at character 4005; expected at most 1000 mentions in all.',
    );
  });

  it('gives advice only where it applies', () => {
    expect(problemOf('lb:99)').message).toBe(
      'Expected the end of the formula, but found “)” at character 6.',
    );
    for (const [text, found, character] of [
      ['any(all(),a:99)', '“)”', 9],
      ['any((),a:99)', '“(”', 5],
      ['all(a:99,', 'the end of the formula', 10],
    ] as const) {
      expect(problemOf(text).message).toBe(
        `Expected a part such as web:99.5 or a group such as all(…), but found ${found} at character ${character}.`,
      );
    }
  });

  it('is refused before it could keep anyone waiting', () => {
    expect(problemOf('all('.repeat(61)).expected).toBe('at most 60 in each other');
    expect(problemOf(`${'('.repeat(10_000)}`)).toBeInstanceOf(TextProblem);
    expect(problemOf(`any(${'a:9,'.repeat(1000)}a)`).expected).toBe('at most 1000 mentions in all');
    expect(readSystemFormula(`any(${'a:9,'.repeat(999)}a)`)).toMatchObject({ kind: 'group' });
    expect(problemOf(`any(${'60*a:9,'.repeat(1000)}a)`).expected).toBe('at most 1000 mentions in all');
    expect(problemOf(' '.repeat(20_001)).expected).toBe('at most 20000 characters');
    expect(readSystemFormula(`a:9${' '.repeat(19_997)}`)).toMatchObject({ name: 'a' });
    expect(problemOf(`a:${'9'.repeat(5000)}`).expected).toBe('a percentage from 0 to 100');
    expect(problemOf(`a:99.${'9'.repeat(5000)}`).message.length).toBeLessThan(200);
    expect(readSystemFormula(`${'all('.repeat(60)}a:9${')'.repeat(60)}`)).toMatchObject({ kind: 'group' });
  });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      'all(',
      'any(',
      '2of(',
      '3*',
      'a',
      'b',
      'web',
      ':',
      '99.9',
      '5000h/8h',
      ',',
      ')',
      'beta=5',
      '%',
      '/',
      ' ',
    ],
    ...[
      '=',
      '1 000',
      '-',
      '.',
      'e',
      '×',
      '\u00a0',
      '\ud83d',
      '💥',
      '__proto__',
      'of',
      '0',
      '1e999',
      '*',
      '(',
      '"',
    ],
  );
  const read = (text: string) => {
    try {
      const { unavailability, importance } = systemAvailability(readSystemFormula(text));
      expect(unavailability).toBeGreaterThanOrEqual(0);
      expect(unavailability).toBeLessThanOrEqual(1);
      for (const measures of Object.values(importance))
        expect(Object.values(measures)).not.toContain(Number.NaN);
    } catch (error) {
      if (!(error instanceof TextProblem)) throw error;
      expect(error.position).toBeGreaterThanOrEqual(0);
      expect(error.position).toBeLessThanOrEqual(text.length);
      expect(error.message).toMatch(/^[^\n]+\.$/su);
    }
  };

  it('is answered or refused with a place in the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), read), { numRuns: 500 });
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
        read,
      ),
      { numRuns: 2000 },
    );
  });

  it('is answered or refused when a good formula is damaged', () => {
    const good = 'all(lb:99.99,2of(3*web:99.5,beta=5),any(dbA:5000h/8h,dbB:99.9),any(lb,web-2))';
    const damage = fc.tuple(fc.nat(good.length), fc.nat(6), fc.oneof(pieces, fc.string({ maxLength: 3 })));
    fc.assert(
      fc.property(damage, ([from, length, instead]) =>
        read(good.slice(0, from) + instead + good.slice(from + length)),
      ),
      { numRuns: 2000 },
    );
  });
});
