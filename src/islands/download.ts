import type { PictureFile } from './picture-file.ts';

function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn; until the address is let go of, the text stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands a text to the visitor as a file. */
export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/**
 * Hands a picture to the visitor as a PNG of twice its size on screen.
 *
 * @throws DOMException where the browser cannot draw the SVG; Error where it makes no file of it.
 */
export async function pngOf(name: string, { svg, width, height }: PictureFile): Promise<void> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The browser made no file of the picture.');
  downloadBlob(name, blob);
}
