import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const budget = told('budget');

describe('the sentence', () => {
  it.each([
    ['', '99.9 % over 30 d leaves 43 min 12 s to fail; a steady burn of 1× spends that in 30 d.'],
    [
      'burn=14.4',
      '99.9 % over 30 d leaves 43 min 12 s to fail; a steady burn of 14.4× spends that in 2 d 2 h.',
    ],
    ['burn=0', '99.9 % over 30 d leaves 43 min 12 s to fail; nothing is burning.'],
    ['objective=100', '100 % over 30 d leaves 0 s to fail: there is no budget to burn.'],
    [
      'objective=99.99&requests=2500000&window=1d',
      '99.99 % over 1 d leaves 8.64 s or 250 requests to fail; a steady burn of 1× spends that in 1 d.',
    ],
    [
      'requests=33.4',
      '99.9 % over 30 d leaves 43 min 12 s or 1 request to fail; a steady burn of 1× spends that in 30 d.',
    ],
  ])('for “%s”', (query, sentence) => {
    expect(budget.summary(query)).toBe(sentence);
  });
});

describe('the warnings', () => {
  const nothing =
    'An objective of 100 % leaves no budget: the first failure misses it, and a burn rate has no meaning.';
  const fast = (most: string) => `Nothing burns that fast: when everything fails, the burn rate is ${most}.`;

  it.each<[string, string[]]>([
    ['', []],
    ['objective=100&burn=20&window=1h', [nothing]],
    ['objective=99&burn=100', []],
    ['objective=99&burn=101', [fast('100')]],
    // Everything failing burns at 10: less than the 14.4 of the hour, more than the 6 of six hours.
    ['objective=90', ['Not even a total outage trips the alert over 1 h: the objective is too low for it.']],
    [
      'objective=80',
      ['Not even a total outage trips the alerts over 1 h and 6 h: the objective is too low for them.'],
    ],
    ['window=73h', []],
    ['window=3d', ['The alert over 3 d looks back as far as the window or further: leave it out.']],
    ['window=25h', ['The alert over 3 d looks back as far as the window or further: leave it out.']],
    [
      'window=1h',
      ['The alerts over 1 h, 6 h, 1 d and 3 d look back as far as the window or further: leave them out.'],
    ],
  ])('for “%s”', (query, warnings) => {
    expect(budget.warnings(query)).toEqual(warnings);
  });
});
