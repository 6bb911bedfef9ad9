import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Card, cardSize } from './card.ts';
import { cardRule, cardTree } from './card-design.ts';
import {
  type CardDrawing,
  drawers,
  drawInto,
  drawnPng,
  drawnSvg,
  type PlacedDrawing,
} from './card-drawing.ts';
import { inThreads } from './threads.ts';

function drawingOf(card: Card): CardDrawing {
  return { size: cardSize, tree: cardTree(card), over: cardRule(card) };
}

/** A card as SVG, its letters as shapes; `missing` is told of letters that the serif lacks. */
export function cardSvg(card: Card, missing?: (letters: string) => void): Promise<string> {
  return drawnSvg(drawingOf(card), missing);
}

/** Where a drawing is kept: by what it shows and what drew it. */
function placeOf(drawing: CardDrawing, folder: string): string {
  const shown = JSON.stringify([drawers, drawing.tree, drawing.over]);
  return join(folder, `${createHash('sha256').update(shown).digest('hex')}.png`);
}

// From the root of the project, since the build runs this from a bundle elsewhere.
const inThread = inThreads<PlacedDrawing, void>(pathToFileURL(resolve('src/publishing/card-thread.ts')));

/** The cards that are being drawn, by where they will be kept. */
const ahead = new Map<string, Promise<void>>();

/**
 * Begins to draw in threads what of these cards is not kept yet, while the build goes on with its pages.
 *
 * @param folder where `cardPng` will look for them.
 */
export function drawAhead(cards: Iterable<Card>, folder: string): void {
  for (const card of cards) {
    const drawing = drawingOf(card);
    const place = placeOf(drawing, folder);
    if (ahead.has(place) || existsSync(place)) continue;
    const drawn = inThread({ drawing, place });
    // Told where the card is asked for.
    drawn.catch(() => undefined);
    ahead.set(place, drawn);
  }
}

/**
 * A card as PNG. Drawing one takes about thirty milliseconds, so each is kept.
 *
 * @param folder where drawn cards are kept; undefined keeps none.
 */
export async function cardPng(card: Card, folder?: string): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = drawingOf(card);
  if (folder === undefined) return drawnPng(drawing);
  const place = placeOf(drawing, folder);
  await ahead.get(place);
  if (!existsSync(place)) await drawInto({ drawing, place });
  return new Uint8Array(readFileSync(place));
}
