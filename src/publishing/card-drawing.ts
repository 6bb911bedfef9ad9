import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { palettePng } from './palette-png.ts';

/** The scripts of the site's serif that cards may have letters of. */
export const scripts = ['latin', 'latin-ext', 'greek'] as const;

/** What is drawn: a tree of boxes and texts as satori takes it, and shapes of SVG over it. */
export interface CardDrawing {
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly tree: unknown;
  readonly over: string;
}

const find = createRequire(import.meta.url).resolve;

/** What draws: with another version of any of them, a card may look different. */
export const drawers = [
  ...['satori', '@resvg/resvg-js', '@fontsource/brygada-1918'].map((name) => {
    const { version } = JSON.parse(readFileSync(find(`${name}/package.json`), 'utf8')) as { version: string };
    return `${name} ${version}`;
  }),
  'palette',
];

let loaded: Font[] | undefined;

/** The site's serif, in the weights and scripts that cards have; read when the first is drawn. */
function fonts(): Font[] {
  loaded ??= ([400, 600] as const).flatMap((weight) =>
    scripts.map((script) => ({
      // A family is one file to satori, so each script is one of its own.
      name: `Brygada 1918 ${script}`,
      weight,
      style: 'normal' as const,
      data: readFileSync(find(`@fontsource/brygada-1918/files/brygada-1918-${script}-${weight}-normal.woff`)),
    })),
  );
  return loaded;
}

/**
 * A drawing as SVG, its letters as shapes.
 *
 * @param missing is told of letters that the serif lacks, which would be drawn as empty boxes.
 */
export async function drawnSvg(
  { size, tree, over }: CardDrawing,
  missing: (letters: string) => void = () => {},
): Promise<string> {
  const svg = await satori(tree as Parameters<typeof satori>[0], {
    ...size,
    fonts: fonts(),
    loadAdditionalAsset: async (_, letters) => {
      missing(letters);
      return [];
    },
  });
  return svg.replace('</svg>', `${over}</svg>`);
}

/** A drawing as PNG. */
export async function drawnPng(drawing: CardDrawing): Promise<Uint8Array<ArrayBuffer>> {
  // Its letters are shapes: looking through all that the system has in the way of fonts would take as long as drawing.
  const picture = new Resvg(await drawnSvg(drawing), { font: { loadSystemFonts: false } }).render();
  return palettePng(picture.pixels, drawing.size) ?? new Uint8Array(picture.asPng());
}

/** A drawing, and the path of the file that keeps it. */
export interface PlacedDrawing {
  readonly drawing: CardDrawing;
  readonly place: string;
}

/** Draws into a file, which is there whole or not at all, whenever a build is broken off; its folder is made. */
export async function drawInto({ drawing, place }: PlacedDrawing): Promise<void> {
  const png = await drawnPng(drawing);
  mkdirSync(dirname(place), { recursive: true });
  const part = `${place}.${process.pid}${threadId}`;
  writeFileSync(part, png);
  renameSync(part, place);
}
