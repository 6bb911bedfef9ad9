import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const file = (name: string) => resolve(`@fontsource-variable/arimo/${name}`);

const ranges: Record<string, string> = JSON.parse(readFileSync(file('unicode.json'), 'utf8'));
const faces = ['latin', 'latin-ext', 'greek'].map((subset) => ({
  data: readFileSync(file(`files/arimo-${subset}-wght-normal.woff2`), 'base64'),
  unicodeRange: ranges[subset] ?? '',
}));

/**
 * Lets all pages of a visitor set their sans in the same letters on every machine. The site takes the sans that a
 * system has, of which it asks for Segoe UI first: under that name they get Arimo, which has the measures of Arial.
 */
export async function useSameLetters(context: BrowserContext): Promise<void> {
  await context.addInitScript((given) => {
    for (const { data, unicodeRange } of given) {
      const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
      document.fonts.add(new FontFace('Segoe UI', bytes.buffer, { weight: '400 700', unicodeRange }));
    }
  }, faces);
}
