import { describe, expect, it } from 'vitest';
import icon from '../../public/icon.svg?raw';
import { iconPng, icons } from '../../src/publishing/icons.ts';
import { pixelsOf } from './png.ts';

const ground = [0x14, 0x19, 0x1d, 255];

describe.each(Object.entries(icons))('the icon %s', (_, { size, purpose }) => {
  const { size: actual, at } = pixelsOf(iconPng(icon, size, purpose));

  it('has the size that it says', () => {
    expect(actual).toEqual({ width: size, height: size });
  });

  it(purpose === 'any' ? 'has nothing behind its corners' : 'has its ground to the edges', () => {
    const corner = at(0, 0);
    if (purpose === 'any') expect(corner[3]).toBe(0);
    else expect(corner).toEqual(ground);
  });

  it('shows the mark', () => {
    const row = Array.from({ length: size }, (_, x) => at(x, size / 2).join());
    expect(new Set(row).size).toBeGreaterThanOrEqual(3);
  });
});

it('a maskable icon has nothing of its mark outside the circle that every mask leaves', () => {
  const { at } = pixelsOf(iconPng(icon, 256, 'maskable'));
  // Where the icon's own ground ends on the same colour, blending may be off by one.
  const isGround = (rgba: number[]) => rgba.every((value, i) => Math.abs(value - (ground[i] ?? 0)) <= 1);
  for (let x = 0; x < 256; x++) {
    for (let y = 0; y < 256; y++) {
      if (Math.hypot(x + 0.5 - 128, y + 0.5 - 128) > 0.4 * 256) {
        expect(isGround(at(x, y)), `${x}, ${y}`).toBe(true);
      }
    }
  }
});

it('needs a ground to put the mark on', () => {
  expect(() => iconPng('<svg xmlns="http://www.w3.org/2000/svg"/>', 32, 'maskable')).toThrow('no ground');
});
