import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { plainSpaces } from '../../src/scenario/index.ts';
import { type Served, serveWith } from '../serving/built-site.ts';

/** The built site behind nginx, and Debian's Firefox, driven by WebDriver BiDi. */
export interface FirefoxSite {
  /** Where it is served, without a slash at the end. */
  readonly address: string;
  /** Opens an address of the site and waits until it has loaded. */
  open(path: string): Promise<Page>;
}

/**
 * Starts both for a file of tests. After each test its pages are closed, and anything that the browser complained of
 * fails it.
 *
 * @param preferences of Firefox, such as that scripts are off.
 */
export function useFirefox(preferences: Record<string, unknown> = {}): FirefoxSite {
  let server: Served | undefined;
  let browser: Browser | undefined;
  let pages: Page[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    // One after the other: what has been started is ended, whatever comes of the rest.
    server = await serveWith('nginx');
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
      headless: true,
      // Firefox’s own window, of 1366 by 768: what sets another asks it for more than Debian’s can do.
      defaultViewport: null,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, ...preferences },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    expect(complaints.splice(0)).toEqual([]);
  });

  const site: FirefoxSite = {
    get address() {
      return server?.address ?? '';
    },
    async open(path) {
      if (!browser) throw new Error('The browser starts with the first test.');
      const page = await browser.newPage();
      pages.push(page);
      page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`page error: ${error}`));
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
      page.on('request', (request) => {
        // Firefox brings the font for its own marks as data.
        if (!request.url().startsWith(`${site.address}/`) && !request.url().startsWith('data:'))
          complaints.push(`request off the site: ${request.url()}`);
      });
      await page.goto(site.address + path);
      return page;
    },
  };
  return site;
}

/** A text of a page as a person reads it. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const text = await page.$eval(selector, (element) => element.textContent ?? '');
  return plainSpaces(text);
}

/** Types a text over what stands in a field. Puppeteer’s own way evaluates texts as code, which the site’s policy forbids. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (field) => (field as HTMLInputElement).select());
  await page.keyboard.type(text);
}
