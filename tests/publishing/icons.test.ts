import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import icon from '../../public/icon.svg?raw';
import { iconPng, icons } from '../../src/publishing/icons.ts';

/** Width and height of a PNG, and the colour of the pixel at a place given in shares of them, as rgba. */
function look(png: Uint8Array) {
  const view = Buffer.from(png);
  const size = { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  const href = `data:image/png;base64,${view.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}"><image href="${href}" width="${size.width}" height="${size.height}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const at = (x: number, y: number) => {
    const offset = 4 * (Math.floor(y * size.height) * size.width + Math.floor(x * size.width));
    return [...pixels.subarray(offset, offset + 4)];
  };
  return { size, at };
}

const ground = [0x14, 0x19, 0x1d, 255];

describe.each(Object.entries(icons))('the icon %s', (_, { size, purpose }) => {
  const { size: actual, at } = look(iconPng(icon, size, purpose));

  it('has the size that it says', () => {
    expect(actual).toEqual({ width: size, height: size });
  });

  it(purpose === 'any' ? 'has nothing behind its corners' : 'has its ground to the edges', () => {
    const corner = at(0, 0);
    if (purpose === 'any') expect(corner[3]).toBe(0);
    else expect(corner).toEqual(ground);
  });

  it('shows the mark', () => {
    const row = Array.from({ length: size }, (_, x) => at(x / size, 0.5).join());
    expect(new Set(row).size).toBeGreaterThanOrEqual(3);
  });
});

it('a maskable icon has nothing of its mark outside the circle that every mask leaves', () => {
  const { at } = look(iconPng(icon, 256, 'maskable'));
  // Where the icon's own ground ends on the same colour, blending may be off by one.
  const isGround = (rgba: number[]) => rgba.every((value, i) => Math.abs(value - (ground[i] ?? 0)) <= 1);
  for (let x = 0; x < 256; x++) {
    for (let y = 0; y < 256; y++) {
      if (Math.hypot(x + 0.5 - 128, y + 0.5 - 128) > 0.4 * 256) {
        expect(isGround(at(x / 256, y / 256)), `${x}, ${y}`).toBe(true);
      }
    }
  }
});

it('needs a ground to put the mark on', () => {
  expect(() => iconPng('<svg xmlns="http://www.w3.org/2000/svg"/>', 32, 'maskable')).toThrow('no ground');
});
