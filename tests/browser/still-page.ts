import type { Page } from 'playwright-core';
import { useSameLetters } from './same-letters.ts';
import type { Site } from './site.ts';

/** What an A4 page has between its margins, in pixels. */
export const paperWidth = 718;

/** Waits until all of a page's images are there and drawn, also those that would come later. */
export async function imagesOf(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      [...document.images].map((image) => {
        image.loading = 'eager';
        return image.decode();
      }),
    ),
  );
}

/** Opens a page of the site that looks the same on every machine and in every run, once it has come to rest. */
export async function openStill(site: Site, path: string, height: number): Promise<Page> {
  const page = await site.open(path, {
    viewport: { width: 1440, height },
    reducedMotion: 'reduce',
    prepare: useSameLetters,
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // The desk's fields are there before they can be used, and look like it; as an example they stay so.
  await page.waitForFunction(() => !document.querySelector('astro-island .desk fieldset:disabled'));
  // The desk's links begin with the address that this run has happened to get.
  await page.evaluate(() => {
    const unlike = new CSSStyleSheet();
    unlike.replaceSync('.desk-outcome textarea, .desk-host { visibility: hidden }');
    document.adoptedStyleSheets.push(unlike);
  });
  return page;
}
