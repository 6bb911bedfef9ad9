import { pixelsOf } from './png.ts';

/**
 * Where a card's words leave the room that they have: the strip above the year's rule, and the margins beside it, are
 * paper alone on a card that fits.
 */
export function cardFaults(png: Uint8Array): string[] {
  const { size, at } = pixelsOf(png);
  const paper = at(2, 2).join();
  const isPaper = (left: number, right: number, top: number, bottom: number) => {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) if (at(x, y).join() !== paper) return false;
    }
    return true;
  };
  return [
    ...(isPaper(0, size.width, 540, 551) ? [] : ['its words run into its rule']),
    ...(isPaper(1140, size.width, 0, size.height) ? [] : ['its words run over its right edge']),
    ...(isPaper(0, size.width, 0, 40) ? [] : ['its words run over its head']),
  ];
}
