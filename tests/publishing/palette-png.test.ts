import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { palettePng } from '../../src/publishing/palette-png.ts';
import { pixelsOf } from './png.ts';

const size = { width: 40, height: 30 };
const drawn = (fill: string) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#f5f4ee"/>${fill}</svg>`,
  ).render();

it('shows every pixel in its own colour, in fewer bytes', () => {
  const picture = drawn('<circle cx="13" cy="11" r="9.3" fill="#a11"/><path d="M0 30L40 0" stroke="#123"/>');
  const png = palettePng(picture.pixels, size);
  if (!png) throw new Error('The picture has too many colours.');
  const [mine, theirs] = [pixelsOf(png), pixelsOf(picture.asPng())];
  expect(mine.size).toEqual(size);
  for (let y = 0; y < 30; y++) for (let x = 0; x < 40; x++) expect(mine.at(x, y)).toEqual(theirs.at(x, y));
  expect(png.length).toBeLessThan(picture.asPng().length);
});

it('makes none of a picture with too many colours, or that is not opaque', () => {
  const many = Uint8Array.from({ length: 4 * 40 * 30 }, (_, at) =>
    at % 4 === 3 ? 255 : at % 4 === 0 ? (at >> 2) % 256 : (at >> 10) % 256,
  );
  expect(palettePng(many, size)).toBeUndefined();
  const clear = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>').render();
  expect(palettePng(clear.pixels, size)).toBeUndefined();
});
