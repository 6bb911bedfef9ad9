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
    unlike.replaceSync('astro-island :is(.desk-outcome textarea, .desk-host) { visibility: hidden }');
    document.adoptedStyleSheets.push(unlike);
  });
  return page;
}

/**
 * Takes all that does not contain an element out of the page, and out of the way of it: what it looks like then depends on
 * nothing else, and a long page is not laid out anew for every width of a short part.
 */
export async function leaveOnly(page: Page, selector: string): Promise<void> {
  await page.evaluate((selector) => {
    let shown = document.querySelector(selector);
    for (; shown && shown !== document.body; shown = shown.parentElement)
      for (const other of shown.parentElement?.children ?? [])
        if (other !== shown && other instanceof HTMLElement) other.style.display = 'none';
  }, selector);
}
