import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** What pictures looked like when somebody last looked at them: part of the repository. */
const kept = fileURLToPath(new URL('./snapshots/', import.meta.url));

/** Where a run leaves what looks different: not part of the repository. */
const SEEN = '.shots';
const seen = fileURLToPath(new URL(`../../${SEEN}/`, import.meta.url));

/**
 * How far apart two colours are that differ, where black and white are 1 apart. The 256 colours of a file are up to
 * 0.05 off at the edges of letters.
 */
const threshold = 0.05;

/**
 * How many pixels of a square may differ, those left out that smooth an edge. Counted by squares, because a share of
 * the whole picture that lets through a few letters drawn a little differently would let through a bar moved by two
 * pixels as well. Chromium 150 and 156 draw every picture alike, to the pixel.
 */
const windowSize = 24;
const allowed = 12;

interface Image {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function imageOf(file: Buffer | string, size?: { width: number; height: number }): Promise<Image> {
  let picture = sharp(file).ensureAlpha();
  const { width = 0, height = 0 } = await picture.metadata();
  if (size) {
    // What one of them has more than the other differs from nothing at all.
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    picture = picture.extend({ right: size.width - width, bottom: size.height - height, background });
  }
  const { data } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: size?.width ?? width, height: size?.height ?? height };
}

/** How a screenshot differs from the one that is kept, and where. */
export interface Difference {
  /** Pixels that differ in the square that has most of them. */
  readonly worst: number;
  /** Both sizes, where they are not the same. */
  readonly sizes?: string;
  /** The picture with what differs in red, as PNG. */
  picture(): Promise<Buffer>;
}

async function differenceBetween(was: Buffer | string, is: Buffer): Promise<Difference> {
  const [before, after] = await Promise.all([imageOf(was), imageOf(is)]);
  const size = {
    width: Math.max(before.width, after.width),
    height: Math.max(before.height, after.height),
  };
  const [one, other] = await Promise.all([imageOf(was, size), imageOf(is, size)]);
  const { width, height } = size;
  const sameSize = before.width === after.width && before.height === after.height;
  const compared = (drawn?: Uint8Array, options = {}) =>
    pixelmatch(one.data, other.data, drawn, width, height, { threshold, ...options });
  return {
    worst: compared(undefined, { windowSize }),
    ...(sameSize
      ? {}
      : { sizes: `${before.width} × ${before.height} became ${after.width} × ${after.height}` }),
    async picture() {
      const drawn = new Uint8Array(4 * width * height);
      compared(drawn);
      return sharp(drawn, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer();
    },
  };
}

/** Whether a difference is more than another machine's way of smoothing edges. */
export function counts({ worst, sizes }: Difference): boolean {
  return sizes !== undefined || worst > allowed;
}

/** The names of all snapshots that are kept. */
export function keptSnapshots(): string[] {
  const files = existsSync(kept) ? readdirSync(kept, { recursive: true, encoding: 'utf8' }) : [];
  return files.filter((file) => file.endsWith('.png')).map((file) => file.replace(/\.png$/, ''));
}

/** Compares a screenshot with the snapshot of that name. */
export function differenceFrom(name: string, screenshot: Buffer): Promise<Difference> {
  return differenceBetween(`${kept}${name}.png`, screenshot);
}

async function write(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/**
 * Expects a screenshot to look like the snapshot of that name. `UPDATE_SNAPSHOTS=1` keeps it as the snapshot instead,
 * where it doesn't.
 *
 * @throws Error for one that is missing or looks different, with the files that show how.
 */
export async function expectSnapshot(name: string, screenshot: Buffer): Promise<void> {
  const file = `${kept}${name}.png`;
  const difference = existsSync(file) ? await differenceFrom(name, screenshot) : undefined;
  if (difference && !counts(difference)) return;
  if (process.env.UPDATE_SNAPSHOTS) {
    // Sixteen million colours would take five times the room of the few that there are.
    await write(
      file,
      await sharp(screenshot).removeAlpha().png({ palette: true, dither: 0, effort: 10 }).toBuffer(),
    );
    return;
  }
  const update = 'If it is meant to look like this, UPDATE_SNAPSHOTS=1 npm test keeps it.';
  await write(`${seen}${name}.png`, screenshot);
  const message = `tests/browser/snapshots/${name}.png`;
  if (!difference) throw new Error(`There is no ${message}. Seen: ${SEEN}/${name}.png. ${update}`);
  await write(`${seen}${name}.difference.png`, await difference.picture());
  const how = difference.sizes ?? `up to ${difference.worst} pixels of a square of ${windowSize} differ`;
  throw new Error(
    `It does not look like ${message}: ${how}. Seen: ${SEEN}/${name}.png, what differs: ` +
      `${SEEN}/${name}.difference.png. ${update}`,
  );
}
