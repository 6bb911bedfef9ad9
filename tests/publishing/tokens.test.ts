import { expect, it } from 'vitest';
import { tokenColour } from '../../src/publishing/tokens.ts';

const css = `:root {
  --ink: #111111;
  --ink-soft: #222222;
}
:root[data-theme="dark"] {
  --ink: #eeeeee;
}`;

it('reads a colour of either design', () => {
  expect(tokenColour('ink', 'light', css)).toBe('#111111');
  expect(tokenColour('ink-soft', 'light', css)).toBe('#222222');
  expect(tokenColour('ink', 'dark', css)).toBe('#eeeeee');
});

it.each(['paper', 'ink', 'ink-soft', 'rule', 'down'])(
  'finds %s in the site’s own style sheet, twice',
  (name) => {
    const colours = [tokenColour(name, 'light'), tokenColour(name, 'dark')];
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(new Set(colours).size).toBe(2);
  },
);

it('says which colour there is none of', () => {
  expect(() => tokenColour('soft', 'light', css)).toThrow('no light colour named --soft');
  expect(() => tokenColour('ink-soft', 'dark', css)).toThrow('no dark colour named --ink-soft');
});
