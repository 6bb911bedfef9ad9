import { Resvg } from '@resvg/resvg-js';

/** How an icon is used, which decides how much of its square the mark may take. */
const shares = {
  /** Shown as it is: rounded corners, and nothing behind them. */
  any: undefined,
  /** Cut by the system to its own shape: paper to the edges. */
  square: 1,
  /** Cut to any shape within a circle of 80 % of the width, in which the whole mark must lie. */
  maskable: 0.72,
} as const;

/** The icons that are made, by the name in their address: /icon-512.png. */
export const icons = {
  '180': { size: 180, purpose: 'square' },
  '192': { size: 192, purpose: 'any' },
  '512': { size: 512, purpose: 'any' },
  'maskable-512': { size: 512, purpose: 'maskable' },
} as const satisfies Record<string, { size: number; purpose: keyof typeof shares }>;

/**
 * A square PNG of the icon.
 *
 * @param svg the icon, whose first fill is that of its ground and whose view box is square.
 * @param size width and height in pixels.
 * @throws Error for an SVG without a ground or one that cannot be read.
 */
export function iconPng(svg: string, size: number, purpose: keyof typeof shares): Uint8Array<ArrayBuffer> {
  const share = shares[purpose];
  const drawn = share === undefined ? svg : onGround(svg, share);
  return new Uint8Array(new Resvg(drawn, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

/** The icon in the middle of a square of its own ground. */
function onGround(svg: string, share: number): string {
  const [, ground] = /fill="(#[0-9a-f]{6})"/.exec(svg) ?? [];
  if (ground === undefined) throw new Error('The icon has no ground: its first shape needs a fill.');
  const [size, margin] = [100 * share, 50 * (1 - share)];
  const placed = svg.replace('<svg ', `<svg x="${margin}" y="${margin}" width="${size}" height="${size}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${ground}"/>${placed}</svg>`;
}
