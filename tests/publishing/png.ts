import { Resvg } from '@resvg/resvg-js';

/** A PNG's width and height, and what colour each of its pixels has. */
export interface Pixels {
  readonly size: { readonly width: number; readonly height: number };
  /** Red, green, blue and opacity of the pixel in that column and row. */
  at(x: number, y: number): number[];
}

/** Width and height of a PNG, from its header. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = Buffer.from(png);
  if (view.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('This is no PNG.');
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** Reads a PNG. */
export function pixelsOf(png: Uint8Array): Pixels {
  const size = pngSize(png);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const { width, height } = size;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  return { size, at: (x, y) => [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)] };
}
