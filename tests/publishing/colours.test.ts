import { describe, expect, it } from 'vitest';
import { apart, contrastOf, roles, sights } from '../../src/publishing/colours.ts';
import stylesheet from '../../src/styles/tokens.css?raw';

const schemes = ['light', 'dark'] as const;

describe.each(schemes)('in the %s theme', (scheme) => {
  it.each(roles)('$name keeps $least:1 on paper and on fields', ({ name, least }) => {
    expect(contrastOf(name, scheme)).toBeGreaterThanOrEqual(least);
    expect(contrastOf(name, scheme, 'paper-raised')).toBeGreaterThanOrEqual(least);
  });

  it('has text that can be read on the grounds of up and down', () => {
    for (const ground of ['up-pale', 'down-pale'])
      expect(contrastOf('ink', scheme, ground), ground).toBeGreaterThanOrEqual(7);
  });

  it.each(Object.keys(sights) as (keyof typeof sights)[])(
    'tells what is lost from the time that is up, in %s',
    (sight) => {
      expect(apart('up-pale', 'down', scheme, sight)).toBeGreaterThan(20);
    },
  );

  it.each(['protanopia', 'deuteranopia', 'tritanopia'] as const)('tells up from down in %s', (sight) => {
    expect(apart('up', 'down', scheme, sight)).toBeGreaterThan(20);
  });
});

it('names every colour of the style sheet', () => {
  const named = [...stylesheet.matchAll(/--([a-z-]+): #/g)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(roles.map(({ name }) => name)));
});

it('takes colours that are alike for alike', () => {
  expect(apart('up', 'focus', 'light', 'full colour')).toBe(0);
  expect(contrastOf('paper', 'dark')).toBe(1);
});
