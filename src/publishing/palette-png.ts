import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, content: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}

/** Whether a row of so many bytes is the same as the one above it. */
function sameRows(pixels: Uint8Array, row: number, length: number): boolean {
  const [above, at] = [(row - 1) * length, row * length];
  return Buffer.compare(pixels.subarray(above, at), pixels.subarray(at, at + length)) === 0;
}

/**
 * A picture of few colours as PNG with a palette: a third of what the same takes with each pixel's own colour.
 *
 * @param pixels red, green, blue and opacity of each, row by row; a view that begins at a multiple of four bytes.
 * @returns undefined where it has more than 256 colours, or any that is not opaque.
 */
export function palettePng(
  pixels: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array<ArrayBuffer> | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = new Map<number, number>();
  // Each row begins with the number of its filter, which is none.
  const line = width + 1;
  const rows = Buffer.alloc(height * line);
  let [last, index] = [-1, 0];
  for (let row = 0; row < height; row++) {
    // Many rows are paper from side to side, and comparing two is far less than looking at their pixels.
    if (row > 0 && sameRows(pixels, row, 4 * width)) {
      rows.copyWithin(row * line, (row - 1) * line, row * line);
      continue;
    }
    for (let at = row * width, to = row * line + 1; at < (row + 1) * width; at++, to++) {
      const colour = colours[at] as number;
      if (colour !== last) {
        last = colour;
        index = palette.get(colour) ?? palette.size;
        if (index > 255 || pixels[4 * at + 3] !== 0xff) return undefined;
        palette.set(colour, index);
      }
      rows[to] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  header.set([8, 3], 8);
  // The numbers hold the bytes in the order in which they stand in memory.
  const inOrder = Buffer.from(Uint32Array.from(palette.keys()).buffer).filter((_, at) => at % 4 !== 3);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('PLTE', inOrder),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}
