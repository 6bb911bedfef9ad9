import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditOfMonth, readCreditBands } from '../../src/availability/credit-bands.ts';
import { TextProblem } from '../../src/availability/text-problem.ts';

function problemWith(text: string): unknown {
  try {
    readCreditBands(text);
  } catch (problem) {
    return problem;
  }
  throw new Error(`${text} was read`);
}

describe('credit bands as text', () => {
  it('are read highest threshold first, with thresholds as exact as their decimals', () => {
    const expected = [
      { threshold: { fraction: 0.9999, complement: 0.0001 }, credit: 0.1 },
      { threshold: { fraction: 0.99, complement: 0.01 }, credit: 0.3 },
      { threshold: { fraction: 0.95, complement: 0.05 }, credit: 1 },
    ];
    expect(readCreditBands('99.99:10,99:30,95:100')).toEqual(expected);
    expect(readCreditBands(' 95 % : 100% ,99.99%:10 , 99:30.0 ')).toEqual(expected);
    expect(readCreditBands('99.999999999:0')).toEqual([
      { threshold: { fraction: 0.99999999999, complement: 1e-11 }, credit: 0 },
    ]);
  });

  it.each([
    ['', 0, 'a monthly uptime in per cent from 0 to 100 such as “99.9”', 'the end'],
    ['99.99:10,', 9, 'a monthly uptime in per cent from 0 to 100 such as “99.9”', 'the end'],
    ['99.99:10,,99:30', 9, 'a monthly uptime in per cent from 0 to 100 such as “99.9”', '“,99:30”'],
    ['99.99 10', 6, 'a colon and the credit (decimals have a point)', '“10”'],
    ['99,99:10', 2, 'a colon and the credit (decimals have a point)', '“,99:10”'],
    ['99.9:10,101:20', 8, 'a monthly uptime in per cent from 0 to 100 such as “99.9”', '“101:20”'],
    ['99.9:120', 5, 'a credit in per cent from 0 to 100 such as “99.9”', '“120”'],
    ['99.9:-1', 5, 'a credit in per cent from 0 to 100 such as “99.9”', '“-1”'],
    ['9.9.9:1', 0, 'a monthly uptime in per cent from 0 to 100 such as “99.9”', '“9.9.9:1”'],
    ['99:10, 95:20, 99.0:30', 14, 'a threshold that no other band has', '“99.0:30”'],
    ['99:10 95:20', 6, 'a comma and another band, or the end', '“95:20”'],
    [
      `${Array.from({ length: 31 }, (_, i) => `${i}:1`).join(',')}`,
      140,
      'the end, as there is room for 30 bands',
      '“30:1”',
    ],
  ])('“%s” is a problem at character %d', (text, position, expected, found) => {
    const problem = problemWith(text);
    expect(problem).toBeInstanceOf(TextProblem);
    expect(problem).toMatchObject({
      position,
      expected,
      message: `Expected ${expected} at character ${position + 1}, found ${found}.`,
    });
  });

  it('are read or refused with a place inside the text, whatever is typed', () => {
    const scrawl = fc.array(fc.constantFrom('9', '99', '.', ':', ',', '%', ' ', '-', 'e', '5'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        scrawl.map((pieces) => pieces.join('')),
        (text) => {
          try {
            const bands = readCreditBands(text);
            for (let i = 1; i < bands.length; i++) {
              expect(bands[i]!.threshold.complement).toBeGreaterThan(bands[i - 1]!.threshold.complement);
            }
          } catch (problem) {
            expect(problem).toBeInstanceOf(TextProblem);
            const { position } = problem as TextProblem;
            expect(position >= 0 && position <= text.length).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the credit of a month', () => {
  const bands = readCreditBands('99.99:10,99:30,95:100');

  it.each([
    [0, 0],
    [0.0001, 0],
    [0.000_101, 0.1],
    [0.01, 0.1],
    [0.011, 0.3],
    [0.05, 0.3],
    [0.051, 1],
    [1, 1],
  ])('with a share of %d down is %d', (share, credit) => {
    expect(creditOfMonth(bands, share)).toBe(credit);
  });

  it('is that of the lowest band, even where that credits less', () => {
    expect(creditOfMonth(readCreditBands('99.9:30,99:10'), 0.02)).toBe(0.1);
  });

  it('is refused for no share', () => {
    expect(() => creditOfMonth(bands, 1.1)).toThrow(/^creditOfMonth requires .* downtimeShare = 1.1/);
  });
});
