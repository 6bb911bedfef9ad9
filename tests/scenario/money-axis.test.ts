import { describe, expect, it } from 'vitest';
import { formatRoundMoney, logMoneyAxis, moneyAxis } from '../../src/scenario/money-axis.ts';

describe('a round amount', () => {
  it.each([
    [0, '0'],
    [0.001, '0.001'],
    [500, '500'],
    [20_000, '20,000'],
    [999_000, '999,000'],
    [1_000_000, '1m'],
    [1_500_000, '1.5m'],
    [-2_000_000, '−2m'],
    [3e9, '3bn'],
    [4e12, '4tn'],
    [5e15, '5,000tn'],
  ])('%d is %s', (amount, text) => {
    expect(formatRoundMoney(amount)).toBe(text);
  });
});

describe('an axis of money', () => {
  it('has marks in few letters and shows whole amounts', () => {
    const axis = moneyAxis('Cost', 2_400_000);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['0', '500,000', '1m', '1.5m', '2m', '2.5m']);
    expect(axis.show(1_234_567)).toBe('1,234,567');
    expect(moneyAxis('Saved', 10, -10).least).toBe(-10);
  });

  it('has whole decades where it is logarithmic, and tells small amounts from nothing', () => {
    const axis = logMoneyAxis('Cost', 0.005, 2e6);
    expect([axis.least, axis.most]).toEqual([0.001, 1e7]);
    expect(axis.ticks.map(({ text }) => text)).toContain('10m');
    expect(axis.show(0.004)).toBe('0.004');
  });
});
