import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { type Card, cardSize } from './card.ts';
import { cardRule, cardTree, scripts } from './card-design.ts';

const find = createRequire(import.meta.url).resolve;

/** What draws: with another version of any of them, a card may look different. */
const drawers = ['satori', '@resvg/resvg-js', '@fontsource/brygada-1918'].map((name) => {
  const { version } = JSON.parse(readFileSync(find(`${name}/package.json`), 'utf8')) as { version: string };
  return `${name} ${version}`;
});

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
 * A card as SVG, its letters as shapes.
 *
 * @param missing is told of letters that the serif lacks, which would be drawn as empty boxes.
 */
export async function cardSvg(card: Card, missing: (letters: string) => void = () => {}): Promise<string> {
  const svg = await satori(cardTree(card) as unknown as Parameters<typeof satori>[0], {
    ...cardSize,
    fonts: fonts(),
    loadAdditionalAsset: async (_, letters) => {
      missing(letters);
      return [];
    },
  });
  return svg.replace('</svg>', `${cardRule(card)}</svg>`);
}

/**
 * A card as PNG. Drawing one takes about a tenth of a second, so each is kept by what it shows and what drew it.
 *
 * @param folder where drawn cards are kept; undefined keeps none.
 */
export async function cardPng(card: Card, folder?: string): Promise<Uint8Array<ArrayBuffer>> {
  const shown = JSON.stringify([drawers, cardTree(card), cardRule(card)]);
  const kept = folder && join(folder, `${createHash('sha256').update(shown).digest('hex')}.png`);
  if (kept && existsSync(kept)) return new Uint8Array(readFileSync(kept));
  const png = new Uint8Array(new Resvg(await cardSvg(card)).render().asPng());
  if (kept) {
    mkdirSync(folder, { recursive: true });
    // Renamed when it is whole: a build that is broken off leaves no half of a picture behind.
    const part = `${kept}.${process.pid}`;
    writeFileSync(part, png);
    renameSync(part, kept);
  }
  return png;
}
